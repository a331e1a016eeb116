// Texts in the order in which Python sorts them: by code point, not by half of a pair.
(function (spm) {
  'use strict';

  /** @param {string} one @param {string} other @returns {number} for Array.sort */
  function compare(one, other) {
    var left = Array.from(one);
    var right = Array.from(other);
    for (var place = 0; place < left.length && place < right.length; place += 1) {
      if (left[place] !== right[place]) return left[place].codePointAt(0) - right[place].codePointAt(0);
    }
    return left.length - right.length;
  }

  /** Every text once, in order. */
  function sorted(texts) {
    return texts
      .filter(function (text, place) {
        return texts.indexOf(text) === place;
      })
      .sort(compare);
  }

  spm.score.inOrder = { sorted: sorted };
})((self.spm = self.spm || {}));
