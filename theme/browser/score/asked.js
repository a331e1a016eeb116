// Which questions and goals are asked, and which answers count. Twin of asked.py.
(function (spm) {
  'use strict';

  /**
   * The member with a key that a file may have chosen.
   * @template T @param {Given<Record<string, T>>} object @param {string} key
   */
  function own(object, key) {
    return object && Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined;
  }

  /**
   * The core questions in quick mode, all of them in full mode.
   * @param {Practice} practice @param {Mode} mode
   */
  function questions(practice, mode) {
    return practice.questions.filter(function (question) {
      return isAsked(question, mode);
    });
  }

  /** @param {Question} question @param {Mode} mode */
  function isAsked(question, mode) {
    return mode === 'full' || question.core;
  }

  /**
   * Level 0-4, 'na', or null: don't know, unanswered, or given to another revision.
   * @param {Question} question @param {ResultFile} file @returns {number | 'na' | null}
   */
  function value(question, file) {
    var said = present(question, file);
    return said === 'dk' ? null : said;
  }

  /**
   * What was said: level 0-4, 'dk', 'na', or null: unanswered, or given to another revision.
   * @param {Question} question @param {ResultFile} file
   */
  function present(question, file) {
    var answer = own(file.answers, question.id);
    if (!answer || answer.value === undefined) return null;
    return revOf(answer) === question.rev ? answer.value : null;
  }

  /**
   * An answer without a revision was given to the first.
   * @param {Answer} answer
   */
  function revOf(answer) {
    return answer.rev === undefined ? 1 : answer.rev;
  }

  /**
   * Once each, in model order; unknown ids are left out.
   * @param {Model} model @param {ResultFile} file
   */
  function goals(model, file) {
    return model.goals.filter(function (goal) {
      return (file.goals || []).indexOf(goal) >= 0;
    });
  }

  spm.score.asked = {
    own: own,
    questions: questions,
    isAsked: isAsked,
    value: value,
    present: present,
    revOf: revOf,
    goals: goals,
  };
})((self.spm = self.spm || {}));
