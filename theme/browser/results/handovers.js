// Results: what each area passes on to the next.
(function (spm) {
  'use strict';

  var make = spm.elements.make;
  var say = spm.messages.say;

  /** @param {Guide} guide @param {HandoverRow} handover */
  function name(guide, handover) {
    return say('results-handover', {
      from: spm.messages.plain(guide.texts.areas[handover.from]),
      to: spm.messages.plain(guide.texts.areas[handover.to]),
    });
  }

  /** @param {Guide} guide @param {ScoreDocument} scored @param {ResultFile} file @param {HandoverRow} handover */
  function rowView(guide, scored, file, handover) {
    var result = { model: guide.model, file: file, maturity: scored.maturity, alignment: scored.alignment };
    var known = spm.score.figures.value({ handover: handover.from }, result) !== null;
    return make('li', 'area-' + handover.from, null, [
      make('h4', '', name(guide, handover)),
      make('p', '', say('results-handover-' + handover.from)),
      make('p', 'figure', null, [
        spm.resultsScores.bar({ score: handover.score }),
        make('strong', 'percent', spm.messages.percent(/** @type {number} */ (handover.score))),
      ]),
      known ? null : make('p', 'mark', say('results-provisional-goal')),
      spm.resultsSums.disclosure(guide, scored, file, handover.from, 'handover'),
    ]);
  }

  /**
   * Nothing where no goal was chosen.
   * @param {Guide} guide @param {ScoreDocument} scored @param {ResultFile} file @param {About} about
   */
  function view(guide, scored, file, about) {
    if (scored.alignment.score === null) return null;
    return make('section', 'results-part', null, [
      make('h3', '', say('results-handovers')),
      make('p', '', say('results-handovers-lead')),
      make('figure', '', null, [
        make('ul', 'handovers', null, scored.alignment.handovers.map(rowView.bind(null, guide, scored, file))),
        spm.resultsBasis.caption(guide, scored, file, about),
      ]),
    ]);
  }

  spm.resultsHandovers = { view: view, name: name };
})((self.spm = self.spm || {}));
