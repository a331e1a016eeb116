// An older saved assessment as a copy for the present version of the model. Twin of upgrade.py, which says
// what is kept and why.
(function (spm) {
  'use strict';

  var own = spm.score.asked.own;

  /**
   * @param {Object} data checked, of the present version or an older one; it stays as it is
   * @returns {{file: Object, report: Object}} the report has the members of the twin
   */
  function upgrade(data, model) {
    var before = spm.score.fileAge.versionOf(data, model);
    var file = JSON.parse(JSON.stringify(data));
    if (before !== null) file.model.version = model.version;
    var since = (model.changes || []).filter(function (version) {
      return before !== null && version.version > before;
    });
    var answers = file.answers || {};
    var report = {
      from: before === null ? model.version : before,
      to: model.version,
      carried: [],
      changed: [],
      new: [],
      dropped: [],
      regions: replacedRegions(file, since),
    };
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

  /** Puts the one region that took another's place into the profile; returns where there are several. */
  function replacedRegions(file, since) {
    var profile = file.profile || {};
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
