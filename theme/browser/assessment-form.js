// Enhances the form: keeps answers, shows results, opens and saves files.
(function (spm) {
  'use strict';

  /** Long enough that somebody who goes through answers with arrow keys hears only the last. */
  var PAUSE = 900;

  /**
   * @param {HTMLFormElement} form complete without us
   * @param {Object} guide from the JSON block in the page
   */
  function enhance(form, guide) {
    var byId = function (id) {
      return document.getElementById(id);
    };
    var file = spm.resultFile.empty(guide.model, new Date());
    // What is on the page: `file`, or one of a newer version, which can only be looked at.
    var shown = file;
    var talking = 0;

    function update(aloud) {
      var count = spm.answers.counted(form, guide.model);
      spm.messages.put(byId('progress'), spm.messages.say('answer-progress', count));
      showGoals();
      spm.changedQuestions.show(form, guide, shown, shown === file ? changed : null);
      clearTimeout(talking);
      spm.resultsLoader.need(guide, function (there) {
        if (there) showResults(aloud);
      });
    }

    /** Of the answers as they are now, which may be others than those that asked for them. */
    function showResults(aloud) {
      var scored = spm.score.document(guide.model, shown);
      spm.resultsView.show(byId('results-body'), guide, scored, shown);
      var words = aloud && spm.resultsView.spoken(guide, scored);
      if (words) {
        talking = setTimeout(function () {
          spm.messages.put(byId('announcer'), words);
        }, PAUSE);
      }
    }

    function showGoals() {
      var chosen = spm.score.asked.goals(guide.model, shown);
      guide.model.goals.forEach(function (goal) {
        byId('thread-' + goal).hidden = chosen.indexOf(goal) < 0;
      });
      byId('no-goal').hidden = chosen.length > 0;
    }

    function keep() {
      if (spm.storage.write(guide, spm.resultFile.serialize(file))) return;
      tell([spm.messages.say('answer-not-kept')]).focus();
    }

    function changed() {
      spm.answers.fromForm(form, file, guide.model, new Date());
      keep();
      update(true);
    }

    function replace(next) {
      file = next;
      show(file);
    }

    function show(next) {
      shown = next;
      var newer = shown !== file;
      byId('newer-file').hidden = !newer;
      byId('save-file').disabled = newer;
      byId('start-again').disabled = newer;
      Array.from(form.elements).forEach(function (element) {
        element.disabled = newer;
      });
      spm.answers.toForm(form, shown, guide.model);
      update(false);
    }

    /** @param {Array} lines words, or elements that hold them */
    function tell(lines) {
      var box = byId('file-message');
      spm.elements.empty(box);
      lines.forEach(function (line) {
        box.appendChild(line.nodeType ? line : spm.elements.make('p', '', line));
      });
      box.hidden = false;
      return box;
    }

    function confirm(question, yes, act) {
      var dialog = byId('confirm');
      spm.messages.put(byId('confirm-question'), spm.messages.say(question));
      spm.messages.put(byId('confirm-yes'), spm.messages.say(yes));
      byId('confirm-yes').onclick = function () {
        dialog.close();
        act();
      };
      byId('confirm-no').onclick = function () {
        dialog.close();
      };
      dialog.showModal();
    }

    function opened(text) {
      if (text === null) {
        tell([spm.messages.say('file-unreadable')]).focus();
        return;
      }
      var parsed = spm.resultFile.parse(text.replace(/^\uFEFF/, ''), guide.model);
      if (parsed.file === null) {
        tell([spm.messages.say('file-refused')].concat(parsed.problems.map(spm.savedFiles.inWords))).focus();
        return;
      }
      if (spm.score.fileAge.age(parsed.file, guide.model) === 'newer') {
        look(parsed.file);
        return;
      }
      if (shown !== file) show(file);
      function use() {
        tell(take(parsed.file)).focus();
      }
      if (hasAnswers()) confirm('answer-confirm-open', 'answer-confirm-open-yes', use);
      else use();
    }

    /** Goes on with the answers of a file; those of an older one are copied, and what they became is said. */
    function take(opened) {
      var older = spm.score.fileAge.age(opened, guide.model) === 'older';
      var copy = older ? spm.score.upgrade(opened, guide.model) : null;
      replace(copy ? copy.file : opened);
      keep();
      return copy ? spm.upgradeReport.elements(form, guide, copy.report) : [spm.messages.say('file-opened')];
    }

    /** Shows a file of a newer version as far as it is understood; our own answers wait. */
    function look(newer) {
      var versions = { found: newer.model.version, present: guide.model.version };
      spm.messages.put(byId('newer-file-words'), spm.messages.say('file-newer', versions));
      byId('file-message').hidden = true;
      show(newer);
      byId('newer-file').focus();
    }

    function hasAnswers() {
      return Object.keys(file.answers || {}).length > 0 || (file.goals || []).length > 0;
    }

    form.addEventListener('change', changed);
    form.addEventListener('submit', function (event) {
      event.preventDefault();
    });
    byId('save-file').addEventListener('click', function () {
      spm.savedFiles.save(file, new Date());
    });
    byId('open-file').addEventListener('click', function () {
      byId('file-input').click();
    });
    byId('file-input').addEventListener('change', function (event) {
      var chosen = event.target.files[0];
      if (chosen) spm.savedFiles.read(chosen, opened);
      event.target.value = '';
    });
    byId('start-again').addEventListener('click', function () {
      confirm('answer-confirm-restart', 'answer-confirm-restart-yes', function () {
        spm.storage.remove(guide);
        replace(spm.resultFile.empty(guide.model, new Date()));
      });
    });

    byId('leave-newer-file').addEventListener('click', function () {
      show(file);
      byId('open-file').focus();
    });

    function restore() {
      var kept = spm.storage.read(guide);
      var older = kept === null ? spm.storage.readOlder(guide) : null;
      var text = kept === null ? older : kept;
      var parsed = text === null ? null : spm.resultFile.parse(text, guide.model);
      if (!parsed || !parsed.file) replace(file);
      else if (older !== null) tell(take(parsed.file));
      else replace(parsed.file);
    }

    // A browser that goes back may bring the form's fields back without our answers.
    self.addEventListener('pageshow', function (event) {
      if (event.persisted) restore();
    });
    restore();
  }

  spm.assessmentForm = { enhance: enhance };
})((self.spm = self.spm || {}));
