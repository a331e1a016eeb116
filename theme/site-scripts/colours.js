/* The choice of colours in the footer. It is kept as Material keeps it, so that a reader who chose before
   an update of the site need not choose again. */
(function () {
  'use strict';
  var choices = Array.from(document.querySelectorAll('input[name=__palette]'));
  if (!choices.length) {
    return;
  }
  var kept = spmKept.read('__palette');
  (choices[kept ? kept.index : 0] || choices[0]).checked = true;

  choices.forEach(function (choice, index) {
    choice.addEventListener('change', function () {
      var color = {
        media: choice.dataset.mdColorMedia,
        scheme: choice.dataset.mdColorScheme,
        primary: '',
        accent: ''
      };
      spmColours.show(color);
      spmKept.write('__palette', { index: index, color: color });
    });
  });
})();
