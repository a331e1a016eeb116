// What several respondents say together. Twin of generator/spm_guide/score/merge.py.
(function (spm) {
  'use strict';

  var FORMAT = 1;
  var TOP_LEVEL = spm.score.maturity.TOP_LEVEL;
  var YES = spm.score.alignment.YES;

  /** The merge document of checked files among which mergeObstacles found none; at least one. */
  spm.score.mergeDocument = function (model, files) {
    var full = files.some(function (file) {
      return file.mode === 'full';
    });
    /** @type {Mode} */
    var mode = full ? 'full' : 'quick';
    var roles = spm.score.inOrder.sorted(
      files.map(roleOf).filter(function (role) {
        return role !== null;
      })
    );
    /** @type {MergeDocument['questions']} */
    var questions = [];
    model.practices.forEach(function (practice) {
      spm.score.asked.questions(practice, mode).forEach(function (question) {
        questions.push(questionRow(question, files, roles));
      });
    });
    var goals = model.goals
      .map(function (goal) {
        return goalRow(goal, model, files, roles);
      })
      .filter(function (row) {
        return row.files;
      });
    return {
      format: FORMAT,
      model: model.id,
      model_version: model.version,
      files: files.length,
      mode: mode,
      differences: spm.score.differences(files),
      roles: roles.map(function (role) {
        return { role: role, files: files.map(roleOf).filter(same(role)).length };
      }),
      questions: questions,
      goals: goals,
      talking_points: {
        questions: widestFirst(
          questions.filter(spm.score.tally.worthTalking).map(function (row) {
            return { question: row.id, spread: row.spread, role_gap: row.role_gap };
          })
        ),
        links: widestFirst(linkPoints(goals)),
      },
    };
  };

  /** @param {Question} question @param {ResultFile[]} files @param {string[]} roles */
  function questionRow(question, files, roles) {
    var said = files
      .filter(function (file) {
        return spm.score.asked.isAsked(question, file.mode);
      })
      .map(function (file) {
        return { role: roleOf(file), value: spm.score.asked.present(question, file) };
      });
    var figures = spm.score.tally.tally(said, TOP_LEVEL, roles);
    return Object.assign({ id: question.id, asked: said.length }, figures);
  }

  /** @param {string} goal @param {Model} model @param {ResultFile[]} files @param {string[]} roles */
  function goalRow(goal, model, files, roles) {
    var choosing = files.filter(function (file) {
      return spm.score.asked.goals(model, file).indexOf(goal) >= 0;
    });
    var links = model.links.map(function (link) {
      var said = choosing.map(function (file) {
        return { role: roleOf(file), value: spm.score.alignment.linkSaid(goal, link.id, file) };
      });
      var figures = spm.score.tally.tally(said, YES, roles);
      // A link always applies.
      delete figures.na;
      return Object.assign({ id: link.id }, figures);
    });
    return { id: goal, files: choosing.length, kept: 2 * choosing.length >= files.length, links: links };
  }

  /** @param {MergedGoal[]} goals */
  function linkPoints(goals) {
    /** @type {MergeDocument['talking_points']['links']} */
    var points = [];
    goals.forEach(function (goal) {
      goal.links.filter(spm.score.tally.worthTalking).forEach(function (row) {
        if (!goal.kept) return;
        points.push({ goal: goal.id, link: row.id, spread: row.spread, role_gap: row.role_gap });
      });
    });
    return points;
  }

  /**
   * Those with the same spread stay in model order.
   * @template {Apart} T @param {T[]} points
   */
  function widestFirst(points) {
    return points
      .map(function (point, place) {
        return { point: point, place: place, spread: point.spread || 0 };
      })
      .sort(function (a, b) {
        return b.spread - a.spread || a.place - b.place;
      })
      .map(function (one) {
        return one.point;
      });
  }

  /** @param {ResultFile} file */
  function roleOf(file) {
    return (file.profile && file.profile.role) || null;
  }

  /** @param {unknown} role */
  function same(role) {
    return /** @param {unknown} other */ function (other) {
      return other === role;
    };
  }
})((self.spm = self.spm || {}));
