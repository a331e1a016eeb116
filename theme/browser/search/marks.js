// Shows a text with the words marked that were looked for.
(function (spm) {
  'use strict';

  /** @param {HTMLElement} element @param {string} text @param {Set<string>} words */
  function add(element, text, words) {
    var at = 0;
    spm.searchWords.places(text).forEach(function (one) {
      if (!words.has(one.word)) return;
      element.append(text.slice(at, one.from));
      var mark = document.createElement('mark');
      mark.textContent = text.slice(one.from, one.to);
      element.append(mark);
      at = one.to;
    });
    element.append(text.slice(at));
  }

  /**
   * Puts a text into an element; what is English in a page of another language is marked as such.
   * @template {HTMLElement} E @param {E} element @param {Shown} text @param {Set<string>} words @returns {E}
   */
  function put(element, text, words) {
    add(element, text.own, words);
    if (text.english) {
      var english = document.createElement('span');
      if (text.own) {
        element.append(' ');
        english.className = 'spm-search__english';
      }
      english.lang = 'en';
      english.dir = 'ltr';
      add(english, text.english, words);
      element.append(english);
    }
    return element;
  }

  spm.searchMarks = { put: put };
})((self.spm = self.spm || {}));
