// Brings the parts of the page that answering can do without, each as a script for all languages and one with words.
(function (spm) {
  'use strict';

  /** What takes the words of a part. @type {Record<LaterPart, (guide: Guide) => void>} */
  var TAKE = { results: takeResults, sums: takeSums, more: takeMore, sharing: takeSharing };
  /** The parts whose words were taken: each is asked for at every change. @type {Partial<Record<LaterPart, boolean>>} */
  var taken = {};

  /**
   * @param {Guide} guide gets the words of the part, and what else belongs to it
   * @param {LaterPart} part 'results'; 'sums', the arithmetic behind them; 'more': the review, what is on this device, and
   *   files of older versions; or 'sharing': what is saved for people, links, and why a file can't be opened
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
      if (whole && !taken[part]) TAKE[part](guide);
      taken[part] = taken[part] || whole;
      if (then) then(whole);
    }
    spm.laterScript.need('../assets/' + part + '.js', came);
    spm.laterScript.need('assessment-' + part + '.js', came);
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

  /** @param {Guide} guide */
  function takeSharing(guide) {
    Object.assign(guide.interface, spm.wordsOfSharing);
  }

  spm.laterParts = { need: need };
})((self.spm = self.spm || {}));
