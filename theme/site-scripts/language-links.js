/* What pages to read do: their links to other languages, and a word about newer versions. The front door goes on in
   the language picked here. */
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

  /* Where the language is kept on the device: says when a newer version came (newer-version.js). */
  var worker = navigator.serviceWorker;
  if (worker && worker.controller) {
    var site = document.currentScript.src.replace(/assets\/(?!.*assets\/).*/, '');
    worker.addEventListener('controllerchange', function () {
      [document.documentElement.lang + '/newer-words.js', 'assets/scripts/newer-version.js'].forEach(function (name) {
        var script = document.createElement('script');
        script.async = false;
        script.src = site + name;
        document.head.appendChild(script);
      });
    });
  }
})();
