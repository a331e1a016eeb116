// What saved files are called.
(function (spm) {
  'use strict';

  /** Letters, marks and digits of any script, and the two signs that join letters in some; all else could mean something to a system. */
  var OTHERS = /[^\p{L}\p{M}\p{N}\u200c\u200d]+/gu;
  /** A file system has room for 255 bytes. */
  var LONGEST = 120;

  /** @param {Given<string>} name as somebody typed it @returns {string} may be empty */
  function safe(name) {
    var encoder = new TextEncoder();
    var kept = '';
    var bytes = 0;
    Array.from(String(name || '').normalize('NFC').replace(OTHERS, '-').replace(/^[-\p{M}\u200c\u200d]+|-+$/gu, '')).some(function (letter) {
      bytes += encoder.encode(letter).length;
      if (bytes > LONGEST) return true;
      kept += letter;
      return false;
    });
    return kept.replace(/-+$/, '');
  }

  /**
   * @param {Given<string>} name of the institution, or what is in the file
   * @param {Mode} mode @param {string} ending without a dot @returns {string} spm-<name>-<date>-<mode>.<ending>
   */
  function of(name, mode, ending) {
    var now = new Date();
    var day = new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
    return ['spm', safe(name) || spm.messages.say('share-file-check').text, day, mode].join('-') + '.' + ending;
  }

  spm.fileNames = { of: of, safe: safe };
})((self.spm = self.spm || {}));
