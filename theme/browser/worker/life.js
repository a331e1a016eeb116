// The life of a version on a device: it is fetched whole, then used at once, and goes when no page needs it any more.
(function (spm) {
  'use strict';

  var home = self.registration.scope;
  // At most so often, the worker looks whether the site still has one. Milliseconds.
  var A_DAY = 86400000;

  /** All files of this worker's version are there afterwards. @returns {Promise<CopyList>} */
  async function complete() {
    var list = await spm.deviceCopy.listOf(home, self.spmVersion);
    if (!list) list = await spm.deviceCopy.latest(home);
    // The site is changed at this very moment: the browser tries again at the next page.
    if (list.version !== self.spmVersion) throw spm.deviceCopy.trouble('changed');
    await spm.deviceCopy.keep(home, list);
    return list;
  }

  /** This version is used from now on; others stay as long as an open page was made from them. */
  async function settle() {
    var list = await spm.deviceCopy.listOf(home, self.spmVersion);
    if (list) await spm.deviceCopy.settle(home, list);
    await tidy();
  }

  async function tidy() {
    await spm.deviceCopy.tidy(home, (await spm.pages.versions()).add(self.spmVersion));
  }

  // It need not wait until pages of the old version are closed: they go on with theirs (pages.js).
  self.addEventListener('install', function (event) {
    event.waitUntil(
      complete().then(function () {
        return self.skipWaiting();
      }),
    );
  });

  self.addEventListener('activate', function (event) {
    event.waitUntil(
      settle().then(function () {
        return self.clients.claim();
      }),
    );
  });

  // From the page that keeps the guide: a worker that was there before gets no other event.
  self.addEventListener('message', function (event) {
    if (event.data !== 'settle') return;
    event.waitUntil(
      complete()
        .then(settle)
        .then(
          function () {
            event.ports[0].postMessage('');
          },
          function (error) {
            event.ports[0].postMessage(error.name);
          },
        ),
    );
  });

  /**
   * Whether the site said that it has no worker any more. It may be gone or may not want one: then pages come from the
   * network again, and what is kept answers only where the network does not.
   * @returns {Promise<boolean>}
   */
  async function siteIsGone() {
    return (await looked()).gone;
  }

  /** @returns {Promise<{ at: number, gone: boolean }>} */
  async function looked() {
    var written = await spm.deviceCopy.text(home, spm.deviceCopy.place(home, 'looked', ''));
    return written ? JSON.parse(written) : { at: 0, gone: false };
  }

  async function look() {
    var last = await looked();
    if (!last.gone && Date.now() - last.at < A_DAY) return;
    var response;
    try {
      response = await fetch(home + 'service-worker.js', { method: 'HEAD', cache: 'no-store' });
    } catch (error) {
      return;
    }
    var gone = response.status === 404 || response.status === 410;
    if (!gone && !response.ok) return;
    // Removed by the reader, while a page is open: nothing is to be written any more.
    if (!(await spm.deviceCopy.active(home))) return;
    await spm.deviceCopy.put(home, spm.deviceCopy.place(home, 'looked', ''), JSON.stringify({ at: Date.now(), gone: gone }));
  }

  spm.life = { tidy: tidy, siteIsGone: siteIsGone, look: look };
})((self.spm = self.spm || {}));
