// Keeps answers in the browser: a convenience. The promise is the saved file.
(function (spm) {
  'use strict';

  /** Other editions and versions of the model keep answers of their own. */
  function key(guide, version) {
    return ['spm-guide', guide.edition || 'core', guide.model.id, version].join(':');
  }

  /** @returns {?string} what was kept, or null */
  function read(guide) {
    return kept(guide, guide.model.version);
  }

  /**
   * What an older version of the page kept. It stays where it is: a copy of that page may still be in use.
   * @returns {?string} of the newest older version, or null
   */
  function readOlder(guide) {
    for (var version = guide.model.version - 1; version > 0; version -= 1) {
      var found = kept(guide, version);
      if (found !== null) return found;
    }
    return null;
  }

  function kept(guide, version) {
    try {
      return self.localStorage.getItem(key(guide, version));
    } catch (error) {
      return null;
    }
  }

  /** @returns {boolean} whether the browser keeps it */
  function write(guide, text) {
    try {
      self.localStorage.setItem(key(guide, guide.model.version), text);
      return true;
    } catch (error) {
      return false;
    }
  }

  /** Removes the answers of every version, so that none comes back. */
  function remove(guide) {
    try {
      Object.keys(self.localStorage).forEach(function (name) {
        if (name.indexOf(key(guide, '')) === 0) self.localStorage.removeItem(name);
      });
    } catch (error) {
      // A browser that keeps nothing has nothing to remove.
    }
  }

  spm.storage = { read: read, readOlder: readOlder, write: write, remove: remove };
})((self.spm = self.spm || {}));
