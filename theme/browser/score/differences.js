// In what files differ, apart from their answers. Twin of generator/spm_guide/score/differences.py.
(function (spm) {
  'use strict';

  /** Which of scope, period, mode, model_version and edition differ, in this order. */
  spm.score.differences = function (files) {
    var abouts = files.map(spm.score.circumstances);

    /** @param {keyof Circumstances} name */
    function several(name) {
      return distinct(abouts.map(valueOf(name)).filter(isGiven)) > 1;
    }

    var names = abouts.map(function (about) {
      return spm.score.oneInstitution.sameName(about.scopeName);
    });
    var editions = abouts.map(function (about) {
      return about.edition || null;
    });
    return /** @type {[string, boolean][]} */ ([
      ['scope', several('scopeKind') || distinct(names.filter(isGiven)) > 1],
      ['period', several('periodFrom') || several('periodTo')],
      ['mode', distinct(files.map(valueOf('mode'))) > 1],
      ['model_version', several('modelVersion')],
      ['edition', distinct(editions) > 1],
    ])
      .filter(function (one) {
        return one[1];
      })
      .map(function (one) {
        return one[0];
      });
  };

  /** @template {PropertyKey} K @param {K} name @returns {<T extends { [k in K]?: unknown }>(object: T) => T[K]} */
  function valueOf(name) {
    return function (object) {
      return object[name];
    };
  }

  /** @param {unknown} value */
  function isGiven(value) {
    return value !== null && value !== '';
  }

  /** @param {unknown[]} values */
  function distinct(values) {
    return values.filter(function (value, place) {
      return values.indexOf(value) === place;
    }).length;
  }
})((self.spm = self.spm || {}));
