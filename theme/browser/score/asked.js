// Which questions and goals are asked, and which answers count. Twin of asked.py.
(function (spm) {
  'use strict';

  /** @param {Object} object @param {string} key a key that a file may have chosen */
  function own(object, key) {
    return object && Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined;
  }

  /** The core questions in quick mode, all of them in full mode. */
  function questions(practice, mode) {
    return practice.questions.filter(function (question) {
      return mode === 'full' || question.core;
    });
  }

  /**
   * Level 0-4, 'na', or null: don't know, unanswered, or given to another revision.
   * @returns {number|string|null}
   */
  function value(question, file) {
    var answer = own(file.answers, question.id);
    if (!answer || answer.value === undefined || answer.value === 'dk') return null;
    if ((answer.rev === undefined ? 1 : answer.rev) !== question.rev) return null;
    return answer.value;
  }

  /** Once each, in model order; unknown ids are left out. */
  function goals(model, file) {
    return model.goals.filter(function (goal) {
      return (file.goals || []).indexOf(goal) >= 0;
    });
  }

  spm.score.asked = { own: own, questions: questions, value: value, goals: goals };
})((self.spm = self.spm || {}));
