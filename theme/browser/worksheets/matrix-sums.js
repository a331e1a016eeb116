// The sums of the decision matrix.
(function (spm) {
  'use strict';

  /** Totals that differ by no more than this share of the highest possible decide nothing. */
  var CLOSE = 0.05;
  var BEST_SCORE = 4;

  /**
   * @param {(number | null)[]} weights of the concerns; null: none
   * @param {(number | null)[][]} scores for each option its scores, 0 to 4; null: none yet
   * @returns {MatrixTotals} a total is the sum of weight times score; null while a concern with a weight has no score
   */
  function totals(weights, scores) {
    var sum = weights.reduce(function (all, weight) {
      return Number(all) + (weight || 0);
    }, 0);
    return {
      weights: Number(sum),
      highest: Number(sum) * BEST_SCORE,
      options: scores.map(function (given) {
        var missing = 0;
        var points = 0;
        weights.forEach(function (weight, place) {
          if (!weight) return;
          var score = given[place];
          if (score === null) missing += 1;
          else points += weight * score;
        });
        return { total: sum && !missing ? points : null, missing: missing };
      }),
    };
  }

  spm.matrixSums = { totals: totals, CLOSE: CLOSE };
})((self.spm = self.spm || {}));
