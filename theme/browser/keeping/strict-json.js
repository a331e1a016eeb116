// Reads JSON strictly, with the line of every value. Twin of generator/spm_guide/load/strict_json.py.
(function (spm) {
  'use strict';

  /** Deeper than any result file; a hostile file can't exhaust the stack. */
  var DEEPEST = 30;
  var LARGEST = 9007199254740991;
  /** @type {Record<string, string>} */
  var ESCAPES = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
  /** @type {[string, boolean | null][]} */
  var WORDS = [
    ['true', true],
    ['false', false],
    ['null', null],
  ];

  /**
   * @param {string} text
   * @returns {StrictlyRead} objects have no prototype, so that a key like "__proto__" is a key like any other;
   *   texts in the order of the file
   */
  function read(text) {
    var at = 0;
    var line = 1;
    /** @type {Record<string, number>} */
    var lines = Object.create(null);
    /** @type {StrictlyRead['texts']} */
    var texts = [];
    /** @type {Flaw[]} */
    var flaws = [];
    var broken = {};

    function skipSpace() {
      while (at < text.length && ' \t\r\n'.indexOf(text[at]) >= 0) {
        if (text[at] === '\n') line += 1;
        at += 1;
      }
    }

    /** @param {string} sign */
    function nextIs(sign) {
      skipSpace();
      if (text[at] !== sign) return false;
      at += 1;
      return true;
    }

    /** @param {string} path @param {number} depth @returns {unknown} */
    function value(path, depth) {
      skipSpace();
      lines[path] = line;
      if (depth > DEEPEST) throw broken;
      if (text[at] === '{') return object(path, depth);
      if (text[at] === '[') return array(path, depth);
      if (text[at] === '"') {
        var found = string();
        texts.push({ path: path, text: found });
        return found;
      }
      for (var place = 0; place < WORDS.length; place += 1) {
        if (text.substr(at, WORDS[place][0].length) === WORDS[place][0]) {
          at += WORDS[place][0].length;
          return WORDS[place][1];
        }
      }
      return number(path);
    }

    /** @param {string} path @param {number} depth */
    function object(path, depth) {
      var members = Object.create(null);
      at += 1;
      if (nextIs('}')) return members;
      for (;;) {
        skipSpace();
        if (text[at] !== '"') throw broken;
        var keyLine = line;
        var key = string();
        if (!nextIs(':')) throw broken;
        var inner = path + '/' + key;
        if (key in members) flaws.push({ code: 'SPM605', path: inner, line: keyLine, details: { key: key } });
        members[key] = value(inner, depth + 1);
        if (nextIs('}')) return members;
        if (!nextIs(',')) throw broken;
      }
    }

    /** @param {string} path @param {number} depth */
    function array(path, depth) {
      /** @type {unknown[]} */
      var items = [];
      at += 1;
      if (nextIs(']')) return items;
      for (;;) {
        items.push(value(path + '/' + items.length, depth + 1));
        if (nextIs(']')) return items;
        if (!nextIs(',')) throw broken;
      }
    }

    function string() {
      var pieces = '';
      at += 1;
      for (;;) {
        var sign = text[at];
        at += 1;
        if (sign === '"') return wholeLetters(pieces);
        if (sign === undefined || sign < ' ') throw broken;
        pieces += sign === '\\' ? escape() : sign;
      }
    }

    function escape() {
      var sign = text[at];
      at += 1;
      if (Object.prototype.hasOwnProperty.call(ESCAPES, sign)) return ESCAPES[sign];
      var digits = text.substr(at, 4);
      if (sign !== 'u' || !/^[0-9a-fA-F]{4}$/.test(digits)) throw broken;
      at += 4;
      return String.fromCharCode(parseInt(digits, 16));
    }

    /** @param {string} path */
    function number(path) {
      var pattern = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
      pattern.lastIndex = at;
      var found = pattern.exec(text);
      if (!found) throw broken;
      at += found[0].length;
      if (/^-?[0-9]+$/.test(found[0]) && found[0].length < 18 && Math.abs(Number(found[0])) <= LARGEST) {
        return Number(found[0]) + 0;
      }
      flaws.push({ code: 'SPM606', path: path, line: line, details: { value: found[0].slice(0, 30) } });
      return 0;
    }

    try {
      var result = value('', 0);
      skipSpace();
      if (at < text.length) throw broken;
      return { value: result, lines: lines, texts: texts, flaws: flaws };
    } catch (error) {
      if (error !== broken) throw error;
      flaws = [{ code: 'SPM601', path: '', line: line, details: {} }];
      return { value: null, lines: lines, texts: [], flaws: flaws };
    }
  }

  /** Half a pair is no letter, and could not be written again as UTF-8. @param {string} text */
  function wholeLetters(text) {
    return text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, function (found) {
      return found.length === 2 ? found : '\uFFFD';
    });
  }

  spm.strictJson = { read: read };
})((self.spm = self.spm || {}));
