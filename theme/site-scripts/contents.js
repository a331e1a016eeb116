/* The list of what is on the page follows the reader: it marks the part whose heading was passed last. */
(function () {
  'use strict';
  var list = document.querySelector('.spm-toc');
  var links = Array.from(document.querySelectorAll('.spm-toc a'));
  if (!links.length || !self.IntersectionObserver) {
    return;
  }
  var headings = links.map(function (link) {
    return document.getElementById(decodeURIComponent(link.hash.slice(1)));
  });
  var passed = headings.map(function () { return false; });

  function mark() {
    var last = passed.lastIndexOf(true);
    links.forEach(function (link, place) {
      if (place === last) {
        link.setAttribute('aria-current', 'true');
      } else {
        link.removeAttribute('aria-current');
      }
    });
    /* A list longer than the window scrolls along; the page itself stays where the reader put it. */
    if (last >= 0 && list.scrollHeight > list.clientHeight) {
      list.scrollTop = links[last].offsetTop - list.clientHeight / 2;
    }
  }

  /* All that lies above this line has been passed: two fifths of the window, however far up. */
  var observer = new IntersectionObserver(function (changes) {
    changes.forEach(function (change) {
      passed[headings.indexOf(change.target)] = change.isIntersecting;
    });
    mark();
  }, { rootMargin: '1000000px 0px -60% 0px' });
  headings.filter(Boolean).forEach(function (heading) { observer.observe(heading); });
})();
