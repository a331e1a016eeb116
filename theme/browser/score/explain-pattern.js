// Every comparison under a pattern. Twin of generator/spm_guide/score/explain_pattern.py.
(function (spm) {
  'use strict';

  /** The state of a pattern with its condition, worked out from the inside. */
  spm.score.explainPattern = function (pattern, result) {
    var worked = condition(pattern.when, result);
    return {
      kind: 'pattern',
      id: pattern.id,
      state: worked.holds === null ? 'unknown' : worked.holds ? 'fired' : 'clear',
      condition: worked,
      practices: pattern.practices,
    };
  };

  /** @param {Condition} one @param {Result} result @returns {ConditionExplained} */
  function condition(one, result) {
    var holds = spm.score.patterns.holds(one, result);
    if (one.and) return joined('and', one.and, holds, result);
    if (one.or) return joined('or', one.or, holds, result);
    if (one.not) return joined('not', [one.not], holds, result);
    return compared(one, holds, result);
  }

  /**
   * @param {'and' | 'or' | 'not'} join @param {Condition[]} parts @param {boolean | null} holds @param {Result} result
   */
  function joined(join, parts, holds, result) {
    var worked = parts.map(function (part) {
      return condition(part, result);
    });
    return { join: join, parts: worked, holds: holds };
  }

  /** @param {Comparison} one @param {boolean | null} holds @param {Result} result */
  function compared(one, holds, result) {
    var value = spm.score.figures.value;
    var figures = one.figure.difference || [one.figure];
    return {
      figure: one.figure,
      values: figures.map(function (figure) {
        return value(figure, result);
      }),
      value: value(one.figure, result),
      at_least: 'at_least' in one ? one.at_least : null,
      at_most: 'at_most' in one ? one.at_most : null,
      holds: holds,
    };
  }
})((self.spm = self.spm || {}));
