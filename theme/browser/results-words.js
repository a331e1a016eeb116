// Brings the words of steps, patterns and resources once there are results: they weigh as much as all questions.
(function (spm) {
  'use strict';

  var SCRIPT = 'assessment-results.js';
  var state = 'none';

  /**
   * Asks for the words, unless they are there or on their way.
   * @param {Function} then called once they came, or could not come
   */
  function need(then) {
    if (state === 'coming' || state === 'there') return;
    state = 'coming';
    var script = document.createElement('script');
    script.onload = function () {
      state = 'there';
      then();
    };
    script.onerror = function () {
      // The next answer tries again: a bad connection may be better by then.
      state = 'failed';
      script.remove();
      then();
    };
    script.src = SCRIPT;
    document.head.appendChild(script);
  }

  /** What stands for the words until they come: nothing for a moment, or that they did not come. */
  function missing() {
    return state === 'failed' ? spm.elements.make('p', 'help-text', spm.messages.say('results-words-missing')) : null;
  }

  spm.resultsWords = { need: need, missing: missing };
})((self.spm = self.spm || {}));
