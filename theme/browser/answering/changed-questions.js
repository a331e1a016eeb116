// Says at a question that it has changed since it was answered, and what the answer was.
(function (spm) {
  'use strict';

  var make = spm.elements.make;

  /**
   * Puts a notice into every question whose answer was given to another revision, and takes away the others.
   * @param {AnswerForm} form
   * @param {(() => void) | null} keep gives the old answer again; null where nothing can be answered
   * @param {Guide} guide @param {ResultFile} file
   */
  function show(form, guide, file, keep) {
    guide.model.practices.forEach(function (practice) {
      practice.questions.forEach(function (question) {
        var place = document.getElementById('question-' + question.id);
        if (!place) return;
        var before = place.querySelector('.changed-question');
        if (before) place.removeChild(before);
        place.removeAttribute('aria-describedby');
        var answer = spm.answers.toOtherRevision(file, question);
        if (!answer) return;
        var found = notice(form, guide, question, answer, keep);
        found.id = 'changed-' + question.id;
        place.insertBefore(found, /** @type {HTMLElement} */ (place.querySelector('legend')).nextSibling);
        place.setAttribute('aria-describedby', found.id);
      });
    });
  }

  /**
   * @param {AnswerForm} form @param {Guide} guide @param {Question} question @param {Answer} answer
   * @param {(() => void) | null} keep
   */
  function notice(form, guide, question, answer, keep) {
    var newer = spm.score.asked.revOf(answer) > question.rev;
    /** @type {HTMLInputElement | null} */
    var choice = form.querySelector('input[name="q-' + question.id + '"][value="' + answer.value + '"]');
    var said = spm.messages.say('answer-then', { answer: inWords(answer.value).text });
    /** @type {Words[]} */
    var words = [spm.messages.say(newer ? 'answer-newer' : 'answer-changed')];
    /** @type {Node[]} */
    var parts = words
      .concat(reasons(guide, question, answer), [said])
      .map(function (part) {
        return make('p', '', part);
      });
    if (keep && choice) parts.push(keepButton(choice, keep));
    return make('div', 'changed-question', null, parts);
  }

  /** @param {HTMLInputElement} choice @param {() => void} keep */
  function keepButton(choice, keep) {
    return spm.elements.button(spm.messages.say('answer-keep'), function () {
      choice.checked = true;
      // The button goes away with its notice.
      choice.focus();
      keep();
    });
  }

  /**
   * What is different, for each revision since the answer.
   * @param {Guide} guide @param {Question} question @param {Answer} answer
   */
  function reasons(guide, question, answer) {
    return (spm.score.asked.own(spm.wordsOfMore.changes.questions, question.id) || [])
      .filter(function (change) {
        return change.rev > spm.score.asked.revOf(answer);
      })
      .map(function (change) {
        return change.reason;
      });
  }

  /** @param {AnswerValue | undefined} value */
  function inWords(value) {
    return typeof value === 'number'
      ? spm.messages.say('answer-then-level', { place: value + 1 })
      : spm.messages.say('answer-then-' + value);
  }

  spm.changedQuestions = { show: show };
})((self.spm = self.spm || {}));
