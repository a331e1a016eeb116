// Shows one screen of the form at a time. The address names it, so links, "back" and bookmarks work as everywhere.
(function (spm) {
  'use strict';

  var FIRST = ['welcome', 'how'];
  var ABOUT = ['about', 'goals', 'mode'];

  /**
   * The screens in the order in which "next" goes through them. Results stand at the end; somebody who came with an
   * issue sees them after its practices too.
   * @param {Session} session
   * @returns {string[]}
   */
  function order(session) {
    var model = session.guide.model;
    var issue = issueOf(session);
    var first = (issue ? issue.practices : []).map(screenOf);
    var practices = model.practices
      .map(function (practice) {
        return screenOf(practice.id);
      })
      .filter(function (id) {
        return first.indexOf(id) < 0;
      });
    var threads = spm.score.asked.goals(model, session.file).map(function (goal) {
      return 'thread-' + goal;
    });
    return FIRST.concat(first, issue ? 'results' : [], ABOUT, practices, threads, 'review', 'results');
  }

  /** @param {string} practice */
  function screenOf(practice) {
    return 'practice-' + practice;
  }

  /** @param {Session} session */
  function issueOf(session) {
    return session.guide.issues.filter(function (issue) {
      return issue.id === session.place.issue;
    })[0];
  }

  /**
   * @param {Session} session
   * @returns {Screens}
   */
  function start(session) {
    /** @type {((id: string) => void)[]} */
    var listeners = [];
    var body = document.body;
    var back = document.getElementById('back');
    var next = document.getElementById('next');

    function asked() {
      try {
        return decodeURIComponent(location.hash.slice(1));
      } catch (error) {
        return '';
      }
    }

    /** The screen that has the place the address names; the first screen where there is none. */
    function named() {
      var target = document.getElementById(asked());
      var screen = target && target.closest('.screen');
      if (!screen) return 'welcome';
      return screen.hidden ? 'goals' : screen.id;
    }

    function refresh() {
      var goals = spm.score.asked.goals(session.guide.model, session.file);
      session.guide.model.goals.forEach(function (goal) {
        /** @type {HTMLElement} */ (document.getElementById('thread-' + goal)).hidden = goals.indexOf(goal) < 0;
      });
      link();
    }

    /** Where "back" and "next" lead from here. */
    function link() {
      var screens = order(session);
      var here = String(body.dataset.screen);
      // Results that stand twice are left for the form while something is unanswered.
      var place = here === 'results' && session.place.done ? screens.lastIndexOf(here) : screens.indexOf(here);
      var following = screens[place + 1];
      back.hidden = place <= 0;
      back.hash = screens[place - 1] || '';
      next.hidden = !following;
      next.hash = following || '';
      var words = following === 'results' ? 'answer-next-results' : here === 'welcome' ? 'answer-next-start' : 'answer-next';
      spm.messages.put(next, spm.messages.say(here === 'results' ? 'answer-next-rest' : words));
    }

    /** @param {boolean} moved */
    function show(moved) {
      var id = named();
      var onePage = body.classList.contains('one-page');
      var target = document.getElementById(asked());
      if (target instanceof HTMLDetailsElement) target.open = true;
      if (id === 'review') session.place.done = true;
      Array.from(document.querySelectorAll('.screen')).forEach(function (screen) {
        screen.classList.toggle('here', screen.id === id);
      });
      body.dataset.screen = onePage ? '' : id;
      session.place.screen = id;
      refresh();
      if (moved && !onePage) arrive(/** @type {HTMLElement} */ (document.getElementById(id)), target);
      listeners.forEach(function (listener) {
        listener(id);
      });
    }

    /**
     * Takes the reader, also one who listens or types, to the new screen or to the question that was named.
     * @param {HTMLElement} screen @param {HTMLElement | null} target
     */
    function arrive(screen, target) {
      if (target && target !== screen && screen.contains(target)) {
        if (target.tabIndex < 0) target.tabIndex = -1;
        target.focus({ preventScroll: true });
        target.scrollIntoView();
        return;
      }
      self.scrollTo(0, 0);
      /** @type {HTMLElement} */ (screen.querySelector('[tabindex="-1"]')).focus({ preventScroll: true });
    }

    self.addEventListener('hashchange', show.bind(null, true));
    show(false);
    return {
      go: function (id) {
        if (asked() === id) show(true);
        else location.hash = id;
      },
      refresh: refresh,
      allOnOnePage: function (on) {
        body.classList.toggle('one-page', on);
        session.place.onePage = on;
        show(false);
      },
      onShow: function (listener) {
        listeners.push(listener);
      },
    };
  }

  spm.screens = { start: start };
})((self.spm = self.spm || {}));
