// Answers what pages ask for: from the version on the device, whole and at once; what is not kept, from the network.
(function (spm) {
  'use strict';

  var home = self.registration.scope;
  var site = new URL('../', home).href;
  /** By version. @type {Map<string, CopyList>} */
  var lists = new Map();
  var tidied = false;

  /**
   * The path below the language's folder, without what follows ? and #; null: the browser does it without us.
   * @param {Request} request @returns {string | null}
   */
  function pathOf(request) {
    if (request.method !== 'GET' || request.headers.has('Range')) return null;
    // A script that asks past all caches wants what the server has: device-copy.js does.
    if (request.mode !== 'navigate' && !request.destination && request.cache !== 'default') return null;
    var address = request.url.split(/[?#]/)[0];
    if (address.startsWith(home)) return address.slice(home.length);
    return address.startsWith(site) ? '../' + address.slice(site.length) : null;
  }

  /** The path of the list that is meant: servers also know pages by shorter names. @param {CopyList} list @param {string} path */
  function meant(list, path) {
    return [path, path + 'index.html', path + '.html', path + '/index.html'].find(function (one) {
      return Object.prototype.hasOwnProperty.call(list.files, one);
    });
  }

  /** @param {string} version */
  async function listOf(version) {
    var list = lists.get(version) || (await spm.deviceCopy.listOf(home, version));
    if (list) lists.set(version, list);
    return list;
  }

  /** @param {string} version @param {string} path @returns {Promise<Response | undefined>} */
  async function kept(version, path) {
    var list = await listOf(version);
    var name = list && meant(list, path);
    return list && name ? spm.deviceCopy.file(home, list, name) : undefined;
  }

  /** @param {FetchEvent} event @param {string} path */
  async function page(event, path) {
    event.waitUntil(afterwards());
    var response = await kept(self.spmVersion, path);
    if (response && !(await spm.life.siteIsGone())) return made(event, response);
    try {
      return await fetch(event.request);
    } catch (error) {
      if (response) return made(event, response);
      if (await kept(self.spmVersion, 'not-kept.html')) return Response.redirect(home + 'not-kept.html');
      return Response.error();
    }
  }

  /** A page made from our version. @param {FetchEvent} event @param {Response} response */
  function made(event, response) {
    event.waitUntil(spm.pages.remember(event.resultingClientId, self.spmVersion));
    return response;
  }

  /** @param {FetchEvent} event @param {string} path */
  async function part(event, path) {
    var version = await spm.pages.versionOf(event.clientId);
    var response = await kept(version || self.spmVersion, path);
    if (response && (version || !(await spm.life.siteIsGone()))) return response;
    try {
      return await fetch(event.request);
    } catch (error) {
      return response || Response.error();
    }
  }

  /** What needs doing now and then, and must not keep the reader waiting. */
  async function afterwards() {
    await spm.life.look();
    if (tidied) return;
    tidied = true;
    await spm.life.tidy();
  }

  self.addEventListener('fetch', function (event) {
    var path = pathOf(event.request);
    if (path === null) return;
    event.respondWith(event.request.mode === 'navigate' ? page(event, path) : part(event, path));
  });
})((self.spm = self.spm || {}));
