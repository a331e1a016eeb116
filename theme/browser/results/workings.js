// How a figure is worked out, with the institution's own numbers.
(function (spm) {
  'use strict';

  /** See results/sums.js for the parameters. */
  spm.workings = function (guide, scored, file, id, kind) {
    var basis = spm.sumText.signs(spm.messages.say('results-sum-explain-basis').text);
    return /** @type {HTMLElement[]} */ ([spm.elements.make('p', '', basis)]).concat(steps(guide, scored, file, id, kind));
  };

  /**
   * @param {Guide} guide @param {ScoreDocument} scored @param {ResultFile} file @param {string} id
   * @param {SumKind} kind
   */
  function steps(guide, scored, file, id, kind) {
    /** @template {Explanation['kind']} K @param {string} of @param {K} what */
    function explained(of, what) {
      var found = spm.score.explanations(guide.model, file, scored, of).filter(function (one) {
        return one.kind === what;
      });
      return /** @type {Extract<Explanation, { kind: K }>} */ (found[0]);
    }
    var maturity = spm.sumsOfMaturity;
    var threads = spm.sumsOfThreads;
    switch (kind) {
      case 'overall':
        return maturity.overall(explained(guide.model.areas[0].id, 'area').whole);
      case 'area':
        return maturity.area(guide, explained(id, 'area'));
      case 'practice':
        return maturity.practice(guide, explained(id, 'practice'));
      case 'priority':
        return maturity.priority(/** @type {PriorityExplained} */ (explained(id, 'practice').recommendation));
      case 'goal':
        return threads.goal(guide, explained(id, 'goal'));
      case 'pattern':
        return spm.sumsOfPatterns(guide, explained(id, 'pattern'));
    }
    // What is said of all goals is the same in each of them.
    var any = explained(scored.alignment.goals[0].id, 'goal');
    return kind === 'alignment' ? threads.alignment(any.alignment) : threads.handover(guide, any.handovers, id);
  }
})((self.spm = self.spm || {}));
