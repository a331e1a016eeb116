// Every step from answers to figures. Twin of generator/spm_guide/score/explain_maturity.py.
(function (spm) {
  'use strict';

  var WHOLE = spm.score.arithmetic.WHOLE;
  var div = spm.score.arithmetic.div;
  var TOP_LEVEL = spm.score.maturity.TOP_LEVEL;
  var FIGURES = spm.score.maturity.FIGURES;
  var FACTORS = spm.score.recommendations.FACTORS;

  /** What the answer to one question adds to each sum of its practice. */
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

  /** The answers that count, the six sums, and how urgent the next step is. */
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

  /** The weighted means over the practices, and how the three areas make the whole. */
  function area(model, one, document) {
    var rows = model.practices
      .filter(function (inner) {
        return one.practices.indexOf(inner.id) >= 0;
      })
      .map(function (inner) {
        var row = { id: inner.id, weight: inner.weight };
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
      whole: {
        areas: document.maturity.areas.map(function (row) {
          return { id: row.id, score: row.score };
        }),
        result: document.maturity.score,
      },
    };
  }

  function answerRows(one, file) {
    return one.questions.map(function (inner) {
      return answerRow(inner, file);
    });
  }

  function answerRow(one, file) {
    var said = spm.score.answerState(one, file);
    var evidence = typeof said === 'number' ? file.answers[one.id].evidence : '';
    var evidenced = evidence === 'documented' || evidence === 'verified';
    return { id: one.id, weight: one.weight, said: said, evidenced: evidenced };
  }

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

  function sum(figure, numerator, denominator) {
    return {
      figure: figure,
      numerator: numerator,
      denominator: denominator,
      result: denominator ? div(numerator, denominator) : null,
    };
  }

  /** The factors of the priority; null where the practice has no score, or nothing left to do. */
  function recommendation(model, one, file, score, rows) {
    var row = rows.filter(function (inner) {
      return inner.practice === one.id;
    })[0];
    if (!row) return null;
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

  function brokenBy(code, file) {
    var ids = code.split(':');
    return ids[0] === 'break' ? spm.score.alignment.linkValue(ids[1], ids[2], file) : null;
  }

  function findOut(id, rows) {
    var row = rows.filter(function (inner) {
      return inner.practice === id;
    })[0];
    return row ? row.questions : [];
  }

  function withId(id, rows) {
    return rows.filter(function (row) {
      return row.id === id;
    })[0];
  }

  spm.score.explainMaturity = { question: question, practice: practice, area: area };
})((self.spm = self.spm || {}));
