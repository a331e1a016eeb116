// How the figures of threads and hand-overs are worked out. Twin of terminal/explained_goal.py.
(function (spm) {
  'use strict';

  var say = spm.messages.say;
  var sums = spm.sumText;
  /** @type {Record<string, LinkColumn>} */
  var COLUMNS = { continuity: 'holds', high: 'best_holds', activity: 'point', activity_high: 'best' };
  /** An area calls its best case the same as a goal does. @type {Record<string, string>} */
  var LABELS = { continuity: 'continuity', high: 'continuity-high', activity: 'activity', activity_high: 'activity-high' };

  /** @param {Guide} guide @param {GoalExplained} explained */
  function goal(guide, explained) {
    var maturity = spm.sumsOfMaturity;
    var heads = maturity.columns(['link', 'answer', 'worst', 'holds', 'best', 'best-holds'].map(function (name) {
      return 'sum-column-' + name;
    }));
    var rows = explained.links.map(function (link) {
      var said = typeof link.said === 'number' ? 'results-link-' + spm.threadPicture.state(link.said) : null;
      return [
        guide.texts.links[link.id],
        say(said || 'results-sum-said-' + (link.said ? 'dont-know' : 'nothing')),
        String(link.point),
        String(link.holds),
        String(link.best),
        String(link.best_holds),
      ];
    });
    /** @type {Record<string, number | null>} */
    var results = {};
    var list = explained.sums.map(function (sum) {
      var values = explained.links.map(function (link) {
        return link[COLUMNS[sum.figure]];
      });
      results[sum.figure] = sum.result;
      var expression = '10000 * ' + sums.added(values) + ' / ' + sum.denominator;
      return maturity.row('figure-' + LABELS[sum.figure], sum.result, sums.sumText(expression, sum));
    });
    var loose = results.activity + ' - ' + results.continuity + ' = ' + explained.disconnected;
    list.push(maturity.row('figure-disconnected', explained.disconnected, loose));
    return [spm.resultsTable(say('results-table-goal'), heads, rows), maturity.list(list)];
  }

  /**
   * In each goal the smaller of the two links arrives.
   * @param {Guide} guide @param {HandoverExplained[]} all @param {string} from
   */
  function handover(guide, all, from) {
    var maturity = spm.sumsOfMaturity;
    var one = all.filter(function (row) {
      return row.from === from;
    })[0];
    var heads = /** @type {Words[]} */ ([say('results-column-goal')]).concat(
      one.links.map(function (link) {
        return guide.texts.links[link];
      }),
      say('results-table-arrives')
    );
    var rows = one.goals.map(function (row) {
      return [guide.texts.goals[row.id]].concat(row.ends.map(String), String(row.arrives));
    });
    var least = one.goals.map(function (row) {
      return 'min(' + row.ends.join(',') + ')';
    });
    var expression = '10000 * ' + sums.added(least) + ' / (2 * ' + least.length + ')';
    return [
      spm.resultsTable(say('results-table-handover'), heads, rows),
      maturity.list([maturity.row('figure-score', one.result, sums.sumText(expression, one))]),
    ];
  }

  /** The mean over the goals, as it is and at best. @param {GoalExplained['alignment']} found */
  function alignment(found) {
    var maturity = spm.sumsOfMaturity;
    /** @param {string} label @param {'continuity' | 'high'} name @param {number | null} result */
    function mean(label, name, result) {
      var values = found.goals.map(function (row) {
        return row[name];
      });
      var total = values.reduce(function (sum, value) {
        return sum + value;
      }, 0);
      var sum = { numerator: total, denominator: values.length, result: result };
      return maturity.row(label, result, sums.sumText(sums.added(values) + ' / ' + values.length, sum));
    }
    return [maturity.list([mean('sum-all-threads', 'continuity', found.score), mean('sum-all-threads-high', 'high', found.high)])];
  }

  spm.sumsOfThreads = { goal: goal, handover: handover, alignment: alignment };
})((self.spm = self.spm || {}));
