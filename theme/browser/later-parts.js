// Brings the parts of the page that answering can do without, each as a script for all languages and one with words.
(function (spm) {
  'use strict';

  /** @type {Record<LaterPart, [string, string, (guide: Guide) => void]>} */
  var PARTS = {
    results: ['../assets/results.js', 'assessment-results.js', takeResults],
    more: ['../assets/more.js', 'assessment-more.js', takeMore],
  };

  /**
   * @param {Guide} guide gets the words of the part, and what else belongs to it
   * @param {LaterPart} part 'results', or 'more': the review, what is on this device, and files of older versions
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
      if (whole) PARTS[part][2](guide);
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
  function takeMore(guide) {
    Object.assign(guide.interface, spm.wordsOfMore.interface);
    guide.model.changes = spm.wordsOfMore.modelChanges;
  }

  spm.laterParts = { need: need };
})((self.spm = self.spm || {}));
