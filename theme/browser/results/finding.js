// Results, first of all: what was found, in a few sentences.
(function (spm) {
  'use strict';

  /**
   * A paragraph of whole sentences; null where nothing can be said.
   * @param {Guide} guide @param {ScoreDocument} scored @param {ResultFile} file
   */
  function view(guide, scored, file) {
    var paragraph = spm.elements.make('p', 'finding');
    spm.score.finding(guide.model, scored, file).forEach(function (id) {
      if (paragraph.firstChild) paragraph.appendChild(document.createTextNode(' '));
      paragraph.appendChild(spm.elements.make('span', '', spm.wordsOfResults.finding[id]));
    });
    return paragraph.firstChild ? paragraph : null;
  }

  spm.resultsFinding = { view: view };
})((self.spm = self.spm || {}));
