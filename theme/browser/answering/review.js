// Lists the answers that deserve another look, each with a link to its question.
(function (spm) {
  'use strict';

  var make = spm.elements.make;
  var say = spm.messages.say;
  var own = spm.score.asked.own;
  var PROVEN = /^(documented|verified)$/;
  /** Somebody who types on the same page is not slowed down by the lists. */
  var PAUSE = 300;
  /**
   * Lists by what was said (a level, 'dk', 'na' or null) and the answer as it stands in the file.
   * @type {Record<string, (said: AnswerValue, answer?: Answer) => Given<boolean>>}
   */
  var LISTS = {
    open: function (said) {
      return said === null;
    },
    dk: function (said) {
      return said === 'dk';
    },
    flagged: function (said, answer) {
      return answer && answer.flag;
    },
    unproven: function (said, answer) {
      return typeof said === 'number' && !(answer && PROVEN.test(String(answer.evidence)));
    },
    all: function () {
      return true;
    },
  };
  var OF_LINKS = ['open', 'dk', 'all'];

  /**
   * @param {Session} session
   * @param {Screens} screens
   */
  function enhance(session, screens) {
    var guide = session.guide;
    var body = /** @type {HTMLElement} */ (document.getElementById('review-body'));
    var chosen = 'open';
    var role = '';
    var waiting = 0;
    /** @type {ReviewParts} */
    var parts;

    /**
     * The questions and goals of a list.
     * @param {string} list @returns {ReviewRow[]}
     */
    function rows(list) {
      /** @type {ReviewRow[]} */
      var found = [];
      guide.model.practices.forEach(function (practice) {
        spm.score.asked.questions(practice, session.file.mode).forEach(function (question) {
          var texts = guide.texts.questions[question.id];
          var answer = own(session.file.answers, question.id) || {};
          var said = spm.score.asked.present(question, session.file);
          if (!LISTS[list](said, answer) || (role && texts.roles.indexOf(role) < 0)) return;
          found.push({ above: guide.texts.practices[practice.id], to: 'question-' + question.id, words: spm.answers.wording(question.id), under: inWords(question.id, said) });
        });
      });
      if (role || OF_LINKS.indexOf(list) < 0) return found;
      spm.score.asked.goals(guide.model, session.file).forEach(function (goal) {
        var answers = own(session.file.links, goal);
        var n = guide.model.links.filter(function (link) {
          var value = (own(answers, link.id) || {}).value;
          return LISTS[list](value === undefined ? null : value);
        }).length;
        var count = list === 'all' ? spm.progress.ofGoal(goal, guide.model, session.file) : { n: n };
        var under = say(list === 'all' ? 'answer-count' : 'answer-review-links-' + list, count);
        if (n) found.push({ above: say('answer-review-thread'), to: 'thread-' + goal, words: guide.texts.goals[goal], under: under });
      });
      return found;
    }

    /**
     * An answer in the words of the form, which the scripts have nowhere else.
     * @param {string} id @param {AnswerValue} said
     */
    function inWords(id, said) {
      if (said === null) return say('answer-review-unanswered');
      var words = session.form.querySelector('input[name="q-' + id + '"][value="' + said + '"] + span');
      return words ? words.cloneNode(true) : say('answer-then-' + said);
    }

    /** @param {ReviewRow} row */
    function item(row) {
      var link = make('a', '', row.words);
      link.href = '#' + row.to;
      var under = row.under instanceof Node ? make('p', '', null, [row.under]) : make('p', '', row.under);
      return make('li', '', null, [make('span', 'practice-name', row.above), link, under]);
    }

    /** @param {string} list */
    function choice(list) {
      var radio = make('input');
      radio.type = 'radio';
      radio.name = 'review';
      radio.value = list;
      radio.checked = list === chosen;
      radio.addEventListener('change', function () {
        chosen = list;
        show();
      });
      parts.counts[list] = make('span', 'count');
      var words = make('span', '', null, [make('span', '', say('answer-review-' + list)), parts.counts[list]]);
      words.insertBefore(document.createTextNode(' '), parts.counts[list]);
      return make('label', 'choice', null, [radio, words]);
    }

    function askedRoles() {
      return Object.keys(guide.texts.roles).filter(function (id) {
        return Object.keys(guide.texts.questions).some(function (question) {
          return guide.texts.questions[question].roles.indexOf(id) >= 0;
        });
      });
    }

    function build() {
      var select = make('select');
      parts = { counts: {}, number: make('p'), list: make('ul', 'review-list'), none: make('p', 'message') };
      parts.number.setAttribute('role', 'status');
      select.appendChild(make('option', '', say('answer-review-any-role'))).value = '';
      askedRoles().forEach(function (id) {
        select.appendChild(make('option', '', guide.texts.roles[id])).value = id;
      });
      select.addEventListener('change', function () {
        role = select.value;
        show();
      });
      // It may hold words about a script that did not come.
      spm.elements.empty(body).append(
        make('fieldset', 'field', null, [
          make('legend', '', say('answer-review-which')),
          make('div', 'choices', null, Object.keys(LISTS).map(choice)),
        ]),
        make('label', 'field', null, [make('span', '', say('answer-review-role')), select]),
        parts.number,
        parts.none,
        parts.list
      );
    }

    function show() {
      if (!parts) build();
      var found = rows(chosen);
      Object.keys(LISTS).forEach(function (list) {
        parts.counts[list].textContent = spm.messages.number(rows(list).length);
      });
      spm.messages.put(parts.number, say('answer-review-number', { n: found.length }));
      parts.none.hidden = found.length > 0;
      if (!found.length) spm.messages.put(parts.none, say('answer-review-none-' + (role ? 'role' : chosen)));
      spm.elements.empty(parts.list).append.apply(parts.list, found.map(item));
    }

    function showWhereSeen() {
      if (session.place.screen === 'review' || session.place.onePage) show();
    }

    function later() {
      clearTimeout(waiting);
      waiting = setTimeout(showWhereSeen, PAUSE);
    }

    screens.onShow(showWhereSeen);
    session.onChange(later);
    session.onShow(later);
    // The reader may be there before this script.
    showWhereSeen();
  }

  spm.review = { enhance: enhance };
})((self.spm = self.spm || {}));
