// The words of a text, as the index has them.
(function (spm) {
  'use strict';

  var WORD = /[\p{L}\p{N}\p{M}\u0640]+/gu;
  // Vowel signs, marks of recitation and the stroke that makes an Arabic word longer.
  var ARABIC_MARKS = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;
  // Letters that people write in one way or another, or do not have on their keyboard.
  /** @type {Record<string, string>} */
  var LETTERS = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ئ: 'ي', ؤ: 'و', ة: 'ه', œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ı: 'i' };
  var FOLDED = new RegExp('[' + Object.keys(LETTERS).join('') + ']', 'g');

  /** One word in small letters, Arabic without vowel signs. @param {string} word */
  function normal(word) {
    return word.normalize('NFKC').toLowerCase().replace(ARABIC_MARKS, '');
  }

  /**
   * The words with their places. Single letters are none.
   * @param {string} text @returns {FoundWord[]}
   */
  function places(text) {
    var found = [];
    var match;
    WORD.lastIndex = 0;
    while ((match = WORD.exec(text))) {
      var word = normal(match[0]);
      if (word.length > 1) found.push({ word: word, from: match.index, to: match.index + match[0].length });
    }
    return found;
  }

  /** @param {string} text */
  function of(text) {
    return places(text).map(function (one) {
      return one.word;
    });
  }

  /** A word without accents and with one form for each letter. @param {string} word in small letters */
  function fold(word) {
    // The letters first: taken apart, an alef with hamza would be two signs.
    var plain = word.replace(FOLDED, function (letter) {
      return LETTERS[letter];
    });
    return plain.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  }

  spm.searchWords = { places: places, of: of, fold: fold };
})((self.spm = self.spm || {}));
