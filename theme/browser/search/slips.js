// Finds the word that somebody meant and mistyped.
(function (spm) {
  'use strict';

  var SHORTEST = 4;
  var TWO_SLIPS_FROM = 8;

  /**
   * Whether one word becomes the other by so many letters left out, added, changed or swapped with a neighbour.
   * @param {string} one @param {string} other @param {number} slips @returns {boolean}
   */
  function near(one, other, slips) {
    if (Math.abs(one.length - other.length) > slips) return false;
    var at = 0;
    while (at < one.length && one[at] === other[at]) at += 1;
    var left = one.slice(at);
    var right = other.slice(at);
    if (!left || !right) return left.length + right.length <= slips;
    if (!slips) return false;
    return (
      near(left.slice(1), right.slice(1), slips - 1) ||
      near(left.slice(1), right, slips - 1) ||
      near(left, right.slice(1), slips - 1) ||
      (left[0] === right[1] && left[1] === right[0] && near(left.slice(2), right.slice(2), slips - 1))
    );
  }

  /**
   * @param {string} word folded @param {Known[]} known @returns {Known | null} the likeliest: the nearest, then the one in most places
   */
  function meant(word, known) {
    if (word.length < SHORTEST) return null;
    for (var slips = 1; slips <= (word.length < TWO_SLIPS_FROM ? 1 : 2); slips += 1) {
      var best = null;
      for (var at = 0; at < known.length; at += 1) {
        var one = known[at];
        if (one.forms.folded.length < SHORTEST || !near(word, one.forms.folded, slips)) continue;
        if (!best || one.places.length > best.places.length) best = one;
      }
      if (best) return best;
    }
    return null;
  }

  spm.searchSlips = { near: near, meant: meant };
})((self.spm = self.spm || {}));
