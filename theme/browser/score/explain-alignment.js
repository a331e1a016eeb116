// Every step from the links of a goal to its figures. Twin of score/explain_alignment.py.
(function (spm) {
  'use strict';

  var WHOLE = spm.score.arithmetic.WHOLE;
  var div = spm.score.arithmetic.div;
  var YES = spm.score.alignment.YES;
  /** @type {[keyof GoalRow, LinkColumn][]} */
  var SUMS = [
    ['continuity', 'holds'],
    ['high', 'best_holds'],
    ['activity', 'point'],
    ['activity_high', 'best'],
  ];

  /** The running minimum along the thread, the sums, and what the goal adds to figures of the whole. */
  spm.score.explainGoal = function (model, goal, file, document) {
    var rows = document.alignment.goals;
    var figures = rows.filter(function (row) {
      return row.id === goal;
    })[0];
    var links = figures ? linkRows(model, goal, file) : [];
    return {
      kind: 'goal',
      id: goal,
      chosen: !!figures,
      links: links,
      sums: figures
        ? SUMS.map(function (pair) {
            return sum(pair[0], links, pair[1]);
          })
        : [],
      disconnected: figures ? figures.disconnected : null,
      break_at: figures ? figures.break_at : null,
      snaps_at: figures ? figures.snaps_at : null,
      provisional: figures ? figures.provisional : false,
      handovers: figures ? handovers(model, file, document) : [],
      alignment: {
        goals: rows.map(function (row) {
          return { id: row.id, continuity: row.continuity, high: row.high };
        }),
        score: document.alignment.score,
        high: document.alignment.high,
      },
    };
  };

  /**
   * point and best: what an unknown answer counts as, at worst and at best.
   * @param {Model} model @param {string} goal @param {ResultFile} file
   */
  function linkRows(model, goal, file) {
    var point = filled(model, goal, file, 0);
    var best = filled(model, goal, file, YES);
    var holds = spm.score.alignment.runningMinimum(point);
    var bestHolds = spm.score.alignment.runningMinimum(best);
    return model.links.map(function (link, place) {
      return {
        id: link.id,
        said: spm.score.alignment.linkSaid(goal, link.id, file),
        point: point[place],
        holds: holds[place],
        best: best[place],
        best_holds: bestHolds[place],
      };
    });
  }

  /** @param {Model} model @param {string} goal @param {ResultFile} file @param {number} unknown */
  function filled(model, goal, file, unknown) {
    return model.links.map(function (link) {
      var value = spm.score.alignment.linkValue(goal, link.id, file);
      return value === null ? unknown : value;
    });
  }

  /** @param {string} figure @param {LinkRow[]} links @param {LinkColumn} column */
  function sum(figure, links, column) {
    var numerator = 0;
    links.forEach(function (row) {
      numerator += WHOLE * row[column];
    });
    var denominator = YES * links.length;
    return {
      figure: figure,
      numerator: numerator,
      denominator: denominator,
      result: div(numerator, denominator),
    };
  }

  /**
   * For each hand-over the smaller of the two links, goal by goal.
   * @param {Model} model @param {ResultFile} file @param {ScoreDocument} document
   */
  function handovers(model, file, document) {
    var goals = spm.score.asked.goals(model, file);
    return document.alignment.handovers.map(function (row, number) {
      var ends = spm.score.alignment.HANDOVERS[number].slice(2);
      var arriving = goals.map(function (goal) {
        var values = filled(model, goal, file, 0);
        var both = [values[ends[0]], values[ends[1]]];
        return { id: goal, ends: both, arrives: Math.min(both[0], both[1]) };
      });
      return {
        from: row.from,
        to: row.to,
        links: ends.map(function (place) {
          return model.links[place].id;
        }),
        goals: arriving,
        numerator: arriving.reduce(function (total, one) {
          return total + WHOLE * one.arrives;
        }, 0),
        denominator: YES * goals.length,
        result: row.score,
      };
    });
  }
})((self.spm = self.spm || {}));
