// Saves the answers to a file on the device and opens one.
(function (spm) {
  'use strict';

  /** Milliseconds that somebody waits for the scripts that make a page of the answers. */
  var PATIENCE = 8000;

  /**
   * Saves a page to read, which opens again. Where the scripts for it do not come, and for answers to another version of the
   * questions, which they would not tell right, saves plain JSON.
   * @param {Session} session @param {ResultFile} file @param {() => void} then called once it is saved
   */
  function save(session, file, then) {
    var done = false;
    /** @param {boolean} [whole] */
    function write(whole) {
      if (done) return;
      done = true;
      if (whole) spm.savedPage.save(session, file);
      else saveText(spm.resultFile.serialize(file));
      then();
    }
    setTimeout(write, PATIENCE);
    if (spm.score.fileAge.age(file, session.guide.model) !== 'present') write();
    spm.laterParts.need(session.guide, 'sharing', function (there) {
      if (there) spm.laterParts.need(session.guide, 'results', write);
      else write();
    });
  }

  /** Also of a text that can't be read as an assessment. @param {string} text */
  function saveText(text) {
    var day = new Date().toISOString().slice(0, 10);
    spm.elements.download(text, 'application/json', spm.messages.say('file-name').text + '-' + day + '.json');
  }

  /**
   * @param {File} chosen
   * @param {(text: string | null) => void} then gets the text, or null where the browser can't read it
   */
  function read(chosen, then) {
    chosen.text().then(then, then.bind(null, null));
  }

  spm.savedFiles = { save: save, saveText: saveText, read: read };
})((self.spm = self.spm || {}));
