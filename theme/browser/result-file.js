// Reads and writes a saved assessment. Twin of generator/spm_guide/load/result_files.py.
(function (spm) {
  'use strict';

  var FORMAT = 1;
  /** Letters; sixty answers with full notes stay well below. */
  var LONGEST_FILE = 1000000;
  var LONGEST_TEXT = 2000;
  var LEVELS = [0, 1, 2, 3, 4, 'dk', 'na', null];
  var LINK_VALUES = [0, 1, 2, 'dk', null];
  var EVIDENCE = ['none', 'said', 'documented', 'verified', null];
  var MODES = ['quick', 'full'];
  var OBJECTS = ['model', 'scope', 'period', 'profile', 'answers', 'links', 'targets'];
  var LISTS = ['goals', 'plan', 'sources'];
  var PROFILE_TEXTS = ['type', 'tier', 'stage', 'role'];
  var PROFILE_LISTS = ['regions', 'methodology', 'services', 'languages'];

  /**
   * @param {string} text
   * @param {Object} model the scored model
   * @returns {{file: ?Object, problems: Array<{code: string, path: string, line: number, details: Object}>}}
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
    var sorted = flaws
      .map(function (flaw, place) {
        return { flaw: flaw, place: place };
      })
      .sort(function (a, b) {
        return a.flaw.line - b.flaw.line || a.place - b.place;
      })
      .map(function (one) {
        return one.flaw;
      });
    return { file: sorted.length ? null : read.value, problems: sorted };
  }

  function check(read, model) {
    var flaws = [];
    var misread = read.flaws
      .filter(function (flaw) {
        return flaw.code === 'SPM606';
      })
      .map(function (flaw) {
        return flaw.path;
      });

    function add(code, path, details) {
      // A number that is not whole was said already.
      if (misread.indexOf(path) >= 0) return;
      var above = path;
      while (!(above in read.lines)) above = above.slice(0, above.lastIndexOf('/'));
      flaws.push({ code: code, path: path, line: read.lines[above], details: details || {} });
    }

    function oneOf(allowed, value, path) {
      if (allowed.indexOf(value) >= 0) return;
      add('SPM608', path, { value: shown(value), allowed: allowed.map(shown).join(', ') });
    }

    function object(value, path, nullable) {
      if (!isObject(value) && !(nullable && value === null)) add('SPM609', path, { expected: '{ }' });
    }

    function list(value, path) {
      if (!Array.isArray(value) && value !== null) add('SPM609', path, { expected: '[ ]' });
    }

    function texts(value, path) {
      (Array.isArray(value) ? value : []).forEach(function (item, place) {
        if (typeof item !== 'string') add('SPM609', path + '/' + place, { expected: 'text' });
      });
    }

    function profile(given) {
      PROFILE_TEXTS.forEach(function (member) {
        var value = orNull(given[member]);
        if (value !== null && typeof value !== 'string') add('SPM609', '/profile/' + member, { expected: 'text' });
      });
      PROFILE_LISTS.forEach(function (member) {
        list(orNull(given[member]), '/profile/' + member);
        texts(given[member], '/profile/' + member);
      });
    }

    function answer(question, given) {
      var path = '/answers/' + question.id;
      object(given, path, false);
      if (!isObject(given)) return;
      if (given.value === 'na' && question.always_applies) {
        add('SPM607', path + '/value', { question: question.id });
      }
      oneOf(LEVELS, orNull(given.value), path + '/value');
      oneOf(EVIDENCE, orNull(given.evidence), path + '/evidence');
      var rev = given.rev === undefined ? 1 : given.rev;
      if (typeof rev !== 'number' || rev < 1) {
        add('SPM608', path + '/rev', { value: shown(rev), allowed: '1, 2, 3 ...' });
      }
    }

    function link(given, path) {
      object(given, path, false);
      if (isObject(given)) oneOf(LINK_VALUES, orNull(given.value), path + '/value');
    }

    function lengths(value, path) {
      if (typeof value === 'string' && countLetters(value) > LONGEST_TEXT) {
        add('SPM610', path, { length: String(countLetters(value)), limit: String(LONGEST_TEXT) });
      } else if (value && typeof value === 'object') {
        Object.keys(value).forEach(function (key) {
          lengths(value[key], path + '/' + key);
        });
      }
    }

    var data = read.value;
    if (!isObject(data) || typeof data.format !== 'number') {
      add('SPM603', '');
      return flaws;
    }
    if (data.format > FORMAT) {
      add('SPM604', '/format', { format: String(data.format) });
      return flaws;
    }
    oneOf([FORMAT], data.format, '/format');
    oneOf(MODES, orNull(data.mode), '/mode');
    OBJECTS.forEach(function (member) {
      object(orNull(data[member]), '/' + member, true);
    });
    LISTS.forEach(function (member) {
      list(orNull(data[member]), '/' + member);
    });
    texts(data.goals, '/goals');
    profile(isObject(data.profile) ? data.profile : {});
    var questions = questionsById(model);
    var answers = isObject(data.answers) ? data.answers : {};
    Object.keys(answers).forEach(function (id) {
      if (id in questions) answer(questions[id], answers[id]);
    });
    var links = isObject(data.links) ? data.links : {};
    var known = model.links.map(function (one) {
      return one.id;
    });
    Object.keys(links).forEach(function (goal) {
      if (model.goals.indexOf(goal) < 0) return;
      object(links[goal], '/links/' + goal, false);
      Object.keys(isObject(links[goal]) ? links[goal] : {}).forEach(function (id) {
        if (known.indexOf(id) >= 0) link(links[goal][id], '/links/' + goal + '/' + id);
      });
    });
    lengths(data, '');
    return flaws;
  }

  function questionsById(model) {
    var questions = Object.create(null);
    model.practices.forEach(function (practice) {
      practice.questions.forEach(function (question) {
        questions[question.id] = question;
      });
    });
    return questions;
  }

  function isObject(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value);
  }

  function orNull(value) {
    return value === undefined ? null : value;
  }

  /** As Python counts: a letter outside the first plane is one. */
  function countLetters(text) {
    return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g) || []).length;
  }

  /** A value as it stands in JSON, cut short. */
  function shown(value) {
    if (value === null || typeof value === 'boolean') return String(value);
    if (typeof value === 'object') return Array.isArray(value) ? '[ ]' : '{ }';
    return Array.from(String(value)).slice(0, 30).join('');
  }

  /** An assessment without an answer. @param {Date} now */
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

  /** The text to save; whatever this version does not know stays in it. */
  function serialize(file) {
    return JSON.stringify(file, null, 2) + '\n';
  }

  spm.resultFile = { parse: parse, empty: empty, serialize: serialize };
})((self.spm = self.spm || {}));
