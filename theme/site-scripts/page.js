/* Small comforts of every page; without script the page stays whole. */
(function () {
  'use strict';

  /* Menus close on Escape and when the reader turns elsewhere, also to another place of this page. */
  var menus = Array.from(document.querySelectorAll('details[data-spm-menu]'));
  document.addEventListener('click', function (event) {
    menus.forEach(function (menu) {
      var within = event.target.closest && event.target.closest('a[href^="#"]');
      if (within || !menu.contains(event.target)) {
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

  /* Wide tables scroll by themselves; who has no pointer scrolls them with the keyboard. */
  function reachTables() {
    document.querySelectorAll('.md-typeset__scrollwrap').forEach(function (wide) {
      wide.tabIndex = wide.scrollWidth > wide.clientWidth ? 0 : -1;
    });
  }
  addEventListener('load', reachTables);
  addEventListener('resize', reachTables);

  /* The search. Everything it needs is fetched when somebody first opens it. */
  var box = document.getElementById('search');
  var openers = document.querySelectorAll('button[data-spm-open-search]');
  if (!box || !box.showModal) {
    return;
  }
  var field = box.querySelector('input');
  var status = box.querySelector('[role=status]');
  var failed = box.querySelector('[role=alert]');
  var asked = false;

  function load() {
    if (asked) {
      return;
    }
    asked = true;
    status.hidden = false;
    failed.hidden = true;
    var missing = [box.dataset.assets + 'search.css', box.dataset.assets + 'search.js', box.dataset.index];
    missing.slice().forEach(function (address) {
      var part = document.createElement(/css$/.test(address) ? 'link' : 'script');
      part.rel = 'stylesheet';
      part.onload = function () {
        missing.splice(missing.indexOf(address), 1);
        if (!missing.length) {
          spm.searchView.start(box);
        }
      };
      part.onerror = function () {
        asked = false;
        status.hidden = true;
        failed.hidden = false;
      };
      part[part.href === undefined ? 'src' : 'href'] = address;
      document.head.appendChild(part);
    });
  }

  function openSearch() {
    if (!box.open) {
      box.showModal();
    }
    field.focus();
    field.select();
    load();
  }

  openers.forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', openSearch);
  });
  box.addEventListener('click', function (event) {
    var act = event.target.closest('[data-act]');
    if (act && act.dataset.act === 'again') {
      openSearch();
    } else if (act || event.target === box) {
      box.close();
    }
  });
  document.addEventListener('keydown', function (event) {
    var types = event.target.closest('input, textarea, select, [contenteditable]');
    var slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !types;
    var control = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
    if (slash || (control && (!types || types === field))) {
      event.preventDefault();
      openSearch();
    }
  });
})();
