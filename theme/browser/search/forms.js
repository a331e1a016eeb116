// What makes two words the same to a reader: accents, endings and articles aside.
(function (spm) {
  'use strict';

  var ARABIC = /[\u0620-\u064a]/;
  var LATIN = /^[a-z]+$/;
  /** Plurals of Portuguese that the stemmer leaves apart, also without accents: missão, missões. @type {[RegExp, string][]} */
  var PORTUGUESE = [
    [/(?:[õo]es|[ãa]es|[ãa]os?)$/, 'ão'],
    [/ais$/, 'al'],
    [/[ée]is$/, 'el'],
  ];

  /**
   * @param {string} language
   * @param {Stemmer | undefined} stemmer of Snowball; without one, words are the same only as they are written
   * @returns {Forms}
   */
  function create(language, stemmer) {
    var arabic = language.split('-')[0] === 'ar';
    var plurals = language.split('-')[0] === 'pt' ? PORTUGUESE : [];

    /** @param {string} word @returns {WordForms} */
    function of(word) {
      if (arabic && ARABIC.test(word)) {
        var folded = spm.searchWords.fold(spm.searchArabic.bare(word));
        var stem = spm.searchArabic.stem(folded);
        return { folded: folded, stem: stem, skeleton: spm.searchArabic.skeleton(stem) };
      }
      var plain = spm.searchWords.fold(word);
      return { folded: plain, stem: stemOf(word, plain), skeleton: '' };
    }

    /** @param {string} word @param {string} plain the same, folded */
    function stemOf(word, plain) {
      if (stemmer) return spm.searchWords.fold(stemmer.stemWord(plurals.reduce(singular, word)));
      // Names and terms in English stand in the guides of all languages.
      return LATIN.test(plain) && plain.length > 3 ? plain.replace(/s$/, '') : plain;
    }

    /** All that a word may be that somebody typed, the likeliest first. @param {string} word */
    function variants(word) {
      var forms = [of(word)];
      if (stemmer) {
        var folded = spm.searchWords.fold(word);
        if (folded !== word) forms.push(of(folded));
      }
      if (arabic) {
        var rest = spm.searchArabic.withoutPrefix(spm.searchArabic.bare(word));
        if (rest !== spm.searchArabic.bare(word)) forms.push(of(rest));
      }
      return forms;
    }

    return { of: of, variants: variants };
  }

  /** @param {string} word @param {[RegExp, string]} plural */
  function singular(word, plural) {
    return word.replace(plural[0], plural[1]);
  }

  spm.searchForms = { create: create };
})((self.spm = self.spm || {}));
