// Saves rows as a CSV file that every spreadsheet opens.
(function (spm) {
  'use strict';

  /** What a spreadsheet would run as a formula stays text. @param {string | number} value */
  function cell(value) {
    var text = String(value);
    if (typeof value === 'string' && /^[=+\-@\t\r]/.test(text)) text = "'" + text;
    return /[",\n;]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  }

  /** @param {(string | number)[][]} rows @returns {string} with a mark that tells spreadsheets the letters of the file */
  function csv(rows) {
    return (
      '\ufeff' +
      rows
        .map(function (row) {
          return row.map(cell).join(',') + '\r\n';
        })
        .join('')
    );
  }

  /** @param {string} name without the date @param {(string | number)[][]} rows */
  function save(name, rows) {
    spm.elements.download(csv(rows), 'text/csv', name + '-' + new Date().toISOString().slice(0, 10) + '.csv');
  }

  spm.csv = { of: csv, save: save };
})((self.spm = self.spm || {}));
