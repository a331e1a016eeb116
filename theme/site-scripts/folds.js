/* What is folded opens when the reader is sent to a place in it, and on paper. */
(function () {
  'use strict';

  function reveal() {
    var place = null;
    try {
      place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch (garbled) {
      /* An address that is no text names no place. */
    }
    var fold = place && place.closest('details:not([open])');
    if (!fold) {
      return;
    }
    for (; fold; fold = fold.parentElement.closest('details')) {
      fold.open = true;
    }
    place.scrollIntoView();
  }
  addEventListener('hashchange', reveal);
  reveal();

  var opened = [];
  addEventListener('beforeprint', function () {
    opened = Array.from(document.querySelectorAll('main details:not([open])'));
    opened.forEach(function (fold) { fold.open = true; });
  });
  addEventListener('afterprint', function () {
    opened.forEach(function (fold) { fold.open = false; });
    opened = [];
  });
})();
