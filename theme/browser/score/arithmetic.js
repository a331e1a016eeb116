// Whole numbers only. Twin of generator/spm_guide/score/arithmetic.py.
(function (spm) {
  'use strict';

  /** Basis points: 10000 is everything. */
  var WHOLE = 10000;

  /**
   * a / b rounded half up, for whole a >= 0 and b > 0 with 2a + b below 2^53.
   * @param {number} a
   * @param {number} b
   * @returns {number}
   */
  function div(a, b) {
    var rest = (2 * a + b) % (2 * b);
    return (2 * a + b - rest) / (2 * b);
  }

  /**
   * The largest n with n^3 <= x, for 0 <= x <= 10^12.
   * @param {number} x
   * @returns {number}
   */
  function icbrt(x) {
    var low = 0;
    var high = WHOLE;
    while (low < high) {
      var middle = Math.floor((low + high + 1) / 2);
      if (middle * middle * middle <= x) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  spm.score = spm.score || {};
  spm.score.arithmetic = { WHOLE: WHOLE, div: div, icbrt: icbrt };
})((self.spm = self.spm || {}));
