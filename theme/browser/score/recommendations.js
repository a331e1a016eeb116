// What to do first, and which resources fit. Twin of generator/spm_guide/score/recommendations.py.
(function (spm) {
  'use strict';

  var WHOLE = spm.score.arithmetic.WHOLE;
  var FACTORS = {
    /** What is downstream rests on what is upstream, so earlier areas come first. */
    UPSTREAM: [6, 5, 4],
    /** For a practice that a fired pattern or a break names, in place of the plain factor. */
    BOOSTED: 3,
    PLAIN: 2,
    /** Effort runs from 1 to 3; the less there is of it, the more urgent the step. */
    BEYOND_EFFORT: 7,
    PRIORITY_UNIT: 1000000,
  };
  var LAST_STEP = 3;
  var RESOURCES_SHOWN = 3;

  /**
   * @param {Model} model @param {ResultFile} file @param {Maturity} maturity @param {Alignment} alignment
   * @param {Pattern[]} fired
   */
  function recommendations(model, file, maturity, alignment, fired) {
    /** @type {RankedStep[]} */
    var found = [];
    model.practices.forEach(function (practice, place) {
      var score = maturity.practices[place].score;
      if (score === null || score === WHOLE) return;
      var why = reasons(practice.id, model, file, alignment, fired);
      var step = Math.min(LAST_STEP, Math.floor((4 * score) / WHOLE));
      var gap = WHOLE - score;
      var urgency = practice.weight * gap * gap * upstream(model, practice.area) * (why.length ? FACTORS.BOOSTED : FACTORS.PLAIN);
      found.push({
        practice: practice.id,
        step: step,
        priority: spm.score.arithmetic.div(urgency * (FACTORS.BEYOND_EFFORT - practice.steps[step].effort), FACTORS.PRIORITY_UNIT),
        why: ['score'].concat(why),
        place: place,
      });
    });
    found.sort(function (a, b) {
      return b.priority - a.priority || a.place - b.place;
    });
    return withResources(found, model, file.profile || {});
  }

  /**
   * Practices without a score, and the questions that would give one.
   * @param {Model} model @param {ResultFile} file @param {Maturity} maturity
   */
  function findOut(model, file, maturity) {
    /** @type {FindOut[]} */
    var items = [];
    model.practices.forEach(function (practice, place) {
      var questions = spm.score.maturity.unanswered(practice, file);
      if (maturity.practices[place].score === null && questions.length) {
        items.push({ practice: practice.id, questions: questions });
      }
    });
    return items;
  }

  /** @param {Model} model @param {string} area */
  function upstream(model, area) {
    var ids = model.areas.map(function (one) {
      return one.id;
    });
    return FACTORS.UPSTREAM[ids.indexOf(area)];
  }

  /**
   * @param {string} practice @param {Model} model @param {ResultFile} file @param {Alignment} alignment
   * @param {Pattern[]} fired
   */
  function reasons(practice, model, file, alignment, fired) {
    /** @type {string[]} */
    var why = [];
    fired.forEach(function (pattern) {
      if (pattern.practices.indexOf(practice) >= 0) why.push('pattern:' + pattern.id);
    });
    alignment.goals.forEach(function (goal) {
      if (goal.break_at === null) return;
      var link = model.links.filter(function (one) {
        return one.id === goal.break_at;
      })[0];
      if (link.practices.indexOf(practice) < 0) return;
      if (spm.score.alignment.linkValue(goal.id, link.id, file) === null) return;
      why.push('break:' + goal.id + ':' + link.id);
    });
    return why;
  }

  /** @param {Given<string[]>} one @param {Given<string[]>} other */
  function share(one, other) {
    return (one || []).some(function (item) {
      return (other || []).indexOf(item) >= 0;
    });
  }

  /** @param {string[]} offered @param {Given<string>} given */
  function matches(offered, given) {
    if (given === undefined || given === null) return false;
    return offered.indexOf(given) >= 0 || offered.indexOf('any') >= 0;
  }

  /**
   * Why a resource fits a reader: [reason, points] pairs.
   * @param {Resource} resource @param {Profile} profile
   */
  function fitReasons(resource, profile) {
    var reads = share(profile.languages, resource.languages);
    var near = (profile.regions || []).some(function (region) {
      return matches(resource.regions, region);
    });
    return /** @type {[string, number, boolean][]} */ ([
      ['language', 4, reads],
      ['english', 2, !reads && resource.languages.indexOf('en') >= 0],
      ['stage', 3, matches(resource.stages, profile.stage)],
      ['size', 2, matches(resource.sizes, profile.tier)],
      ['region', 2, near],
      ['role', 2, matches(resource.roles, profile.role)],
      ['free', 1, resource.cost === 'free'],
    ]).filter(function (one) {
      return one[2];
    });
  }

  /**
   * How well a resource fits a reader, a whole number from 0 to 14.
   * @param {Resource} resource @param {Profile} profile
   */
  function fit(resource, profile) {
    return fitReasons(resource, profile).reduce(function (points, reason) {
      return points + reason[1];
    }, 0);
  }

  /**
   * The resources that are still offered, by fit; those that fit alike in the order of the catalogue.
   * @param {Model} model @param {Profile} profile
   */
  function bestFirst(model, profile) {
    return model.resources
      .filter(function (resource) {
        return resource.status === 'current' && resource.superseded_by === null;
      })
      .map(function (resource, place) {
        return { resource: resource, place: place, fit: fit(resource, profile) };
      })
      .sort(function (a, b) {
        return b.fit - a.fit || a.place - b.place;
      })
      .map(function (one) {
        return one.resource;
      });
  }

  /** @param {Resource} one @param {Resource} other */
  function sameJob(one, other) {
    if (one.id === other.id) return false;
    return one.overlaps.indexOf(other.id) >= 0 || other.overlaps.indexOf(one.id) >= 0;
  }

  /**
   * Adds up to three resources each; two that do the same job never come before one reader.
   * @param {RankedStep[]} found @param {Model} model @param {Profile} profile
   */
  function withResources(found, model, profile) {
    var offered = bestFirst(model, profile);
    /** @type {Resource[]} */
    var taken = [];
    return found.map(function (one) {
      /** @type {string[]} */
      var chosen = [];
      offered.forEach(function (resource) {
        if (chosen.length >= RESOURCES_SHOWN) return;
        if (!share(resource.topics, model.practices[one.place].topics)) return;
        var passed = taken.some(function (other) {
          return sameJob(resource, other);
        });
        if (passed) return;
        chosen.push(resource.id);
        taken.push(resource);
      });
      return {
        practice: one.practice,
        step: one.step,
        priority: one.priority,
        why: one.why,
        resources: chosen,
      };
    });
  }

  spm.score.recommendations = {
    recommendations: recommendations,
    findOut: findOut,
    fitReasons: fitReasons,
    FACTORS: FACTORS,
  };
})((self.spm = self.spm || {}));
