// Says what became of the answers of an older file.
(function (spm) {
  'use strict';

  var make = spm.elements.make;

  /** @param {string} id @param {Values} values */
  function line(id, values) {
    return make('p', '', spm.messages.say(id, values));
  }

  /** @param {Node[]} items */
  function list(items) {
    return make('ul', '', null, items);
  }

  /**
   * @param {AnswerForm} form knows the names of the regions
   * @param {UpgradeReport} report see score/upgrade.js
   * @param {Guide} guide
   * @returns {Node[]}
   */
  function elements(form, guide, report) {
    var changes = spm.wordsOfMore.changes;
    /** @type {Node[]} */
    var said = [line('file-old-upgraded', { old: report.from, new: report.to })];
    changes.summaries.forEach(function (one) {
      if (one.version > report.from && one.version <= report.to) said.push(make('p', '', one.summary));
    });
    said.push(line('file-old-carried', { n: report.carried.length }));
    if (report.changed.length) {
      said.push(line('file-old-changed', { n: report.changed.length }), list(report.changed.map(linkTo)));
    }
    if (report.new.length) said.push(line('file-old-new', { n: report.new.length }));
    if (report.dropped.length) {
      var reasons = report.dropped.map(function (id) {
        return make('li', '', changes.dropped[id]);
      });
      said.push(line('file-old-dropped', { n: report.dropped.length }), list(reasons));
    }
    if (report.regions.length) said.push(line('file-old-regions', { regions: regionNames(form, report.regions) }));
    return said;

    /** @param {{ id: string }} change */
    function linkTo(change) {
      return make('li', '', null, [spm.elements.link(spm.answers.wording(change.id), '#question-' + change.id)]);
    }
  }

  /** @param {AnswerForm} form @param {ReplacedRegion[]} regions */
  function regionNames(form, regions) {
    /** @type {string[]} */
    var names = [];
    regions.forEach(function (region) {
      region.now.forEach(function (id) {
        var input = form.querySelector('input[name="profile-regions"][value="' + id + '"]');
        if (input && input.parentElement) names.push(input.parentElement.textContent.trim());
      });
    });
    return names.join(spm.messages.say('results-list-separator').text);
  }

  spm.upgradeReport = { elements: elements };
})((self.spm = self.spm || {}));
