// Puts the parts of the page together: the form, its screens, what is kept, and the results.
(function (spm) {
  'use strict';

  /** Short enough to follow the finger; the choice itself is painted first. */
  var AFTER = 60;
  /** Long enough that somebody who goes through answers with arrow keys hears only the last. */
  var PAUSE = 900;
  var byId = spm.elements.byId;

  /**
   * @param {AnswerForm} form complete without us
   * @param {Guide} guide from the JSON block in the page
   */
  function enhance(form, guide) {
    var session = spm.session.create(guide, form);
    var carried = spm.carry.take(guide);
    var screens = spm.screens.start(session);
    var messages = spm.messageBox.create(byId('file-message'));
    var saver = spm.saver.create(session, saved);
    var opening = spm.opening.create(session, screens, messages, saver, keepPlace);
    var drawing = 0;
    var talking = 0;
    var reviewed = false;

    /** @param {SaveState} state */
    function saved(state) {
      byId('saved').dataset.state = state.kind;
      spm.saveWords.show(byId('saved'), session, state);
      // Said once: whoever goes on typing is not called back at each letter.
      if (!state.news) return;
      if (state.kind === 'failed') messages.tell([spm.saveWords.failed(state)], [saveButton()]);
      if (state.kind === 'conflict') opening.conflict(/** @type {Kept} */ (state.other));
      if (state.kind === 'other') opening.elsewhere(state.other);
      if (state.again) messages.tell([spm.messages.say('answer-kept-again')], [saveButton()]);
    }

    function saveButton() {
      return { words: 'answer-save-file', act: save };
    }

    function save() {
      spm.savedFiles.save(session, session.file, filed.bind(null, session.file));
    }

    /** @param {ResultFile} file */
    function filed(file) {
      if (session.kind === 'own' && session.file === file) saver.filed();
    }

    function answered() {
      spm.answers.fromForm(form, session.file, guide.model);
      session.changed();
    }

    session.onChange(function () {
      update();
      clearTimeout(drawing);
      drawing = setTimeout(results, AFTER, true);
      byId('results-body').setAttribute('aria-busy', 'true');
      // By the time somebody looks at results, the network may be gone.
      spm.laterParts.need(guide, 'results');
      spm.laterParts.need(guide, 'more');
    });

    session.onShow(function () {
      var newer = session.kind === 'newer';
      byId('newer-file').hidden = !newer;
      byId('example').hidden = session.kind !== 'example';
      Array.from(/** @type {Iterable<HTMLInputElement>} */ (form.elements)).forEach(function (element) {
        element.disabled = newer;
      });
      spm.answers.toForm(form, session.file, guide.model);
      update();
      results(false);
      keepPlace();
    });

    /** Until it is known what is kept, and somebody who comes back has chosen, the place is where they were. */
    function keepPlace() {
      if (session.kind !== 'own' || !spm.device.kind() || !byId('returning').hidden) return;
      spm.device.keepPlace(Object.assign({ id: session.file.id }, session.place));
    }

    function update() {
      showChanged();
      spm.progress.show(session);
      screens.refresh();
    }

    /** Says at questions that they have changed since they were answered. */
    function showChanged() {
      if (!spm.answers.anyToOtherRevision(session.file, guide.model) && !form.querySelector('.changed-question')) return;
      spm.laterParts.need(guide, 'more', function (there) {
        if (!there) return;
        spm.changedQuestions.show(form, guide, session.file, session.kind === 'newer' ? null : answered);
      });
    }

    /**
     * The review and what is on this device are shown by a script that comes when they are wanted.
     * @param {HTMLElement} place @param {() => void} fill
     */
    function more(place, fill) {
      spm.laterParts.need(guide, 'more', function (there) {
        if (there) fill();
        else spm.messages.put(place, spm.messages.say('answer-more-missing'));
      });
    }

    function review() {
      if (reviewed || (session.place.screen !== 'review' && !session.place.onePage)) return;
      var place = byId('review-body');
      more(place, function () {
        if (reviewed) return;
        reviewed = true;
        spm.review.enhance(session, screens);
      });
    }

    /** Results are drawn where they are seen. @param {boolean} aloud */
    function results(aloud) {
      var body = byId('results-body');
      clearTimeout(drawing);
      clearTimeout(talking);
      body.removeAttribute('aria-busy');
      if (session.place.screen !== 'results' && !session.place.onePage) return;
      if (!spm.session.hasAnswers(session.file)) {
        spm.messages.put(spm.elements.empty(body), spm.messages.say('answer-no-results'));
        return;
      }
      spm.laterParts.need(guide, 'results', function (there) {
        if (!there) {
          spm.messages.put(spm.elements.empty(body), spm.messages.say('answer-results-missing'));
          return;
        }
        var scored = spm.score.document(guide.model, session.file);
        var about = { example: session.kind === 'example', issue: session.place.issue || null };
        spm.resultsView.show(body, guide, scored, session.file, about);
        var words = aloud && spm.resultsView.spoken(guide, scored);
        if (!words) return;
        talking = setTimeout(function () {
          spm.messages.put(byId('announcer'), /** @type {Words} */ (words));
        }, PAUSE);
      });
    }

    form.addEventListener('change', answered);
    // Text is kept letter by letter: whoever loses power loses at most the letter being typed.
    form.addEventListener('input', function (event) {
      if (/^(text|date)$/.test(/** @type {HTMLInputElement} */ (event.target).type)) answered();
    });
    form.addEventListener('submit', function (event) {
      event.preventDefault();
    });
    screens.onShow(function () {
      keepPlace();
      results(false);
      review();
    });
    byId('save-file').addEventListener('click', save);
    byId('share').addEventListener('click', function () {
      spm.laterParts.need(guide, 'sharing', function (there) {
        if (there) spm.shareDialog.open(session, filed);
        else messages.tell([spm.messages.say('answer-more-missing')]);
      });
    });
    byId('print').addEventListener('click', function () {
      self.print();
    });
    byId('one-page').addEventListener('change', function () {
      screens.allOnOnePage(byId('one-page').checked);
    });
    document.querySelectorAll('[data-opens]').forEach(function (button) {
      button.addEventListener('click', function () {
        byId(String(button.dataset.opens)).click();
      });
    });
    byId('file-input').addEventListener('change', function () {
      var input = byId('file-input');
      if (input.files && input.files[0]) spm.savedFiles.read(input.files[0], opening.text);
      input.value = '';
    });
    byId('start-again').addEventListener('click', opening.clear);
    byId('leave-newer-file').addEventListener('click', opening.leave);
    byId('leave-example').addEventListener('click', opening.leave);
    byId('contents-open').addEventListener('click', function () {
      byId('contents').showModal();
    });
    byId('contents').addEventListener('click', function (event) {
      if (/** @type {Element} */ (event.target).closest('a')) byId('contents').close();
    });
    byId('device-open').addEventListener('click', function () {
      var place = byId('device-body');
      more(place, function () {
        spm.onThisDevice.fill(place, session, opening);
      });
      byId('device').showModal();
    });
    /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('a[data-spm-language]')).forEach(function (link) {
      link.addEventListener('click', function (event) {
        var address = spm.carry.address(link.href, session, /** @type {string} */ (session.place.screen));
        if (!address) {
          event.preventDefault();
          messages.tell([spm.messages.say('answer-too-long-to-carry')], [saveButton()]);
          return;
        }
        saver.letGo();
        link.href = address;
        try {
          // The front door goes on in the language picked here (theme/site-scripts/language-links.js).
          self.localStorage.setItem('spm-guide.language', String(link.dataset.spmLanguage));
        } catch (refused) {
          // Then it asks again.
        }
      });
    });
    // A browser that goes back may bring the form's fields back without our answers.
    self.addEventListener('pageshow', function (event) {
      if (event.persisted) session.show(session.file, session.kind);
    });

    spm.extras.enhance(session);
    spm.takeBack.enhance(form);
    spm.hints.enhance(form, guide);
    spm.keyboard.enhance(session, keepPlace);
    spm.welcome.enhance(session, {
      example: opening.example,
      failed: function (id) {
        messages.tell([spm.messages.say(id)]);
      },
    });
    // Somebody on a slow line may have answered before this script came.
    if (spm.answers.touched(form)) spm.answers.fromForm(form, session.file, guide.model);
    session.show(session.file, 'own');
    opening.start(carried);
  }

  spm.assessmentForm = { enhance: enhance };
})((self.spm = self.spm || {}));
