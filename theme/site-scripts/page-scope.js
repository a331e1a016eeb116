/* Material's bundle expects these four functions. Its own template writes them into the page, which the
   site's Content-Security-Policy refuses. What a reader chose is kept under the site's address, so that
   all languages share it and two sites on one host do not. */
'use strict';

var __md_scope = new URL(document.currentScript.dataset.scope, location.href);

/** A whole number that stands for a text. */
function __md_hash(text) {
  return Array.from(text).reduce(function (sum, letter) { return (sum << 5) - sum + letter.charCodeAt(0); }, 0);
}

/** What was kept under `key`, or null: storage may be switched off. */
function __md_get(key, storage, scope) {
  try {
    return JSON.parse((storage || localStorage).getItem((scope || __md_scope).pathname + '.' + key));
  } catch (refused) {
    return null;
  }
}

/** Keeps `value` under `key`, if the browser lets us. */
function __md_set(key, value, storage, scope) {
  try {
    (storage || localStorage).setItem((scope || __md_scope).pathname + '.' + key, JSON.stringify(value));
  } catch (refused) {
    /* Private windows refuse; the choice then lasts for this page. */
  }
}

document.documentElement.classList.remove('no-js');
document.documentElement.classList.add('js');
