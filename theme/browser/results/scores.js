// Results: one score as words and as a bar, and what is said beside it.
(function (spm) {
  'use strict';

  var make = spm.elements.make;
  var draw = spm.elements.draw;
  var say = spm.messages.say;
  var percent = spm.messages.percent;
  /** Where one word for a score gives way to the next, in per cent. */
  var STEPS = [20, 40, 60, 80];

  /** @param {number} score */
  function band(score) {
    return say('results-band-' + spm.score.band(score));
  }

  /** The figure and its word. @param {number | null} score @returns {Node[]} */
  function words(score) {
    if (score === null) return [make('span', 'band', say('results-no-score'))];
    return [
      make('strong', 'percent', percent(score)),
      document.createTextNode(' '),
      make('span', 'band band-' + spm.score.band(score), band(score)),
    ];
  }

  /**
   * The bar is the score; the line with two ends below it is how low and how high it could be.
   * @param {{ score: number | null, low?: number | null, high?: number | null }} figures
   */
  function bar(figures) {
    var shapes = [draw('rect', { y: 8, width: '100%', height: 12, rx: 3, class: 'bar-whole' })];
    if (figures.score) shapes.push(draw('rect', { y: 8, width: share(figures.score), height: 12, rx: 3, class: 'bar-score' }));
    STEPS.forEach(function (step) {
      shapes.push(upright(step + '%', 8, 20, 'bar-step'));
    });
    var ends = /** @type {{ low: number, high: number }} */ (figures);
    if (ends.low < ends.high) {
      var low = share(ends.low);
      var high = share(ends.high);
      shapes.push(
        draw('line', { x1: low, x2: high, y1: 25, y2: 25, class: 'bar-range' }),
        upright(low, 22, 28, 'bar-range'),
        upright(high, 22, 28, 'bar-range')
      );
    }
    return draw('svg', { height: 28, 'aria-hidden': 'true', focusable: 'false', class: 'bar' }, shapes);
  }

  /** @param {string} x @param {number} from @param {number} to @param {string} name */
  function upright(x, from, to, name) {
    return draw('line', { x1: x, x2: x, y1: from, y2: to, class: name });
  }

  /** @param {number} basisPoints */
  function share(basisPoints) {
    return basisPoints / 100 + '%';
  }

  /** @param {{ low: number | null, high: number | null }} figures */
  function range(figures) {
    if (figures.low === null || figures.high === null || figures.low === figures.high) return null;
    return make('p', 'range', say('results-range', { low: percent(figures.low), high: percent(figures.high) }));
  }

  /**
   * The ids of what has to be said beside a figure; without a score, that much is said already.
   * @param {Marked} figures
   */
  function marks(figures) {
    return /** @type {(keyof Marks)[]} */ (['provisional', 'narrow']).filter(function (mark) {
      return figures[mark] && !(mark === 'provisional' && figures.score === null);
    });
  }

  /** @param {Marked} figures */
  function marksView(figures) {
    return marks(figures).map(function (mark) {
      return make('p', 'mark', say('results-' + mark));
    });
  }

  spm.resultsScores = { band: band, words: words, bar: bar, range: range, marks: marks, marksView: marksView };
})((self.spm = self.spm || {}));
