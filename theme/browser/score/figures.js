// The figures that conditions look at. Twin of generator/spm_guide/score/figures.py.
(function (spm) {
  'use strict';

  var WHOLE = spm.score.arithmetic.WHOLE;
  var div = spm.score.arithmetic.div;
  var YES = spm.score.alignment.YES;
  var TOP_LEVEL = spm.score.maturity.TOP_LEVEL;

  /**
   * The figure as it is known: null where it is null, and where its row is provisional. How much of a row is
   * known, applies or is evidenced, holds in a provisional row too.
   * @param {Figure} figure as in patterns.yml, e.g. {score: 'objectives'}
   * @param {Result} result
   * @returns {number | null}
   */
  function value(figure, result) {
    var two = figure.difference;
    if (two) return difference(value(two[0], result), value(two[1], result));
    var kind = /** @type {FigureKind} */ (Object.keys(figure)[0]);
    var of = /** @type {string} */ (figure[kind]);
    switch (kind) {
      case 'score':
        return score(of, result.maturity);
      case 'known':
      case 'applicable':
      case 'evidenced':
        return maturityRow(of, result.maturity)[kind];
      case 'handover':
        return handover(of, result);
      case 'link':
        return link(of, result);
      case 'level':
        return level(of, result);
      case 'goals':
        return spm.score.asked.goals(result.model, result.file).length;
      case 'continuity':
        if (of === 'all') return known('score', result.alignment);
    }
    return ofGoal(kind, of, result.alignment);
  }

  /** @param {number | null} minuend @param {number | null} subtrahend */
  function difference(minuend, subtrahend) {
    return minuend === null || subtrahend === null ? null : minuend - subtrahend;
  }

  /** @param {string} of @param {Maturity} maturity */
  function score(of, maturity) {
    if (of === 'overall') {
      var provisional = maturity.areas.some(function (area) {
        return area.provisional;
      });
      return provisional ? null : maturity.score;
    }
    return known('score', maturityRow(of, maturity));
  }

  /** @param {string} of @param {Maturity} maturity */
  function maturityRow(of, maturity) {
    return named(of, maturity.areas) || named(of, maturity.practices);
  }

  /**
   * Null for a goal that was not chosen.
   * @param {'continuity' | 'activity' | 'disconnected'} kind @param {string} of @param {Alignment} alignment
   */
  function ofGoal(kind, of, alignment) {
    var row = named(of, alignment.goals);
    return row ? known(kind, row) : null;
  }

  /** @param {string} giving @param {Result} result */
  function handover(giving, result) {
    var model = result.model;
    var ends = spm.score.alignment.HANDOVERS.filter(function (places) {
      return model.areas[places[0]].id === giving;
    })[0];
    var missing = [ends[2], ends[3]].some(function (place) {
      return linkValues(model.links[place].id, result).indexOf(null) >= 0;
    });
    var row = result.alignment.handovers.filter(function (one) {
      return one.from === giving;
    })[0];
    return missing ? null : row.score;
  }

  /** The mean of a link over the chosen goals. @param {string} of @param {Result} result */
  function link(of, result) {
    var values = linkValues(of, result);
    if (!values.length || values.indexOf(null) >= 0) return null;
    var sum = /** @type {number[]} */ (values).reduce(function (total, one) {
      return total + one;
    }, 0);
    return div(WHOLE * sum, YES * values.length);
  }

  /** @param {string} of @param {Result} result */
  function linkValues(of, result) {
    return spm.score.asked.goals(result.model, result.file).map(function (goal) {
      return spm.score.alignment.linkValue(goal, of, result.file);
    });
  }

  /**
   * The level of one question as a share of the top level; null where none was given, or asked for.
   * @param {string} of @param {Result} result
   */
  function level(of, result) {
    var found = /** @type {number | 'na' | null} */ (null);
    result.model.practices.forEach(function (practice) {
      spm.score.asked.questions(practice, result.file.mode).forEach(function (question) {
        if (question.id === of) found = spm.score.asked.value(question, result.file);
      });
    });
    return typeof found === 'number' ? div(WHOLE * found, TOP_LEVEL) : null;
  }

  /** @template {{ id: string }} T @param {string} id @param {T[]} rows */
  function named(id, rows) {
    return rows.filter(function (row) {
      return row.id === id;
    })[0];
  }

  /**
   * @template {PropertyKey} K @param {K} name
   * @param {{ provisional: boolean } & { [name in K]: number | null }} row @returns {number | null}
   */
  function known(name, row) {
    return row.provisional ? null : row[name];
  }

  spm.score.figures = { value: value };
})((self.spm = self.spm || {}));
