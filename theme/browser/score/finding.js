// What the paragraph that opens the results says. Twin of generator/spm_guide/score/finding.py.
(function (spm) {
  'use strict';

  /**
   * Ids of the sentences to say: at each place the first whose condition holds, or that has none. What is
   * unknown does not hold; a place without such a sentence stays silent.
   * @param {Model} model @param {ScoreDocument} scored the file's @param {ResultFile} file
   */
  spm.score.finding = function (model, scored, file) {
    var result = { model: model, file: file, maturity: scored.maturity, alignment: scored.alignment };
    /** @type {string[]} */
    var said = [];
    (model.finding || []).forEach(function (place) {
      var first = place.sentences.filter(function (sentence) {
        return !sentence.when || spm.score.patterns.holds(sentence.when, result);
      })[0];
      if (first) said.push(first.id);
    });
    return said;
  };
})((self.spm = self.spm || {}));
