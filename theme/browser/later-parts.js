// Brings the parts of the page that answering can do without, each as a script for all languages and one with words.
(function (spm) {
  'use strict';

  /** Script, words, and what takes the words. @type {Record<LaterPart, [string, string, (guide: Guide) => void]>} */
  var PARTS = {
    results: ['../assets/results.js', 'assessment-results.js', takeResults],
    sums: ['../assets/sums.js', 'assessment-sums.js', takeSums],
    more: ['../assets/more.js', 'assessment-more.js', takeMore],
  };
  /** The parts whose words were taken: each is asked for at every change. @type {Partial<Record<LaterPart, boolean>>} */
  var taken = {};

  /**
   * @param {Guide} guide gets the words of the part, and what else belongs to it
   * @param {LaterPart} part 'results'; 'sums', the arithmetic behind them; or 'more': the review, what is on this device, and files of older versions
   * @param {(there: boolean) => void} [then] called with whether it is there
   */
  function need(guide, part, then) {
    var missing = 2;
    var whole = true;
    /** @param {boolean} there */
    function came(there) {
      missing -= 1;
      whole = whole && there;
      if (missing) return;
      if (whole && !taken[part]) PARTS[part][2](guide);
      taken[part] = taken[part] || whole;
      if (then) then(whole);
    }
    spm.laterScript.need(PARTS[part][0], came);
    spm.laterScript.need(PARTS[part][1], came);
  }

  /** @param {Guide} guide */
  function takeResults(guide) {
    Object.assign(guide.interface, spm.wordsOfResults.interface);
    Object.assign(guide.model, spm.wordsOfResults.model);
  }

  /** @param {Guide} guide */
  function takeSums(guide) {
    Object.assign(guide.interface, spm.wordsOfSums);
  }

  /** @param {Guide} guide */
  function takeMore(guide) {
    Object.assign(guide.interface, spm.wordsOfMore.interface);
    guide.model.changes = spm.wordsOfMore.modelChanges;
  }

  spm.laterParts = { need: need };
})((self.spm = self.spm || {}));
