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
    var talking = 0;

    function update(aloud) {
      var count = spm.answers.counted(form, guide.model);
      spm.messages.put(byId('progress'), spm.messages.say('answer-progress', count));
      showGoals();
      var scored = spm.score.document(guide.model, file);
      spm.resultsView.show(byId('results-body'), guide, scored, file);
      clearTimeout(talking);
      var words = aloud && spm.resultsView.spoken(guide, scored);
      if (words) {
        talking = setTimeout(function () {
          spm.messages.put(byId('announcer'), words);
        }, PAUSE);
      }
    }

    function showGoals() {
      var chosen = spm.score.asked.goals(guide.model, file);
      guide.model.goals.forEach(function (goal) {
        byId('thread-' + goal).hidden = chosen.indexOf(goal) < 0;
      });
      byId('no-goal').hidden = chosen.length > 0;
    }

    function keep() {
      if (!spm.storage.write(guide, spm.resultFile.serialize(file))) tell([spm.messages.say('answer-not-kept')]);
    }

    function changed() {
      spm.answers.fromForm(form, file, guide.model, new Date());
      keep();
      update(true);
    }

    function replace(next) {
      file = next;
      spm.answers.toForm(form, file, guide.model);
      update(false);
    }

    function tell(lines) {
      var box = byId('file-message');
      spm.elements.empty(box);
      lines.forEach(function (words) {
        box.appendChild(spm.elements.make('p', '', words));
      });
      box.hidden = false;
      box.focus();
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
        tell([spm.messages.say('file-unreadable')]);
        return;
      }
      var parsed = spm.resultFile.parse(text.replace(/^\uFEFF/, ''), guide.model);
      if (parsed.file === null) {
        tell([spm.messages.say('file-refused')].concat(parsed.problems.map(spm.savedFiles.inWords)));
        return;
      }
      function use() {
        replace(parsed.file);
        keep();
        tell([spm.messages.say('file-opened')]);
      }
      if (hasAnswers()) confirm('answer-confirm-open', 'answer-confirm-open-yes', use);
      else use();
    }

    function hasAnswers() {
      return spm.answers.counted(form, guide.model).n > 0 || (file.goals || []).length > 0;
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

    function restore() {
      var kept = spm.storage.read(guide);
      var parsed = kept === null ? null : spm.resultFile.parse(kept, guide.model);
      replace(parsed && parsed.file ? parsed.file : file);
    }

    // A browser that goes back may bring the form's fields back without our answers.
    self.addEventListener('pageshow', function (event) {
      if (event.persisted) restore();
    });
    restore();
  }

  spm.assessmentForm = { enhance: enhance };
})((self.spm = self.spm || {}));
