// The only file that acts on its own.
(function (spm) {
  'use strict';

  var block = typeof document === 'undefined' ? null : document.getElementById('guide');
  if (!block) return;
  var root = document.documentElement;
  try {
    // The colours chosen on the other pages hold here too; they are kept under the site's address
    // (theme/site-scripts/page-scope.js).
    var kept = self.localStorage.getItem(new URL('..', location.href).pathname + '.__palette');
    var color = kept ? JSON.parse(kept).color : null;
    if (color && color.media !== '(prefers-color-scheme)' && /^(default|slate)$/.test(color.scheme)) {
      root.setAttribute('data-md-color-scheme', color.scheme);
    }
  } catch (error) {
    // Without storage the device's own setting holds.
  }
  // Until now it was for paper only, so that nobody had to wait for it.
  spm.elements.byId('later-style').media = 'all';
  root.classList.remove('no-script');
  root.classList.add('script');
  var form = document.getElementById('assessment');
  spm.assessmentForm.enhance(form, spm.messages.load(block.textContent));
})((self.spm = self.spm || {}));
