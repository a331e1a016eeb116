// Which patterns show. Twin of generator/spm_guide/score/patterns.py.
(function (spm) {
  'use strict';

  /** Every pattern of the model with its state. @param {Result} result @returns {PatternRow[]} */
  function patterns(result) {
    return result.model.patterns.map(function (pattern) {
      var shows = holds(pattern.when, result);
      return { id: pattern.id, state: shows === null ? 'unknown' : shows ? 'fired' : 'clear' };
    });
  }

  /** The patterns of the model that show. @param {Model} model @param {PatternRow[]} states */
  function fired(model, states) {
    return model.patterns.filter(function (pattern, place) {
      return states[place].state === 'fired';
    });
  }

  /**
   * Whether a condition holds; null: unknown. Joined by Kleene's strong logic of three values.
   * @param {Condition} condition @param {Result} result @returns {boolean | null}
   */
  function holds(condition, result) {
    if (condition.and) return allHold(condition.and.map(part));
    if (condition.or) return negated(allHold(condition.or.map(part).map(negated)));
    if (condition.not) return negated(part(condition.not));
    return compared(condition, spm.score.figures.value(condition.figure, result));

    /** @param {Condition} one */
    function part(one) {
      return holds(one, result);
    }
  }

  /** @param {Comparison} comparison @param {number | null} value */
  function compared(comparison, value) {
    if (value === null) return null;
    return 'at_least' in comparison ? value >= comparison.at_least : value <= comparison.at_most;
  }

  /** One that does not hold settles it, whatever the unknown ones are. @param {(boolean | null)[]} values */
  function allHold(values) {
    if (values.indexOf(false) >= 0) return false;
    return values.indexOf(null) >= 0 ? null : true;
  }

  /** @param {boolean | null} value */
  function negated(value) {
    return value === null ? null : !value;
  }

  spm.score.patterns = { patterns: patterns, fired: fired, holds: holds };
})((self.spm = self.spm || {}));
