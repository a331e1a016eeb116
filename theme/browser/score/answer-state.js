// What a file says about a question, in one value. Twin of generator/spm_guide/score/answer_state.py.
(function (spm) {
  'use strict';

  /** A level, 'dk', 'na', null (asked, no answer), 'not-asked' in this mode, or 'other-revision'. */
  spm.score.answerState = function (question, file) {
    if (!spm.score.asked.isAsked(question, file.mode)) return 'not-asked';
    var answer = spm.score.asked.own(file.answers, question.id);
    var given = answer && answer.value !== undefined && answer.value !== null;
    if (answer && given && spm.score.asked.revOf(answer) !== question.rev) return 'other-revision';
    return spm.score.asked.present(question, file);
  };
})((self.spm = self.spm || {}));
