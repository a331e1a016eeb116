// Keeps assessments, copies of them and the place where somebody was, on this device or for this visit.
//
// Nothing here throws or hangs: what can't be done is said in what comes back. A record is changed only by who knows
// what it holds, so two tabs never overwrite each other, and a page never overwrites what a later version of it wrote.
(function (spm) {
  'use strict';

  var FORMAT = 1;
  var COPIES = 10;
  /** Where the place is kept: a number, because every assessment has a text as its id. */
  var PLACE = 0;
  /** @type {Record<string, string>} */
  var PLACE_PARTS = { id: 'string', screen: 'string', issue: 'string', onePage: 'boolean', done: 'boolean', keys: 'boolean' };

  var page = random();
  var writes = 0;
  var latest = 0;
  /** @type {Guide} */
  var guide;
  var name = '';
  /** @type {Store} */
  var store;
  /** Not known yet. @type {KeptWhere} */
  var kind = '';
  /** @type {string | null} */
  var trouble = null;
  /** @type {ReaderPlace} */
  var place = {};
  /** Id of the assessment that this tab was at before the page was loaded anew, or null. @type {string | null} */
  var visited = null;
  /** By id: what this page last took or wrote. @type {Record<string, Kept>} */
  var known = Object.create(null);
  /** @type {((id: string, kept: Kept | null) => void)[]} */
  var listeners = [];
  /** @type {(() => void)[]} */
  var kindListeners = [];
  /** @type {BroadcastChannel | null} */
  var channel = null;

  function random() {
    return Math.random().toString(36).slice(2) + Date.now().toString(36);
  }

  /** @param {Guide} given the guide of the page @returns {Promise<void>} when place() and kind() can be asked */
  function start(given) {
    guide = given;
    name = ['spm-guide', guide.edition || 'core', guide.model.id].join(':');
    listen();
    visited = spm.visitStore.goingOn(name);
    return use(spm.visitStore.chosen(name));
  }

  /** @param {boolean} visit */
  function use(visit) {
    store = (visit ? spm.visitStore : spm.indexedStore).open(name);
    return store.get(PLACE).then(
      function (record) {
        kind = visit ? 'visit' : 'device';
        trouble = null;
        place = asPlace(record && record.place);
        // Another tab may be at another assessment.
        if (visited) place.id = visited;
      },
      function (error) {
        kind = 'none';
        trouble = reasonOf(error);
      },
    ).then(function () {
      kindListeners.forEach(function (listener) {
        listener();
      });
    });
  }

  /** @param {unknown} error */
  function reasonOf(error) {
    var named = String(error && /** @type {Error} */ (error).name);
    if (named === 'QuotaExceededError') return 'full';
    return ['SecurityError', 'InvalidStateError', 'TypeError'].indexOf(named) >= 0 ? 'refused' : 'unknown';
  }

  /** @param {unknown} error @returns {Outcome} */
  function failed(error) {
    trouble = reasonOf(error);
    return { state: 'failed', reason: trouble };
  }

  /** What is said of itself by a text that may be no assessment at all. @param {string} text */
  function about(text) {
    try {
      var file = JSON.parse(text);
      return { id: String(file.id), version: spm.score.fileAge.versionOf(file, guide.model) };
    } catch (error) {
      return { id: '', version: null };
    }
  }

  /**
   * Whatever is found becomes something that can be listed, saved to a file and removed.
   * @param {StoredRecord} record @returns {Kept}
   */
  function asKept(record) {
    var text = record.text;
    if (typeof text !== 'string') {
      try {
        text = JSON.stringify(record);
      } catch (error) {
        text = '';
      }
    }
    return {
      id: /** @type {string} */ (record.id),
      text: String(text),
      saved: moment(record.saved),
      filed: moment(record.filed) || null,
      version: Number(record.version) || null,
      kind: record.kind === 'copy' ? 'copy' : 'own',
      why: typeof record.why === 'string' ? record.why : null,
      of: typeof record.of === 'string' ? record.of : /** @type {string} */ (record.id),
      stamp: record.stamp,
    };
  }

  /** @param {unknown} ms @returns {number} 0 for what is no date */
  function moment(ms) {
    var number = Number(ms);
    return Math.abs(number) <= 8.64e15 ? number : 0;
  }

  /** @param {string} id @param {string} text @param {Partial<StoredRecord>} more @returns {StoredRecord & Kept} */
  function asRecord(id, text, more) {
    writes += 1;
    // Copies of the same moment keep their order.
    latest = Math.max(Date.now(), latest + 1);
    var said = about(text);
    var record = { id: id, format: FORMAT, version: said.version, stamp: page + '-' + writes, text: text };
    var whole = Object.assign(record, { saved: latest, filed: null, kind: 'own', why: null, of: id }, more);
    return /** @type {StoredRecord & Kept} */ (whole);
  }

  /** A later version of this page wrote it. @param {StoredRecord} record */
  function isNewer(record) {
    return Number(record.format) > FORMAT || Number(record.version) > guide.model.version;
  }

  /** @param {StoredRecord} record */
  function isOurs(record) {
    return String(record.stamp).indexOf(page + '-') === 0;
  }

  /** @returns {Promise<Kept[]>} newest first; empty where nothing can be read */
  function list() {
    return store
      .all()
      .then(function (records) {
        return records
          .filter(function (record) {
            return record.id !== PLACE;
          })
          .map(asKept)
          .sort(function (a, b) {
            return b.saved - a.saved;
          });
      })
      .catch(nothing([]));
  }

  /** @template T @param {T} instead @returns {(error: unknown) => T} */
  function nothing(instead) {
    return function (error) {
      trouble = reasonOf(error);
      return instead;
    };
  }

  /** Reads and takes. @param {string} id @returns {Promise<Kept | null>} */
  function read(id) {
    return store
      .get(id)
      .then(function (record) {
        if (record) return take(asKept(record));
        delete known[id];
        return null;
      })
      .catch(nothing(null));
  }

  /**
   * @param {Given<string>} id @returns {Kept | null} what this page last took or wrote under this id
   */
  function seen(id) {
    return known[String(id)] || null;
  }

  /** From here on this page shows what was kept, and may write over it. @param {Kept} kept @returns {Kept} */
  function take(kept) {
    known[kept.id] = kept;
    return kept;
  }

  /**
   * @param {string} id @param {string} text
   * @returns {Promise<Outcome>} state: 'saved'; 'again', what was kept had vanished; 'conflict', another tab wrote `other`
   *   and nothing was written; 'failed' with a reason: 'full', 'refused' or 'unknown'
   */
  function write(id, text) {
    var written = /** @type {(StoredRecord & Kept) | null} */ (null);
    /** @type {Outcome} */
    var result;
    /** @param {StoredRecord} [old] */
    function decide(old) {
      result = { state: !old && id in known ? 'again' : 'saved' };
      var mayChange = !old || isOurs(old) || (id in known && known[id].stamp === old.stamp) || old.text === text;
      if (old && (isNewer(old) || !mayChange)) {
        result = { state: 'conflict', other: asKept(old) };
        return undefined;
      }
      written = asRecord(id, text, { filed: (old && old.filed) || null });
      return written;
    }
    return store
      .change(id, decide)
      .then(function () {
        return written ? readBack(written) : null;
      })
      .then(function () {
        if (!written) return result;
        take(asKept(written));
        tell(id);
        worked();
        return Object.assign(result, { at: written.saved });
      })
      .catch(failed);
  }

  /** What worked once may not be called impossible. */
  function worked() {
    trouble = null;
    if (kind === 'none') kind = spm.visitStore.chosen(name) ? 'visit' : 'device';
  }

  /** @param {StoredRecord} record */
  function readBack(record) {
    return store.get(record.id).then(function (found) {
      if (!found || found.text !== record.text || found.stamp !== record.stamp) throw new Error('not what was written');
    });
  }

  /**
   * After the reader chose this page's answers; the other tab's become a copy. Answers like write.
   * @param {string} id @param {string} text
   */
  function overwrite(id, text) {
    return makeRoom(id, text, 'other-tab').then(function (result) {
      return result.state === 'failed' ? result : write(id, text);
    });
  }

  /**
   * What is kept under this id becomes a copy, unless it is this text; then write() may follow.
   * @param {string} id @param {string} text @param {string} why @returns {Promise<Outcome>}
   */
  function makeRoom(id, text, why) {
    return read(id).then(function (kept) {
      if (!kept || kept.text === text) return { state: 'saved' };
      return copy(kept.text, why).then(function (result) {
        // Without a copy of it, write() is to find it in its way.
        if (result.state === 'failed') delete known[id];
        return result;
      });
    });
  }

  /**
   * @param {string} text @param {string} why 'open', 'upgrade', 'clear' or 'other-tab'
   * @returns {Promise<Outcome>} as write()
   */
  function copy(text, why) {
    var record = asRecord('copy-' + random(), text, { kind: 'copy', why: why, of: about(text).id });
    function put() {
      return record;
    }
    return store
      .change(record.id, put)
      .then(function () {
        return readBack(record);
      })
      .then(dropOldCopies)
      .then(/** @returns {Outcome} */ function () {
        return { state: 'saved', at: record.saved };
      })
      .catch(failed);
  }

  /** The last ten stay, and of those that are alike the last. */
  function dropOldCopies() {
    /** @type {string[]} */
    var seen = [];
    return list().then(function (kept) {
      return Promise.all(
        kept
          .filter(function (one) {
            if (one.kind !== 'copy') return false;
            var more = seen.length >= COPIES || seen.indexOf(one.text) >= 0;
            if (!more) seen.push(one.text);
            return more;
          })
          .map(function (one) {
            return remove(one.id);
          }),
      );
    });
  }

  /** Notes that the assessment was saved to a file. @param {number} at @param {string} id */
  function filed(id, at) {
    /** @param {StoredRecord} [old] */
    function decide(old) {
      return old && old.stamp && !isNewer(old) ? Object.assign(old, { filed: at }) : undefined;
    }
    if (id in known) known[id].filed = at;
    return store.change(id, decide).catch(failed);
  }

  /**
   * @param {StoreKey} id
   * @returns {Promise<Outcome>} 'removed' and what it was, `kept`, for putBack(); or 'failed'
   */
  function remove(id) {
    /** @type {Kept[]} */
    var kept = [];
    /** @param {StoredRecord} [old] */
    function decide(old) {
      if (old) kept.push(asKept(old));
      return null;
    }
    return store
      .change(id, decide)
      .then(/** @returns {Outcome} */ function () {
        delete known[id];
        tell(id);
        return { state: 'removed', kept: kept };
      })
      .catch(failed);
  }

  /** @returns {Promise<Outcome>} as remove() */
  function removeAll() {
    return list().then(function (kept) {
      place = {};
      var ids = kept.map(function (one) {
        return one.id;
      });
      return Promise.all(/** @type {StoreKey[]} */ (ids).concat(PLACE).map(remove)).then(function (results) {
        var bad = results.filter(function (result) {
          return result.state === 'failed';
        });
        return bad[0] || { state: 'removed', kept: kept };
      });
    });
  }

  /**
   * Undoes a removal. What came to stand there since stays, and the old one becomes a copy.
   * @param {Kept[]} kept @returns {Promise<Outcome>}
   */
  function putBack(kept) {
    return Promise.all(
      kept.map(function (one) {
        var clash = false;
        /** @param {StoredRecord} [old] */
        function decide(old) {
          clash = Boolean(old && old.text !== one.text);
          return old ? undefined : asRecord(one.id, one.text, one);
        }
        return store.change(one.id, decide).then(/** @returns {Outcome | Promise<Outcome>} */ function () {
          tell(one.id);
          return clash ? copy(one.text, 'other-tab') : { state: 'saved' };
        }, failed);
      }),
    ).then(function (results) {
      var bad = results.filter(function (result) {
        return result.state === 'failed';
      });
      return bad[0] || { state: 'saved' };
    });
  }

  /** Only what is of the right kind. @param {unknown} given @returns {ReaderPlace} */
  function asPlace(given) {
    var found = /** @type {Record<string, unknown>} */ (given || {});
    /** @type {Record<string, unknown>} */
    var clean = {};
    Object.keys(PLACE_PARTS).forEach(function (part) {
      if (typeof found[part] === PLACE_PARTS[part]) clean[part] = found[part];
    });
    return clean;
  }

  /** @param {ReaderPlace} next {id, screen, issue, onePage, done, keys}; the last to write wins @returns {Promise<unknown>} */
  function keepPlace(next) {
    place = asPlace(next);
    spm.visitStore.goOn(name, place.id);
    return store
      .change(PLACE, function () {
        return { id: PLACE, format: FORMAT, place: place };
      })
      .catch(failed);
  }

  /**
   * Tells other tabs, where the browser can. They look for themselves when somebody comes back to them.
   * @param {StoreKey} id
   */
  function tell(id) {
    if (channel) channel.postMessage(id);
  }

  function listen() {
    function look() {
      if (!document.hidden) Object.keys(known).forEach(check);
    }
    try {
      channel = new self.BroadcastChannel(name);
      channel.onmessage = function (event) {
        check(event.data);
      };
    } catch (error) {
      channel = null;
    }
    self.addEventListener('focus', look);
    self.addEventListener('pageshow', look);
    document.addEventListener('visibilitychange', look);
  }

  /** Tells listeners of a change that this page did not make. @param {string} id */
  function check(id) {
    if (!(id in known)) return;
    store.get(id).then(function (record) {
      var stamp = record ? record.stamp : null;
      if (!(id in known) || stamp === known[id].stamp || (record && isOurs(record))) return;
      listeners.forEach(function (listener) {
        listener(id, record ? asKept(record) : null);
      });
    }, failed);
  }

  /** @param {(id: string, kept: Kept | null) => void} listener gets the id, and what is kept there now or null */
  function onOther(listener) {
    listeners.push(listener);
  }

  /**
   * The switch for shared computers. On: the present assessment and its copies move from the device to this visit,
   * which ends with the tab; others stay on the device, because they may be somebody else's. Off: all of the visit moves
   * to the device.
   * @param {boolean} on @returns {Promise<Outcome>} 'saved', or 'failed' and everything is where it was
   */
  function forThisVisit(on) {
    if (on === spm.visitStore.chosen(name)) return Promise.resolve({ state: 'saved' });
    var from = store;
    var to = (on ? spm.visitStore : spm.indexedStore).open(name);
    /** @type {Promise<StoredRecord[]>} */
    var reachable = kind === 'none' ? Promise.resolve([]) : from.all();
    return reachable
      .then(function (records) {
        spm.visitStore.choose(name, on);
        var moved = records.filter(function (one) {
          return !on || one.id === PLACE || one.id === place.id || one.of === place.id;
        });
        return Promise.all(moved.map(moveTo.bind(null, to))).then(function () {
          return Promise.all(
            moved.map(function (one) {
              return from.change(one.id, gone);
            }),
          );
        });
      })
      .then(function () {
        return use(on);
      })
      .then(/** @returns {Outcome} */ function () {
        return kind === 'none' ? { state: 'failed', reason: trouble } : { state: 'saved' };
      })
      .catch(function (error) {
        try {
          spm.visitStore.choose(name, !on);
        } catch (forbidden) {
          // Then it was not chosen either.
        }
        return failed(error);
      });
  }

  function gone() {
    return null;
  }

  /**
   * What stands there already is never replaced: what comes goes beside it.
   * @param {Store} to @param {StoredRecord} record
   */
  function moveTo(to, record) {
    var target = record;
    /** @param {StoredRecord} [old] */
    function decide(old) {
      if (!old || record.id === PLACE || old.text === record.text) return record;
      target = Object.assign({}, record, { id: 'copy-' + random(), kind: 'copy', why: 'other-tab' });
      return undefined;
    }
    return to
      .change(record.id, decide)
      .then(function () {
        return target === record ? null : to.change(target.id, function () {
          return target;
        });
      })
      .then(function () {
        return to.get(target.id);
      })
      .then(function (found) {
        if (!found || found.text !== target.text) throw new Error('not what was moved');
      });
  }

  spm.device = {
    start: start,
    list: list,
    read: read,
    take: take,
    seen: seen,
    write: write,
    overwrite: overwrite,
    makeRoom: makeRoom,
    copy: copy,
    filed: filed,
    remove: remove,
    removeAll: removeAll,
    putBack: putBack,
    place: function () {
      return place;
    },
    keepPlace: keepPlace,
    /** Whether this tab was at an assessment before the page was loaded anew: then nobody need be asked. */
    isGoingOn: function () {
      return visited !== null;
    },
    asPlace: asPlace,
    onOther: onOther,
    /** @param {() => void} listener is told when it is known where answers are kept, and when that changed */
    onKind: function (listener) {
      kindListeners.push(listener);
    },
    kind: function () {
      return kind;
    },
    trouble: function () {
      return trouble;
    },
    forThisVisit: forThisVisit,
  };
})((self.spm = self.spm || {}));
