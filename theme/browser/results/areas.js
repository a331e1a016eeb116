// Results, first part: how well each area and practice is done.
(function (spm) {
  'use strict';

  var make = spm.elements.make;
  var draw = spm.elements.draw;

  function scoreWords(score) {
    if (score === null) return spm.messages.say('results-no-score');
    var word = spm.messages.say('results-band-' + spm.score.band(score)).text;
    return spm.messages.say('results-score', { percent: spm.messages.percent(score), band: word });
  }

  /** A bar of the score with the range behind it; the words beside it say the same. */
  function bar(figures) {
    var width = 300;
    function x(score) {
      return (score * width) / 10000;
    }
    var low = figures.low === null ? 0 : x(figures.low);
    var high = figures.high === null ? 0 : x(figures.high);
    return draw('svg', { viewBox: '0 0 300 14', 'aria-hidden': 'true', focusable: 'false', class: 'bar' }, [
      draw('rect', { x: 0, y: 5, width: width, height: 4, rx: 2, class: 'bar-whole' }),
      draw('rect', { x: low, y: 2, width: Math.max(0, high - low), height: 10, rx: 5, class: 'bar-range' }),
      draw('rect', { x: 0, y: 4, width: x(figures.score || 0), height: 6, rx: 3, class: 'bar-score' }),
    ]);
  }

  function marks(figures) {
    return ['provisional', 'narrow']
      .filter(function (mark) {
        return figures[mark];
      })
      .map(function (mark) {
        return make('p', 'mark', spm.messages.say('results-' + mark));
      });
  }

  function range(figures) {
    if (figures.low === null || figures.low === figures.high) return null;
    var ends = { low: spm.messages.percent(figures.low), high: spm.messages.percent(figures.high) };
    return make('p', 'range', spm.messages.say('results-range', ends));
  }

  function areaView(area, practices, texts) {
    var evidence =
      area.evidenced === null
        ? null
        : make('p', 'evidence', spm.messages.say('results-evidence', { percent: spm.messages.percent(area.evidenced) }));
    var items = practices.map(function (practice) {
      return make('li', '', null, [
        make('p', 'practice-name', texts.practices[practice.id]),
        make('p', 'figure', scoreWords(practice.score)),
        bar(practice),
      ].concat(marks(practice)));
    });
    return make('section', 'area-result area-' + area.id, null, [
      make('h4', '', texts.areas[area.id]),
      make('p', 'figure', scoreWords(area.score)),
      bar(area),
      range(area),
      evidence,
    ].concat(marks(area), [
      make('details', '', null, [
        make('summary', '', spm.messages.say('results-practices')),
        make('ul', 'practice-results', null, items),
      ]),
    ]));
  }

  function view(guide, maturity) {
    var byId = {};
    maturity.practices.forEach(function (practice) {
      byId[practice.id] = practice;
    });
    var areas = maturity.areas.map(function (area, place) {
      var practices = guide.model.areas[place].practices.map(function (id) {
        return byId[id];
      });
      return areaView(area, practices, guide.texts);
    });
    var whole = maturity.score === null;
    var overall = make('section', 'overall', null, [
      make('h4', '', spm.messages.say('results-overall')),
      make('p', 'figure', scoreWords(maturity.score)),
      whole ? null : range(maturity),
      make('p', '', spm.messages.say(whole ? 'results-overall-missing' : 'results-overall-why')),
      whole
        ? null
        : make('p', '', spm.messages.say('results-imbalance', { n: spm.score.arithmetic.div(maturity.imbalance, 100) })),
    ]);
    return make('section', 'results-part', null, [
      make('h3', '', spm.messages.say('results-summary')),
      make('div', 'area-results', null, areas),
      overall,
    ]);
  }

  spm.resultsAreas = { view: view, scoreWords: scoreWords };
})((self.spm = self.spm || {}));
