// Reads what generator/spm_guide/export/search_index.py wrote: places to lead to, and where each word stands.
(function (spm) {
  'use strict';

  // How much a word counts by where it stands; in the text it counts 1.
  var TITLE = 9;
  var HEADING = 5;
  var DESCRIPTION = 4;
  var TEXT_OF_ENTRY = 3;
  var SHORT = 3;
  var TWICE = 1.5;
  var OFTEN = 2;
  var HYPHENATED = /\p{L}+(?:-\p{L}+)+/gu;
  var LAST_SIGNS = 60;
  var SIGNS = '';
  for (var code = 33; code < 127; code += 1) {
    if ('"\\<&\'`|}'.indexOf(String.fromCharCode(code)) < 0) SIGNS += String.fromCharCode(code);
  }

  /** @param {SearchPassage} passage @returns {Shown} */
  function shown(passage) {
    return typeof passage === 'string' ? { own: passage, english: '' } : { own: passage[0], english: passage[1] };
  }

  /**
   * The words of a list by their places in the vocabulary.
   * @param {string} list @param {(place: number, weight: number) => void} take
   */
  function readList(list, take) {
    var place = -1;
    var passed = 0;
    var unit = 1;
    var more = SIGNS.length - LAST_SIGNS;
    for (var at = 0; at < list.length; at += 1) {
      var digit = SIGNS.indexOf(list[at]);
      if (digit >= LAST_SIGNS) {
        passed += (digit - LAST_SIGNS) * unit;
        unit *= more;
        continue;
      }
      place += passed + digit * unit + 1;
      passed = 0;
      unit = 1;
      var next = list[at + 1];
      if (next === '|' || next === '}') at += 1;
      take(place, next === '|' ? TWICE : next === '}' ? OFTEN : 1);
    }
  }

  /** @param {SearchData} data @returns {SearchIndex} */
  function read(data) {
    /** @type {SearchPlace[]} */
    var places = [];
    /** By word: place and weight, one after the other. @type {Map<string, number[]>} */
    var words = new Map();
    var vocabulary = data.vocabulary.split(' ');
    var lists = data.lists.split(' ');
    var anchors = data.anchors.split(' ');
    var section = 0;
    var heading = 0;
    var entry = 0;

    /** @param {string} word @param {number} weight */
    function note(word, weight) {
      var noted = words.get(word);
      if (!noted) words.set(word, (noted = []));
      noted.push(places.length - 1, weight);
    }

    /** @param {Shown} text @param {number} weight */
    function noteAll(text, weight) {
      [text.own, text.english].forEach(function (words_) {
        // What is written with a hyphen is also looked for in one word.
        var all = spm.searchWords.of(words_ + ' ' + (words_.match(HYPHENATED) || []).join(' ').replace(/-/g, ''));
        // In a short title each word says more.
        var each = weight * Math.min(1, Math.sqrt(SHORT / all.length));
        all.forEach(function (word) {
          note(word, each);
        });
      });
    }

    data.pages.forEach(function (row, group) {
      var page = { address: row[0], title: shown(row[1]), text: shown(row[2]) };
      places.push({ group: 'p' + group, kind: 'page', address: page.address, title: page.title, text: page.text });
      noteAll(page.title, TITLE);
      noteAll(page.text, DESCRIPTION);
      for (var last = section + row[3]; section < last; section += 1) {
        if (anchors[section]) {
          var words_ = shown(data.headings[heading]);
          places.push({ group: 'p' + group, kind: 'section', address: page.address + '#' + anchors[section], title: words_, text: shown('') });
          noteAll(words_, HEADING);
          heading += 1;
        }
        readList(lists[section], function (place, weight) {
          note(vocabulary[place], weight);
        });
      }
      for (var end = entry + row[4]; entry < end; entry += 1) {
        var one = data.entries[entry];
        places.push({ group: 'e' + entry, kind: one[0], address: page.address + '#' + one[1], title: shown(one[2]), text: shown(one[3]), note: shown(one[4]) });
        noteAll(shown(one[2]), TITLE);
        noteAll(shown(one[3]), TEXT_OF_ENTRY);
        noteAll(shown(one[4]), DESCRIPTION);
      }
    });
    return { language: data.language, places: places, words: words, common: new Set(data.common.split(' ')) };
  }

  spm.searchIndex = { read: read };
})((self.spm = self.spm || {}));
