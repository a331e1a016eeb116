// Opens what is no plain assessment, and says why something can't be opened.
(function (spm) {
  'use strict';

  var SIZES = ['size', 'length', 'limit'];

  /** One problem in words. @param {Flaw} problem @returns {Words} */
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

  /**
   * @param {string} text @param {Model} model
   * @returns {{ file: ResultFile | null, problems: Flaw[] }}
   */
  function read(text, model) {
    var plain = text.replace(/^\uFEFF/, '');
    var json = spm.pageBlock.read(plain);
    if (json !== null) return spm.resultFile.parse(json, model);
    if (/^\s*</.test(plain)) return { file: null, problems: [{ code: 'SPM603', path: '', line: 0, details: {} }] };
    return spm.resultFile.parse(plain, model);
  }

  /**
   * @param {Session} session @param {string} text @param {Carried['kind']} from 'link', or anything else for a file
   * @param {(file: ResultFile) => void} take what is done with an assessment
   * @param {MessageBox['tell']} tell
   */
  function open(session, text, from, take, tell) {
    if (from === 'link') {
      tell([spm.messages.say('share-link-broken')]);
      return;
    }
    var found = read(text, session.guide.model);
    if (found.file) take(found.file);
    else tell(/** @type {Words[]} */ ([spm.messages.say('file-refused')]).concat(found.problems.map(inWords)));
  }

  spm.otherFiles = { open: open, read: read };
})((self.spm = self.spm || {}));
