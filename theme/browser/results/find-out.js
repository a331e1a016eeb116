// Results: practices without an answer, with the questions to settle and who could.
(function (spm) {
  'use strict';

  var make = spm.elements.make;
  var say = spm.messages.say;
  /** More practices than this would be a wall of questions: then each is folded. */
  var MOST_OPEN = 3;

  /** @param {Guide} guide @param {boolean} folded @param {FindOut} item */
  function groupView(guide, folded, item) {
    var name = guide.texts.practices[item.practice];
    var questions = item.questions.map(spm.resultsWay.question.bind(null, guide));
    if (folded) return spm.resultsFold('find-out ' + item.practice, name, questions);
    return make('section', '', null, /** @type {Children} */ ([make('h4', '', name)]).concat(questions));
  }

  /** Null where every practice has a score. @param {Guide} guide @param {ScoreDocument} scored */
  function view(guide, scored) {
    var items = scored.find_out;
    if (!items.length) return null;
    return make(
      'section',
      'results-part find-out',
      null,
      /** @type {Children} */ ([
        make('h3', '', say('results-find-out')),
        make('p', '', say('results-find-out-lead')),
      ]).concat(items.map(groupView.bind(null, guide, items.length > MOST_OPEN)))
    );
  }

  spm.resultsFindOut = { view: view };
})((self.spm = self.spm || {}));
