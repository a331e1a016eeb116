// What several respondents said about one thing. Twin of generator/spm_guide/score/tally.py.
(function (spm) {
  'use strict';

  /** A spread or a gap between roles from here on is worth talking about. */
  var WORTH_TALKING = 2;

  /**
   * The figures of one question or link.
   * @param {Said[]} said
   * @param {number} top the highest level: 4 for a question, 2 for a link
   * @param {string[]} roles all roles of the merge; each gets a row
   * @returns {TallyRow}
   */
  function tally(said, top, roles) {
    var values = said.map(function (one) {
      return one.value;
    });
    var levels = levelsOf(said);
    var rows = roles.map(function (role) {
      var theirs = said.filter(function (one) {
        return one.role === role;
      });
      return { role: role, median: medianLow(levelsOf(theirs)) };
    });
    var medians = rows
      .map(function (row) {
        return row.median;
      })
      .filter(isLevel);
    var counts = [];
    for (var level = 0; level <= top; level += 1) counts.push(count(levels, level));
    return {
      answer: mergedAnswer(values, levels),
      median: medianLow(levels),
      spread: span(levels),
      levels: counts,
      dk: count(values, 'dk'),
      na: count(values, 'na'),
      unanswered: count(values, null),
      roles: rows,
      role_gap: span(medians),
    };
  }

  /**
   * The middle of the levels in order, the lower one of two; null without a level.
   * @param {number[]} levels
   */
  function medianLow(levels) {
    var ordered = levels.slice().sort(function (a, b) {
      return a - b;
    });
    return levels.length ? ordered[Math.floor((levels.length - 1) / 2)] : null;
  }

  /**
   * Whether the respondents, or their roles, are so far apart that they should talk about it.
   * @param {Apart} row
   */
  function worthTalking(row) {
    return [row.spread, row.role_gap].some(function (apart) {
      return apart !== null && apart >= WORTH_TALKING;
    });
  }

  /**
   * The median; without a level "don't know" before "not applicable" before nothing.
   * @param {AnswerValue[]} values @param {number[]} levels
   */
  function mergedAnswer(values, levels) {
    if (levels.length) return medianLow(levels);
    if (values.indexOf('dk') >= 0) return 'dk';
    return values.indexOf('na') >= 0 ? 'na' : null;
  }

  /** @param {Said[]} said */
  function levelsOf(said) {
    return said
      .map(function (one) {
        return one.value;
      })
      .filter(isLevel);
  }

  /** @param {unknown} value @returns {value is number} */
  function isLevel(value) {
    return typeof value === 'number';
  }

  /** @param {number[]} levels */
  function span(levels) {
    return levels.length ? Math.max.apply(null, levels) - Math.min.apply(null, levels) : null;
  }

  /** @param {unknown[]} values @param {unknown} wanted */
  function count(values, wanted) {
    return values.filter(function (value) {
      return value === wanted;
    }).length;
  }

  spm.score.tally = { tally: tally, worthTalking: worthTalking };
})((self.spm = self.spm || {}));
