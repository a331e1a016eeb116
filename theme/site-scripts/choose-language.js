/* The front door: goes on in the language the reader chose before, else in one the browser asks for.
   A reader who comes back on purpose (?choose, or the browser's back button) is left to choose. */
(function () {
  'use strict';
  var KEY = 'spm-guide.language';
  var links = Array.from(document.querySelectorAll('a[data-spm-language]'));

  /** @returns {string|null} the language chosen before */
  function remembered() {
    try {
      return localStorage.getItem(KEY);
    } catch (refused) {
      return null;
    }
  }

  /** Keeps the choice, if the browser lets us. */
  function remember(code) {
    try {
      localStorage.setItem(KEY, code);
    } catch (refused) {
      /* Private windows refuse; we ask again next time. */
    }
  }

  /** The link for a language tag such as "fr-SN": the tag itself first, then the language alone. */
  function linkFor(tag) {
    var wanted = String(tag).toLowerCase();
    function offers(name) {
      return links.find(function (link) { return link.dataset.spmLanguage.toLowerCase() === name; });
    }
    return offers(wanted) || offers(wanted.split('-')[0]);
  }

  /** Whether the reader came back here rather than opening the address. */
  function cameBack() {
    var visit = performance.getEntriesByType ? performance.getEntriesByType('navigation')[0] : undefined;
    return Boolean(visit) && visit.type === 'back_forward';
  }

  links.forEach(function (link) {
    link.addEventListener('click', function () { remember(link.dataset.spmLanguage); });
  });

  if (document.documentElement.hasAttribute('data-spm-stay')) {
    return;
  }
  if (new URLSearchParams(location.search).has('choose') || cameBack()) {
    return;
  }
  var tags = [remembered()].concat(navigator.languages || [navigator.language]).filter(Boolean);
  var link = tags.map(linkFor).find(Boolean);
  if (link) {
    /* replace: the back button then leaves the site, as readers expect. */
    location.replace(link.href);
  }
})();
