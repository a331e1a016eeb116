// Reads and writes a saved assessment. Twin of generator/spm_guide/load/result_files.py.
(function (spm) {
  'use strict';

  var FORMAT = 1;
  /** Letters; sixty answers with full notes stay well below. */
  var LONGEST_FILE = 1000000;
  var LONGEST_TEXT = 2000;
  var LEVELS = [0, 1, 2, 3, 4, 'dk', 'na', null];
  var TARGETS = [0, 1, 2, 3, 4, null];
  var LINK_VALUES = [0, 1, 2, 'dk', null];
  var EVIDENCE = ['none', 'said', 'documented', 'verified', null];
  var MODES = ['quick', 'full'];
  var SCOPES = ['institution', 'branch', 'subsidiary', 'programme', null];
  var TEXTS = ['id', 'edition', 'created', 'changed'];
  var OBJECTS = ['model', 'scope', 'period', 'profile', 'answers', 'links', 'targets'];
  var LISTS = ['goals', 'plan', 'sources'];
  var PROFILE_TEXTS = ['type', 'tier', 'stage', 'role'];
  var PROFILE_LISTS = ['regions', 'methodology', 'services', 'languages'];
  var RECORD_TEXTS = ['document', 'page', 'kept', 'date'];

  /**
   * @param {string} text
   * @param {Model} model
   * @returns {{ file: ResultFile | null, problems: Flaw[] }}
   */
  function parse(text, model) {
    var letters = countLetters(text);
    if (letters > LONGEST_FILE) {
      var details = { size: String(letters), limit: String(LONGEST_FILE) };
      return { file: null, problems: [{ code: 'SPM602', path: '', line: 0, details: details }] };
    }
    var read = spm.strictJson.read(text);
    var flaws = read.flaws;
    var broken = flaws.some(function (flaw) {
      return flaw.code === 'SPM601';
    });
    if (!broken) flaws = flaws.concat(check(read, model));
    flaws.sort(function (a, b) {
      return a.line - b.line;
    });
    return { file: flaws.length ? null : /** @type {ResultFile} */ (read.value), problems: flaws };
  }

  /**
   * Goes through the members in the order of the design; unknown members and ids are left alone.
   * @param {StrictlyRead} read @param {Model} model
   */
  function check(read, model) {
    /** @type {Flaw[]} */
    var flaws = [];
    var misread = read.flaws
      .filter(function (flaw) {
        return flaw.code === 'SPM606';
      })
      .map(function (flaw) {
        return flaw.path;
      });

    /** @param {string} code @param {string} path @param {Record<string, string>} [details] */
    function add(code, path, details) {
      // A number that is not whole was said already.
      if (misread.indexOf(path) >= 0) return;
      var above = path;
      while (!(above in read.lines)) above = above.slice(0, above.lastIndexOf('/'));
      flaws.push({ code: code, path: path, line: read.lines[above], details: details || {} });
    }

    /** @param {unknown[]} allowed @param {unknown} value @param {string} path */
    function oneOf(allowed, value, path) {
      if (allowed.indexOf(value) >= 0) return;
      add('SPM608', path, { value: shown(value), allowed: allowed.map(shown).join(', ') });
    }

    /** @param {unknown} value @param {string} path */
    function countedFrom1(value, path) {
      if (typeof value === 'number' && value >= 1) return;
      add('SPM608', path, { value: shown(value), allowed: '≥ 1' });
    }

    /** @param {unknown} value @param {string} path @param {boolean} nullable */
    function object(value, path, nullable) {
      if (!isObject(value) && !(nullable && value === null)) add('SPM609', path, { expected: '{ … }' });
    }

    /** @param {unknown} value @param {string} path */
    function list(value, path) {
      if (!Array.isArray(value) && value !== null) add('SPM609', path, { expected: '[ … ]' });
    }

    /** @param {string[]} members @param {Members} inside @param {string} path */
    function texts(members, inside, path) {
      members.forEach(function (member) {
        var value = orNull(inside[member]);
        if (value !== null && typeof value !== 'string') add('SPM609', path + '/' + member, { expected: '"…"' });
      });
    }

    /** @param {unknown} value @param {string} path */
    function listOfTexts(value, path) {
      asList(value).forEach(function (item, place) {
        if (typeof item !== 'string') add('SPM609', path + '/' + place, { expected: '"…"' });
      });
    }

    /** @param {Members} data */
    function members(data) {
      oneOf([FORMAT], data.format, '/format');
      oneOf(MODES, orNull(data.mode), '/mode');
      texts(TEXTS, data, '');
      OBJECTS.forEach(function (member) {
        object(orNull(data[member]), '/' + member, true);
      });
      LISTS.forEach(function (member) {
        list(orNull(data[member]), '/' + member);
      });
      listOfTexts(data.goals, '/goals');
      var named = asObject(data.model);
      var scope = asObject(data.scope);
      var profile = asObject(data.profile);
      texts(['id'], named, '/model');
      countedFrom1(orOne(named.version), '/model/version');
      oneOf(SCOPES, orNull(scope.kind), '/scope/kind');
      texts(['name'], scope, '/scope');
      texts(['from', 'to'], asObject(data.period), '/period');
      texts(PROFILE_TEXTS, profile, '/profile');
      PROFILE_LISTS.forEach(function (member) {
        list(orNull(profile[member]), '/profile/' + member);
        listOfTexts(profile[member], '/profile/' + member);
      });
    }

    /** @param {Members} given */
    function answers(given) {
      var questions = questionsById(model);
      Object.keys(given).forEach(function (id) {
        if (!(id in questions)) return;
        object(given[id], '/answers/' + id, false);
        answer(questions[id], asObject(given[id]), '/answers/' + id);
      });
    }

    /** @param {Question} question @param {Members} given @param {string} path */
    function answer(question, given, path) {
      var toThisRevision = orOne(given.rev) === question.rev;
      if (given.value === 'na' && question.always_applies && refusesNa && toThisRevision) {
        add('SPM607', path + '/value', { question: question.id });
      }
      oneOf(LEVELS, orNull(given.value), path + '/value');
      countedFrom1(orOne(given.rev), path + '/rev');
      texts(['reason', 'note'], given, path);
      oneOf(EVIDENCE, orNull(given.evidence), path + '/evidence');
      list(orNull(given.records), path + '/records');
      asList(given.records).forEach(function (record, place) {
        object(record, path + '/records/' + place, false);
        texts(RECORD_TEXTS, asObject(record), path + '/records/' + place);
      });
      var flag = orNull(given.flag);
      if (flag !== null && typeof flag !== 'boolean') add('SPM609', path + '/flag', { expected: 'true / false' });
    }

    /** @param {Members} given */
    function links(given) {
      var known = idsOf(model.links);
      Object.keys(given).forEach(function (goal) {
        if (model.goals.indexOf(goal) < 0) return;
        object(given[goal], '/links/' + goal, false);
        var inside = asObject(given[goal]);
        Object.keys(inside).forEach(function (id) {
          if (known.indexOf(id) < 0) return;
          var path = '/links/' + goal + '/' + id;
          object(inside[id], path, false);
          oneOf(LINK_VALUES, orNull(asObject(inside[id]).value), path + '/value');
          texts(['note'], asObject(inside[id]), path);
        });
      });
    }

    /** @param {Members} given */
    function targets(given) {
      var known = idsOf(model.practices);
      Object.keys(given).forEach(function (practice) {
        if (known.indexOf(practice) < 0) return;
        var path = '/targets/' + practice;
        object(given[practice], path, false);
        oneOf(TARGETS, orNull(asObject(given[practice]).level), path + '/level');
        texts(['by'], asObject(given[practice]), path);
      });
    }

    /** @param {StrictlyRead['texts']} found */
    function lengths(found) {
      found.forEach(function (one) {
        var letters = countLetters(one.text);
        if (letters <= LONGEST_TEXT) return;
        add('SPM610', one.path, { length: String(letters), limit: String(LONGEST_TEXT) });
      });
    }

    var data = read.value;
    // A newer version of the model may ask fewer questions that always apply.
    var refusesNa = spm.score.fileAge.age(data, model) !== 'newer';
    if (!isObject(data) || typeof data.format !== 'number') {
      add('SPM603', '');
      return flaws;
    }
    if (data.format > FORMAT) {
      add('SPM604', '/format', { format: String(data.format) });
      return flaws;
    }
    members(data);
    answers(asObject(data.answers));
    links(asObject(data.links));
    targets(asObject(data.targets));
    lengths(read.texts);
    return flaws;
  }

  /** @param {{ id: string }[]} rows */
  function idsOf(rows) {
    return rows.map(function (row) {
      return row.id;
    });
  }

  /** @param {Model} model */
  function questionsById(model) {
    /** @type {Record<string, Question>} */
    var questions = Object.create(null);
    model.practices.forEach(function (practice) {
      practice.questions.forEach(function (question) {
        questions[question.id] = question;
      });
    });
    return questions;
  }

  /** @param {unknown} value @returns {value is Members} */
  function isObject(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value);
  }

  /** @param {unknown} value */
  function asObject(value) {
    return isObject(value) ? value : {};
  }

  /** @param {unknown} value @returns {unknown[]} */
  function asList(value) {
    return Array.isArray(value) ? value : [];
  }

  /** @param {unknown} value */
  function orNull(value) {
    return value === undefined ? null : value;
  }

  /** @param {unknown} value */
  function orOne(value) {
    return value === undefined ? 1 : value;
  }

  /** As Python counts: a letter outside the first plane is one. @param {string} text */
  function countLetters(text) {
    return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g) || []).length;
  }

  /** A value as it stands in JSON, cut short. @param {unknown} value */
  function shown(value) {
    if (value === null || typeof value === 'boolean') return String(value);
    if (typeof value === 'object') return Array.isArray(value) ? '[ ]' : '{ }';
    return Array.from(String(value)).slice(0, 30).join('');
  }

  /** An assessment without an answer. @param {Model} model @param {Date} now @returns {ResultFile} */
  function empty(model, now) {
    return {
      format: FORMAT,
      id: randomId(),
      model: { id: model.id, version: model.version },
      edition: null,
      mode: 'quick',
      created: now.toISOString(),
      changed: now.toISOString(),
      scope: { kind: 'institution', name: '' },
      period: { from: null, to: null },
      profile: {
        type: null,
        tier: null,
        regions: [],
        methodology: [],
        services: [],
        stage: null,
        role: null,
        languages: [],
      },
      goals: [],
      answers: {},
      links: {},
      targets: {},
      plan: [],
    };
  }

  /** Says nothing about who answered; only tells two files apart. */
  function randomId() {
    var numbers = new Uint32Array(4);
    self.crypto.getRandomValues(numbers);
    return Array.from(numbers)
      .map(function (number) {
        return ('0000000' + number.toString(16)).slice(-8);
      })
      .join('');
  }

  /** The text to save; whatever this version does not know stays in it. @param {ResultFile} file */
  function serialize(file) {
    return JSON.stringify(file, null, 2) + '\n';
  }

  spm.resultFile = { parse: parse, empty: empty, serialize: serialize, randomId: randomId, LONGEST_TEXT: LONGEST_TEXT };
})((self.spm = self.spm || {}));
