// Results, second part: where the thread of each goal holds and breaks.
(function (spm) {
  'use strict';

  var make = spm.elements.make;
  var draw = spm.elements.draw;
  var STEP = 36;

  function state(value) {
    if (value === null) return 'unknown';
    return ['no', 'partly', 'yes'][value];
  }

  /** Nine knots on a thread: whole up to the break, broken lines after it. */
  function picture(values, areas, rightToLeft) {
    var width = STEP * values.length;
    function x(place) {
      var from = STEP / 2 + place * STEP;
      return rightToLeft ? width - from : from;
    }
    var whole = true;
    var shapes = [];
    values.forEach(function (value, place) {
      if (place > 0) {
        shapes.push(
          draw('line', {
            x1: x(place - 1),
            y1: 20,
            x2: x(place),
            y2: 20,
            class: whole && value === 2 ? 'thread-whole' : 'thread-loose',
          })
        );
      }
      whole = whole && value === 2;
    });
    values.forEach(function (value, place) {
      shapes.push(
        draw('circle', { cx: x(place), cy: 20, r: 11, class: 'knot knot-' + state(value) + ' area-' + areas[place] })
      );
      if (value === 1) shapes.push(draw('circle', { cx: x(place), cy: 20, r: 5, class: 'knot-half area-' + areas[place] }));
      if (value === 0) {
        shapes.push(
          draw('path', { d: 'M' + (x(place) - 5) + ' 15l10 10m0 -10l-10 10', class: 'knot-cross' })
        );
      }
    });
    return draw(
      'svg',
      { viewBox: '0 0 ' + width + ' 40', class: 'thread-picture', 'aria-hidden': 'true', focusable: 'false' },
      shapes
    );
  }

  function breakWords(goal, value, texts) {
    if (goal.break_at === null) return spm.messages.say('results-whole');
    var link = { link: spm.messages.plain(texts.links[goal.break_at]) };
    if (value === null) return spm.messages.say('results-unknown-from', link);
    return spm.messages.say(value === 0 ? 'results-breaks' : 'results-frays', link);
  }

  function goalView(guide, goal, file) {
    var values = guide.model.links.map(function (link) {
      return spm.score.alignment.linkValue(goal.id, link.id, file);
    });
    var areas = guide.model.links.map(function (link) {
      return link.area;
    });
    var at = guide.model.links
      .map(function (link) {
        return link.id;
      })
      .indexOf(goal.break_at);
    var links = guide.model.links.map(function (link, place) {
      return make('li', 'area-' + link.area, null, [
        make('span', '', guide.texts.links[link.id]),
        make('span', 'state', spm.messages.say('results-link-' + state(values[place]))),
      ]);
    });
    var loose = { percent: spm.messages.percent(goal.disconnected) };
    return make('section', 'goal-result', null, [
      make('h4', '', guide.texts.goals[goal.id]),
      picture(values, areas, document.documentElement.dir === 'rtl'),
      make('p', 'figure', breakWords(goal, at < 0 ? null : values[at], guide.texts)),
      make('p', '', spm.messages.say('results-continuity', { percent: spm.messages.percent(goal.continuity) })),
      goal.disconnected ? make('p', '', spm.messages.say('results-disconnected', loose)) : null,
      goal.provisional ? make('p', 'mark', spm.messages.say('results-provisional-goal')) : null,
      make('ol', 'link-states', null, links),
    ]);
  }

  function handoverView(guide, handover) {
    var names = {
      from: spm.messages.plain(guide.texts.areas[handover.from]),
      to: spm.messages.plain(guide.texts.areas[handover.to]),
    };
    return make('li', '', null, [
      make('span', '', spm.messages.say('results-handover', names)),
      make('span', 'figure', { text: spm.messages.percent(handover.score), lang: guide.language }),
    ]);
  }

  function view(guide, alignment, file) {
    var part = make('section', 'results-part', null, [make('h3', '', spm.messages.say('results-threads'))]);
    if (alignment.score === null) {
      part.appendChild(make('p', '', spm.messages.say('results-threads-none')));
      return part;
    }
    var score = { percent: spm.messages.percent(alignment.score) };
    part.appendChild(make('p', 'figure', spm.messages.say('results-alignment', score)));
    if (alignment.provisional) part.appendChild(make('p', 'mark', spm.messages.say('results-provisional-goal')));
    alignment.goals.forEach(function (goal) {
      part.appendChild(goalView(guide, goal, file));
    });
    part.appendChild(make('h4', '', spm.messages.say('results-handovers')));
    part.appendChild(
      make('ul', 'handovers', null, alignment.handovers.map(function (handover) {
        return handoverView(guide, handover);
      }))
    );
    return part;
  }

  spm.resultsThreads = { view: view };
})((self.spm = self.spm || {}));
