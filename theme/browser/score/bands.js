// The word for a score: five bands, so that nobody reads more into a figure than it says.
// twin    generator/spm_guide/score/bands.py, held equal by tests/golden/test_bands.py
// source  assessment design, section 4
(function (spm) {
  'use strict';

  /** @type {[number, string][]} */
  var BANDS = [
    [8000, 'leading'],
    [6000, 'established'],
    [4000, 'developing'],
    [2000, 'beginning'],
    [0, 'not-started'],
  ];

  /**
   * Name of the band that a score (basis points) lies in.
   * @param {number} score
   */
  function band(score) {
    return BANDS.filter(function (one) {
      return score >= one[0];
    })[0][1];
  }

  (spm.score = spm.score || {}).band = band;
})((self.spm = self.spm || {}));
