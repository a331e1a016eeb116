// What changed between two assessments. Twin of generator/spm_guide/score/compare.py.
(function (spm) {
  'use strict';

  var FORMAT = 1;
  var WHOLE = spm.score.arithmetic.WHOLE;
  var div = spm.score.arithmetic.div;
  var TOP_LEVEL = spm.score.maturity.TOP_LEVEL;

  /** The comparison of two checked result files of this model; figures in basis points or null. */
  spm.score.comparison = function (model, before, after) {
    var practices = model.practices.map(function (practice) {
      return practiceRow(practice, before, after);
    });
    var inBoth = spm.score.asked.goals(model, before).filter(function (goal) {
      return spm.score.asked.goals(model, after).indexOf(goal) >= 0;
    });
    return {
      format: FORMAT,
      model: model.id,
      model_version: model.version,
      old: circumstances(before),
      new: circumstances(after),
      in_order: inOrder(before, after),
      differences: spm.score.differences([before, after]),
      areas: areaRows(model, practices),
      practices: practices,
      goals: inBoth.map(function (goal) {
        return goalRow(goal, model, before, after);
      }),
      questions: questionsOf(model)
        .filter(function (question) {
          return counts(question, before, after);
        })
        .map(function (question) {
          return withChange({ id: question.id }, level(question, before), level(question, after));
        }),
      not_counted: {
        questions: otherQuestions(model, before, after),
        goals: otherGoals(model, before, after),
        links: otherLinks(model, inBoth, before, after),
        unknown: unknownQuestions(model, before, after),
      },
    };
  };

  /** @param {Practice} practice @param {ResultFile} before @param {ResultFile} after */
  function practiceRow(practice, before, after) {
    var common = practice.questions.filter(function (question) {
      return counts(question, before, after);
    });
    var row = { id: practice.id, questions: common.length };
    return withChange(row, score(common, before), score(common, after));
  }

  /** @param {Question[]} questions @param {ResultFile} file */
  function score(questions, file) {
    var reached = 0;
    var weights = 0;
    questions.forEach(function (question) {
      reached += question.weight * (level(question, file) || 0);
      weights += question.weight;
    });
    return weights ? div(WHOLE * reached, TOP_LEVEL * weights) : null;
  }

  /** @param {Model} model @param {FilesCompared['practices']} practices */
  function areaRows(model, practices) {
    return model.areas.map(function (area) {
      var sums = { old: 0, new: 0 };
      var weights = 0;
      var there = 0;
      practices.forEach(function (row, place) {
        if (area.practices.indexOf(row.id) < 0 || row.old === null || row.new === null) return;
        var weight = model.practices[place].weight;
        sums.old += weight * row.old;
        sums.new += weight * row.new;
        weights += weight;
        there += 1;
      });
      var row = { id: area.id, practices: there };
      return there
        ? withChange(row, div(sums.old, weights), div(sums.new, weights))
        : withChange(row, null, null);
    });
  }

  /** @param {string} goal @param {Model} model @param {ResultFile} before @param {ResultFile} after */
  function goalRow(goal, model, before, after) {
    /** @type {{ old: number[], new: number[] }} */
    var threads = { old: [], new: [] };
    model.links.forEach(function (link) {
      var one = spm.score.alignment.linkValue(goal, link.id, before);
      var other = spm.score.alignment.linkValue(goal, link.id, after);
      if (one === null || other === null) return;
      threads.old.push(one);
      threads.new.push(other);
    });
    var row = { id: goal, links: threads.old.length };
    if (!row.links) return withChange(row, null, null);
    var continuityOf = spm.score.alignment.continuityOf;
    return withChange(row, continuityOf(threads.old), continuityOf(threads.new));
  }

  /**
   * The row with both figures and what was gained (below 0: lost).
   * @template {object} T @param {T} row @param {number | null} before @param {number | null} after
   */
  function withChange(row, before, after) {
    var change = before === null || after === null ? null : after - before;
    return Object.assign(row, { old: before, new: after, change: change });
  }

  /** @param {Question} question @param {ResultFile} file */
  function level(question, file) {
    var value = spm.score.asked.value(question, file);
    return typeof value === 'number' && spm.score.asked.isAsked(question, file.mode) ? value : null;
  }

  /** @param {Question} question @param {ResultFile} before @param {ResultFile} after */
  function counts(question, before, after) {
    return level(question, before) !== null && level(question, after) !== null;
  }

  /** @param {Model} model @param {ResultFile} before @param {ResultFile} after */
  function otherQuestions(model, before, after) {
    var isAsked = spm.score.asked.isAsked;
    return questionsOf(model)
      .filter(function (question) {
        if (!isAsked(question, before.mode) && !isAsked(question, after.mode)) return false;
        return !counts(question, before, after);
      })
      .map(function (question) {
        var says = [before, after].map(function (file) {
          return state(model, question, file);
        });
        return { id: question.id, old: says[0], new: says[1] };
      });
  }

  /** @param {Model} model @param {Question} question @param {ResultFile} file @returns {ComparedState} */
  function state(model, question, file) {
    var said = spm.score.answerState(question, file);
    var version = spm.score.circumstances(file).modelVersion;
    var isLater = (model.changes || []).some(function (one) {
      return version !== null && one.version > version && one.added.indexOf(question.id) >= 0;
    });
    return said === null && isLater ? 'not-in-version' : said;
  }

  /** @param {Model} model @param {ResultFile} before @param {ResultFile} after */
  function otherGoals(model, before, after) {
    var sides = [before, after].map(function (file) {
      return spm.score.asked.goals(model, file);
    });
    return model.goals
      .map(function (goal) {
        return { id: goal, old: sides[0].indexOf(goal) >= 0, new: sides[1].indexOf(goal) >= 0 };
      })
      .filter(function (row) {
        return row.old !== row.new;
      });
  }

  /** @param {Model} model @param {string[]} goals @param {ResultFile} before @param {ResultFile} after */
  function otherLinks(model, goals, before, after) {
    var linkValue = spm.score.alignment.linkValue;
    var linkSaid = spm.score.alignment.linkSaid;
    /** @type {FilesCompared['not_counted']['links']} */
    var rows = [];
    goals.forEach(function (goal) {
      model.links.forEach(function (link) {
        if (linkValue(goal, link.id, before) !== null && linkValue(goal, link.id, after) !== null) return;
        rows.push({
          goal: goal,
          link: link.id,
          old: linkSaid(goal, link.id, before),
          new: linkSaid(goal, link.id, after),
        });
      });
    });
    return rows;
  }

  /** @param {Model} model @param {ResultFile} before @param {ResultFile} after */
  function unknownQuestions(model, before, after) {
    var known = questionsOf(model).map(function (question) {
      return question.id;
    });
    var sides = [before, after].map(function (file) {
      var answers = file.answers || {};
      return Object.keys(answers).filter(function (id) {
        return known.indexOf(id) < 0 && isGiven(answers[id]);
      });
    });
    return spm.score.inOrder.sorted(sides[0].concat(sides[1])).map(function (id) {
      return { id: id, old: sides[0].indexOf(id) >= 0, new: sides[1].indexOf(id) >= 0 };
    });
  }

  /** @param {Given<Answer>} answer */
  function isGiven(answer) {
    if (!answer || typeof answer !== 'object' || Array.isArray(answer)) return false;
    return answer.value !== undefined && answer.value !== null;
  }

  /** @param {Model} model */
  function questionsOf(model) {
    return model.practices.reduce(function (all, practice) {
      return all.concat(practice.questions);
    }, /** @type {Question[]} */ ([]));
  }

  /** @param {ResultFile} file */
  function circumstances(file) {
    var about = spm.score.circumstances(file);
    return {
      changed: about.changed,
      mode: file.mode,
      model_version: about.modelVersion,
      edition: about.edition,
      scope: { kind: about.scopeKind, name: about.scopeName },
      period: { from: about.periodFrom, to: about.periodTo },
    };
  }

  /** @param {ResultFile} before @param {ResultFile} after */
  function inOrder(before, after) {
    var one = spm.score.circumstances(before);
    var other = spm.score.circumstances(after);
    var found = [
      [one.periodFrom, other.periodFrom],
      [one.changed, other.changed],
    ]
      .map(function (dates) {
        return dates.map(day);
      })
      .filter(/** @returns {days is string[]} */ function (days) {
        return days[0] !== null && days[1] !== null;
      })[0];
    return found ? found[0] <= found[1] : null;
  }

  /** @param {string | null} date */
  function day(date) {
    return date !== null && /^[0-9]{4}-[0-9]{2}-[0-9]{2}/.test(date) ? date.slice(0, 10) : null;
  }
})((self.spm = self.spm || {}));
