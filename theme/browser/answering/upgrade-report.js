// Says what became of the answers of an older file.
(function (spm) {
  'use strict';

  var make = spm.elements.make;

  function line(id, values) {
    return make('p', '', spm.messages.say(id, values));
  }

  function list(items) {
    return make('ul', '', null, items);
  }

  /**
   * @param {HTMLFormElement} form knows the names of the regions
   * @param {Object} report see score/upgrade.js
   * @returns {Array<Node>}
   */
  function elements(form, guide, report) {
    var changes = guide.texts.changes;
    var said = [line('file-upgraded', { old: report.from, new: report.to })];
    changes.summaries.forEach(function (one) {
      if (one.version > report.from && one.version <= report.to) said.push(make('p', '', one.summary));
    });
    said.push(line('file-carried', { n: report.carried.length }));
    if (report.changed.length) {
      said.push(line('file-changed', { n: report.changed.length }), list(report.changed.map(linkTo)));
    }
    if (report.new.length) said.push(line('file-new', { n: report.new.length }));
    if (report.dropped.length) {
      var reasons = report.dropped.map(function (id) {
        return make('li', '', changes.dropped[id]);
      });
      said.push(line('file-dropped', { n: report.dropped.length }), list(reasons));
    }
    if (report.regions.length) said.push(line('file-regions', { regions: regionNames(form, report.regions) }));
    return said;

    function linkTo(change) {
      var link = make('a', '', guide.texts.questions[change.id].wording);
      link.href = '#question-' + change.id;
      return make('li', '', null, [link]);
    }
  }

  function regionNames(form, regions) {
    var names = [];
    regions.forEach(function (region) {
      region.now.forEach(function (id) {
        var input = form.querySelector('input[name="profile-regions"][value="' + id + '"]');
        if (input) names.push(input.parentNode.textContent.trim());
      });
    });
    return names.join(spm.messages.say('results-list-separator').text);
  }

  spm.upgradeReport = { elements: elements };
})((self.spm = self.spm || {}));
