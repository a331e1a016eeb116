// Starts the worksheets of the page.
(function (spm) {
  'use strict';

  /**
   * A page has the scripts of its own worksheets, not all of these.
   * @type {Record<string, () => { start: (sheet: HTMLElement, data: WorksheetData) => void }>}
   */
  var KINDS = {
    'tool-chooser': function () { return spm.chooser; },
    catalogue: function () { return spm.catalogue; },
    'link-builder': function () { return spm.linkBuilder; },
    'decision-matrix': function () { return spm.matrix; },
    calculator: function () { return spm.calculator; },
  };

  document.querySelectorAll('[data-worksheet]').forEach(function (element) {
    var sheet = /** @type {HTMLElement} */ (element);
    var json = String(/** @type {Element} */ (sheet.querySelector('.spm-data')).textContent);
    spm.messages.load(json);
    KINDS[String(sheet.dataset.worksheet)]().start(sheet, JSON.parse(json));
  });
})((self.spm = self.spm || {}));
