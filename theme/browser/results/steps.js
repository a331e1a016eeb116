// Results: what to do first, why, and with which resources.
(function (spm) {
  'use strict';

  var make = spm.elements.make;
  var say = spm.messages.say;
  var fact = spm.elements.fact;
  var FIRST = 3;
  var WORDS = 'assessment-resources.js';

  /**
   * One reason in a sentence.
   * @param {string} code @param {number} score @param {Guide} guide @param {ResultFile} file
   */
  function reason(code, score, guide, file) {
    var parts = code.split(':');
    if (parts[0] === 'score') return say('results-why-score', { percent: spm.messages.percent(score) });
    if (parts[0] === 'pattern') {
      return say('results-why-pattern', { pattern: spm.messages.plain(spm.wordsOfResults.patterns[parts[1]].name) });
    }
    var broken = spm.score.alignment.linkValue(parts[1], parts[2], file) === 0;
    return say(broken ? 'results-why-break' : 'results-why-fray', {
      goal: spm.messages.plain(guide.texts.goals[parts[1]]),
      link: spm.messages.plain(guide.texts.links[parts[2]]),
    });
  }

  /** What a step is, beside its action. @param {Guide} guide @param {StepWords} step */
  function facts(guide, step) {
    return [
      fact('results-owner', guide.texts.roles[step.role]),
      fact('results-effort', say('results-effort-' + step.effort)),
      fact('results-deliverable', step.deliverable),
      fact('results-done', step.done),
    ];
  }

  /**
   * @param {Guide} guide @param {ScoreDocument} scored @param {ResultFile} file @param {Scores} scores
   * @param {Recommendation} one
   */
  function stepView(guide, scored, file, scores, one) {
    var id = one.practice;
    var practice = guide.model.practices.filter(function (found) {
      return found.id === id;
    })[0];
    var score = /** @type {number} */ (scores[id]);
    var step = spm.wordsOfResults.steps[id][one.step];
    var reasons = one.why.map(function (code) {
      return make('p', '', reason(code, score, guide, file));
    });
    var resources = one.resources;
    function list() {
      return make('ul', 'resources', null, resources.map(function (resource) {
        return spm.resultsResource.view(guide, resource, file.profile || {});
      }));
    }
    var name = guide.texts.practices[id];
    var questions = make('a', '', null, spm.resultsWay.named(say('results-questions'), name));
    questions.href = '#practice-' + id;
    var ways = [questions];
    var page = spm.wordsOfResults.practicePages[id];
    if (page) ways.push(spm.resultsWay.page(page));
    var why = fact('results-why', reasons);
    why.className = 'why';
    return make('li', 'step area-' + practice.area, null, [
      make('div', 'step-top', null, [
        make('p', 'practice-name', name),
        make('h4', '', step.action),
        make('dl', 'step-facts', null, [why].concat(facts(guide, step))),
      ]),
      spm.resultsWay.list(ways, 'leads'),
      resources.length
        ? spm.resultsLater('resources ' + id, spm.resultsWay.named(say('results-resources', { n: resources.length }), name), WORDS, list, true)
        : null,
      spm.resultsSums.disclosure(guide, scored, file, id, 'priority'),
    ]);
  }

  /** By practice. @typedef {Record<string, number | null>} Scores */

  /** @param {ScoreDocument} scored */
  function scoresOf(scored) {
    /** @type {Scores} */
    var scores = {};
    scored.maturity.practices.forEach(function (practice) {
      scores[practice.id] = practice.score;
    });
    return scores;
  }

  /** Practices that need no step, because nothing is left to do. @param {Guide} guide @param {Scores} scores */
  function topView(guide, scores) {
    var names = Object.keys(scores)
      .filter(function (id) {
        return scores[id] === spm.score.arithmetic.WHOLE;
      })
      .map(spm.resultsWay.practice.bind(null, guide));
    if (!names.length) return [];
    return [make('p', 'at-the-top', say('results-steps-top')), spm.resultsWay.list(names)];
  }

  /** @param {Guide} guide @param {ScoreDocument} scored @param {ResultFile} file */
  function view(guide, scored, file) {
    var scores = scoresOf(scored);
    var all = scored.recommendations;
    /** @param {number} from @param {number} [to] */
    function list(from, to) {
      var some = make('ol', 'priorities', null, all.slice(from, to).map(stepView.bind(null, guide, scored, file, scores)));
      some.start = from + 1;
      return some;
    }
    return make(
      'section',
      'results-part',
      null,
      /** @type {Children} */ ([
        make('h3', '', say('results-steps')),
        make('p', '', say(all.length ? 'results-steps-lead' : 'results-steps-none')),
        all.length ? list(0, FIRST) : null,
        all.length > FIRST
          ? spm.resultsFold('steps', say('results-all-steps', { n: all.length - FIRST }), function () {
              return [list(FIRST)];
            })
          : null,
      ]).concat(topView(guide, scores))
    );
  }

  spm.resultsSteps = { view: view, facts: facts };
})((self.spm = self.spm || {}));
