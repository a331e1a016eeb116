// Arabic words without what is written together with them: the article, "and, so, with, as, for", and endings.
// Endings as in the light stemmer of Larkey, Ballesteros and Connell (2002), which Lucene uses too.
(function (spm) {
  'use strict';

  // Twin: generator/spm_guide/export/search_index.py.
  var ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=..)/;
  var PREFIX = /^[وفبكل](?=...)/;
  // In folded letters: a final ta marbuta is a ha, alef maqsura a ya.
  var ENDINGS = ['ها', 'هم', 'كم', 'نا', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي', 'وا'];
  var WEAK = /[اويء]/g;

  /** Without the article, and what stands before it. @param {string} word */
  function bare(word) {
    return word.replace(ARTICLE, '');
  }

  /** What the word may be, if its first letter is "and, so, with, as, for"; else it itself. @param {string} word */
  function withoutPrefix(word) {
    return word.replace(PREFIX, '');
  }

  /** @param {string} word bare and folded */
  function stem(word) {
    var rest = word;
    ENDINGS.forEach(function (ending) {
      if (rest.length >= ending.length + 2 && rest.slice(-ending.length) === ending) rest = rest.slice(0, -ending.length);
    });
    return rest;
  }

  /**
   * The strong letters. Plurals that change inside keep them: "client" and "clients", "goal" and "goals".
   * @param {string} word a stem @returns {string} '' where there are too few to mean anything
   */
  function skeleton(word) {
    var strong = word.replace(WEAK, '');
    return strong.length > 2 ? strong : '';
  }

  spm.searchArabic = { bare: bare, withoutPrefix: withoutPrefix, stem: stem, skeleton: skeleton };
})((self.spm = self.spm || {}));
