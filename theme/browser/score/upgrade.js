// An older saved assessment as a copy for the present version of the model. Twin of upgrade.py, which says
// what is kept and why.
(function (spm) {
  'use strict';

  var own = spm.score.asked.own;

  /**
   * @param {ResultFile} data checked, of the present version or an older one; it stays as it is
   * @param {Model} model
   */
  function upgrade(data, model) {
    var before = spm.score.fileAge.versionOf(data, model);
    /** @type {ResultFile} */
    var file = JSON.parse(JSON.stringify(data));
    if (before !== null && file.model) file.model.version = model.version;
    var since = (model.changes || []).filter(function (version) {
      return before !== null && version.version > before;
    });
    var answers = file.answers || {};
    /** @type {UpgradeReport} */
    var report = {
      from: before === null ? model.version : before,
      to: model.version,
      carried: [],
      changed: [],
      new: [],
      dropped: [],
      regions: replacedRegions(file, since),
    };
    /** @type {string[]} */
    var added = [];
    since.forEach(function (version) {
      added = added.concat(version.added);
      version.dropped.forEach(function (id) {
        if (own(answers, id) !== undefined) report.dropped.push(id);
      });
    });
    model.practices.forEach(function (practice) {
      practice.questions.forEach(function (question) {
        var answer = own(answers, question.id);
        if (answer && answer.value !== undefined && answer.value !== null) {
          var rev = spm.score.asked.revOf(answer);
          if (rev === question.rev) report.carried.push(question.id);
          else report.changed.push({ id: question.id, from: rev, to: question.rev });
        } else if (added.indexOf(question.id) >= 0) report.new.push(question.id);
      });
    });
    return { file: file, report: report };
  }

  /**
   * Puts the one region that took another's place into the profile; returns where there are several.
   * @param {ResultFile} file @param {VersionChanges[]} since
   */
  function replacedRegions(file, since) {
    var profile = file.profile || {};
    /** @type {ReplacedRegion[]} */
    var toChoose = [];
    since.forEach(function (version) {
      version.regions.forEach(function (region) {
        var regions = profile.regions || [];
        if (regions.indexOf(region.id) < 0) return;
        if (region.now.length === 1) {
          profile.regions = regions
            .map(function (id) {
              return id === region.id ? region.now[0] : id;
            })
            .filter(function (id, place, renamed) {
              return renamed.indexOf(id) === place;
            });
        } else toChoose.push({ id: region.id, now: region.now });
      });
    });
    return toChoose;
  }

  spm.score.upgrade = upgrade;
})((self.spm = self.spm || {}));
