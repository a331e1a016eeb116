// Results: all practices as bars, grouped by area; each opens into its arithmetic.
(function (spm) {
  'use strict';

  var make = spm.elements.make;
  var say = spm.messages.say;

  /** @param {Guide} guide @param {ScoreDocument} scored @param {ResultFile} file @param {MaturityRow} row */
  function rowView(guide, scored, file, row) {
    var scores = spm.resultsScores;
    var summary = [
      make('span', 'practice-name', guide.texts.practices[row.id]),
      scores.bar(row),
      make('span', 'figure', null, scores.words(row.score)),
    ];
    return make('li', '', null, [spm.resultsSums.under(summary, guide, scored, file, row.id, 'practice')].concat(scores.marksView(row)));
  }

  /** @param {Guide} guide @param {ScoreDocument} scored @param {ResultFile} file @param {Area} area */
  function groupView(guide, scored, file, area) {
    var rows = scored.maturity.practices.filter(function (row) {
      return area.practices.indexOf(row.id) >= 0;
    });
    return make('section', 'area-' + area.id, null, [
      make('h4', '', guide.texts.areas[area.id]),
      make('ul', 'practice-results', null, rows.map(rowView.bind(null, guide, scored, file))),
    ]);
  }

  /**
   * The figures of an area or a practice, as they stand in the score document.
   * @param {Words | Node} name @param {MaturityRow} row @returns {(Words | Node)[]}
   */
  function cells(name, row) {
    var words = spm.messages.plain;
    var figures = spm.score.maturity.FIGURES.map(function (figure) {
      return row[figure] === null ? say('results-link-unknown') : spm.messages.percent(row[figure]);
    });
    var marks = spm.resultsScores.marks(row).map(function (mark) {
      return words(say('results-' + mark));
    });
    return [name, row.score === null ? say('results-no-score') : spm.resultsScores.band(row.score)].concat(figures, marks.join(' '));
  }

  /** @param {Guide} guide @param {Maturity} maturity */
  function table(guide, maturity) {
    var heads = ['results-column-name', 'results-column-word']
      .concat(
        spm.score.maturity.FIGURES.map(function (figure) {
          return 'results-figure-' + figure;
        }),
        'results-column-mark'
      )
      .map(function (id) {
        return say(id);
      });
    /** @type {(Words | Node)[][]} */
    var rows = [];
    guide.model.areas.forEach(function (area, place) {
      rows.push(cells(make('strong', '', guide.texts.areas[area.id]), maturity.areas[place]));
      maturity.practices.forEach(function (row) {
        if (area.practices.indexOf(row.id) >= 0) rows.push(cells(guide.texts.practices[row.id], row));
      });
    });
    return spm.resultsTable(say('results-practices-table'), heads, rows);
  }

  /** @param {Guide} guide @param {ScoreDocument} scored @param {ResultFile} file @param {About} about */
  function view(guide, scored, file, about) {
    return make('section', 'results-part', null, [
      make('h3', '', say('results-each-practice')),
      make('p', '', say('results-each-practice-lead')),
      make('figure', 'practices', null, [
        make('div', '', null, guide.model.areas.map(groupView.bind(null, guide, scored, file))),
        spm.resultsFold('table practices', say('results-as-table'), function () {
          return [table(guide, scored.maturity)];
        }),
        spm.resultsBasis.caption(guide, scored, file, about),
      ]),
    ]);
  }

  spm.resultsPractices = { view: view };
})((self.spm = self.spm || {}));
