// Saves the answers to a file on the device and opens one.
(function (spm) {
  'use strict';

  var SIZES = ['size', 'length', 'limit'];

  /** @param {ResultFile} file @param {Date} now */
  function save(file, now) {
    saveText(spm.resultFile.serialize(file), now);
  }

  /** Also of a text that can't be read as an assessment. @param {string} text @param {Date} [now] */
  function saveText(text, now) {
    var day = (now || new Date()).toISOString().slice(0, 10);
    spm.elements.download(text, 'application/json', spm.messages.say('file-name').text + '-' + day + '.json');
  }

  /**
   * @param {File} chosen
   * @param {(text: string | null) => void} then gets the text, or null where the browser can't read it
   */
  function read(chosen, then) {
    var reader = new FileReader();
    reader.onload = function () {
      then(String(reader.result));
    };
    reader.onerror = function () {
      then(null);
    };
    reader.readAsText(chosen);
  }

  /** One problem in words. @param {Flaw} problem */
  function inWords(problem) {
    /** @type {Values} */
    var values = { place: problem.path.replace(/^\//, '') };
    Object.keys(problem.details).forEach(function (name) {
      var detail = problem.details[name];
      // Sizes come as digits and are shown as numbers of the reader's language.
      values[name] = SIZES.indexOf(name) >= 0 ? Number(detail) : detail;
    });
    var words = spm.messages.say('problem-' + problem.code.toLowerCase(), values);
    if (!problem.line) return words;
    return spm.messages.say('file-line', { line: problem.line, problem: words.text });
  }

  spm.savedFiles = { save: save, saveText: saveText, read: read, inWords: inWords };
})((self.spm = self.spm || {}));
