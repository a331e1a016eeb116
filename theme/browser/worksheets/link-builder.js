// Makes the address of a page, a practice or a burning issue in a language, to send to others.
(function (spm) {
  'use strict';

  /** @param {HTMLElement} sheet */
  function start(sheet) {
    var form = /** @type {HTMLFormElement} */ (sheet.querySelector('form'));
    var said = /** @type {HTMLElement} */ (sheet.querySelector('#link-said'));
    var address = spm.sheet.field(form, 'address');
    // The folder of this language is that many steps above the page.
    var top = new URL(String(sheet.dataset.base), location.href);

    function show() {
      var folder = new URL('../' + spm.sheet.field(form, 'language').value + '/', top);
      address.value = new URL(spm.sheet.field(form, 'goal').value, folder).href;
      spm.messages.put(said, location.protocol === 'file:' ? spm.messages.say('link-file') : '');
    }

    function copy() {
      address.select();
      var copied = navigator.clipboard ? navigator.clipboard.writeText(address.value) : Promise.reject();
      copied.then(
        function () {
          spm.messages.put(said, spm.messages.say('link-copied'));
        },
        function () {
          spm.messages.put(said, spm.messages.say('link-copy-failed'));
        },
      );
    }

    spm.sheet.live(sheet, { copy: copy });
    /** @type {HTMLDetailsElement} */ (sheet.querySelector('details')).open = false;
    spm.sheet.follow(form, show);
  }

  spm.linkBuilder = { start: start };
})((self.spm = self.spm || {}));
