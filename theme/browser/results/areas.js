// Results: the three areas side by side, and all of them together.
(function (spm) {
  'use strict';

  var make = spm.elements.make;
  var say = spm.messages.say;

  /** @param {Guide} guide @param {MaturityRow} area */
  function areaView(guide, area) {
    var scores = spm.resultsScores;
    var evidence =
      area.evidenced !== null &&
      make('p', 'range', say('results-evidence', { percent: spm.messages.percent(area.evidenced) }));
    return make('section', 'area-result area-' + area.id, null, [
      make('h4', '', guide.texts.areas[area.id]),
      make('p', 'figure', null, scores.words(area.score)),
      scores.bar(area),
      scores.range(area),
      evidence,
    ].concat(scores.marksView(area)));
  }

  /**
   * Below the three, where there is room for sums.
   * @param {Guide} guide @param {ScoreDocument} scored @param {ResultFile} file @param {MaturityRow} area
   */
  function howView(guide, scored, file, area) {
    var summary = [make('span', '', say('results-how')), make('strong', 'area-' + area.id, guide.texts.areas[area.id])];
    return spm.resultsSums.under(summary, guide, scored, file, area.id, 'area');
  }

  /** @param {Guide} guide @param {ScoreDocument} scored @param {ResultFile} file */
  function overallView(guide, scored, file) {
    var maturity = scored.maturity;
    var scores = spm.resultsScores;
    var heading = make('h4', '', say('results-overall'));
    if (maturity.score === null) {
      return make('section', 'overall', null, [heading, make('p', '', say('results-overall-missing'))]);
    }
    return make('section', 'overall', null, [
      heading,
      make('p', 'figure', null, scores.words(maturity.score)),
      scores.range(maturity),
      make('p', '', say('results-overall-why')),
      maturity.score ? null : make('p', 'mark', say('results-overall-none')),
      make('p', '', say('results-imbalance', { n: spm.score.arithmetic.div(/** @type {number} */ (maturity.imbalance), 100) })),
    ].concat(scores.marksView(worst(maturity.areas)), spm.resultsSums.disclosure(guide, scored, file, 'overall', 'overall')));
  }

  /** What rests on a provisional or narrow area is so itself. @param {MaturityRow[]} areas */
  function worst(areas) {
    /** @param {'provisional' | 'narrow'} mark */
    function any(mark) {
      return areas.some(function (area) {
        return area[mark];
      });
    }
    return { provisional: any('provisional'), narrow: any('narrow') };
  }

  /** @param {Guide} guide @param {ScoreDocument} scored @param {ResultFile} file @param {About} about */
  function view(guide, scored, file, about) {
    return make('section', 'results-part', null, [
      make('h3', '', say('results-summary')),
      make('figure', '', null, [
        make('div', 'area-results', null, scored.maturity.areas.map(areaView.bind(null, guide))),
        make('p', 'legend', say('results-bar-legend')),
        make('div', '', null, scored.maturity.areas.map(howView.bind(null, guide, scored, file))),
        overallView(guide, scored, file),
        spm.resultsBasis.caption(guide, scored, file, about),
      ]),
    ]);
  }

  spm.resultsAreas = { view: view };
})((self.spm = self.spm || {}));
