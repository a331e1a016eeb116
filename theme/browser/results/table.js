// Results: a table, which scrolls by itself where the screen is too narrow for it.
(function (spm) {
  'use strict';

  var make = spm.elements.make;

  /**
   * @param {Words} caption
   * @param {Words[]} heads of the columns
   * @param {(Words | Node)[][]} rows the first of a row is its head
   */
  function table(caption, heads, rows) {
    var lines = rows.map(function (cells) {
      return make('tr', '', null, cells.map(function (cell, place) {
        return cellView(place ? 'td' : 'th', 'row', cell);
      }));
    });
    var head = make('tr', '', null, heads.map(cellView.bind(null, 'th', 'col')));
    var box = make('div', 'scrolls', null, [
      make('table', '', null, [make('caption', '', caption), make('thead', '', null, [head]), make('tbody', '', null, lines)]),
    ]);
    // Whoever has no pointer scrolls it with the arrow keys.
    box.tabIndex = 0;
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', spm.messages.plain(caption));
    return box;
  }

  /** @param {'th' | 'td'} name @param {string} scope @param {Words | Node} words */
  function cellView(name, scope, words) {
    var cell = words instanceof Node ? make(name, '', null, [words]) : make(name, '', words);
    if (name === 'th') cell.scope = scope;
    return cell;
  }

  spm.resultsTable = table;
})((self.spm = self.spm || {}));
