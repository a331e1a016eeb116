// Remembers which open page was made from which version, so that a page gets all its parts from the same one, also
// after a newer version took over. Pages outlive the worker, so it is written down.
(function (spm) {
  'use strict';

  var home = self.registration.scope;
  // A page that is being opened is not yet among the open ones. Milliseconds.
  var YOUNG = 60000;
  /** @type {Map<string, string>} */
  var seen = new Map();

  /** @param {string} page id of a page that is being opened; "" in browsers that don't say @param {string} version */
  async function remember(page, version) {
    if (!page) return;
    seen.set(page, version);
    await spm.deviceCopy.put(home, spm.deviceCopy.place(home, 'page', page), JSON.stringify({ version: version, at: Date.now() }));
  }

  /** The version a page was made from; null: from the network. @param {string} page @returns {Promise<string | null>} */
  async function versionOf(page) {
    if (!page) return null;
    var version = seen.get(page);
    if (version) return version;
    var written = await spm.deviceCopy.text(home, spm.deviceCopy.place(home, 'page', page));
    if (!written) return null;
    version = String(JSON.parse(written).version);
    seen.set(page, version);
    return version;
  }

  /** The versions that open pages were made from; forgets pages that are closed. @returns {Promise<Set<string>>} */
  async function versions() {
    var open = new Set(
      (await self.clients.matchAll({ includeUncontrolled: true, type: 'all' })).map(function (client) {
        return client.id;
      }),
    );
    /** @type {Set<string>} */
    var used = new Set();
    for (var page of await spm.deviceCopy.names(home, 'page')) {
      var address = spm.deviceCopy.place(home, 'page', page);
      var written = JSON.parse((await spm.deviceCopy.text(home, address)) || '{"at":0}');
      if (open.has(page) || Date.now() - written.at < YOUNG) used.add(written.version);
      else await spm.deviceCopy.drop(home, address);
    }
    return used;
  }

  spm.pages = { remember: remember, versionOf: versionOf, versions: versions };
})((self.spm = self.spm || {}));
