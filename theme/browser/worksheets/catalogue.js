// Filters above the list of resources. What somebody chose stands in the address, so that a link keeps it.
(function (spm) {
  'use strict';

  var LISTS = ['topic', 'kind', 'language', 'cost', 'region', 'size', 'status'];

  /** Letters without their marks, in small. @param {string} words */
  function plain(words) {
    return words.normalize('NFD').replace(/[\u0300-\u036f\u064b-\u0652\u0640]/g, '').toLowerCase();
  }

  /** @param {HTMLElement} entry @param {Record<string, string>} wanted @param {string} words of the entry, plain */
  function fits(entry, wanted, words) {
    return Object.keys(wanted).every(function (name) {
      if (name === 'word') {
        return plain(wanted.word).split(/\s+/).every(function (part) {
          return words.indexOf(part) >= 0;
        });
      }
      var has = (entry.dataset[name] || '').split(' ');
      return has.indexOf(wanted[name]) >= 0 || has.indexOf('any') >= 0;
    });
  }

  /** @param {HTMLElement} sheet */
  function start(sheet) {
    var form = /** @type {HTMLFormElement} */ (sheet.querySelector('form'));
    var found = /** @type {HTMLElement} */ (sheet.querySelector('#catalogue-found'));
    var entries = Array.from(/** @type {NodeListOf<HTMLElement>} */ (sheet.querySelectorAll('.spm-resource')));
    var words = entries.map(function (entry) {
      return plain(String(entry.textContent));
    });

    function wanted() {
      /** @type {Record<string, string>} */
      var chosen = {};
      LISTS.concat('word').forEach(function (name) {
        var value = spm.sheet.field(form, name).value.trim();
        if (value) chosen[name] = value;
      });
      return chosen;
    }

    function show() {
      var chosen = wanted();
      var left = 0;
      entries.forEach(function (entry, place) {
        entry.hidden = !fits(entry, chosen, words[place]);
        if (!entry.hidden) left += 1;
      });
      spm.messages.put(found, left ? spm.messages.say('catalogue-found', { n: left }) : spm.messages.say('catalogue-none'));
      var query = new URLSearchParams(chosen).toString();
      if (query === location.search.slice(1)) return;
      history.replaceState(null, '', location.pathname + (query ? '?' + query : '') + location.hash);
    }

    new URLSearchParams(location.search).forEach(function (value, name) {
      if (LISTS.concat('word').indexOf(name) >= 0) spm.sheet.field(form, name).value = value;
    });
    spm.sheet.live(sheet, {});
    spm.sheet.follow(form, show);
    // A link to an entry finds it, whatever the filters were.
    self.addEventListener('hashchange', function () {
      var target = document.getElementById(location.hash.slice(1));
      if (!target || !target.hidden) return;
      form.reset();
      target.hidden = false;
      target.scrollIntoView();
    });
  }

  spm.catalogue = { start: start };
})((self.spm = self.spm || {}));
