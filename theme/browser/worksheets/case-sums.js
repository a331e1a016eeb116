// What client exit costs, and how small an improvement pays for the work.
//
// source  domain notes "Making the case", section 6; each formula stands beside its figure on the page
(function (spm) {
  'use strict';

  /** The shares of the study of Prizma. */
  var SHARES = [10, 25, 50];
  var ALWAYS = ['start', 'joined', 'end', 'unavoidable', 'days', 'day-cost'];
  var OF_SEF = ['finished', 'not-renewed'];
  var OF_MARGIN = ['margin', 'years'];

  /**
   * Which fields are still needed. Costs that an institution does not have may stay empty and count as 0.
   * @param {CaseEntry} entry
   * @returns {string[]}
   */
  function missing(entry) {
    return ALWAYS.concat(entry.formula === 'sef' ? OF_SEF : [], entry.counted === 'both' ? OF_MARGIN : []).filter(
      function (name) {
        return entry.values[name] === null || entry.values[name] === undefined;
      },
    );
  }

  /**
   * All figures of one case.
   * @param {CaseEntry} entry complete
   * @returns {CaseFigures} rates and break-even are shares, 1 is all; null: can't be worked out
   */
  function figures(entry) {
    /** @param {string} name */
    function of(name) {
      return entry.values[name] || 0;
    }
    var dealtWith = of('start') + of('joined');
    var left = dealtWith - of('end');
    var avoidable = (left * (100 - of('unavoidable'))) / 100;
    var spent = of('marketing') + of('hours') * of('hour-cost') + of('orientation') + of('appraisal');
    var replacement = of('joined') ? spent / of('joined') : 0;
    var value = entry.counted === 'both' ? replacement + of('margin') * of('years') : replacement;
    var yearly = of('days') * of('day-cost') + of('interviews') * of('interview-cost') + of('software');
    // A set-up without a number of years counts whole in one year.
    var cost = yearly + of('once') / (of('life') || 1);
    var worth = avoidable * value;
    return {
      left: left,
      rate: entry.formula === 'sef' ? ratio(of('not-renewed'), of('finished')) : ratio(left, dealtWith),
      avoidable: avoidable,
      replacement: replacement,
      value: value,
      cost: cost,
      breakEven: worth > 0 ? cost / worth : null,
      kept: value > 0 ? Math.ceil(cost / value) : null,
      benefits: SHARES.map(function (share) {
        return (share * worth) / 100;
      }),
      loss: of('portfolio') && of('loss-change') ? (of('portfolio') * of('loss-change')) / 100 : null,
    };
  }

  /** @param {number} part @param {number} whole */
  function ratio(part, whole) {
    return whole > 0 ? part / whole : null;
  }

  spm.caseSums = { missing: missing, figures: figures, SHARES: SHARES };
})((self.spm = self.spm || {}));
