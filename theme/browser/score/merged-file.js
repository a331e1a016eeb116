// The saved assessment that several files come to. Twin of generator/spm_guide/score/merged_file.py.
(function (spm) {
  'use strict';

  var FORMAT = 1;
  /** The weakest first. @type {Given<Evidence>[]} */
  var EVIDENCE = ['none', 'said', 'documented', 'verified'];

  /**
   * @param {Model} model
   * @param {ResultFile[]} files
   * @param {MergeDocument} merged what mergeDocument made of the same files
   * @param {string} id the name of the new file
   * @returns {ResultFile}
   */
  spm.score.mergedFile = function (model, files, merged, id) {
    var abouts = files.map(spm.score.circumstances);

    /** @template {keyof Circumstances} K @param {K} name */
    function agreedOn(name) {
      return agreed(abouts.map(valueOf(name)));
    }

    /** @param {'created' | 'changed'} name */
    function dates(name) {
      return spm.score.inOrder.sorted(abouts.map(valueOf(name)).filter(isTrue));
    }

    var kept = merged.goals.filter(valueOf('kept'));
    var editions = abouts.map(function (about) {
      return about.edition || '';
    });
    return {
      format: FORMAT,
      id: id,
      model: { id: model.id, version: model.version },
      edition: agreed(editions) || null,
      mode: merged.mode,
      created: dates('created')[0] || null,
      changed: dates('changed').pop() || null,
      scope: { kind: agreedOn('scopeKind'), name: nameOf(abouts) },
      period: { from: agreedOn('periodFrom'), to: agreedOn('periodTo') },
      profile: profile(files),
      goals: kept.map(valueOf('id')),
      answers: answers(model, files, merged),
      links: links(kept),
      targets: {},
      plan: [],
      sources: abouts.map(function (about) {
        return { id: about.id, changed: about.changed };
      }),
    };
  };

  /** @param {Model} model @param {ResultFile[]} files @param {MergeDocument} merged */
  function answers(model, files, merged) {
    /** @type {Record<string, Question>} */
    var questions = {};
    model.practices.forEach(function (practice) {
      practice.questions.forEach(function (question) {
        questions[question.id] = question;
      });
    });
    var flagged = merged.talking_points.questions.map(valueOf('question'));
    /** @type {Record<string, Answer>} */
    var found = {};
    merged.questions.forEach(function (row) {
      if (row.answer === null) return;
      found[row.id] = answer(questions[row.id], files, row.answer, flagged.indexOf(row.id) >= 0);
    });
    return found;
  }

  /**
   * The members that say something, in a fixed order.
   * @param {Question} question @param {ResultFile[]} files @param {AnswerValue} value @param {boolean} flagged
   */
  function answer(question, files, value, flagged) {
    var alike = files
      .filter(function (file) {
        return (
          spm.score.asked.isAsked(question, file.mode) &&
          spm.score.asked.present(question, file) === value
        );
      })
      .map(function (file) {
        return /** @type {Answer} */ (spm.score.asked.own(file.answers, question.id));
      });
    /** @type {Answer} */
    var made = { value: value, rev: question.rev };
    var reason = alike.map(valueOf('reason')).filter(isTrue)[0];
    if (value === 'na' && reason) made.reason = reason;
    var evidence = Math.max.apply(null, alike.map(valueOf('evidence')).map(strength));
    if (typeof value === 'number' && evidence > 0) made.evidence = EVIDENCE[evidence];
    if (flagged) made.flag = true;
    return made;
  }

  /** @param {Given<Evidence>} evidence */
  function strength(evidence) {
    return Math.max(0, EVIDENCE.indexOf(evidence));
  }

  /** @param {MergedGoal[]} goals */
  function links(goals) {
    /** @type {Record<string, Record<string, LinkAnswer>>} */
    var found = {};
    goals.forEach(function (goal) {
      found[goal.id] = {};
      goal.links.forEach(function (link) {
        if (link.answer !== null) found[goal.id][link.id] = { value: /** @type {LinkValue} */ (link.answer) };
      });
    });
    return found;
  }

  /** @param {ResultFile[]} files */
  function profile(files) {
    var profiles = files.map(function (file) {
      return file.profile || {};
    });

    /** @param {'type' | 'tier' | 'stage' | 'role'} name */
    function one(name) {
      return agreed(profiles.map(valueOf(name)));
    }

    /** @param {'regions' | 'methodology' | 'services' | 'languages'} name */
    function several(name) {
      return joined(profiles.map(valueOf(name)));
    }

    return {
      type: one('type'),
      tier: one('tier'),
      regions: several('regions'),
      methodology: several('methodology'),
      services: several('services'),
      stage: one('stage'),
      role: one('role'),
      languages: several('languages'),
    };
  }

  /**
   * The name as the first writes it: all others write it alike.
   * @param {Circumstances[]} abouts
   */
  function nameOf(abouts) {
    var named = abouts.map(valueOf('scopeName')).filter(spm.score.oneInstitution.sameName);
    return named.length ? named[0] : null;
  }

  /**
   * The one value of all that give one; null where they differ.
   * @template T @param {Given<T>[]} values @returns {T | null}
   */
  function agreed(values) {
    var given = distinct(
      values.filter(function (value) {
        return value !== null && value !== undefined;
      })
    );
    return given.length === 1 ? given[0] : null;
  }

  /**
   * Every item once, in the order in which they first come up.
   * @param {Given<string[]>[]} lists
   */
  function joined(lists) {
    return distinct(
      lists.reduce(/** @param {string[]} all */ function (all, list) {
        return all.concat(list || []);
      }, [])
    );
  }

  /** @template T @param {T[]} values */
  function distinct(values) {
    return values.filter(function (value, place) {
      return values.indexOf(value) === place;
    });
  }

  /** @template {PropertyKey} K @param {K} name @returns {<T extends { [k in K]?: unknown }>(object: T) => T[K]} */
  function valueOf(name) {
    return function (object) {
      return object[name];
    };
  }

  /** @template T @param {T} value @returns {value is NonNullable<T>} */
  function isTrue(value) {
    return !!value;
  }
})((self.spm = self.spm || {}));
