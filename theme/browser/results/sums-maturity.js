// How the figures of areas, practices and the whole are worked out. Twin of terminal/explained_maturity.py.
(function (spm) {
  'use strict';

  var make = spm.elements.make;
  var say = spm.messages.say;
  var sums = spm.sumText;
  var TOP_LEVEL = spm.score.maturity.TOP_LEVEL;
  /** @type {Record<string, string>} */
  var SAID = {
    dk: 'dont-know',
    na: 'not-applicable',
    'other-revision': 'other-revision',
    null: 'nothing',
  };
  var WHOLE = { score: 'sum-whole', low: 'sum-whole-low', high: 'sum-whole-high' };

  /**
   * A figure as on the screen, and the sum it comes from; null where there is nothing to go by.
   * @param {string} label @param {number | null} result @param {string | null} text
   */
  function row(label, result, text) {
    var cells = [make('dt', '', say('results-' + label))];
    if (text === null) cells.push(make('dd', '', say('results-sum-nothing-to-go-by')));
    else cells.push(make('dd', '', null, [make('strong', '', spm.messages.percent(/** @type {number} */ (result))), sums.view(text)]));
    return make('div', '', null, cells);
  }

  /** @param {HTMLElement[]} rows */
  function list(rows) {
    return make('dl', 'sum-list', null, rows);
  }

  /**
   * @param {{ sums: Sum[] }} explained
   * @param {(figure: keyof SixFigures, place: number) => string} expression of the sum with this figure, at this place
   */
  function figures(explained, expression) {
    return list(
      explained.sums.map(function (sum, place) {
        var text = sum.denominator ? sums.sumText(expression(/** @type {keyof SixFigures} */ (sum.figure), place), sum) : null;
        return row('figure-' + sum.figure, sum.result, text);
      })
    );
  }

  /** @param {string[]} names @returns {Words[]} */
  function columns(names) {
    return names.map(function (name) {
      return say('results-' + name);
    });
  }

  /** @param {Guide} guide @param {AreaExplained} explained */
  function area(guide, explained) {
    var names = spm.score.maturity.FIGURES;
    var heads = columns(
      ['sum-column-practice', 'sum-column-weight'].concat(
        names.map(function (name) {
          return 'figure-' + name;
        })
      )
    );
    var rows = explained.practices.map(function (one) {
      return [guide.texts.practices[one.id], String(one.weight)].concat(
        names.map(function (name) {
          return one[name] === null ? say('results-sum-open') : String(one[name]);
        })
      );
    });
    var mean = figures(explained, function (name) {
      var there = explained.practices.filter(function (one) {
        return one[name] !== null;
      });
      return sums.weighted(there.map(pairOf(name))) + ' / ' + sums.added(there.map(valueOf('weight')));
    });
    return [spm.resultsTable(say('results-table-area'), heads, rows), mean];
  }

  /** @param {Guide} guide @param {PracticeExplained} explained */
  function practice(guide, explained) {
    var asked = explained.answers.filter(function (answer) {
      return answer.said !== 'not-asked';
    });
    var rows = asked.map(function (answer) {
      var level = typeof answer.said === 'number';
      return [
        spm.answers.wording(answer.id),
        String(answer.weight),
        level ? say('results-sum-said-level', { n: answer.said }) : say('results-sum-said-' + SAID[String(answer.said)]),
        say('results-sum-' + effect(answer, level)),
      ];
    });
    var heads = columns(['sum-column-question', 'sum-column-weight', 'sum-column-answer', 'sum-column-effect']);
    return [spm.resultsTable(say('results-table-practice'), heads, rows), figures(explained, expressions(asked))];
  }

  /** @param {AnswerRow} answer @param {boolean} level */
  function effect(answer, level) {
    if (answer.said === 'na') return 'counts-out';
    if (!level) return 'counts-open';
    return answer.evidenced ? 'counts-evidenced' : 'counts';
  }

  /** The six sums of a practice with the figures put in, by their place in the document. @param {AnswerRow[]} asked */
  function expressions(asked) {
    var applicable = asked.filter(function (answer) {
      return answer.said !== 'na';
    });
    var known = applicable.filter(function (answer) {
      return typeof answer.said === 'number';
    });
    var best = applicable.map(function (answer) {
      return [answer.weight, typeof answer.said === 'number' ? answer.said : TOP_LEVEL];
    });
    var levels = sums.weighted(known.map(pairOf('said')));
    var weights = [asked, applicable, known, known.filter(valueOf('evidenced'))].map(function (rows) {
      return sums.added(rows.map(valueOf('weight')));
    });
    var below = '(' + TOP_LEVEL + ' * ';
    var parts = [
      [levels, below + weights[2] + ')'],
      [levels, below + weights[1] + ')'],
      [sums.weighted(best), below + weights[1] + ')'],
      [weights[2], weights[1]],
      [weights[1], weights[0]],
      [weights[3], weights[2]],
    ];
    return /** @param {string} name @param {number} place */ function (name, place) {
      return '10000 * ' + parts[place].join(' / ');
    };
  }

  /** How urgent the next step of a practice is. @param {PriorityExplained} found */
  function priority(found) {
    var factors = [found.weight, found.gap, found.gap, found.upstream, found.boost, found.ease];
    var sum = { numerator: found.numerator, denominator: found.denominator, result: found.priority };
    return [
      make('p', '', sums.signs(say('results-sum-priority-formula').text)),
      make('p', '', say('results-sum-priority-factors')),
      make('p', '', null, [sums.view(sums.sumText(factors.join(' * ') + ' / ' + found.denominator, sum))]),
    ];
  }

  /** @param {AreaExplained['whole']} whole */
  function overall(whole) {
    /** @param {keyof typeof WHOLE} name */
    function of(name) {
      return whole.areas.map(valueOf(name));
    }
    var rows = /** @type {(keyof typeof WHOLE)[]} */ (Object.keys(WHOLE)).map(function (name) {
      return row(WHOLE[name], whole[name], 'icbrt(' + of(name).join(' * ') + ') = ' + whole[name]);
    });
    var scores = '(' + of('score').join(', ') + ')';
    rows.push(row('sum-imbalance', whole.imbalance, 'max' + scores + ' - min' + scores + ' = ' + whole.imbalance));
    return [make('p', '', sums.signs(say('results-sum-cube-root').text)), list(rows)];
  }

  /**
   * @template {PropertyKey} K @param {K} name
   * @returns {<T extends { weight: number } & { [k in K]?: unknown }>(one: T) => unknown[]}
   */
  function pairOf(name) {
    return function (one) {
      return [one.weight, one[name]];
    };
  }

  /** @template {PropertyKey} K @param {K} name @returns {<T extends { [k in K]?: unknown }>(object: T) => T[K]} */
  function valueOf(name) {
    return function (one) {
      return one[name];
    };
  }

  spm.sumsOfMaturity = { area: area, practice: practice, priority: priority, overall: overall, row: row, list: list, figures: figures, columns: columns };
})((self.spm = self.spm || {}));
