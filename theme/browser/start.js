// The only file that acts on its own.
(function (spm) {
  'use strict';

  var block = typeof document === 'undefined' ? null : document.getElementById('guide');
  if (!block) return;
  var root = document.documentElement;
  try {
    // The reader's choice on the other pages holds here too.
    var palette = JSON.parse(self.localStorage.getItem('spm-color-scheme') || 'null');
    if (palette) root.setAttribute('data-md-color-scheme', palette);
  } catch (error) {
    // Without storage the device's own setting holds.
  }
  root.classList.remove('no-script');
  root.classList.add('script');
  var form = document.getElementById('assessment');
  spm.assessmentForm.enhance(form, spm.messages.load(block.textContent));
})((self.spm = self.spm || {}));
