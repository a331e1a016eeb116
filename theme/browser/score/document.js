// The score document, in one fixed order. Twin of generator/spm_guide/score/document.py.
(function (spm) {
  'use strict';

  var FORMAT = 1;

  /** The score document of a checked result file; basis points or null throughout. */
  spm.score.document = function (model, file) {
    var maturity = spm.score.maturity.maturity(model, file);
    var alignment = spm.score.alignment.alignment(model, file);
    var result = { model: model, file: file, maturity: maturity, alignment: alignment };
    var patterns = spm.score.patterns.patterns(result);
    var fired = spm.score.patterns.fired(model, patterns);
    return {
      format: FORMAT,
      model: model.id,
      model_version: model.version,
      mode: file.mode,
      maturity: maturity,
      alignment: alignment,
      patterns: patterns,
      recommendations: spm.score.recommendations.recommendations(model, file, maturity, alignment, fired),
      find_out: spm.score.recommendations.findOut(model, file, maturity),
    };
  };

  /** The document as JSON without spaces, keys in their order; Python writes the same bytes. */
  spm.score.canonical = function (document) {
    return JSON.stringify(document);
  };
})((self.spm = self.spm || {}));
