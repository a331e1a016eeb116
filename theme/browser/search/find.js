// Finds the pages, terms and resources that have the words somebody typed, the likeliest first.
(function (spm) {
  'use strict';

  // How much a word counts that is not written as it was typed.
  var SAME_STEM = 0.85;
  var BEGINNING = 0.6;
  var SAME_SKELETON = 0.4;
  var BEGINS_WITH_STEM = 0.35;
  var MEANT = 0.6;
  var SYNONYM = 0.8;
  // Below this it says nothing about how rare the word is.
  var SURE = 0.8;
  // The share of places that a common word is taken to stand in; only titles and the like know it.
  var COMMON = 0.4;
  // What is said twice is not twice as much.
  var SATURATED = 3;
  // What all parts of a page have together, beside what its best part has.
  var REST_OF_PAGE = 0.4;
  // What has less of what was asked for is no result.
  var LEAST_SHARE = 0.35;
  // Somebody who has many words in common with a page rather wants the page than a paper on the same.
  /** @type {Record<string, number>} */
  var KINDS = { page: 1.3, term: 1.2, resource: 1 };
  var MOST = 20;
  var MOST_SECTIONS = 3;
  var WORTH_SHOWING = 0.4;
  var SHORTEST_BEGINNING = 2;
  var SHORTEST_STEM = 4;

  /**
   * @param {SearchIndex} index
   * @param {string} [sameWords] what people say for what the guide says: "borrower = client; debtor = client"
   * @param {Stemmer} [stemmer] @returns {(text: string) => Search}
   */
  function create(index, sameWords, stemmer) {
    var forms = spm.searchForms.create(index.language, stemmer);
    /** @type {Known[]} */
    var known = [];
    index.words.forEach(function (places, word) {
      known.push({ word: word, places: places, forms: forms.of(word) });
    });
    var common = new Set();
    index.common.forEach(function (word) {
      common.add(forms.of(word).stem);
    });

    /** By stem. @type {Map<string, string>} */
    var synonyms = new Map();
    String(sameWords || '')
      .split(';')
      .map(spm.searchWords.of)
      .forEach(function (pair) {
        if (pair.length === 2) synonyms.set(forms.of(pair[0]).stem, pair[1]);
      });

    /**
     * The words of the index that a typed one may stand for, each with how much it counts.
     * @param {string} word @param {boolean} begun whether somebody may still be typing it
     * @returns {Likely[]}
     */
    function likely(word, begun) {
      var variants = forms.variants(word);
      var stems = new Set();
      variants.forEach(function (one) {
        stems.add(one.stem);
      });
      // Typed without its accents, a word has the stem of the word that has them.
      known.forEach(function (one) {
        if (one.forms.folded === variants[0].folded) stems.add(one.forms.stem);
      });
      var found = [];
      for (var at = 0; at < known.length; at += 1) {
        var counts = alike(known[at].forms, variants, stems, begun);
        if (counts) found.push({ known: known[at], counts: counts });
      }
      return found;
    }

    /**
     * Where a typed word stands, and how much it counts there.
     * @param {Likely[]} found @param {boolean} isCommon @returns {Map<number, number>}
     */
    function places(found, isCommon) {
      var sure = new Set();
      /** @type {Map<number, number>} */
      var sums = new Map();
      found.forEach(function (one) {
        var all = one.known.places;
        for (var at = 0; at < all.length; at += 2) {
          sums.set(all[at], (sums.get(all[at]) || 0) + one.counts * all[at + 1]);
          if (one.counts >= SURE) sure.add(all[at]);
        }
      });
      var number = isCommon ? COMMON * index.places.length : sure.size || sums.size;
      var rarity = Math.log(1 + (index.places.length - number + 0.5) / (number + 0.5));
      sums.forEach(function (sum, place) {
        sums.set(place, (rarity * sum) / (sum + SATURATED));
      });
      return sums;
    }

    /** @param {string} text @returns {Search} */
    function find(text) {
      var typed = spm.searchWords.of(text).filter(function (word, at, all) {
        return all.indexOf(word) === at;
      });
      var still = /[\p{L}\p{N}]$/u.test(text);
      /** @type {Search} */
      var search = { results: [], number: 0, unknown: [], meant: [], words: new Set() };
      /** @type {Sought[]} */
      var all = [];
      typed.forEach(function (word, at) {
        var found = likely(word, still && at === typed.length - 1);
        var synonym = synonyms.get(forms.of(word).stem);
        if (synonym) found = found.concat(lessened(likely(synonym, false), SYNONYM));
        var isCommon = common.has(forms.of(synonym || word).stem);
        if (!found.length && !isCommon) {
          search.unknown.push(word);
          var slip = spm.searchSlips.meant(forms.of(word).folded, known);
          if (slip) {
            search.meant.push(slip.word);
            found = lessened(likely(slip.word, false), MEANT);
          }
        }
        found.forEach(function (one) {
          search.words.add(one.known.word);
        });
        if (found.length) all.push({ counts: places(found, isCommon), common: isCommon });
      });
      var groups = ranked(all, index.places);
      search.number = groups.length;
      search.results = groups.slice(0, MOST);
      return search;
    }

    return find;
  }

  /** @param {Likely[]} found @param {number} by @returns {Likely[]} */
  function lessened(found, by) {
    return found.map(function (one) {
      return { known: one.known, counts: one.counts * by };
    });
  }

  /**
   * How much a word of the index counts for a typed one; 0 if it is another word.
   * @param {WordForms} forms @param {WordForms[]} variants @param {Set<string>} stems @param {boolean} begun
   */
  function alike(forms, variants, stems, begun) {
    var counts = 0;
    for (var at = 0; at < variants.length; at += 1) {
      var typed = variants[at];
      if (forms.folded === typed.folded) return 1;
      var begins = forms.folded.slice(0, typed.folded.length) === typed.folded;
      if (begun && begins && typed.folded.length >= SHORTEST_BEGINNING) counts = Math.max(counts, BEGINNING);
      if (typed.skeleton && forms.skeleton === typed.skeleton) counts = Math.max(counts, SAME_SKELETON);
      var long = typed.stem.length >= SHORTEST_STEM && forms.folded.slice(0, typed.stem.length) === typed.stem;
      if (long) counts = Math.max(counts, BEGINS_WITH_STEM);
    }
    return stems.has(forms.stem) ? SAME_STEM : counts;
  }

  /**
   * Pages with their best sections, terms and resources; what has all words comes before what lacks a rare one.
   * @param {Sought[]} all
   * @param {SearchPlace[]} places @returns {SearchResult[]}
   */
  function ranked(all, places) {
    /** @type {Map<string, Group>} */
    var groups = new Map();
    all.forEach(function (sought, word) {
      sought.counts.forEach(function (counts, place) {
        var name = places[place].group;
        var group = groups.get(name);
        if (!group) groups.set(name, (group = { best: all.map(Number.bind(null, 0)), parts: new Map() }));
        group.best[word] = Math.max(group.best[word], counts);
        group.parts.set(place, (group.parts.get(place) || 0) + counts);
      });
    });
    // Whoever lacks a common word lacks nothing.
    var most = all.map(function (sought) {
      return sought.common ? 0 : Math.max.apply(null, Array.from(sought.counts.values()));
    });
    /** @type {{ result: SearchResult, counts: number }[]} */
    var found = [];
    groups.forEach(function (group) {
      var parts = Array.from(group.parts.keys()).sort(function (one, other) {
        return part(group, other) - part(group, one) || one - other;
      });
      var together = sum(group.best);
      var has = sum(
        most.filter(function (_, word) {
          return group.best[word] > 0;
        }),
      );
      var share = sum(most) ? has / sum(most) : 1;
      if (share < LEAST_SHARE) return;
      var one = result(group, parts, places);
      found.push({ result: one, counts: KINDS[one.page.kind] * (part(group, parts[0]) + REST_OF_PAGE * together) * share });
    });
    found.sort(function (one, other) {
      return other.counts - one.counts || (one.result.page.address < other.result.page.address ? -1 : 1);
    });
    return found.map(function (one) {
      return one.result;
    });
  }

  /** @param {Group} group @param {number} place */
  function part(group, place) {
    return /** @type {number} */ (group.parts.get(place));
  }

  /** @param {number[]} numbers */
  function sum(numbers) {
    return numbers.reduce(function (one, other) {
      return one + other;
    }, 0);
  }

  /** @param {Group} group @param {number[]} parts the best first @param {SearchPlace[]} places @returns {SearchResult} */
  function result(group, parts, places) {
    var first = parts[0];
    // A page comes before its sections in the list of places.
    while (places[first].kind === 'section') first -= 1;
    var sections = parts.filter(function (place) {
      return places[place].kind === 'section' && part(group, place) >= WORTH_SHOWING * part(group, parts[0]);
    });
    return {
      page: places[first],
      sections: sections.slice(0, MOST_SECTIONS).map(function (place) {
        return places[place];
      }),
    };
  }

  spm.searchFind = { create: create };
})((self.spm = self.spm || {}));
