// What may be merged or compared. Twin of generator/spm_guide/score/one_institution.py.
(function (spm) {
  'use strict';

  /**
   * What stands in the way of a merge, by kind and then by file; empty when nothing does.
   * @param {Model} model @param {ResultFile[]} files
   */
  function mergeObstacles(model, files) {
    var abouts = files.map(spm.score.circumstances);
    /** @type {Obstacle[]} */
    var merged = [];
    abouts.forEach(function (about, place) {
      if (about.merged) merged.push(obstacle('SPM623', place, null, '', ''));
    });
    return otherModels(model, files).concat(merged, otherScopes(abouts));
  }

  /**
   * The files with answers to the questions of another model.
   * @param {Model} model @param {ResultFile[]} files
   */
  function otherModels(model, files) {
    /** @type {Obstacle[]} */
    var found = [];
    files.map(spm.score.circumstances).forEach(function (about, place) {
      if (about.model && about.model !== model.id) {
        found.push(obstacle('SPM621', place, null, about.model, model.id));
      }
    });
    return found;
  }

  /**
   * A name as it is compared: small letters and single spaces, so that a typist's habits don't count.
   * @param {Given<string>} name
   */
  function sameName(name) {
    return (name || '')
      .replace(/[ \t\r\n]+/g, ' ')
      .replace(/^ | $/g, '')
      .toLowerCase();
  }

  /**
   * The scope as a file says it: 'branch "Kisumu"'.
   * @param {Circumstances} about
   */
  function scopeWords(about) {
    var name = sameName(about.scopeName) ? '"' + about.scopeName + '"' : '';
    return [about.scopeKind || '', name]
      .filter(function (part) {
        return part;
      })
      .join(' ');
  }

  /**
   * The files that contradict the first one that says the kind, or the name, of what it is about.
   * @param {Circumstances[]} abouts
   */
  function otherScopes(abouts) {
    var kinds = abouts.map(function (about) {
      return about.scopeKind || '';
    });
    var names = abouts.map(function (about) {
      return sameName(about.scopeName);
    });
    /** @type {Obstacle[]} */
    var found = [];
    abouts.forEach(function (about, place) {
      var against = null;
      if (contradicts(kinds, place)) against = first(kinds);
      else if (contradicts(names, place)) against = first(names);
      if (against === null) return;
      found.push(obstacle('SPM622', place, against, scopeWords(about), scopeWords(abouts[against])));
    });
    return found;
  }

  /** @param {string[]} given @param {number} place */
  function contradicts(given, place) {
    return given[place] !== '' && given[place] !== given[first(given)];
  }

  /**
   * Place of the first that gives something.
   * @param {string[]} given
   */
  function first(given) {
    for (var place = 0; place < given.length; place += 1) {
      if (given[place] !== '') return place;
    }
    return 0;
  }

  /**
   * @param {string} code @param {number} place @param {number | null} against @param {string} found
   * @param {string} wanted
   */
  function obstacle(code, place, against, found, wanted) {
    return { code: code, place: place, against: against, found: found, wanted: wanted };
  }

  spm.score.oneInstitution = {
    mergeObstacles: mergeObstacles,
    otherModels: otherModels,
    sameName: sameName,
    scopeWords: scopeWords,
  };
})((self.spm = self.spm || {}));
