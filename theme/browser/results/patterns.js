// Results: the patterns that the answers fit, for readers to recognise themselves or not.
(function (spm) {
  'use strict';

  var make = spm.elements.make;
  var say = spm.messages.say;
  var fact = spm.elements.fact;

  /** The case with a link to where it is told. @param {PatternWords['case']} found */
  function caseView(found) {
    var source = spm.elements.link(found.name, found.source);
    source.rel = 'noreferrer';
    source.className = 'source';
    return [source, make('p', '', found.text)];
  }

  /** @param {Guide} guide @param {ScoreDocument} scored @param {ResultFile} file @param {string} id */
  function patternView(guide, scored, file, id) {
    var words = spm.wordsOfResults.patterns[id];
    return make('section', 'pattern', null, [
      make('h4', '', words.name),
      make('p', 'label', say('results-pattern-inside')),
      make('blockquote', '', words.inside),
      make('dl', '', null, [
        fact('results-pattern-matters', words.matters),
        fact('results-pattern-first-move', words.first_move),
      ]),
      spm.resultsFold('elsewhere ' + id, spm.resultsWay.named(say('results-pattern-more'), words.name), [
        make('dl', '', null, [
          fact('results-pattern-case', caseView(words.case)),
          fact('results-pattern-pages', [spm.resultsWay.list(words.pages.map(spm.resultsWay.page), 'leads')]),
        ]),
      ]),
      spm.resultsSums.disclosure(guide, scored, file, id, 'pattern'),
    ]);
  }

  /**
   * The figures under a condition that nobody knows yet.
   * @param {Condition} condition @param {Result} result @returns {Figure[]}
   */
  function missing(condition, result) {
    if (condition.figure) {
      return (condition.figure.difference || [condition.figure]).filter(function (figure) {
        return spm.score.figures.value(figure, result) === null;
      });
    }
    var parts = condition.and || condition.or || [condition.not];
    return parts.reduce(/** @param {Figure[]} found */ function (found, part) {
      return spm.score.patterns.holds(part, result) === null ? found.concat(missing(part, result)) : found;
    }, []);
  }

  /** Where the answers under a figure are given. @param {Guide} guide @param {ResultFile} file @param {Figure} figure */
  function place(guide, file, figure) {
    var asked = !figure.level;
    var id = figure.score;
    guide.model.practices.forEach(function (practice) {
      practice.questions.forEach(function (question) {
        if (question.id !== figure.level) return;
        id = practice.id;
        asked = spm.score.asked.isAsked(question, file.mode);
      });
    });
    if (!asked) return spm.elements.link(say('results-patterns-full'), '#mode');
    if (!id) return spm.elements.link(say('results-patterns-threads'), '#goals');
    if (guide.texts.practices[id]) return spm.resultsWay.practice(guide, id);
    return make('span', '', guide.texts.areas[id] || say('results-overall'));
  }

  /**
   * What can't be judged yet, in one line that says what is missing.
   * @param {Guide} guide @param {ScoreDocument} scored @param {ResultFile} file @param {string[]} unknown
   */
  function unknownView(guide, scored, file, unknown) {
    var result = { model: guide.model, file: file, maturity: scored.maturity, alignment: scored.alignment };
    /** @type {Record<string, HTMLElement>} */
    var places = {};
    guide.model.patterns.forEach(function (pattern) {
      if (unknown.indexOf(pattern.id) < 0) return;
      missing(pattern.when, result).forEach(function (figure) {
        var found = place(guide, file, figure);
        places[found.textContent] = found;
      });
    });
    return [
      make('p', 'unknown-patterns', say('results-patterns-unknown', { n: unknown.length })),
      spm.resultsWay.list(
        Object.keys(places).map(function (name) {
          return places[name];
        })
      ),
    ];
  }

  /** @param {Guide} guide @param {ScoreDocument} scored @param {ResultFile} file */
  function view(guide, scored, file) {
    /** @param {PatternRow['state']} state */
    function inState(state) {
      return scored.patterns
        .filter(function (pattern) {
          return pattern.state === state;
        })
        .map(function (pattern) {
          return pattern.id;
        });
    }
    var fired = inState('fired');
    var unknown = inState('unknown');
    var lead = fired.length ? 'results-patterns-lead' : unknown.length ? null : 'results-patterns-none';
    return make(
      'section',
      'results-part patterns',
      null,
      /** @type {Children} */ ([make('h3', '', say('results-patterns')), lead && make('p', '', say(lead))]).concat(
        fired.map(patternView.bind(null, guide, scored, file)),
        unknown.length ? unknownView(guide, scored, file, unknown) : []
      )
    );
  }

  spm.resultsPatterns = { view: view };
})((self.spm = self.spm || {}));
