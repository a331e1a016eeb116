// Takes the answers along to the same page in another language: over http they are on the device already, but pages in
// a folder may each have a storage of their own, so there they go in the address. So do those of a link (sharing/link.js).
(function (spm) {
  'use strict';

  var CARRIED = '#carry:';
  var GO_ON = '#go-on:';
  var LINK = '#answers:';
  /** Letters of a whole address that every browser still opens. */
  var LONGEST = 1000000;

  /**
   * @param {string} url of the page in another language @param {Session} session @param {string} screen
   * @returns {string} the address to go to, or '' where the answers are too long for one
   */
  function address(url, session, screen) {
    var page = url.split('#')[0];
    var seen = spm.device.seen(session.file.id);
    var here = session.kind === 'own' && seen && seen.text === spm.resultFile.serialize(session.file);
    if (here && spm.device.kind() === 'device' && location.protocol !== 'file:') return page + GO_ON + screen;
    var place = Object.assign({ kind: session.kind }, session.place, { screen: screen });
    var whole = page + CARRIED + encode(JSON.stringify(place) + '\n' + JSON.stringify(session.file));
    return whole.length > LONGEST ? '' : whole;
  }

  /**
   * Reads what another page sent along, and takes it out of the address first of all.
   * @param {Guide} guide
   * @returns {Carried | null} null: nothing came. {screen}: go on with what is on the device. Else also {kind, place, text, file,
   *   problems}, where file is null if the text was refused like any file, and kind is 'link' for what a link brought.
   */
  function take(guide) {
    self.addEventListener('hashchange', function () {
      // Somebody put a link into the address of the open page.
      if (location.hash.indexOf(LINK) === 0) location.reload();
    });
    var hash = location.hash;
    var goOn = hash.indexOf(GO_ON) === 0;
    var link = hash.indexOf(LINK) === 0;
    if (!goOn && !link && hash.indexOf(CARRIED) !== 0) return null;
    history.replaceState(null, '', location.href.split('#')[0]);
    var sentAlong = hash.slice(hash.indexOf(':') + 1);
    if (goOn) return { screen: screenId(sentAlong) };
    // A link says nothing about places: it is the answers alone.
    var parts = ((link ? '\n' : '') + decode(sentAlong)).split(/\n(.*)/s);
    var sent = read(parts[0]) || {};
    var text = parts[1] || '';
    var parsed = spm.resultFile.parse(text, guide.model);
    var place = spm.device.asPlace(sent);
    return {
      kind: link ? 'link' : sent.kind === 'example' || sent.kind === 'newer' ? sent.kind : 'own',
      screen: screenId(place.screen),
      place: place,
      file: parsed.file,
      problems: parsed.problems,
      text: text,
    };
  }

  /** @param {string} [text] @returns {string} empty for what is no id */
  function screenId(text) {
    return text && /^[a-z0-9-]+$/.test(text) ? text : '';
  }

  /** @param {string} json @returns {Members | null} null where it is none */
  function read(json) {
    try {
      return JSON.parse(json);
    } catch (error) {
      return null;
    }
  }

  /** Base64 for addresses, of UTF-8. @param {string} text */
  function encode(text) {
    var bytes = Array.from(new TextEncoder().encode(text), function (byte) {
      return String.fromCharCode(byte);
    });
    return btoa(bytes.join('')).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
  }

  /**
   * @param {string} letters @returns {string} empty where it is no such text
   */
  function decode(letters) {
    try {
      var bytes = atob(letters.replace(/-/g, '+').replace(/_/g, '/'));
      return new TextDecoder('utf-8', { fatal: true }).decode(
        Uint8Array.from(bytes, function (byte) {
          return byte.charCodeAt(0);
        }),
      );
    } catch (error) {
      return '';
    }
  }

  spm.carry = { address: address, take: take, encode: encode, LINK: LINK };
})((self.spm = self.spm || {}));
