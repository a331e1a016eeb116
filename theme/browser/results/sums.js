// Results: where a figure opens into its arithmetic. The arithmetic and its words come when results are there.
(function (spm) {
  'use strict';

  var make = spm.elements.make;
  var say = spm.messages.say;

  /**
   * A disclosure below a figure. @see under for the parameters
   * @param {Guide} guide @param {ScoreDocument} scored @param {ResultFile} file @param {string} id
   * @param {SumKind} kind
   */
  function disclosure(guide, scored, file, id, kind) {
    var heard = make('span', 'only-heard', nameOf(guide, scored, id, kind));
    var summary = make('span', '', say('results-how'));
    summary.appendChild(document.createTextNode(' '));
    summary.appendChild(heard);
    return under([summary], guide, scored, file, id, kind);
  }

  /**
   * @param {Node[]} summary what opens it
   * @param {Guide} guide
   * @param {ScoreDocument} scored the score document
   * @param {ResultFile} file
   * @param {string} id of an area, practice, goal or pattern
   * @param {SumKind} kind area, practice, priority (of a practice's next step), goal, pattern, overall, alignment, or
   *   handover (from the area with the id)
   */
  function under(summary, guide, scored, file, id, kind) {
    var box = make('div', 'workings');
    var fold = spm.resultsFold('sum ' + kind + ' ' + id, summary, [box]);
    // Without a network it comes the next time that somebody opens it.
    function fill() {
      if (!fold.open || box.dataset.filled) return;
      spm.laterParts.need(guide, 'sums', function (there) {
        var parts = there ? spm.workings(guide, scored, file, id, kind) : [make('p', '', say('results-how-missing'))];
        spm.elements.empty(box);
        box.dataset.filled = there ? 'yes' : '';
        parts.forEach(function (part) {
          box.appendChild(part);
        });
      });
    }
    fold.addEventListener('toggle', fill);
    fill();
    return fold;
  }

  /** @param {Guide} guide @param {ScoreDocument} scored @param {string} id @param {SumKind} kind @returns {Words} */
  function nameOf(guide, scored, id, kind) {
    var texts = guide.texts;
    if (kind === 'handover') {
      return spm.resultsHandovers.name(
        guide,
        scored.alignment.handovers.filter(function (row) {
          return row.from === id;
        })[0]
      );
    }
    if (kind === 'pattern') return spm.wordsOfResults.patterns[id].name;
    if (kind === 'goal') return texts.goals[id];
    return texts.areas[id] || texts.practices[id] || say(kind === 'overall' ? 'results-overall' : 'results-threads');
  }

  spm.resultsSums = { disclosure: disclosure, under: under };
})((self.spm = self.spm || {}));
