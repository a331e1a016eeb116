// The control that keeps the guide on this device: it loads it when somebody asks, says how far it is, and removes it.
//
// The page loads the files, not the worker: browsers stop a worker after five minutes, and a slow line needs more.
(function (spm) {
  'use strict';

  /** @typedef {'keep' | 'continue' | 'again' | 'stop' | 'look' | 'load' | 'remove' | 'yes' | 'no'} Act */

  var box = /** @type {HTMLElement} */ (document.getElementById('offline-copy'));
  var said = /** @type {HTMLElement} */ (box.querySelector('[data-said]'));
  var count = /** @type {HTMLElement} */ (box.querySelector('[data-count]'));
  var bar = /** @type {HTMLProgressElement} */ (/** @type {unknown} */ (box.querySelector('progress')));
  var cost = /** @type {HTMLElement} */ (box.querySelector('[data-cost]'));
  var home = new URL(String(box.dataset.base), location.href).href.split(/[?#]/)[0];
  // What else can go wrong has no words of its own.
  var TROUBLES = ['offline', 'full', 'changed', 'refused', 'blocked'];
  /** @type {AbortController | null} */
  var loading = null;

  /** @param {string} text id of what is said; read aloud @param {Act[]} acts the buttons that are offered */
  function show(text, acts) {
    spm.messages.put(said, spm.messages.say(text, { space: String(box.dataset.space) }));
    count.hidden = bar.hidden = true;
    cost.hidden = acts.indexOf('keep') < 0;
    offer(acts);
  }

  /** The focus stays among the buttons when the one that had it goes. @param {Act[]} acts */
  function offer(acts) {
    var had = box.contains(document.activeElement);
    box.querySelectorAll('button').forEach(function (button) {
      button.hidden = acts.indexOf(/** @type {Act} */ (button.dataset.act)) < 0;
    });
    var first = /** @type {HTMLElement | null} */ (box.querySelector('button:not([hidden])'));
    if (had && first && (!document.activeElement || document.activeElement === document.body || /** @type {HTMLElement} */ (document.activeElement).hidden)) {
      first.focus();
    }
  }

  /** @param {unknown} error @returns {string} */
  function reason(error) {
    var name = error instanceof Error || error instanceof DOMException ? error.name : '';
    if (name === 'QuotaExceededError') return 'full';
    if (name === 'SecurityError' || name === 'NotAllowedError' || name === 'InvalidStateError') return 'blocked';
    return TROUBLES.indexOf(name) < 0 ? 'failed' : name;
  }

  /** @param {unknown} error @param {Act[]} acts */
  function showTrouble(error, acts) {
    show('copy-' + reason(error), acts);
  }

  /** The registration of this language: another program of the host may have one for more. */
  async function registered() {
    var one = await navigator.serviceWorker.getRegistration(home);
    return one && one.scope === home ? one : null;
  }

  /** The list of the version in use, if all of it is there and a worker gives it out; else null. */
  async function whole() {
    var one = await registered();
    var version = await spm.deviceCopy.active(home);
    var list = one && one.active && version ? await spm.deviceCopy.listOf(home, version) : null;
    return list && !(await spm.deviceCopy.missing(home, list)).length ? list : null;
  }

  /** Says what there is now. */
  async function look() {
    if (await whole()) {
      show('copy-complete', ['look', 'remove']);
      return;
    }
    var kept = (await spm.deviceCopy.names(home, 'file')).length;
    if (kept) show('copy-part', ['continue', 'remove']);
    else show('copy-none', ['keep']);
  }

  /** @param {number} kept @param {number} all */
  function progress(kept, all) {
    count.hidden = bar.hidden = false;
    bar.max = all;
    bar.value = kept;
    spm.messages.put(count, spm.messages.say('copy-count', { n: kept, all: all }));
  }

  async function keep() {
    loading = new AbortController();
    show('copy-loading', ['stop']);
    try {
      var list = await spm.deviceCopy.latest(home, loading.signal);
      await roomFor(list);
      await spm.deviceCopy.keep(home, list, progress, loading.signal);
      offer([]);
      var one = await navigator.serviceWorker.register(home + 'service-worker.js', { scope: home, updateViaCache: 'none' });
      await settled(await running(one));
    } catch (error) {
      if (loading.signal.aborted) show('copy-stopped', ['continue', 'remove']);
      else showTrouble(error, ['again', 'remove']);
      return;
    } finally {
      loading = null;
    }
    show('copy-complete', ['look', 'remove']);
    // Otherwise browsers drop what is kept when a device runs full. Some ask the reader; any answer will do.
    if (navigator.storage && navigator.storage.persist) navigator.storage.persist().catch(function () {});
  }

  /** Better to know before megabytes were paid for. @param {CopyList} list */
  async function roomFor(list) {
    if (!navigator.storage || !navigator.storage.estimate) return;
    var room = await navigator.storage.estimate();
    if (!room.quota || room.usage === undefined) return;
    var absent = (await spm.deviceCopy.missing(home, list)).length / Object.keys(list.files).length;
    if (room.quota - room.usage < list.space * absent) throw spm.deviceCopy.trouble('full');
  }

  /** @param {ServiceWorkerRegistration} one @returns {Promise<ServiceWorker>} */
  function running(one) {
    var worker = /** @type {ServiceWorker} */ (one.installing || one.waiting || one.active);
    return new Promise(function (done, failed) {
      function check() {
        if (worker.state === 'activated') done(worker);
        if (worker.state === 'redundant') failed(spm.deviceCopy.trouble('changed'));
      }
      worker.addEventListener('statechange', check);
      check();
    });
  }

  /** The worker looks whether all is there and says so. @param {ServiceWorker} worker @returns {Promise<void>} */
  function settled(worker) {
    var channel = new MessageChannel();
    return new Promise(function (done, failed) {
      channel.port1.onmessage = function (event) {
        if (event.data) failed(spm.deviceCopy.trouble(event.data));
        else done();
      };
      worker.postMessage('settle', [channel.port2]);
    });
  }

  function stop() {
    if (loading) loading.abort();
  }

  async function lookForNewer() {
    show('copy-looking', []);
    try {
      var one = /** @type {ServiceWorkerRegistration} */ (await registered());
      one = (await one.update()) || one;
      if (!one.installing && !one.waiting) {
        show('copy-newest', ['look', 'remove']);
        return;
      }
      show('copy-newer-comes', []);
      await running(one);
      show('copy-newer', ['load', 'remove']);
    } catch (error) {
      show(navigator.onLine ? 'copy-not-looked' : 'copy-looked-offline', ['look', 'remove']);
    }
  }

  function ask() {
    show('copy-remove-ask', ['no', 'yes']);
  }

  async function remove() {
    try {
      var one = await registered();
      if (one) await one.unregister();
      await spm.deviceCopy.remove(home);
    } catch (error) {
      showTrouble(error, ['again', 'remove']);
      return;
    }
    show('copy-removed', ['keep']);
  }

  function again() {
    look().catch(function (error) {
      showTrouble(error, ['again']);
    });
  }

  /** @type {Record<Act, () => void>} */
  var ACTS = {
    keep: keep,
    continue: keep,
    again: keep,
    stop: stop,
    look: lookForNewer,
    load: location.reload.bind(location),
    remove: ask,
    yes: remove,
    no: again,
  };

  spm.messages.load(String(/** @type {Element} */ (box.querySelector('.spm-data')).textContent));
  box.querySelectorAll('[data-script]').forEach(function (part) {
    part.hidden = !part.hidden;
  });
  if (location.protocol === 'file:') {
    show('copy-from-folder', []);
  } else if (!('serviceWorker' in navigator) || !self.caches || !self.crypto || !crypto.subtle) {
    show('copy-cannot', []);
  } else {
    box.querySelectorAll('button').forEach(function (button) {
      button.addEventListener('click', ACTS[/** @type {Act} */ (button.dataset.act)]);
    });
    again();
  }

  spm.copyControl = { look: look };
})((self.spm = self.spm || {}));
