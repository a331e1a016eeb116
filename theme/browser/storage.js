// Keeps answers in the browser: a convenience. The promise is the saved file.
(function (spm) {
  'use strict';

  /** Other editions and versions of the model keep answers of their own. */
  function key(guide) {
    return ['spm-guide', guide.edition || 'core', guide.model.id, guide.model.version].join(':');
  }

  /** @returns {?string} what was kept, or null */
  function read(guide) {
    try {
      return self.localStorage.getItem(key(guide));
    } catch (error) {
      return null;
    }
  }

  /** @returns {boolean} whether the browser keeps it */
  function write(guide, text) {
    try {
      self.localStorage.setItem(key(guide), text);
      return true;
    } catch (error) {
      return false;
    }
  }

  function remove(guide) {
    try {
      self.localStorage.removeItem(key(guide));
    } catch (error) {
      // A browser that keeps nothing has nothing to remove.
    }
  }

  spm.storage = { read: read, write: write, remove: remove };
})((self.spm = self.spm || {}));
