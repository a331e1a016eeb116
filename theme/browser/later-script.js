// Brings scripts that are not needed at first, once each: as scripts, because a page opened from a folder may load
// nothing else.
(function (spm) {
  'use strict';

  /** By address: what waits for it, or whether it is there. @type {Record<string, boolean | ((there: boolean) => void)[]>} */
  var asked = {};

  /**
   * @param {string} address
   * @param {(there: boolean) => void} then called with whether it is there, at once where it is
   */
  function need(address, then) {
    if (asked[address] === true) {
      then(true);
      return;
    }
    if (asked[address]) {
      asked[address].push(then);
      return;
    }
    asked[address] = [then];
    var script = document.createElement('script');
    /** @param {boolean} there */
    function tell(there) {
      var waiting = asked[address];
      // A bad connection may be better the next time.
      asked[address] = there;
      if (!there) script.remove();
      /** @type {((there: boolean) => void)[]} */ (waiting).forEach(function (one) {
        one(there);
      });
    }
    script.onload = tell.bind(null, true);
    script.onerror = tell.bind(null, false);
    script.src = address;
    document.head.appendChild(script);
  }

  spm.laterScript = { need: need };
})((self.spm = self.spm || {}));
