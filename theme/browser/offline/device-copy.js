// What is kept on a device of one language of the guide. The page that keeps it and the worker that gives it out both
// use this file; where there are service workers, there are async functions too.
//
// A file is kept under a fingerprint of its bytes. So versions share what did not change, a version is complete when
// all its files are there, and no version can get a file of another. Lists say which files a version has:
// one that is "coming" may lack some, one that is "there" lacks none.
(function (spm) {
  'use strict';

  var LIST = 'offline-files.json';
  var ACTIVE = 'active';
  // Browsers ask a server for six things at a time; the reader may want something too.
  var AT_A_TIME = 4;

  /** Two sites on one host, and the languages of a site, keep apart. @param {string} home address of the language's folder, with a slash at its end */
  function cacheName(home) {
    return 'spm-guide ' + new URL(home).pathname;
  }

  /** No page has such an address. @param {string} home @param {string} kind @param {string} name */
  function place(home, kind, name) {
    return home + '?' + kind + '=' + encodeURIComponent(name);
  }

  /** Where the file of a path is kept; with its ending, because that says what kind it is. @param {string} home @param {string} path @param {string} print */
  function filePlace(home, path, print) {
    return place(home, 'file', print + path.slice(path.lastIndexOf('.')));
  }

  /** Opens without making one. @param {string} home @param {string} address @returns {Promise<Response | undefined>} */
  function found(home, address) {
    return caches.match(address, { cacheName: cacheName(home) });
  }

  /** @param {string} home @param {string} address @param {string} text */
  async function put(home, address, text) {
    var cache = await caches.open(cacheName(home));
    await cache.put(address, new Response(text));
  }

  /** @param {string} home @param {string} address @returns {Promise<string | null>} */
  async function text(home, address) {
    var response = await found(home, address);
    return response ? response.text() : null;
  }

  /** The names of one kind that are kept. @param {string} home @param {string} kind @returns {Promise<string[]>} */
  async function names(home, kind) {
    if (!(await caches.has(cacheName(home)))) return [];
    var cache = await caches.open(cacheName(home));
    var start = place(home, kind, '');
    return (await cache.keys())
      .filter(function (request) {
        return request.url.startsWith(start);
      })
      .map(function (request) {
        return decodeURIComponent(request.url.slice(start.length));
      });
  }

  /** @param {string} home @param {string} address */
  async function drop(home, address) {
    var cache = await caches.open(cacheName(home));
    await cache.delete(address);
  }

  /** The first half of a SHA-256 is enough against slips. @param {ArrayBuffer} bytes @returns {Promise<string>} */
  async function fingerprint(bytes) {
    var digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return Array.from(digest.subarray(0, 16), function (byte) {
      return byte.toString(16).padStart(2, '0');
    }).join('');
  }

  /** An error with a name that says what to tell: 'offline', 'refused' or 'changed'. @param {string} name */
  function trouble(name) {
    var error = new Error(name);
    error.name = name;
    return error;
  }

  /**
   * What the server has now. No cache on the way may answer: it might mix versions.
   * @param {string} address @param {AbortSignal} [signal]
   */
  async function fetched(address, signal) {
    var response;
    try {
      response = await fetch(address, { cache: 'no-cache', credentials: 'same-origin', signal: signal });
    } catch (error) {
      throw signal && signal.aborted ? error : trouble('offline');
    }
    if (!response.ok) throw trouble('refused');
    try {
      return { response: response, bytes: await response.arrayBuffer() };
    } catch (error) {
      throw signal && signal.aborted ? error : trouble('offline');
    }
  }

  /** @param {string} version @param {string} json @returns {CopyList} */
  function listFrom(version, json) {
    var read = JSON.parse(json);
    return { version: version, space: read.space, files: read.files };
  }

  /** The list of the version that the server has now. @param {string} home @param {AbortSignal} [signal] @returns {Promise<CopyList>} */
  async function latest(home, signal) {
    var came = await fetched(home + LIST, signal);
    var version = await fingerprint(came.bytes);
    var json = new TextDecoder().decode(came.bytes);
    var list;
    try {
      list = listFrom(version, json);
    } catch (error) {
      throw trouble('refused');
    }
    if (!(await found(home, place(home, 'there', version)))) await put(home, place(home, 'coming', version), json);
    return list;
  }

  /** The list of a version, coming or there. @param {string} home @param {string} version @returns {Promise<CopyList | null>} */
  async function listOf(home, version) {
    var json = (await text(home, place(home, 'there', version))) || (await text(home, place(home, 'coming', version)));
    return json === null ? null : listFrom(version, json);
  }

  /** The paths of a list whose files are not kept. @param {string} home @param {CopyList} list @returns {Promise<string[]>} */
  async function missing(home, list) {
    var kept = new Set(await names(home, 'file'));
    return Object.keys(list.files).filter(function (path) {
      return !kept.has(list.files[path] + path.slice(path.lastIndexOf('.')));
    });
  }

  /** Fetches one file, and keeps it if it is what the list says. @param {string} home @param {string} path @param {string} print @param {AbortSignal} [signal] */
  async function keepFile(home, path, print, signal) {
    var came = await fetched(new URL(path, home).href, signal);
    if ((await fingerprint(came.bytes)) !== print) throw trouble('changed');
    var headers = new Headers(came.response.headers);
    // What is kept is unpacked, and is the same for everybody.
    ['Content-Encoding', 'Content-Length', 'Transfer-Encoding', 'Vary'].forEach(function (name) {
      headers.delete(name);
    });
    var cache = await caches.open(cacheName(home));
    // A response of our own: one that came by a detour may not answer for a page.
    await cache.put(filePlace(home, path, print), new Response(came.bytes, { headers: headers }));
  }

  /**
   * Fetches what is missing of a list. What came stays, also when it stops halfway.
   * @param {string} home @param {CopyList} list @param {(kept: number, all: number) => void} [told] @param {AbortSignal} [signal]
   */
  async function keep(home, list, told, signal) {
    var paths = await missing(home, list);
    var all = Object.keys(list.files).length;
    var kept = all - paths.length;
    if (told) told(kept, all);
    /** @type {unknown} */
    var failed = null;

    async function some() {
      for (var path = paths.shift(); path !== undefined && !failed; path = paths.shift()) {
        try {
          await keepFile(home, path, list.files[path], signal);
        } catch (error) {
          failed = failed || error;
          return;
        }
        kept += 1;
        if (told) told(kept, all);
      }
    }

    await Promise.all(Array.from({ length: AT_A_TIME }, some));
    if (failed) throw failed;
  }

  /** Says that a version is complete and used from now on. @param {string} home @param {CopyList} list */
  async function settle(home, list) {
    var json = await text(home, place(home, 'coming', list.version));
    if (json !== null) await put(home, place(home, 'there', list.version), json);
    await put(home, place(home, ACTIVE, ''), list.version);
    await Promise.all(
      (await names(home, 'coming')).map(function (version) {
        return drop(home, place(home, 'coming', version));
      }),
    );
  }

  /** The version in use, or null. @param {string} home */
  function active(home) {
    return text(home, place(home, ACTIVE, ''));
  }

  /** The file of a version for a path, or undefined. @param {string} home @param {CopyList} list @param {string} path */
  function file(home, list, path) {
    return found(home, filePlace(home, path, list.files[path]));
  }

  /** Drops the lists and files that no version in use needs. @param {string} home @param {Set<string>} used versions */
  async function tidy(home, used) {
    /** @type {Set<string>} */
    var wanted = new Set();
    for (var version of await names(home, 'there')) {
      if (used.has(version)) add(await listOf(home, version));
      else await drop(home, place(home, 'there', version));
    }
    for (var coming of await names(home, 'coming')) add(await listOf(home, coming));
    for (var name of await names(home, 'file')) {
      if (!wanted.has(name)) await drop(home, place(home, 'file', name));
    }

    /** @param {CopyList | null} list */
    function add(list) {
      if (!list) return;
      Object.keys(list.files).forEach(function (path) {
        wanted.add(list.files[path] + path.slice(path.lastIndexOf('.')));
      });
    }
  }

  /** @param {string} home */
  function remove(home) {
    return caches.delete(cacheName(home));
  }

  spm.deviceCopy = {
    place: place,
    put: put,
    text: text,
    names: names,
    drop: drop,
    latest: latest,
    listOf: listOf,
    missing: missing,
    keep: keep,
    settle: settle,
    active: active,
    file: file,
    tidy: tidy,
    remove: remove,
    trouble: trouble,
  };
})((self.spm = self.spm || {}));
