// Makes a link that carries answers in the part of an address that no browser sends to a server.
(function (spm) {
  'use strict';

  /** Letters that every program which sends links leaves whole. */
  var LONGEST = 2000;

  /** Where others find this page: '' where nobody but this device does. */
  function page() {
    if (location.protocol !== 'file:') return location.href.split('#')[0];
    /** @type {HTMLLinkElement | null} */
    var known = document.querySelector('link[rel=canonical]');
    return known && /^https?:/.test(known.href) ? known.href : '';
  }

  /**
   * What stands for nothing takes no room.
   * @param {unknown} value @returns {unknown} undefined for what can be left out
   */
  function compact(value) {
    if (value === null || value === '') return undefined;
    if (typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.length ? value : undefined;
    var members = /** @type {Record<string, unknown>} */ (value);
    /** @type {Record<string, unknown>} */
    var kept = {};
    Object.keys(members).forEach(function (name) {
      var inside = compact(members[name]);
      // A question that never changed is answered at revision 1.
      if (inside !== undefined && !(name === 'rev' && inside === 1)) kept[name] = inside;
    });
    return Object.keys(kept).length ? kept : undefined;
  }

  /** @param {ResultFile} file @returns {string} '' where the page has no address for others */
  function to(file) {
    var address = page();
    return address && address + spm.carry.LINK + spm.carry.encode(JSON.stringify(compact(file)));
  }

  spm.shareLink = { to: to, page: page, LONGEST: LONGEST };
})((self.spm = self.spm || {}));
