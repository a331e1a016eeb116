/* The links to other languages, on every page. The front door goes on in the language picked here. */
(function () {
  'use strict';
  var links = document.querySelectorAll('a[data-spm-language]');

  links.forEach(function (link) {
    link.addEventListener('click', function () {
      try {
        localStorage.setItem('spm-guide.language', link.dataset.spmLanguage);
      } catch (refused) {
        /* Private windows refuse; the front door then asks again. */
      }
    });
  });

  /* They keep the place on the page: headings have the same ids everywhere. */
  function keepPlace() {
    links.forEach(function (link) { link.hash = location.hash; });
  }
  addEventListener('hashchange', keepPlace);
  keepPlace();
})();
