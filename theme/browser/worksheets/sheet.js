// What all worksheets do: read fields, show words, be printed.
(function (spm) {
  'use strict';

  /** @param {HTMLFormElement} form @param {string} name */
  function field(form, name) {
    return /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  }

  /** What stands in a field of numbers; null where nothing does. @param {HTMLFormElement} form @param {string} name */
  function number(form, name) {
    var input = field(form, name);
    // A browser gives no text of what is no number.
    return input.value === '' || !isFinite(Number(input.value)) ? null : Number(input.value);
  }

  /**
   * A number with as many decimals as somebody can use.
   * @param {number} value
   */
  function shown(value) {
    var size = Math.abs(value);
    var unit = size >= 100 ? 1 : 10;
    return spm.messages.number(Math.round(value * unit) / unit);
  }

  /** @param {number} value a share, 1 is all */
  function percent(value) {
    return shown(value * 100) + '\u00a0%';
  }

  /** The words for a place that is read aloud, each in a paragraph. @param {HTMLElement} place @param {Words[]} words */
  function tell(place, words) {
    spm.elements.empty(place);
    words.forEach(function (one) {
      place.appendChild(spm.elements.make('p', '', one));
    });
  }

  /**
   * Shows what only scripts can do, and binds the buttons.
   * @param {HTMLElement} sheet @param {Record<string, () => void>} acts by data-act; any sheet can be printed
   */
  function live(sheet, acts) {
    var print = sheet.querySelector('[data-act=print]');
    if (print) print.addEventListener('click', self.print.bind(self));
    sheet.querySelectorAll('[hidden]').forEach(function (part) {
      /** @type {HTMLElement} */ (part).hidden = false;
    });
    Object.keys(acts).forEach(function (name) {
      /** @type {HTMLElement} */ (sheet.querySelector('[data-act=' + name + ']')).addEventListener('click', acts[name]);
    });
  }

  /** Shows results now, and whenever somebody enters something or clears all. @param {HTMLFormElement} form @param {() => void} show */
  function follow(form, show) {
    form.addEventListener('input', show);
    form.addEventListener('reset', function () {
      // The fields are empty only afterwards.
      setTimeout(show, 0);
    });
    form.addEventListener('submit', function (event) {
      event.preventDefault();
    });
    show();
  }

  spm.sheet = { field: field, number: number, shown: shown, percent: percent, tell: tell, live: live, follow: follow };
})((self.spm = self.spm || {}));
