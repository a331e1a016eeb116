// Every step of the arithmetic behind one id. Twin of generator/spm_guide/score/explain.py.
(function (spm) {
  'use strict';

  /** The explanation of everything with this id; empty when nothing has it. */
  spm.score.explanations = function (model, file, document, id) {
    var maturity = spm.score.explainMaturity;
    var result = { model: model, file: file, maturity: document.maturity, alignment: document.alignment };
    /** @type {Explanation[]} */
    var found = [];
    model.areas.forEach(function (area) {
      if (area.id === id) found.push(maturity.area(model, area, document));
    });
    model.practices.forEach(function (practice) {
      if (practice.id === id) found.push(maturity.practice(model, practice, file, document));
    });
    model.practices.forEach(function (practice) {
      practice.questions.forEach(function (question) {
        if (question.id === id) found.push(maturity.question(practice, question, file));
      });
    });
    if (model.goals.indexOf(id) >= 0) found.push(spm.score.explainGoal(model, id, file, document));
    model.patterns.forEach(function (pattern) {
      if (pattern.id === id) found.push(spm.score.explainPattern(pattern, result));
    });
    return found;
  };
})((self.spm = self.spm || {}));
