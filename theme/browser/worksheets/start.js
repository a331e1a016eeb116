// Starts the worksheets of the page.
(function (spm) {
  'use strict';

  /** @type {Record<string, (sheet: HTMLElement, data: WorksheetData) => void>} */
  var KINDS = {
    'tool-chooser': spm.chooser.start,
    catalogue: spm.catalogue.start,
    'link-builder': spm.linkBuilder.start,
    'decision-matrix': spm.matrix.start,
    calculator: spm.calculator.start,
  };

  document.querySelectorAll('[data-worksheet]').forEach(function (element) {
    var sheet = /** @type {HTMLElement} */ (element);
    var json = String(/** @type {Element} */ (sheet.querySelector('.spm-data')).textContent);
    spm.messages.load(json);
    KINDS[String(sheet.dataset.worksheet)](sheet, JSON.parse(json));
  });
})((self.spm = self.spm || {}));
