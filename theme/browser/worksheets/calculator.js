// The calculator of the business case: own figures in, each result beside its formula and source.
(function (spm) {
  'use strict';

  var CASES = ['low', 'high'];
  /** What can only be guessed: a field for each case. */
  var GUESSES = ['unavoidable', 'margin', 'years'];
  /** Rows that belong to one of two ways to count. */
  var WAYS = { 'rate-mcril': 'mcril', 'rate-sef': 'sef', 'value-both': 'both', 'value-replacement': 'replacement' };
  var sheetOf = spm.sheet;
  var say = spm.messages.say;

  /** @param {HTMLElement} sheet */
  function start(sheet) {
    var form = /** @type {HTMLFormElement} */ (sheet.querySelector('form'));
    var said = /** @type {HTMLElement} */ (sheet.querySelector('#case-said'));
    var sef = /** @type {HTMLElement} */ (sheet.querySelector('.spm-calculator__sef'));
    var rows = Array.from(/** @type {NodeListOf<HTMLElement>} */ (sheet.querySelectorAll('[data-row]')));
    var inputs = /** @type {HTMLInputElement[]} */ (Array.from(sheet.querySelectorAll('input[type=number]')));

    /** @param {string} name */
    function chosen(name) {
      return sheetOf.field(form, name).value;
    }

    /** @param {string} which low or high @returns {CaseEntry} */
    function entry(which) {
      /** @type {Record<string, number | null>} */
      var values = {};
      inputs.forEach(function (input) {
        var guess = GUESSES.filter(function (name) {
          return input.name === name + '-' + which;
        })[0];
        values[guess || input.name] = sheetOf.number(form, input.name);
      });
      return { values: values, formula: chosen('formula'), counted: chosen('counted') };
    }

    /** @param {CaseEntry} given */
    function impossible(given) {
      return Number(given.values.end) > Number(given.values.start) + Number(given.values.joined);
    }

    /** The results of a case as they are shown, by row. @param {CaseFigures} figures */
    function shownFigures(figures) {
      /** @type {Record<string, string>} */
      var shown = {
        left: sheetOf.shown(figures.left),
        'rate-mcril': share(figures.rate),
        'rate-sef': share(figures.rate),
        avoidable: sheetOf.shown(figures.avoidable),
        replacement: sheetOf.shown(figures.replacement),
        'value-both': sheetOf.shown(figures.value),
        'value-replacement': sheetOf.shown(figures.value),
        'spm-cost': sheetOf.shown(figures.cost),
        'break-even': share(figures.breakEven),
        loss: figures.loss === null ? '' : sheetOf.shown(figures.loss),
      };
      spm.caseSums.SHARES.forEach(function (percent, place) {
        shown['benefit-' + percent] = sheetOf.shown(figures.benefits[place]);
      });
      return shown;
    }

    /** Figures of each case that can be worked out. */
    function results() {
      return CASES.map(function (which) {
        var given = entry(which);
        var complete = !spm.caseSums.missing(given).length && !impossible(given);
        return { which: which, figures: complete ? spm.caseSums.figures(given) : null, entry: given };
      });
    }

    function show() {
      var outputs = /** @type {Record<string, HTMLOutputElement>} */ (/** @type {unknown} */ (form.elements));
      var found = results();
      sef.hidden = chosen('formula') !== 'sef';
      rows.forEach(function (row) {
        var name = String(row.dataset.row);
        var way = /** @type {Record<string, string>} */ (WAYS)[name];
        row.hidden = Boolean(way) && way !== chosen('formula') && way !== chosen('counted');
        found.forEach(function (one) {
          outputs[name + '-' + one.which].value = one.figures ? shownFigures(one.figures)[name] : '';
        });
      });
      sheetOf.tell(said, sentences(found));
    }

    /** @param {CaseResult[]} found @returns {Words[]} */
    function sentences(found) {
      if (impossible(found[0].entry)) return [say('case-said-wrong')];
      var missing = spm.caseSums.missing(found[0].entry);
      if (missing.length && !found[1].figures) {
        var names = missing.map(labelOf).join(say('results-list-separator').text);
        return [say('case-said-missing', { n: missing.length, fields: names })];
      }
      return found
        .filter(function (one) {
          return one.figures;
        })
        .map(function (one) {
          var words = sentence(/** @type {CaseFigures} */ (one.figures));
          return say('case-said-case', { case: say('case-' + one.which).text, said: words });
        });
    }

    /** @param {CaseFigures} figures */
    function sentence(figures) {
      if (figures.avoidable <= 0 || figures.breakEven === null) return say('case-said-none-left').text;
      if (figures.breakEven > 1) return say('case-said-above').text;
      return say('case-said', {
        kept: sheetOf.shown(Number(figures.kept)),
        avoidable: sheetOf.shown(figures.avoidable),
        percent: sheetOf.percent(figures.breakEven),
      }).text;
    }

    /** @param {string} name */
    function labelOf(name) {
      return say('case-' + name).text;
    }

    function save() {
      var found = results();
      /** @type {(string | number)[][]} */
      var table = [[say('case-input').text, say('case-low').text, say('case-high').text]];
      ['formula', 'counted'].forEach(function (name) {
        var select = /** @type {HTMLSelectElement} */ (/** @type {unknown} */ (sheetOf.field(form, name)));
        table.push([labelOf(name), select.selectedOptions[0].text]);
      });
      inputs.forEach(function (input) {
        var guess = input.name.replace(/-(low|high)$/, '');
        if (GUESSES.indexOf(guess) < 0) table.push([labelOf(input.name), input.value]);
        else if (/-low$/.test(input.name)) table.push([labelOf(guess), input.value, chosen(guess + '-high')]);
      });
      table.push([say('case-result').text, say('case-low').text, say('case-high').text, say('case-how').text]);
      rows.forEach(function (row) {
        if (row.hidden) return;
        var name = String(row.dataset.row);
        var cells = found.map(function (one) {
          return one.figures ? shownFigures(one.figures)[name] : '';
        });
        var link = /** @type {HTMLAnchorElement | null} */ (row.querySelector('a'));
        var how = String(/** @type {Element} */ (row.querySelector('[data-how]')).textContent);
        var label = String(/** @type {Element} */ (row.querySelector('th')).textContent);
        table.push([label].concat(cells, how, link ? link.href : say('case-ours').text));
      });
      table.push([say('case-stress').text], [say('case-not-proof').text]);
      spm.csv.save(say('case-file').text, table);
    }

    sheetOf.live(sheet, { save: save });
    sheetOf.follow(form, show);
  }

  /** @param {number | null} value */
  function share(value) {
    return value === null ? '' : spm.sheet.percent(value);
  }

  spm.calculator = { start: start };
})((self.spm = self.spm || {}));
