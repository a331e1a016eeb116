// The dialog of the search: what is typed, what was found, and the way through it with keys.
(function (spm) {
  'use strict';

  /**
   * Makes the dialog work; called when everything it needs is there.
   * @param {HTMLDialogElement} box the dialog of theme/templates/partials/search.html
   */
  function start(box) {
    var data = spm.searchData;
    var say = spm.searchSay.create(data);
    var find = spm.searchFind.create(spm.searchIndex.read(data), say('search-synonyms').text, spm.searchStemmer);
    // All addresses are below the folder in which the index lies.
    var home = String(box.dataset.index).replace(/[^/]*$/, '');
    var input = part('input');
    var status = part('[role=status]');
    var list = part('.spm-search__results');

    /** @param {string} selector @returns {HTMLInputElement} */
    function part(selector) {
      return /** @type {HTMLInputElement} */ (box.querySelector(selector));
    }

    /** @param {string} name @param {string} className @param {Shown} text @param {Set<string>} marked */
    function made(name, className, text, marked) {
      var element = document.createElement(name);
      element.className = className;
      return spm.searchMarks.put(element, text, marked);
    }

    /** @param {InLanguage<string>} words @returns {Shown} */
    function told(words) {
      return words.lang === data.language ? { own: words.text, english: '' } : { own: '', english: words.text };
    }

    /** @param {SearchPlace} place @param {string} className @param {Set<string>} marked */
    function link(place, className, marked) {
      var anchor = /** @type {HTMLAnchorElement} */ (made('a', className, place.title, marked));
      anchor.href = home + place.address;
      return anchor;
    }

    /** @param {SearchResult} result @param {Set<string>} marked */
    function item(result, marked) {
      var place = result.page;
      var entry = document.createElement('li');
      entry.append(link(place, 'spm-search__title', marked));
      var kind = place.kind === 'term' ? say('search-term') : place.kind === 'resource' ? say('search-resource') : null;
      if (kind) entry.append(' ', made('span', 'spm-search__kind', told(kind), new Set()));
      if (place.note) entry.append(' ', made('span', 'spm-search__note', place.note, marked));
      entry.append(made('p', 'spm-search__text', place.text, marked));
      if (result.sections.length) {
        var sections = document.createElement('ul');
        sections.setAttribute('aria-label', say('search-sections').text);
        result.sections.forEach(function (section) {
          var line = document.createElement('li');
          line.append(link(section, '', marked));
          sections.append(line);
        });
        entry.append(sections);
      }
      return entry;
    }

    /** What is said above the results. @param {Search} search @param {number} shown */
    function lines(search, shown) {
      var said = [];
      if (search.unknown.length) {
        var typed = search.unknown.join(' ');
        said.push(search.meant.length ? say('search-meant', { typed: typed, meant: search.meant.join(' ') }) : say('search-unknown', { typed: typed }));
      }
      if (!search.number) said.push(say('search-none'));
      else if (search.number > shown) said.push(say('search-best', { n: search.number, shown: shown }));
      else said.push(say('search-found', { n: search.number }));
      return said;
    }

    function show() {
      list.textContent = '';
      status.textContent = '';
      if (!spm.searchWords.of(input.value).length) {
        status.append(made('span', '', told(say('search-hint')), new Set()));
        return;
      }
      var search = find(input.value);
      lines(search, search.results.length).forEach(function (line) {
        status.append(made('span', '', told(line), new Set()), ' ');
      });
      search.results.forEach(function (result) {
        list.append(item(result, search.words));
      });
      list.scrollTop = 0;
    }

    /** Goes from the field to the results and on, or back. @param {KeyboardEvent} event */
    function move(event) {
      var step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      var links = list.querySelectorAll('a');
      if (event.key === 'Enter' && event.target === input && links.length) links[0].click();
      if (!step || !links.length) return;
      event.preventDefault();
      var at = Array.prototype.indexOf.call(links, document.activeElement) + step;
      (at < 0 ? input : links[Math.min(at, links.length - 1)]).focus();
    }

    input.addEventListener('input', show);
    box.addEventListener('keydown', move);
    list.addEventListener('click', function (event) {
      // A link may lead to another place of the same page.
      if (/** @type {Element} */ (event.target).closest('a')) box.close();
    });
    show();
  }

  spm.searchView = { start: start };
})((self.spm = self.spm || {}));
