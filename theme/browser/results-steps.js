// Results, third part: what to do first, why, and with which resources.
(function (spm) {
  'use strict';

  var make = spm.elements.make;
  var FIRST = 3;

  function reason(code, score, texts) {
    var parts = code.split(':');
    if (parts[0] === 'break') {
      return spm.messages.say('results-why-break', {
        goal: spm.messages.plain(texts.goals[parts[1]]),
        link: spm.messages.plain(texts.links[parts[2]]),
      }).text;
    }
    return spm.messages.say('results-why-score', { percent: spm.messages.percent(score) }).text;
  }

  function row(label, words) {
    return [make('dt', '', spm.messages.say(label)), make('dd', '', words)];
  }

  function resourceView(resource, texts) {
    var link = make('a', '', { text: resource.title, lang: 'en' });
    link.href = resource.address;
    link.rel = 'noreferrer';
    var languages = resource.languages.map(function (code) {
      return texts.languages[code];
    });
    var separator = spm.messages.say('results-list-separator').text;
    return make('li', '', null, [
      link,
      make('span', 'publisher', { text: resource.publisher, lang: 'en' }),
      make('p', '', resource.summary),
      make('p', 'facts', [languages.join(separator), spm.messages.say('results-cost-' + resource.cost).text].join(' · ')),
      resource.effort ? make('p', 'facts', resource.effort) : null,
    ]);
  }

  function stepView(guide, one, score) {
    var texts = guide.texts;
    var step = texts.steps[one.practice][one.step];
    var separator = spm.messages.say('results-list-separator').text;
    var reasons = one.why
      .map(function (code) {
        return reason(code, score, texts);
      })
      .join(separator);
    var resources = one.resources.map(function (id) {
      return resourceView(texts.resources[id], texts);
    });
    var rows = row('results-owner', texts.roles[step.role]).concat(
      row('results-effort', spm.messages.say('results-effort-' + step.effort)),
      row('results-deliverable', step.deliverable),
      row('results-done', step.done)
    );
    return make('li', 'step', null, [
      make('p', 'practice-name', texts.practices[one.practice]),
      make('h4', '', step.action),
      make('p', 'why', spm.messages.say('results-why', { reasons: reasons })),
      make('dl', '', null, rows),
      resources.length ? make('h5', '', spm.messages.say('results-resources')) : null,
      resources.length ? make('ul', 'resources', null, resources) : null,
    ]);
  }

  function findOutView(guide, items) {
    return make('section', 'results-part', null, [
      make('h3', '', spm.messages.say('results-find-out')),
      make('p', '', spm.messages.say('results-find-out-lead')),
      make('ul', 'find-out', null, items.map(function (item) {
        return make('li', '', null, item.questions.map(function (id) {
          var link = make('a', '', guide.texts.questions[id]);
          link.href = '#question-' + id;
          return link;
        }));
      })),
    ]);
  }

  function view(guide, scored, opened) {
    var scores = {};
    scored.maturity.practices.forEach(function (practice) {
      scores[practice.id] = practice.score;
    });
    var steps = scored.recommendations.map(function (one) {
      return stepView(guide, one, scores[one.practice]);
    });
    var part = make('section', 'results-part', null, [make('h3', '', spm.messages.say('results-steps'))]);
    if (!steps.length) part.appendChild(make('p', '', spm.messages.say('results-steps-none')));
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
