// Results: what hurts. The first thing that somebody sees who came with a problem; the rest can follow.
(function (spm) {
  'use strict';

  var make = spm.elements.make;
  var say = spm.messages.say;

  /**
   * A practice of the issue: how it stands, and its next step or what to find out.
   * @param {Guide} guide @param {ScoreDocument} scored @param {string} id
   */
  function practiceView(guide, scored, id) {
    /** @template {{ id?: string, practice?: string }} T @param {T[]} rows */
    function of(rows) {
      return rows.filter(function (row) {
        return row.practice === id || row.id === id;
      })[0];
    }
    var figures = of(scored.maturity.practices);
    var advised = of(scored.recommendations);
    var open = of(scored.find_out);
    var step = advised && spm.wordsOfResults.steps[id][advised.step];
    return make('li', 'area-' + areaOf(guide, id), null, /** @type {Children} */ ([
      make('h4', '', null, [spm.resultsWay.practice(guide, id)]),
      make('p', 'figure', null, spm.resultsScores.words(figures.score)),
      figures.score === null ? null : spm.resultsScores.bar(figures),
    ]).concat(
      step ? [make('p', 'label', say('results-issue-step')), make('p', 'first-step', step.action), make('dl', 'step-facts', null, spm.resultsSteps.facts(guide, step).slice(0, 2))] : [],
      open ? /** @type {Node[]} */ ([make('p', 'label', say('results-find-out'))]).concat(open.questions.map(spm.resultsWay.question.bind(null, guide))) : [],
      !step && !open && figures.score !== null ? [make('p', '', say('results-issue-top'))] : []
    ));
  }

  /** @param {Guide} guide @param {string} practice */
  function areaOf(guide, practice) {
    return guide.model.practices.filter(function (one) {
      return one.id === practice;
    })[0].area;
  }

  /**
   * How one link stands in the thread of each chosen goal.
   * @param {Guide} guide @param {ResultFile} file @param {string[]} goals @param {string} link
   */
  function linkView(guide, file, goals, link) {
    var threads = goals.map(function (goal) {
      var state = spm.threadPicture.state(spm.score.alignment.linkValue(goal, link, file));
      return make('span', '', null, [
        spm.elements.link(guide.texts.goals[goal], '#thread-' + goal),
        make('span', 'state', say('results-link-' + state)),
      ]);
    });
    return make('li', '', null, [make('b', '', guide.texts.links[link]), spm.resultsWay.list(threads)]);
  }

  /** @param {Guide} guide @param {ResultFile} file @param {string[]} links */
  function threadsView(guide, file, links) {
    var goals = spm.score.asked.goals(guide.model, file);
    return [
      make('h4', '', say('results-issue-links')),
      goals.length
        ? null
        : make('p', '', null, [spm.elements.link(say('results-issue-no-goal'), '#goals')]),
      make('ul', 'hurts-links', null, links.map(linkView.bind(null, guide, file, goals))),
    ];
  }

  /**
   * Null without an issue that the model has.
   * @param {Guide} guide @param {ScoreDocument} scored @param {ResultFile} file @param {About} about
   */
  function view(guide, scored, file, about) {
    var issue = guide.issues.filter(function (one) {
      return one.id === about.issue;
    })[0];
    if (!issue) return null;
    var words = spm.wordsOfResults.issues[issue.id];
    return make('section', 'results-part hurts', null, /** @type {Children} */ ([
      make('p', 'label', say('results-issue-label')),
      make('h3', '', guide.texts.issues[issue.id]),
      make('p', '', words.explanation),
      make('p', '', say('results-issue-lead')),
      make('ul', 'hurts-practices', null, issue.practices.map(practiceView.bind(null, guide, scored))),
      make('h4', '', say('results-issue-pages')),
      spm.resultsWay.list(words.pages.map(spm.resultsWay.page), 'leads'),
    ]).concat(threadsView(guide, file, issue.links)));
  }

  spm.resultsIssue = { view: view };
})((self.spm = self.spm || {}));
