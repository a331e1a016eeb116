// Every step from answers to figures. Twin of generator/spm_guide/score/explain_maturity.py.
(function (spm) {
  'use strict';

  var WHOLE = spm.score.arithmetic.WHOLE;
  var div = spm.score.arithmetic.div;
  var TOP_LEVEL = spm.score.maturity.TOP_LEVEL;
  var FIGURES = spm.score.maturity.FIGURES;
  var FACTORS = spm.score.recommendations.FACTORS;

  /**
   * What the answer to one question adds to each sum of its practice.
   * @param {Practice} practice @param {Question} one @param {ResultFile} file @returns {QuestionExplained}
   */
  function question(practice, one, file) {
    var row = answerRow(one, file);
    var parts = sums([row]);
    return {
      kind: 'question',
      id: one.id,
      practice: practice.id,
      mode: file.mode,
      rev: one.rev,
      answers: [row],
      parts: sums(answerRows(practice, file)).map(function (whole, place) {
        return {
          figure: whole.figure,
          part: parts[place].numerator,
          numerator: whole.numerator,
          part_below: parts[place].denominator,
          denominator: whole.denominator,
        };
      }),
    };
  }

  /**
   * The answers that count, the six sums, and how urgent the next step is.
   * @param {Model} model @param {Practice} one @param {ResultFile} file @param {ScoreDocument} document
   * @returns {PracticeExplained}
   */
  function practice(model, one, file, document) {
    var rows = answerRows(one, file);
    var figures = withId(one.id, document.maturity.practices);
    return {
      kind: 'practice',
      id: one.id,
      area: one.area,
      mode: file.mode,
      answers: rows,
      sums: sums(rows),
      provisional: figures.provisional,
      narrow: figures.narrow,
      recommendation: recommendation(model, one, file, figures.score, document.recommendations),
      find_out: findOut(one.id, document.find_out),
    };
  }

  /**
   * The weighted means over the practices, and how the three areas make the whole.
   * @param {Model} model @param {Area} one @param {ScoreDocument} document
   * @returns {AreaExplained}
   */
  function area(model, one, document) {
    var rows = model.practices
      .filter(function (inner) {
        return one.practices.indexOf(inner.id) >= 0;
      })
      .map(function (inner) {
        var row = /** @type {SixFigures & { id: string, weight: number }} */ ({ id: inner.id, weight: inner.weight });
        FIGURES.forEach(function (name) {
          row[name] = withId(inner.id, document.maturity.practices)[name];
        });
        return row;
      });
    var figures = withId(one.id, document.maturity.areas);
    return {
      kind: 'area',
      id: one.id,
      practices: rows,
      sums: FIGURES.map(function (name) {
        return mean(name, rows);
      }),
      provisional: figures.provisional,
      narrow: figures.narrow,
      whole: whole(document.maturity),
    };
  }

  /** How the areas make the figures of all together. @param {Maturity} maturity */
  function whole(maturity) {
    return {
      areas: maturity.areas.map(function (row) {
        return { id: row.id, score: row.score, low: row.low, high: row.high };
      }),
      score: maturity.score,
      low: maturity.low,
      high: maturity.high,
      imbalance: maturity.imbalance,
    };
  }

  /** @param {Practice} one @param {ResultFile} file */
  function answerRows(one, file) {
    return one.questions.map(function (inner) {
      return answerRow(inner, file);
    });
  }

  /** @param {Question} one @param {ResultFile} file */
  function answerRow(one, file) {
    var said = spm.score.answerState(one, file);
    var evidenced = typeof said === 'number' && spm.score.maturity.isEvidenced(one, file);
    return { id: one.id, weight: one.weight, said: said, evidenced: evidenced };
  }

  /** @param {AnswerRow[]} rows */
  function sums(rows) {
    var asked = 0;
    var applicable = 0;
    var known = 0;
    var levels = 0;
    var proven = 0;
    rows.forEach(function (row) {
      if (row.said === 'not-asked') return;
      asked += row.weight;
      if (row.said === 'na') return;
      applicable += row.weight;
      if (typeof row.said !== 'number') return;
      known += row.weight;
      levels += row.weight * row.said;
      if (row.evidenced) proven += row.weight;
    });
    var best = levels + TOP_LEVEL * (applicable - known);
    return [
      sum('score', WHOLE * levels, TOP_LEVEL * known),
      sum('low', WHOLE * levels, TOP_LEVEL * applicable),
      sum('high', WHOLE * best, TOP_LEVEL * applicable),
      sum('known', WHOLE * known, applicable),
      sum('applicable', WHOLE * applicable, asked),
      sum('evidenced', WHOLE * proven, known),
    ];
  }

  /** @param {keyof SixFigures} name @param {AreaExplained['practices']} rows */
  function mean(name, rows) {
    var total = 0;
    var weights = 0;
    rows.forEach(function (row) {
      if (row[name] === null) return;
      total += row.weight * row[name];
      weights += row.weight;
    });
    return sum(name, total, weights);
  }

  /** @param {string} figure @param {number} numerator @param {number} denominator */
  function sum(figure, numerator, denominator) {
    return {
      figure: figure,
      numerator: numerator,
      denominator: denominator,
      result: denominator ? div(numerator, denominator) : null,
    };
  }

  /**
   * The factors of the priority; null where the practice has no score, or nothing left to do.
   * @param {Model} model @param {Practice} one @param {ResultFile} file @param {number | null} score
   * @param {Recommendation[]} rows @returns {PriorityExplained | null}
   */
  function recommendation(model, one, file, score, rows) {
    var row = rows.filter(function (inner) {
      return inner.practice === one.id;
    })[0];
    if (!row || score === null) return null;
    var areas = model.areas.map(function (inner) {
      return inner.id;
    });
    var gap = WHOLE - score;
    var upstream = FACTORS.UPSTREAM[areas.indexOf(one.area)];
    var boost = row.why.length > 1 ? FACTORS.BOOSTED : FACTORS.PLAIN;
    var ease = FACTORS.BEYOND_EFFORT - one.steps[row.step].effort;
    return {
      rank: rows.indexOf(row) + 1,
      step: row.step,
      weight: one.weight,
      gap: gap,
      upstream: upstream,
      boost: boost,
      ease: ease,
      numerator: one.weight * gap * gap * upstream * boost * ease,
      denominator: FACTORS.PRIORITY_UNIT,
      priority: row.priority,
      reasons: row.why.slice(1).map(function (code) {
        return { code: code, said: brokenBy(code, file) };
      }),
    };
  }

  /** @param {string} code @param {ResultFile} file */
  function brokenBy(code, file) {
    var ids = code.split(':');
    return ids[0] === 'break' ? spm.score.alignment.linkValue(ids[1], ids[2], file) : null;
  }

  /** @param {string} id @param {FindOut[]} rows */
  function findOut(id, rows) {
    var row = rows.filter(function (inner) {
      return inner.practice === id;
    })[0];
    return row ? row.questions : [];
  }

  /** @template {{ id: string }} T @param {string} id @param {T[]} rows */
  function withId(id, rows) {
    return rows.filter(function (row) {
      return row.id === id;
    })[0];
  }

  spm.score.explainMaturity = { question: question, practice: practice, area: area };
})((self.spm = self.spm || {}));
