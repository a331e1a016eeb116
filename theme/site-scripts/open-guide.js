/* On top of the ZIP: goes on to the guide. That this script is there means that its folder is, too. */
(function () {
  'use strict';
  /* replace: the back button then leaves the guide, as readers expect. */
  location.replace(document.querySelector('a[data-spm-open]').href);
})();
