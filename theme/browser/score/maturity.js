// How well each practice is done. Twin of generator/spm_guide/score/maturity.py.
(function (spm) {
  'use strict';

  var WHOLE = spm.score.arithmetic.WHOLE;
  var div = spm.score.arithmetic.div;
  /** Below this share, in basis points, a figure is provisional (known) or narrow (applicable). */
  var ENOUGH = 7000;
  var TOP_LEVEL = 4;
  /** @type {(keyof SixFigures)[]} */
  var FIGURES = ['score', 'low', 'high', 'known', 'applicable', 'evidenced'];

  /** @param {Model} model @param {ResultFile} file */
  function maturity(model, file) {
    var practices = model.practices.map(function (practice) {
      return practiceFigures(practice, file);
    });
    var areas = model.areas.map(function (area) {
      var members = model.practices
        .map(function (practice, place) {
          return { id: practice.id, weight: practice.weight, figures: practices[place] };
        })
        .filter(function (member) {
          return area.practices.indexOf(member.id) >= 0;
        });
      return areaFigures(area.id, members);
    });
    return {
      score: geometricMean(areas, 'score'),
      low: geometricMean(areas, 'low'),
      high: geometricMean(areas, 'high'),
      imbalance: imbalance(areas),
      areas: areas,
      practices: practices,
    };
  }

  /** @param {Practice} practice @param {ResultFile} file */
  function practiceFigures(practice, file) {
    var total = 0;
    var applicable = 0;
    var known = 0;
    var levels = 0;
    var evidenced = 0;
    spm.score.asked.questions(practice, file.mode).forEach(function (question) {
      var value = spm.score.asked.value(question, file);
      total += question.weight;
      if (value === 'na') return;
      applicable += question.weight;
      if (value === null) return;
      known += question.weight;
      levels += question.weight * value;
      if (isEvidenced(question, file)) evidenced += question.weight;
    });
    var best = levels + TOP_LEVEL * (applicable - known);
    return marked(practice.id, {
      score: known ? div(WHOLE * levels, TOP_LEVEL * known) : null,
      low: applicable ? div(WHOLE * levels, TOP_LEVEL * applicable) : null,
      high: applicable ? div(WHOLE * best, TOP_LEVEL * applicable) : null,
      known: applicable ? div(WHOLE * known, applicable) : null,
      applicable: div(WHOLE * applicable, total),
      evidenced: known ? div(WHOLE * evidenced, known) : null,
    });
  }

  /** Whether a document stands behind the answer. @param {Question} question @param {ResultFile} file */
  function isEvidenced(question, file) {
    var answer = spm.score.asked.own(file.answers, question.id);
    return !!answer && (answer.evidence === 'documented' || answer.evidence === 'verified');
  }

  /**
   * Ids of the asked questions that have neither a level nor 'na'.
   * @param {Practice} practice @param {ResultFile} file
   */
  function unanswered(practice, file) {
    return spm.score.asked
      .questions(practice, file.mode)
      .filter(function (question) {
        return spm.score.asked.value(question, file) === null;
      })
      .map(function (question) {
        return question.id;
      });
  }

  /** @param {string} id @param {AreaMember[]} members */
  function areaFigures(id, members) {
    var figures = /** @type {SixFigures} */ ({});
    FIGURES.forEach(function (name) {
      figures[name] = weightedMean(members, name);
    });
    return marked(id, figures);
  }

  /** @param {AreaMember[]} members @param {keyof SixFigures} name */
  function weightedMean(members, name) {
    var sum = 0;
    var weights = 0;
    members.forEach(function (member) {
      if (member.figures[name] === null) return;
      sum += member.weight * member.figures[name];
      weights += member.weight;
    });
    return weights ? div(sum, weights) : null;
  }

  /** @param {string} id @param {SixFigures} figures */
  function marked(id, figures) {
    return {
      id: id,
      score: figures.score,
      low: figures.low,
      high: figures.high,
      known: figures.known,
      applicable: figures.applicable,
      evidenced: figures.evidenced,
      provisional: figures.known !== null && figures.known < ENOUGH,
      narrow: figures.applicable !== null && figures.applicable < ENOUGH,
    };
  }

  /** @param {MaturityRow[]} areas @param {keyof SixFigures} name */
  function allOf(areas, name) {
    var figures = areas.map(function (area) {
      return area[name];
    });
    return figures.indexOf(null) >= 0 ? null : /** @type {number[]} */ (figures);
  }

  /**
   * Of three areas; strength in one can't hide the lack of another.
   * @param {MaturityRow[]} areas @param {keyof SixFigures} name
   */
  function geometricMean(areas, name) {
    var figures = allOf(areas, name);
    return figures && spm.score.arithmetic.icbrt(figures[0] * figures[1] * figures[2]);
  }

  /** @param {MaturityRow[]} areas */
  function imbalance(areas) {
    var figures = allOf(areas, 'score');
    return figures && Math.max.apply(null, figures) - Math.min.apply(null, figures);
  }

  spm.score.maturity = {
    maturity: maturity,
    unanswered: unanswered,
    isEvidenced: isEvidenced,
    ENOUGH: ENOUGH,
    TOP_LEVEL: TOP_LEVEL,
    FIGURES: FIGURES,
  };
})((self.spm = self.spm || {}));
