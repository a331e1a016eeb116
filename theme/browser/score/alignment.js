// Whether one unbroken thread runs to decisions. Twin of generator/spm_guide/score/alignment.py.
(function (spm) {
  'use strict';

  var WHOLE = spm.score.arithmetic.WHOLE;
  var div = spm.score.arithmetic.div;
  var YES = 2;
  /** Places of the areas that a hand-over joins, and of the links on both sides of it. */
  var HANDOVERS = [
    [0, 1, 1, 3],
    [1, 2, 5, 6],
    [2, 0, 6, 8],
  ];

  /** @param {Model} model @param {ResultFile} file */
  function alignment(model, file) {
    var chosen = spm.score.asked.goals(model, file);
    var goals = chosen.map(function (goal) {
      return goalFigures(goal, model, file);
    });
    var points = chosen.map(function (goal) {
      return pointValues(goal, model, file);
    });
    return {
      score: mean(goals, 'continuity'),
      low: mean(goals, 'low'),
      high: mean(goals, 'high'),
      provisional: goals.some(function (goal) {
        return goal.provisional;
      }),
      handovers: handovers(model, points),
      goals: goals,
    };
  }

  /**
   * 0, 1 or 2; null for don't know and for no answer.
   * @param {string} goal @param {string} link @param {ResultFile} file
   */
  function linkValue(goal, link, file) {
    var said = linkSaid(goal, link, file);
    return said === 'dk' ? null : said;
  }

  /**
   * What was said: 0, 1, 2, 'dk', or null for no answer.
   * @param {string} goal @param {string} link @param {ResultFile} file
   */
  function linkSaid(goal, link, file) {
    var answer = spm.score.asked.own(spm.score.asked.own(file.links, goal), link);
    return answer && answer.value !== undefined ? answer.value : null;
  }

  /** @template T @param {string} goal @param {Model} model @param {ResultFile} file @param {T} unknown */
  function values(goal, model, file, unknown) {
    return model.links.map(function (link) {
      var value = linkValue(goal, link.id, file);
      return value === null ? unknown : value;
    });
  }

  /** @param {string} goal @param {Model} model @param {ResultFile} file */
  function pointValues(goal, model, file) {
    return values(goal, model, file, 0);
  }

  /** @param {string} goal @param {Model} model @param {ResultFile} file */
  function goalFigures(goal, model, file) {
    var point = pointValues(goal, model, file);
    var best = values(goal, model, file, YES);
    var lowest = continuity(point);
    return {
      id: goal,
      continuity: lowest,
      activity: activity(point),
      disconnected: activity(point) - lowest,
      // Don't know counts as 0 in the point value too, so the lowest case is the point value.
      low: lowest,
      high: continuity(best),
      activity_low: activity(point),
      activity_high: activity(best),
      break_at: firstBelow(YES, point, model),
      snaps_at: firstBelow(1, point, model),
      provisional: values(goal, model, file, null).indexOf(null) >= 0,
    };
  }

  /** @param {number[]} list */
  function sum(list) {
    return list.reduce(function (total, value) {
      return total + value;
    }, 0);
  }

  /** @param {number[]} list */
  function continuity(list) {
    return activity(runningMinimum(list));
  }

  /**
   * What each link is worth: a link counts only as far as everything before it holds.
   * @param {number[]} list
   */
  function runningMinimum(list) {
    var least = YES;
    return list.map(function (value) {
      least = Math.min(least, value);
      return least;
    });
  }

  /** @param {number[]} list */
  function activity(list) {
    return div(WHOLE * sum(list), YES * list.length);
  }

  /** @param {number} limit @param {number[]} list @param {Model} model */
  function firstBelow(limit, list, model) {
    for (var place = 0; place < list.length; place += 1) {
      if (list[place] < limit) return model.links[place].id;
    }
    return null;
  }

  /** @param {Model} model @param {number[][]} goals */
  function handovers(model, goals) {
    return HANDOVERS.map(function (places) {
      var holding = goals.map(function (list) {
        return Math.min(list[places[2]], list[places[3]]);
      });
      return {
        from: model.areas[places[0]].id,
        to: model.areas[places[1]].id,
        score: goals.length ? div(WHOLE * sum(holding), YES * goals.length) : null,
      };
    });
  }

  /** @param {GoalRow[]} goals @param {'continuity' | 'low' | 'high'} name */
  function mean(goals, name) {
    var figures = goals.map(function (goal) {
      return goal[name];
    });
    return goals.length ? div(sum(figures), goals.length) : null;
  }

  spm.score.alignment = {
    alignment: alignment,
    linkValue: linkValue,
    linkSaid: linkSaid,
    YES: YES,
    HANDOVERS: HANDOVERS,
    continuityOf: continuity,
    activityOf: activity,
    runningMinimum: runningMinimum,
  };
})((self.spm = self.spm || {}));
