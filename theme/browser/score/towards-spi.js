// How far answers reach towards the Universal Standards. Twin of generator/spm_guide/score/towards_spi.py.
(function (spm) {
  'use strict';

  var WHOLE = spm.score.arithmetic.WHOLE;
  var div = spm.score.arithmetic.div;
  var ENOUGH = spm.score.maturity.ENOUGH;
  var TOP_LEVEL = spm.score.maturity.TOP_LEVEL;

  /** A row for each dimension: what our questions touch of it, what is answered, the mean level so far. */
  spm.score.towardsSpi = function (model, dimensions, file) {
    return dimensions.map(function (dimension) {
      var touched = 0;
      /** @type {Object<string, boolean>} */
      var touching = {};
      dimension.standards.forEach(function (standard) {
        if (standard.questions.length) touched += 1;
        standard.questions.forEach(function (id) {
          touching[id] = true;
        });
      });
      var asked = 0;
      var applicable = 0;
      var known = 0;
      var levels = 0;
      model.practices.forEach(function (practice) {
        spm.score.asked.questions(practice, file.mode).forEach(function (question) {
          if (touching[question.id] !== true) return;
          asked += 1;
          var value = spm.score.asked.value(question, file);
          if (value === 'na') return;
          applicable += 1;
          if (value === null) return;
          known += 1;
          levels += value;
        });
      });
      return {
        id: dimension.id,
        standards: dimension.standards.length,
        touched: touched,
        asked: asked,
        applicable: applicable,
        known: known,
        score: known ? div(WHOLE * levels, TOP_LEVEL * known) : null,
        provisional: known > 0 && div(WHOLE * known, applicable) < ENOUGH,
      };
    });
  };
})((self.spm = self.spm || {}));
