// Results: the threads picture, goals by links; in words where each thread frays, snaps or is not known.
(function (spm) {
  'use strict';

  var make = spm.elements.make;
  var say = spm.messages.say;
  var percent = spm.messages.percent;
  /** What the picture uses, with the texts that say so. */
  var SIGNS = [
    ['yes', 'results-link-yes'],
    ['partly', 'results-link-partly'],
    ['no', 'results-link-no'],
    ['unknown', 'results-link-unknown'],
    ['thread-whole', 'results-legend-whole'],
    ['thread-frayed', 'results-legend-frayed'],
    ['thread-loose', 'results-legend-loose'],
    ['thread-unknown', 'results-legend-unknown'],
  ];

  /**
   * Where the thread frays first, and where it breaks or gets lost.
   * @param {Guide} guide @param {GoalRow} goal @param {Knot[]} knots @returns {Node[]}
   */
  function breakWords(guide, goal, knots) {
    /** @param {string} id @param {string} link */
    function told(id, link) {
      return make('span', '', say(id, { link: spm.messages.plain(guide.texts.links[link]) }));
    }
    if (goal.break_at === null) return [make('span', '', say('results-whole'))];
    var snaps = /** @type {string} */ (goal.snaps_at);
    var end = knots.filter(function (knot) {
      return knot.id === snaps;
    })[0];
    var lost = end && end.value === null;
    if (goal.break_at === goal.snaps_at) return [told(lost ? 'results-unknown-from' : 'results-breaks', snaps)];
    /** @type {Node[]} */
    var words = [told('results-frays', goal.break_at)];
    if (end) words.push(document.createTextNode(' '), told(lost ? 'results-unknown-from' : 'results-breaks-later', snaps));
    return words;
  }

  /** @param {Guide} guide @param {ScoreDocument} scored @param {ResultFile} file @param {GoalRow} goal */
  function goalView(guide, scored, file, goal) {
    var knots = spm.threadPicture.knots(guide, goal.id, file);
    return make('section', 'goal-result', null, [
      make('h4', '', guide.texts.goals[goal.id]),
      spm.threadPicture.picture(knots),
      make('div', 'goal-words', null, [
        make('p', 'figure', null, breakWords(guide, goal, knots)),
        make('p', '', say('results-continuity', { percent: percent(goal.continuity) })),
        goal.disconnected && make('p', '', say('results-disconnected', { percent: percent(goal.disconnected) })),
        spm.resultsScores.range(goal),
        goal.provisional && make('p', 'mark', say('results-provisional-goal')),
        spm.resultsSums.disclosure(guide, scored, file, goal.id, 'goal'),
      ]),
    ]);
  }

  /** The links by name, as numbered in the picture, each area above its own. @param {Guide} guide */
  function key(guide) {
    var number = 0;
    return make('div', 'thread-key', null, guide.model.areas.map(function (area) {
      var links = guide.model.links.filter(function (link) {
        return link.area === area.id;
      });
      var list = make('ol', '', null, links.map(function (link) {
        return make('li', '', guide.texts.links[link.id]);
      }));
      list.start = number + 1;
      number += links.length;
      return make('div', 'area-' + area.id, null, [make('strong', '', guide.texts.areas[area.id]), list]);
    }));
  }

  function legend() {
    return make('ul', 'legend signs', null, SIGNS.map(function (pair) {
      return make('li', '', null, [spm.threadPicture.sign(pair[0]), make('span', '', say(pair[1]))]);
    }));
  }

  /** @param {Guide} guide @param {GoalRow[]} goals @param {ResultFile} file */
  function table(guide, goals, file) {
    var heads = /** @type {Words[]} */ ([say('results-column-goal')]).concat(
      guide.model.links.map(function (link) {
        return guide.texts.links[link.id];
      }),
      ['continuity', 'activity', 'disconnected'].map(function (figure) {
        return say('results-figure-' + figure);
      })
    );
    var rows = goals.map(function (goal) {
      return [guide.texts.goals[goal.id]].concat(
        spm.threadPicture.knots(guide, goal.id, file).map(function (knot) {
          return say('results-link-' + spm.threadPicture.state(knot.value));
        }),
        percent(goal.continuity),
        percent(goal.activity),
        percent(goal.disconnected)
      );
    });
    return spm.resultsTable(say('results-threads-table'), heads, rows);
  }

  /** @param {Guide} guide @param {ScoreDocument} scored @param {ResultFile} file @param {About} about */
  function view(guide, scored, file, about) {
    var alignment = scored.alignment;
    var part = make('section', 'results-part', null, [make('h3', '', say('results-threads'))]);
    if (alignment.score === null) {
      part.appendChild(make('p', '', say('results-threads-none')));
      return part;
    }
    [
      make('p', '', say('results-threads-lead')),
      make('p', 'figure', say('results-alignment', { percent: percent(alignment.score) })),
      spm.resultsScores.range(alignment),
      alignment.provisional && make('p', 'mark', say('results-provisional-goal')),
      spm.resultsSums.disclosure(guide, scored, file, 'alignment', 'alignment'),
      make('figure', 'threads', null, [
        key(guide),
        make('div', '', null, alignment.goals.map(goalView.bind(null, guide, scored, file))),
        legend(),
        make('p', 'legend', say('results-legend-hanging')),
        spm.resultsFold('table threads', say('results-as-table'), function () {
          return [table(guide, alignment.goals, file)];
        }),
        spm.resultsBasis.caption(guide, scored, file, about),
      ]),
    ].forEach(function (node) {
      if (node) part.appendChild(node);
    });
    return part;
  }

  spm.resultsThreads = { view: view };
})((self.spm = self.spm || {}));
