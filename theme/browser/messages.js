// The page's words: texts, plurals and numbers in the reader's language.
(function (spm) {
  'use strict';

  /** @type {Guide} */
  var guide;
  // Making one of these takes longer than all that is said with it, and results say hundreds of things.
  /** By language. @type {Record<string, Intl.PluralRules>} */
  var rules = {};
  /** By style. @type {Record<string, Intl.NumberFormat>} */
  var formats = {};

  /** @param {string} json the JSON block of the page @returns {Guide} */
  function load(json) {
    guide = JSON.parse(json);
    return guide;
  }

  /**
   * Words and their language: a text of the page's language is a string, one that stands in an object.
   * @template {string | Plural} T @param {T | InLanguage<T>} text @returns {InLanguage<T>}
   */
  function parts(text) {
    return typeof text === 'object' && 'lang' in text ? text : { text: text, lang: guide.language };
  }

  /**
   * An interface text with its {places} filled. `values.n` chooses the plural form.
   * @param {string} id @param {Values} [values] @returns {InLanguage<string>}
   */
  function say(id, values) {
    var found = parts(guide.interface[id]);
    var form = found.text;
    if (typeof form === 'object') {
      var rule = (rules[found.lang] = rules[found.lang] || new Intl.PluralRules(found.lang));
      form = form[rule.select(/** @type {{ n: number }} */ (values).n)] || form.other;
    }
    return {
      lang: found.lang,
      text: form.replace(/\{(\w+)\}/g, function (whole, name) {
        if (!values || !(name in values)) return whole;
        var value = values[name];
        return isolated(typeof value === 'number' ? number(value) : String(value));
      }),
    };
  }

  /**
   * In right-to-left text, what is filled in keeps its own direction and leaves its neighbours alone.
   * @param {string} value
   */
  function isolated(value) {
    return document.documentElement.dir === 'rtl' ? '\u2068' + value + '\u2069' : value;
  }

  /**
   * Puts words into an element; words of another language are marked.
   * @template {Element} E @param {E} element @param {Words} words
   */
  function put(element, words) {
    var found = parts(words);
    element.textContent = found.text;
    if (found.lang !== guide.language) {
      element.setAttribute('lang', found.lang);
      element.setAttribute('dir', 'ltr');
    }
    return element;
  }

  /** @param {Words} words */
  function plain(words) {
    return parts(words).text;
  }

  /**
   * Figures look as in the texts, which are written with 0-9 in every language.
   * @param {'decimal' | 'percent'} style @param {number} value
   */
  function format(style, value) {
    formats[style] = formats[style] || new Intl.NumberFormat(guide.language + '-u-nu-latn', { style: style });
    return formats[style].format(value);
  }

  /** @param {number} value */
  function number(value) {
    return format('decimal', value);
  }

  /** Basis points as a percentage without decimals, rounded half up. @param {number} basisPoints */
  function percent(basisPoints) {
    return format('percent', spm.score.arithmetic.div(basisPoints, 100) / 100);
  }

  spm.messages = { load: load, say: say, put: put, plain: plain, percent: percent, number: number };
})((self.spm = self.spm || {}));
