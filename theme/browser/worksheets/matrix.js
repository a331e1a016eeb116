// The decision matrix: adds up while somebody fills it in, and says what the sums can't decide.
(function (spm) {
  'use strict';

  var OPTIONS = [1, 2, 3];
  var sheetOf = spm.sheet;
  var say = spm.messages.say;

  /** @param {HTMLElement} sheet */
  function start(sheet) {
    var form = /** @type {HTMLFormElement} */ (sheet.querySelector('form'));
    var said = /** @type {HTMLElement} */ (sheet.querySelector('#matrix-said'));
    var rows = Array.from(/** @type {NodeListOf<HTMLElement>} */ (sheet.querySelectorAll('[data-concern]')));
    var concerns = rows.map(function (row) {
      return String(row.dataset.concern);
    });

    /** @param {number} option */
    function nameOf(option) {
      return sheetOf.field(form, 'option-' + option).value.trim() || say('matrix-option', { n: option }).text;
    }

    function weights() {
      return concerns.map(function (concern) {
        return sheetOf.number(form, 'weight-' + concern);
      });
    }

    /** @param {number} option */
    function scores(option) {
      return concerns.map(function (concern) {
        return sheetOf.number(form, 'score-' + option + '-' + concern);
      });
    }

    /** Options with a name or a score. */
    function used() {
      return OPTIONS.filter(function (option) {
        var named = sheetOf.field(form, 'option-' + option).value.trim();
        return named || scores(option).some(function (score) {
          return score !== null;
        });
      });
    }

    /** @param {number} option */
    function harms(option) {
      return sheetOf.field(form, 'harm-' + option).checked;
    }

    function show() {
      var sums = spm.matrixSums.totals(weights(), OPTIONS.map(scores));
      var outputs = /** @type {Record<string, HTMLOutputElement>} */ (/** @type {unknown} */ (form.elements));
      outputs.weights.value = sums.weights ? sheetOf.shown(sums.weights) : '';
      OPTIONS.forEach(function (option, place) {
        var total = sums.options[place].total;
        outputs['total-' + option].value = total === null || used().indexOf(option) < 0 ? '' : sheetOf.shown(total);
      });
      sheetOf.tell(said, sentences(sums));
    }

    /** @param {MatrixTotals} sums @returns {Words[]} */
    function sentences(sums) {
      var options = used();
      /** @type {Words[]} */
      var words = options.filter(harms).map(function (option) {
        return say('matrix-out', { option: nameOf(option) });
      });
      if (!sums.weights || !options.length) return words.concat(say('matrix-empty'));
      if (sums.weights !== 100) words.push(say('matrix-weights-sum', { n: sums.weights }));
      options.forEach(function (option) {
        var missing = sums.options[option - 1].missing;
        if (missing) words.push(say('matrix-missing', { option: nameOf(option), n: missing }));
      });
      var ranked = options
        .filter(function (option) {
          return !harms(option) && sums.options[option - 1].total !== null;
        })
        .sort(function (a, b) {
          return Number(sums.options[b - 1].total) - Number(sums.options[a - 1].total);
        });
      return words.concat(verdict(ranked, sums));
    }

    /** @param {number[]} ranked options, the best first @param {MatrixTotals} sums @returns {Words[]} */
    function verdict(ranked, sums) {
      if (ranked.length < 2) return [];
      var best = Number(sums.options[ranked[0] - 1].total);
      var second = Number(sums.options[ranked[1] - 1].total);
      if (best - second > sums.highest * spm.matrixSums.CLOSE) {
        return [say('matrix-ahead', { option: nameOf(ranked[0]), total: sheetOf.shown(best), most: sheetOf.shown(sums.highest) })];
      }
      return [
        say('matrix-close', { option: nameOf(ranked[0]), other: nameOf(ranked[1]), points: sheetOf.shown(best - second) }),
      ];
    }

    function save() {
      var head = [say('matrix-concern').text, say('matrix-weight').text].concat(OPTIONS.map(nameOf));
      var given = OPTIONS.map(scores);
      var body = rows.map(function (row, place) {
        var concern = String(/** @type {Element} */ (row.querySelector('th')).textContent);
        return [concern, blank(weights()[place])].concat(
          given.map(function (option) {
            return blank(option[place]);
          }),
        );
      });
      var sums = spm.matrixSums.totals(weights(), given);
      var totals = sums.options.map(function (option) {
        return blank(option.total);
      });
      var harm = OPTIONS.map(function (option) {
        return harms(option) ? 'x' : '';
      });
      /** @type {(string | number)[][]} */
      var table = [[say('matrix-decision').text, sheetOf.field(form, 'decision').value], head];
      table = table.concat(body, [
        /** @type {(string | number)[]} */ ([say('matrix-total').text, sums.weights]).concat(totals),
        [say('matrix-harm').text, ''].concat(harm),
        [say('matrix-evidence').text, sheetOf.field(form, 'evidence').value],
        [say('matrix-dissent').text, sheetOf.field(form, 'dissent').value],
        [say('matrix-look-back').text, sheetOf.field(form, 'look-back').value],
      ]);
      spm.csv.save('decision-matrix', table);
    }

    sheetOf.live(sheet, { save: save });
    sheetOf.follow(form, show);
  }

  /** @param {number | null} value */
  function blank(value) {
    return value === null ? '' : value;
  }

  spm.matrix = { start: start };
})((self.spm = self.spm || {}));
