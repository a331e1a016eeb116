// Texts in the order in which Python sorts them: by code point, not by half of a pair.
(function (spm) {
  'use strict';

  /** For Array.sort. @param {string} one @param {string} other */
  function compare(one, other) {
    var left = codePoints(one);
    var right = codePoints(other);
    for (var place = 0; place < left.length && place < right.length; place += 1) {
      if (left[place] !== right[place]) return left[place] - right[place];
    }
    return left.length - right.length;
  }

  /** @param {string} text */
  function codePoints(text) {
    return Array.from(text, function (letter) {
      return Number(letter.codePointAt(0));
    });
  }

  /** Every text once, in order. @param {string[]} texts */
  function sorted(texts) {
    return texts
      .filter(function (text, place) {
        return texts.indexOf(text) === place;
      })
      .sort(compare);
  }

  spm.score.inOrder = { sorted: sorted };
})((self.spm = self.spm || {}));
