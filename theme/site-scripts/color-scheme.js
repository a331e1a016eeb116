/* Sets the colour scheme before the first paint: the one the reader chose, else the device's. */
(function () {
  'use strict';
  var chosen = __md_get('__palette');
  var scheme = chosen && chosen.color && chosen.color.media !== '(prefers-color-scheme)' && chosen.color.scheme;
  if (!scheme) {
    scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'slate' : 'default';
  }
  document.body.setAttribute('data-md-color-scheme', scheme);
})();
