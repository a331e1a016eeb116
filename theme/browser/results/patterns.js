// Results: the patterns that the answers fit, for readers to recognise themselves or not.
(function (spm) {
  'use strict';

  var make = spm.elements.make;
  var fact = spm.elements.fact;

  function link(words, address) {
    var anchor = make('a', '', words);
    anchor.href = address;
    return anchor;
  }

  /** The case with a link to where it is told. */
  function caseView(found) {
    var source = link(found.name, found.source);
    source.rel = 'noreferrer';
    source.className = 'source';
    return [source, make('p', '', found.text)];
  }

  function patternView(guide, id) {
    var words = spm.wordsOfResults.patterns[id];
    var pages = words.pages.map(function (page) {
      return make('li', '', null, [link(page.title, page.address)]);
    });
    return make('section', 'pattern', null, [
      make('h4', '', words.name),
      make('dl', 'step-facts', null, [
        fact('results-pattern-inside', words.inside),
        fact('results-pattern-matters', words.matters),
        fact('results-pattern-first-move', words.first_move),
        fact('results-pattern-case', caseView(words.case)),
        fact('results-pattern-pages', [make('ul', 'facts', null, pages)]),
      ]),
    ]);
  }

  /** What can't be judged yet, in one line. */
  function unknownView(guide, ids) {
    var names = ids.map(function (id) {
      return make('li', '', spm.wordsOfResults.patterns[id].name);
    });
    return [make('p', '', spm.messages.say('results-patterns-unknown')), make('ul', 'facts', null, names)];
  }

  /** @param {Object} guide @param {Array<{id: string, state: string}>} states of the score document */
  function view(guide, states) {
    function inState(state) {
      return states
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
    var parts = [make('h3', '', spm.messages.say('results-patterns')), lead && make('p', '', spm.messages.say(lead))];
    fired.forEach(function (id) {
      parts.push(patternView(guide, id));
    });
    return make('section', 'results-part', null, parts.concat(unknown.length ? unknownView(guide, unknown) : []));
  }

  spm.resultsPatterns = { view: view };
})((self.spm = self.spm || {}));
