// Records that the browser forgets with the tab: for computers that people share.
(function (spm) {
  'use strict';

  /** @param {string} name @returns {boolean} whether this visit was to leave nothing behind */
  function chosen(name) {
    try {
      return self.sessionStorage.getItem(name) !== null;
    } catch (error) {
      return false;
    }
  }

  /** Throws where the browser forbids it. @param {string} name @param {boolean} on */
  function choose(name, on) {
    if (on) self.sessionStorage.setItem(name, '1');
    else self.sessionStorage.removeItem(name);
  }

  /** @param {string} name @returns {string | null} id of the assessment that this tab was at */
  function goingOn(name) {
    try {
      return self.sessionStorage.getItem(name + '!');
    } catch (error) {
      return null;
    }
  }

  /** @param {string} name @param {string} [id] */
  function goOn(name, id) {
    try {
      if (id) self.sessionStorage.setItem(name + '!', id);
      else self.sessionStorage.removeItem(name + '!');
    } catch (error) {
      // Then the reader is asked again.
    }
  }

  /** @param {string} name @returns {Store} */
  function open(name) {
    var before = name + ':';

    /** @template T @param {() => T} work @returns {Promise<T>} */
    function soon(work) {
      return Promise.resolve().then(work);
    }

    /** @param {StoreKey} id */
    function key(id) {
      return before + JSON.stringify(id);
    }

    /** @param {StoreKey} id @returns {StoredRecord | undefined} */
    function read(id) {
      var text = self.sessionStorage.getItem(key(id));
      if (text === null) return undefined;
      try {
        return Object.assign(JSON.parse(text), { id: id });
      } catch (error) {
        return { id: id, text: text };
      }
    }

    function all() {
      return soon(function () {
        return Object.keys(self.sessionStorage)
          .filter(function (one) {
            return one.indexOf(before) === 0;
          })
          .map(function (one) {
            return /** @type {StoredRecord} */ (read(JSON.parse(one.slice(before.length))));
          });
      });
    }

    /** @param {StoreKey} id */
    function get(id) {
      return soon(read.bind(null, id));
    }

    /** @param {StoreKey} id @param {Parameters<Store['change']>[1]} decide */
    function change(id, decide) {
      return soon(function () {
        var next = decide(read(id));
        if (next) self.sessionStorage.setItem(key(next.id), JSON.stringify(next));
        else if (next === null) self.sessionStorage.removeItem(key(id));
      });
    }

    return { all: all, get: get, change: change };
  }

  spm.visitStore = { open: open, chosen: chosen, choose: choose, goingOn: goingOn, goOn: goOn };
})((self.spm = self.spm || {}));
