// Brings what results need, once somebody looks at them: their scripts and words weigh as much as all questions.
(function (spm) {
  'use strict';

  var CODE = '../assets/results.js';
  var WORDS = 'assessment-results.js';

  /**
   * @param {Object} guide gets the words of results and the catalogue of resources
   * @param {function(boolean)} then called with whether results can be shown
   */
  function need(guide, then) {
    var missing = 2;
    var whole = true;
    function came(there) {
      missing -= 1;
      whole = whole && there;
      if (missing) return;
      if (whole) take(guide, spm.wordsOfResults);
      then(whole);
    }
    spm.laterScript.need(CODE, came);
    spm.laterScript.need(WORDS, came);
  }

  function take(guide, words) {
    Object.assign(guide.interface, words.interface);
    guide.model.resources = words.catalogue;
  }

  spm.resultsLoader = { need: need };
})((self.spm = self.spm || {}));
