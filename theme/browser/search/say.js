// The words of the search. It has its own, because worksheets on the same page have theirs in `spm.messages`.
(function (spm) {
  'use strict';

  /**
   * @param {SearchData} data @returns {Say}
   */
  function create(data) {
    /**
     * An interface text with its {places} filled; `values.n` chooses the plural form.
     * @param {string} id @param {Record<string, string | number>} [values]
     */
    return function say(id, values) {
      var found = data.words[id];
      var given = typeof found === 'object' && 'lang' in found ? found : { text: found, lang: data.language };
      var form = given.text;
      if (typeof form === 'object') {
        var forms = /** @type {Plural} */ (form);
        form = forms[new Intl.PluralRules(given.lang).select(Number(values && values.n))] || forms.other;
      }
      return {
        lang: given.lang,
        text: String(form).replace(/\{(\w+)\}/g, function (whole, name) {
          if (!values || !(name in values)) return whole;
          // What is filled in keeps its own direction and leaves its neighbours alone.
          return document.documentElement.dir === 'rtl' ? '\u2068' + values[name] + '\u2069' : String(values[name]);
        }),
      };
    };
  }

  spm.searchSay = { create: create };
})((self.spm = self.spm || {}));
