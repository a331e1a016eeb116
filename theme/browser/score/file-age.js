// Whether a saved assessment answers the present version of the model. Twin of model/file_age.py.
(function (spm) {
  'use strict';

  /**
   * A file that names no version, or another model, is taken as it is: there is nothing to compare.
   * @param {unknown} file may not be checked yet
   * @param {Model} model
   */
  function age(file, model) {
    var version = versionOf(file, model);
    if (version === null || version === model.version) return 'present';
    return version < model.version ? 'older' : 'newer';
  }

  /** The version of `model` that a file names, or null. @param {unknown} file @param {Model} model */
  function versionOf(file, model) {
    var said = /** @type {Given<Record<string, ResultFile['model']>>} */ (file);
    var named = spm.score.asked.own(said, 'model');
    if (!named || typeof named !== 'object') return null;
    if ([undefined, null, '', model.id].indexOf(named.id) < 0) return null;
    return typeof named.version === 'number' && named.version > 0 ? named.version : null;
  }

  spm.score.fileAge = { age: age, versionOf: versionOf };
})((self.spm = self.spm || {}));
