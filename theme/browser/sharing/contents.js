// What of an assessment goes along: everything, answers without what people wrote, or a contribution to a network.
(function (spm) {
  'use strict';

  var own = spm.score.asked.own;
  var ID = /^[a-z0-9-]{1,64}$/;
  var EXAMPLE = /^example-/;
  var DAY = /^\d{4}-\d\d-\d\d$/;
  var TIME = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
  var SCOPES = ['institution', 'branch', 'subsidiary', 'programme'];
  var GRADES = ['none', 'said', 'documented', 'verified'];
  /** @type {('type' | 'tier' | 'stage' | 'role')[]} */
  var TEXTS = ['type', 'tier', 'stage', 'role'];
  /** @type {('regions' | 'methodology' | 'services' | 'languages')[]} */
  var LISTS = ['regions', 'methodology', 'services', 'languages'];

  /** A text that can't be a name or a note, because it has the form of something else. @param {RegExp} form @param {unknown} text */
  function only(form, text) {
    return typeof text === 'string' && form.test(text) ? text : null;
  }

  /** @param {unknown} value */
  function given(value) {
    return value !== null && value !== undefined;
  }

  /** What an object of a file holds, of which unknown parts were never checked. @param {unknown} object @returns {any[]} */
  function members(object) {
    return Object.values(Object(object)).map(Object);
  }

  /** @template T @param {T[]} allowed @param {unknown} value */
  function oneOf(allowed, value) {
    return allowed.indexOf(/** @type {T} */ (value)) >= 0 ? /** @type {T} */ (value) : null;
  }

  /**
   * What may be chosen about an institution, as the form offers it: a file may bring any text instead.
   * @param {AnswerForm} form @param {string} field
   */
  function offered(form, field) {
    /** @type {NodeListOf<HTMLInputElement>} */
    var inputs = form.querySelectorAll('input[name="profile-' + field + '"]');
    return Array.from(inputs, function (input) {
      return input.value;
    }).filter(Boolean);
  }

  /** @param {Model} model @param {ResultFile} file */
  function version(model, file) {
    return { id: model.id, version: (file.model && file.model.version) || model.version };
  }

  /** @param {Model} model @param {ResultFile} file @param {boolean} graded whether what answers rest on goes along */
  function answers(model, file, graded) {
    /** @type {Record<string, Answer>} */
    var found = {};
    model.practices.forEach(function (practice) {
      practice.questions.forEach(function (question) {
        var answer = own(file.answers, question.id);
        if (!answer || !given(answer.value)) return;
        /** @type {Answer} */
        var bare = { value: answer.value, rev: spm.score.asked.revOf(answer) };
        var grade = graded && oneOf(GRADES, answer.evidence);
        if (grade) bare.evidence = /** @type {Evidence} */ (grade);
        found[question.id] = bare;
      });
    });
    return found;
  }

  /** @param {Model} model @param {ResultFile} file */
  function links(model, file) {
    /** @type {NonNullable<ResultFile['links']>} */
    var found = {};
    model.goals.forEach(function (goal) {
      model.links.forEach(function (link) {
        var answer = own(own(file.links, goal), link.id);
        if (!answer || !given(answer.value)) return;
        found[goal] = found[goal] || {};
        found[goal][link.id] = { value: answer.value };
      });
    });
    return found;
  }

  /** @param {Model} model @param {ResultFile} file */
  function targets(model, file) {
    /** @type {NonNullable<ResultFile['targets']>} */
    var found = {};
    model.practices.forEach(function (practice) {
      var target = own(file.targets, practice.id);
      if (target && typeof target.level === 'number') found[practice.id] = { level: target.level };
    });
    return found;
  }

  /** @param {AnswerForm} form @param {ResultFile} file */
  function profile(form, file) {
    var given = file.profile || {};
    /** @type {Profile} */
    var found = {};
    TEXTS.forEach(function (field) {
      found[field] = oneOf(offered(form, field), given[field]);
    });
    LISTS.forEach(function (field) {
      found[field] = offered(form, field).filter(function (id) {
        return (given[field] || []).indexOf(id) >= 0;
      });
    });
    return found;
  }

  /** All of it, as it stands. @type {ShareContent} */
  function everything(_guide, _form, file) {
    return file;
  }

  /**
   * Levels, threads and what was chosen from a list. A new id, so that it opens beside the whole assessment.
   * @type {ShareContent}
   */
  function bare(guide, form, file) {
    var scope = file.scope || {};
    var period = file.period || {};
    var example = isExample(file);
    return {
      format: 1,
      // An example stays one, or it could pass for a real institution.
      id: example ? only(ID, file.id) : spm.resultFile.randomId(),
      model: version(guide.model, file),
      edition: only(ID, file.edition),
      mode: file.mode,
      created: only(TIME, file.created),
      changed: only(TIME, file.changed),
      scope: { kind: /** @type {ScopeKind | null} */ (oneOf(SCOPES, scope.kind)), name: '' },
      period: { from: only(DAY, period.from), to: only(DAY, period.to) },
      profile: profile(form, file),
      goals: spm.score.asked.goals(guide.model, file),
      answers: answers(guide.model, file, true),
      links: links(guide.model, file),
      targets: targets(guide.model, file),
      plan: [],
      // How many people agreed stays; who they are does not.
      sources: (file.sources || []).map(function () {
        return { id: spm.resultFile.randomId() };
      }),
    };
  }

  /** By assessment: the random id under which it was contributed, so that twice in one visit counts once. @type {Map<unknown, string>} */
  var contributed = new Map();

  /** What figures of a network need, and nothing else. @type {ShareContent} */
  function contribution(guide, form, file) {
    var about = profile(form, file);
    var id = contributed.get(file.id) || spm.resultFile.randomId();
    contributed.set(file.id, id);
    return {
      format: 1,
      id: id,
      model: version(guide.model, file),
      mode: file.mode,
      profile: { tier: about.tier, regions: about.regions },
      answers: answers(guide.model, file, false),
    };
  }

  /** What a file holds, for people who want to know before they give it away. @param {ResultFile} file @returns {Holding} */
  function holding(file) {
    var found = { answers: 0, links: 0, notes: 0, documents: 0, name: (file.scope && file.scope.name) || '' };
    members(file.answers).forEach(function (answer) {
      if (given(answer.value)) found.answers += 1;
      found.notes += (answer.note ? 1 : 0) + (answer.reason ? 1 : 0);
      found.documents += (answer.records || []).length;
    });
    members(file.links).forEach(function (thread) {
      members(thread).forEach(function (link) {
        if (given(link.value)) found.links += 1;
        if (link.note) found.notes += 1;
      });
    });
    return found;
  }

  /** @param {ResultFile} file */
  function isExample(file) {
    return EXAMPLE.test(String(file.id));
  }

  spm.shareContents = { isExample: isExample, everything: everything, answers: bare, contribution: contribution, holding: holding };
})((self.spm = self.spm || {}));
