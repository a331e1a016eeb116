// Puts the results together and says aloud that they changed.
(function (spm) {
  'use strict';

  function show(body, guide, scored, file) {
    var open = Array.from(body.querySelectorAll('details')).map(function (details) {
      return details.open;
    });
    spm.elements.empty(body);
    var known = scored.maturity.areas.some(function (area) {
      return area.score !== null;
    });
    if (!known && scored.alignment.score === null) {
      body.appendChild(spm.elements.make('p', '', spm.messages.say('results-none')));
      return;
    }
    var wasOpen = body.dataset.allSteps === 'open';
    body.appendChild(spm.resultsAreas.view(guide, scored.maturity));
    body.appendChild(spm.resultsThreads.view(guide, scored.alignment, file));
    body.appendChild(spm.resultsPatterns.view(guide, scored.patterns));
    spm.resultsSteps.view(guide, scored, file, wasOpen).forEach(function (part) {
      body.appendChild(part);
    });
    body.querySelectorAll('.area-result details').forEach(function (details, place) {
      details.open = Boolean(open[place]);
    });
    var more = body.querySelector('.all-steps');
    if (more) {
      more.addEventListener('toggle', function () {
        body.dataset.allSteps = more.open ? 'open' : '';
      });
    }
  }

  /** What a listener hears: the areas that have a score. */
  function spoken(guide, scored) {
    var areas = scored.maturity.areas
      .filter(function (area) {
        return area.score !== null;
      })
      .map(function (area) {
        return spm.messages.say('results-announce-area', {
          area: spm.messages.plain(guide.texts.areas[area.id]),
          percent: spm.messages.percent(area.score),
        }).text;
      });
    return areas.length ? spm.messages.say('results-announce', { areas: areas.join(' ') }) : null;
  }

  spm.resultsView = { show: show, spoken: spoken };
})((self.spm = self.spm || {}));
