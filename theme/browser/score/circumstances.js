// What a result file says about itself, beside the answers. Twin of model/circumstances.py.
(function (spm) {
  'use strict';

  /** The members of the twin; null for what is not given. */
  spm.score.circumstances = function (file) {
    var model = file.model || {};
    var scope = file.scope || {};
    var period = file.period || {};
    return {
      id: orNull(file.id),
      model: orNull(model.id),
      modelVersion: orNull(model.version),
      edition: orNull(file.edition),
      created: orNull(file.created),
      changed: orNull(file.changed),
      scopeKind: orNull(scope.kind),
      scopeName: orNull(scope.name),
      periodFrom: orNull(period.from),
      periodTo: orNull(period.to),
      merged: !!(file.sources && file.sources.length),
    };
  };

  /** @template T @param {T | undefined} value */
  function orNull(value) {
    return value === undefined ? null : value;
  }
})((self.spm = self.spm || {}));
