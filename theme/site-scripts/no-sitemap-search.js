/* Material's script looks for a sitemap beside every alternate address; there is none, and from file:// it may
   not look. It asks for links whose rel is exactly "alternate", so they carry a space until it has run. */
(function () {
  'use strict';
  var links = document.querySelectorAll('link[rel=alternate]');
  function name(rel) {
    links.forEach(function (link) { link.setAttribute('rel', rel); });
  }
  name('alternate ');
  addEventListener('load', function () { name('alternate'); });
})();
