// Sums as people write them. Twin of generator/spm_guide/terminal/sums.py, with the signs of print.
(function (spm) {
  'use strict';

  /**
   * Every part behind a "=" says the same; "->" rounds to the nearest whole number, a half up.
   * @param {string} expression @param {Quotient} sum
   */
  function sumText(expression, sum) {
    var fraction = expression + ' = ' + sum.numerator + '/' + sum.denominator;
    if (sum.numerator % sum.denominator === 0) return fraction + ' = ' + sum.result;
    var hundredths = spm.score.arithmetic.div(100 * sum.numerator, sum.denominator);
    return fraction + ' = ' + (hundredths / 100).toFixed(2) + ' -> ' + sum.result;
  }

  /** (2*3 + 1*4), a single term without brackets, or 0 for none. @param {unknown[]} terms */
  function added(terms) {
    return terms.length > 1 ? '(' + terms.join(' + ') + ')' : String(terms.length ? terms[0] : 0);
  }

  /** @param {unknown[][]} pairs */
  function weighted(pairs) {
    return added(
      pairs.map(function (pair) {
        return pair.join('*');
      })
    );
  }

  /** The signs that a terminal has no letters for. @param {string} text */
  function signs(text) {
    return text.replace(/\*/g, '×').replace(/->/g, '→').replace(/ - /g, ' − ').replace(/icbrt/g, '∛');
  }

  /** A sum runs from left to right in every language. @param {string} text */
  function view(text) {
    var code = spm.elements.make('code', 'sum', signs(text));
    code.dir = 'ltr';
    return code;
  }

  spm.sumText = { sumText: sumText, added: added, weighted: weighted, signs: signs, view: view };
})((self.spm = self.spm || {}));
