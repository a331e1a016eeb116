// Results, third part: what to do first, why, and with which resources.
(function (spm) {
  'use strict';

  var make = spm.elements.make;
  var fact = spm.elements.fact;
  var FIRST = 3;

  /** One reason in a sentence. */
  function reason(code, score, guide, file) {
    var parts = code.split(':');
    if (parts[0] === 'score') return spm.messages.say('results-why-score', { percent: spm.messages.percent(score) });
    if (parts[0] === 'pattern') {
      return spm.messages.say('results-why-pattern', { pattern: spm.messages.plain(spm.wordsOfResults.patterns[parts[1]].name) });
    }
    var broken = spm.score.alignment.linkValue(parts[1], parts[2], file) === 0;
    return spm.messages.say(broken ? 'results-why-break' : 'results-why-fray', {
      goal: spm.messages.plain(guide.texts.goals[parts[1]]),
      link: spm.messages.plain(guide.texts.links[parts[2]]),
    });
  }

  function stepView(guide, one, score, file) {
    var texts = guide.texts;
    var step = spm.wordsOfResults.steps[one.practice][one.step];
    var reasons = one.why.map(function (code) {
      return make('p', '', reason(code, score, guide, file));
    });
    var resources = one.resources.map(function (id) {
      return spm.resultsResource.view(guide, id, file.profile || {});
    });
    return make('li', 'step', null, [
      make('p', 'practice-name', texts.practices[one.practice]),
      make('h4', '', step.action),
      make('dl', 'step-facts', null, [
        fact('results-why', reasons),
        fact('results-owner', texts.roles[step.role]),
        fact('results-effort', spm.messages.say('results-effort-' + step.effort)),
        fact('results-deliverable', step.deliverable),
        fact('results-done', step.done),
      ]),
      resources.length ? make('h5', '', spm.messages.say('results-resources')) : null,
      resources.length ? make('ul', 'resources', null, resources) : null,
    ]);
  }

  /** A question without an answer, and who could answer it. */
  function questionView(texts, id) {
    var link = make('a', '', texts.questions[id].wording);
    link.href = '#question-' + id;
    return make('div', '', null, [
      link,
      make('ul', 'facts', null, texts.questions[id].roles.map(function (role) {
        return make('li', '', texts.roles[role]);
      })),
    ]);
  }

  function findOutView(guide, items) {
    return make('section', 'results-part', null, [
      make('h3', '', spm.messages.say('results-find-out')),
      make('p', '', spm.messages.say('results-find-out-lead')),
      make('ul', 'find-out', null, items.map(function (item) {
        return make('li', '', null, item.questions.map(function (id) {
          return questionView(guide.texts, id);
        }));
      })),
    ]);
  }

  function view(guide, scored, file, opened) {
    var scores = {};
    scored.maturity.practices.forEach(function (practice) {
      scores[practice.id] = practice.score;
    });
    var steps = scored.recommendations.map(function (one) {
      return stepView(guide, one, scores[one.practice], file);
    });
    var part = make('section', 'results-part', null, [make('h3', '', spm.messages.say('results-steps'))]);
    if (!scored.recommendations.length) part.appendChild(make('p', '', spm.messages.say('results-steps-none')));
    else part.appendChild(make('ol', 'steps', null, steps.slice(0, FIRST)));
    if (steps.length > FIRST) {
      var rest = make('ol', 'steps', null, steps.slice(FIRST));
      rest.start = FIRST + 1;
      var more = make('details', 'all-steps', null, [make('summary', '', spm.messages.say('results-all-steps')), rest]);
      more.open = opened;
      part.appendChild(more);
    }
    var all = [part];
    if (scored.find_out.length) all.push(findOutView(guide, scored.find_out));
    return all;
  }

  spm.resultsSteps = { view: view };
})((self.spm = self.spm || {}));
