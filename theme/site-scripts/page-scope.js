/* Keeps what a reader chose. It is kept under the site's address, so that all languages share it and two
   sites on one host do not. The assessment reads it too (theme/browser/start.js). */
'use strict';

var spmKept = (function () {
  /* This script is in the folder of assets, right below the site's address. */
  var scope = new URL('../', document.currentScript.src).pathname;

  /** What was kept under `key`, or null: storage may be switched off. */
  function read(key) {
    try {
      return JSON.parse(localStorage.getItem(scope + '.' + key));
    } catch (refused) {
      return null;
    }
  }

  /** Keeps `value` under `key`, if the browser lets us. */
  function write(key, value) {
    try {
      localStorage.setItem(scope + '.' + key, JSON.stringify(value));
    } catch (refused) {
      /* Private windows refuse; the choice then lasts for this page. */
    }
  }

  return { read: read, write: write };
})();

document.documentElement.classList.remove('no-js');
document.documentElement.classList.add('js');
