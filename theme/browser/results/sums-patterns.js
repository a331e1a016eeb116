// Why a pattern shows: its condition, each part with what came of it. Twin of terminal/explained_pattern.py.
(function (spm) {
  'use strict';

  var make = spm.elements.make;
  var say = spm.messages.say;
  var JOINS = { and: 'all-of', or: 'one-of', not: 'none-of' };

  /** @param {boolean | null} holds */
  function truth(holds) {
    return make('strong', '', say('results-sum-' + (holds === null ? 'open' : holds ? 'met' : 'not-met')));
  }

  /** The first two belong together, the others are listed behind them. @param {Node[]} nodes @returns {Node[]} */
  function listed(nodes) {
    return nodes.reduce(/** @param {Node[]} all */ function (all, node, place) {
      var between = place < 2 ? ' ' : say('results-list-separator').text;
      return all.concat(place ? document.createTextNode(between) : [], node);
    }, []);
  }

  /** @param {Guide} guide @param {ConditionExplained} condition @returns {HTMLElement} */
  function view(guide, condition) {
    if (condition.join) {
      var head = [make('span', '', say('results-sum-' + JOINS[condition.join])), truth(condition.holds)];
      return make('li', '', null, listed(head).concat(make('ul', '', null, condition.parts.map(view.bind(null, guide)))));
    }
    /** @type {'at_most' | 'at_least'} */
    var limit = condition.at_least === null ? 'at_most' : 'at_least';
    var wanted = say('results-sum-' + limit.replace('_', '-'), { n: String(condition[limit]) });
    return make('li', '', null, listed([
      make('span', '', measured(guide, condition.figure)),
      value(condition),
      make('span', '', wanted),
      truth(condition.holds),
    ]));
  }

  /** @param {ConditionCompared} condition */
  function value(condition) {
    if (condition.value === null) return make('span', '', say('results-sum-open'));
    var values = condition.values;
    return spm.sumText.view((values.length > 1 ? '= ' + values.join(' - ') : '') + ' = ' + condition.value);
  }

  /** What a condition looks at. @param {Guide} guide @param {Figure} figure @returns {Words} */
  function measured(guide, figure) {
    if (figure.difference) {
      var two = figure.difference.map(function (one) {
        return spm.messages.plain(measured(guide, one));
      });
      return say('results-sum-measure-difference', { one: two[0], other: two[1] });
    }
    var kind = /** @type {FigureKind} */ (Object.keys(figure)[0]);
    var of = /** @type {string} */ (figure[kind]);
    if (kind === 'goals') return say('results-sum-measure-goals');
    if (of === 'overall' || of === 'all') return say('results-sum-measure-' + of);
    return say('results-sum-measure-' + kind, { name: spm.messages.plain(nameOf(guide.texts, kind, of)) });
  }

  /** @param {Guide['texts']} texts @param {FigureKind} kind @param {string} of */
  function nameOf(texts, kind, of) {
    if (kind === 'link') return texts.links[of];
    if (kind === 'level') return spm.answers.wording(of);
    if (['continuity', 'activity', 'disconnected'].indexOf(kind) >= 0) return texts.goals[of];
    return texts.areas[of] || texts.practices[of];
  }

  spm.sumsOfPatterns = function (guide, explained) {
    return [
      make('p', '', say('results-sum-pattern-' + explained.state)),
      make('ul', 'condition', null, [view(guide, explained.condition)]),
    ];
  };
})((self.spm = self.spm || {}));
