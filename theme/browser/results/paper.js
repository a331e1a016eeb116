// Results on paper: what each sheet says on top, and what is made only when somebody wants it.
(function (spm) {
  'use strict';

  /** The site's name and today's date as a CSS text: theme/styles/print.css puts it into the margin of each sheet. */
  function head() {
    var root = document.documentElement;
    var today = new Intl.DateTimeFormat(root.lang + '-u-nu-latn', { dateStyle: 'long' }).format(new Date());
    var name = /** @type {HTMLElement} */ (document.querySelector('.top-name')).textContent.trim();
    root.style.setProperty('--spm-sheet', JSON.stringify(name + ' · ' + today));
  }

  // Before the first print too: some browsers lay the margins out before they tell.
  head();
  self.addEventListener('beforeprint', function () {
    head();
    document.querySelectorAll('[data-fold="table practices"], .fold-resources').forEach(function (fold) {
      fold.dispatchEvent(new Event('fill'));
    });
  });
})((self.spm = self.spm || {}));
