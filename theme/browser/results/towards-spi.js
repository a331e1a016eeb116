// Results: how far the answers reach towards the Universal Standards, and what they leave out.
(function (spm) {
  'use strict';

  var make = spm.elements.make;
  var say = spm.messages.say;
  var WORDS = 'assessment-standards.js';

  /** What no question asks, standard by standard. @param {Dimension['standards']} standards */
  function gapsView(standards) {
    return make('dl', '', null, standards.map(function (standard) {
      var words = spm.wordsOfStandards[standard.id];
      return make('div', '', null, [
        make('dt', 'standard', null, [make('b', '', { text: standard.id, lang: 'en' }), make('span', '', words.name)]),
        make('dd', '', words.not_covered),
      ]);
    }));
  }

  /** @param {WordsOfResults['dimensions'][number]} dimension @param {DimensionRow} row */
  function rowView(dimension, row) {
    var scores = spm.resultsScores;
    var answered = say('results-spi-known', { n: row.applicable, known: row.known });
    if (!row.applicable) answered = say(row.asked ? 'results-spi-not-applicable' : 'results-spi-not-asked');
    return make('li', '', null, [
      make('div', '', null, [
        make('h4', '', null, [make('span', '', { text: row.id, lang: 'en' }), make('span', '', dimension.name)]),
        make('p', 'range', null, [
          make('span', '', say('results-spi-touched', { n: row.standards, touched: row.touched })),
          document.createTextNode(' '),
          make('span', '', answered),
        ]),
      ]),
      make('div', '', null, [
        make('p', 'figure', null, /** @type {Node[]} */ ([make('span', 'label', say('results-spi-so-far')), document.createTextNode(' ')]).concat(scores.words(row.score))),
        scores.bar(row),
        row.provisional && make('p', 'mark', say('results-provisional')),
      ]),
      spm.resultsLater('standards ' + row.id, spm.resultsWay.named(say('results-spi-gaps'), dimension.name), WORDS, gapsView.bind(null, dimension.standards)),
    ]);
  }

  /** @param {Guide} guide @param {ResultFile} file */
  function view(guide, file) {
    var dimensions = spm.wordsOfResults.dimensions;
    var rows = spm.score.towardsSpi(guide.model, dimensions, file);
    return make('section', 'results-part towards-spi', null, [
      make('h3', '', say('results-spi-title')),
      make('p', '', say('results-spi-lead')),
      make('p', 'caution', say('results-spi-caution')),
      make('ul', 'dimensions', null, rows.map(function (row, place) {
        return rowView(dimensions[place], row);
      })),
    ]);
  }

  spm.resultsTowardsSpi = { view: view };
})((self.spm = self.spm || {}));
