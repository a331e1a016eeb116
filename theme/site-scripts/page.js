/* Small comforts of every page; without script the page stays whole. */
(function () {
  'use strict';

  /* Menus close on Escape and when the reader turns elsewhere. */
  var menus = Array.from(document.querySelectorAll('details[data-spm-menu]'));
  document.addEventListener('click', function (event) {
    menus.forEach(function (menu) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });
  document.addEventListener('keydown', function (event) {
    menus.forEach(function (menu) {
      if (event.key === 'Escape' && menu.open) {
        menu.open = false;
        menu.querySelector('summary').focus();
      }
    });
  });

  /* Material keeps the choice of colours but does not mark it. */
  var colours = document.querySelectorAll('input[name=__palette]');
  if (colours.length) {
    var kept = __md_get('__palette');
    (colours[kept ? kept.index : 0] || colours[0]).checked = true;
  }

  /* Material lets wide tables scroll; who has no pointer scrolls them with the keyboard. */
  function reachTables() {
    document.querySelectorAll('.md-typeset__scrollwrap').forEach(function (wide) {
      wide.tabIndex = wide.scrollWidth > wide.clientWidth ? 0 : -1;
    });
  }
  addEventListener('load', reachTables);
  addEventListener('resize', reachTables);

  /* Material opens its search with a label, which no keyboard reaches; this is a button. */
  var search = document.getElementById('__search');
  document.querySelectorAll('button[data-spm-open-search]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () {
      if (!search.checked) {
        search.click();
      }
      document.querySelector('[data-md-component=search-query]').focus();
    });
  });
})();
