// Puts the results together, in the order in which they are read, and says aloud that they changed.
(function (spm) {
  'use strict';

  /**
   * @param {HTMLElement} body
   * @param {Guide} guide
   * @param {ScoreDocument} scored the score document of the file
   * @param {ResultFile} file
   * @param {{example: boolean, issue: ?string}} about
   */
  function show(body, guide, scored, file, about) {
    var parts = [
      spm.resultsFinding.view(guide, scored, file),
      spm.resultsBasis.line(guide, scored, file, about),
      spm.resultsIssue.view(guide, scored, file, about),
      spm.resultsAreas.view(guide, scored, file, about),
      spm.resultsPractices.view(guide, scored, file, about),
      spm.resultsThreads.view(guide, scored, file, about),
      spm.resultsHandovers.view(guide, scored, file, about),
      spm.resultsPatterns.view(guide, scored, file),
      spm.resultsSteps.view(guide, scored, file),
      spm.resultsFindOut.view(guide, scored),
      spm.resultsTowardsSpi.view(guide, file),
    ];
    spm.resultsRedraw(body, parts);
    // By the time somebody checks a figure, the network may be gone.
    spm.laterParts.need(guide, 'sums');
  }

  /** What a listener hears: the areas that have a score. @param {Guide} guide @param {ScoreDocument} scored */
  function spoken(guide, scored) {
    var areas = scored.maturity.areas
      .filter(function (area) {
        return area.score !== null;
      })
      .map(function (area) {
        return spm.messages.say('results-announce-area', {
          area: spm.messages.plain(guide.texts.areas[area.id]),
          percent: spm.messages.percent(/** @type {number} */ (area.score)),
        }).text;
      });
    return areas.length ? spm.messages.say('results-announce', { areas: areas.join(' ') }) : null;
  }

  spm.resultsView = { show: show, spoken: spoken };
})((self.spm = self.spm || {}));
