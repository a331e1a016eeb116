// The block of a saved page that holds the assessment. Twin of generator/spm_guide/load/page_block.py.
(function (spm) {
  'use strict';

  var OPENING = '<script type="application/json" id="spm-assessment">';
  var CLOSING = '</script>';

  /** @param {ResultFile} file @returns {string} in which nothing can end the block early */
  function written(file) {
    var json = spm.resultFile.serialize(file).replace(/</g, '\\u003c');
    return OPENING + '\n' + json + CLOSING;
  }

  /**
   * Finds the block by its letters alone: nothing of a page is ever parsed, shown or run.
   * @param {string} text of a page
   * @returns {string | null} the JSON, below as many empty lines as stand above it in the page, so that what is wrong in it is
   *   told with its line; null where there is no block, or more than one
   */
  function read(text) {
    var at = text.indexOf(OPENING);
    var from = at + OPENING.length;
    var end = text.indexOf(CLOSING, from);
    if (at < 0 || end < 0 || text.indexOf(OPENING, from) >= 0) return null;
    return text.slice(0, from).replace(/[^\n]+/g, '') + text.slice(from, end);
  }

  spm.pageBlock = { written: written, read: read };
})((self.spm = self.spm || {}));
