// The answers of an assessment in the words of the form, for a page that is read without it.
(function (spm) {
  'use strict';

  var make = spm.elements.make;
  var say = spm.messages.say;
  var own = spm.score.asked.own;
  /** @type {(keyof EvidenceRecord)[]} */
  var RECORD = ['document', 'page', 'kept', 'date'];
  var PROFILE = ['type', 'tier', 'stage', 'role', 'regions', 'methodology', 'services', 'languages'];
  var LINK_VALUES = ['no', 'partly', 'yes'];

  /**
   * What stands beside a field of the form, in its own language.
   * @param {AnswerForm} form @param {string} name @param {unknown} value @returns {HTMLElement | null}
   */
  function label(form, name, value) {
    /** @type {NodeListOf<HTMLInputElement>} */
    var inputs = form.querySelectorAll('input[name="' + name + '"]');
    var found = Array.from(inputs).filter(function (input) {
      return input.value && input.value === String(value);
    })[0];
    return found ? make('span', '', null, Array.from(/** @type {Element} */ (found.nextElementSibling).cloneNode(true).childNodes)) : null;
  }

  /** @param {string} words @param {Given<string>} text as somebody typed it */
  function typed(words, text) {
    return text ? make('div', '', null, [make('dt', '', say(words)), typedText(text)]) : null;
  }

  /** Whoever typed it may have written in another direction. @param {string} text */
  function typedText(text) {
    var told = make('dd', 'typed', text);
    told.dir = 'auto';
    return told;
  }

  /** @param {Answer} answer */
  function beside(answer) {
    var records = (answer.records || [])
      .map(function (record) {
        var parts = RECORD.map(function (part) {
          return record[part];
        });
        return parts.filter(Boolean).join(' · ');
      })
      .filter(Boolean);
    var documents = records.length && make('div', '', null, /** @type {Node[]} */ ([make('dt', '', say('answer-documents', { n: records.length }))]).concat(records.map(typedText)));
    var grade = answer.evidence && answer.evidence !== 'none' && spm.elements.fact('answer-evidence', say('answer-evidence-' + answer.evidence));
    var rows = /** @type {Children} */ ([grade, typed('assessment-na-reason', answer.reason), typed('answer-note', answer.note), documents]).filter(Boolean);
    return rows.length ? make('dl', 'beside', null, rows) : null;
  }

  /** @param {Session} session @param {ResultFile} file @param {Question} question */
  function questionView(session, file, question) {
    var said = spm.score.asked.present(question, file);
    var answer = own(file.answers, question.id);
    var words = said === null ? make('span', 'unanswered', say('answer-review-unanswered')) : label(session.form, 'q-' + question.id, said);
    return make('li', '', null, [
      make('p', 'asked', spm.answers.wording(question.id)),
      make('p', 'said', null, [words]),
      said !== null && answer ? beside(answer) : null,
    ]);
  }

  /** @param {Session} session @param {ResultFile} file @param {string} area */
  function areaView(session, file, area) {
    var guide = session.guide;
    var practices = guide.model.practices.filter(function (practice) {
      return practice.area === area && spm.score.asked.questions(practice, file.mode).length;
    });
    return make('section', 'area-' + area, null, /** @type {Children} */ ([make('h3', 'area-title', guide.texts.areas[area])]).concat(
      practices.map(function (practice) {
        return make('section', '', null, [
          make('h4', '', guide.texts.practices[practice.id]),
          make('ul', 'told', null, spm.score.asked.questions(practice, file.mode).map(questionView.bind(null, session, file))),
        ]);
      })
    ));
  }

  /** @param {LinkValue} value */
  function linkWords(value) {
    if (value === null) return say('answer-review-unanswered');
    return value === 'dk' ? say('answer-then-dk') : say('results-link-' + LINK_VALUES[value]);
  }

  /** @param {Guide} guide @param {ResultFile} file @param {string} goal */
  function threadView(guide, file, goal) {
    return make('section', '', null, [
      make('h4', '', guide.texts.goals[goal]),
      make('dl', 'told-links', null, guide.model.links.map(function (link) {
        var said = spm.score.alignment.linkSaid(goal, link.id, file);
        var note = (own(own(file.links, goal), link.id) || {}).note;
        return make('div', '', null, [
          make('dt', '', guide.texts.links[link.id]),
          make('dd', '', linkWords(said)),
          note ? typedText(note) : null,
        ]);
      })),
    ]);
  }

  /** What is said about the institution; null where nothing is. @param {Session} session @param {ResultFile} file */
  function profileView(session, file) {
    var profile = /** @type {Record<string, Given<string | string[]>>} */ (file.profile || {});
    var rows = PROFILE.map(function (field) {
      var name = 'profile-' + field;
      var chosen = /** @type {(string | null | undefined)[]} */ ([]).concat(profile[field]);
      var words = chosen
        .map(function (id) {
          return label(session.form, name, id);
        })
        .filter(Boolean);
      var first = session.form.querySelector('input[name="' + name + '"]');
      var legend = first && /** @type {Element} */ (first.closest('fieldset')).querySelector('legend');
      if (!words.length || !legend) return null;
      return make('div', '', null, [
        make('dt', '', null, Array.from(legend.cloneNode(true).childNodes)),
        make('dd', '', null, [spm.resultsWay.list(/** @type {Node[]} */ (words))]),
      ]);
    }).filter(Boolean);
    return rows.length ? make('section', '', null, [make('h3', '', say('share-page-about')), make('dl', 'told-profile', null, rows)]) : null;
  }

  /** @param {Session} session @param {ResultFile} file */
  function view(session, file) {
    var guide = session.guide;
    var goals = spm.score.asked.goals(guide.model, file);
    return make('section', 'answers', null, /** @type {Children} */ ([make('h2', '', say('share-page-answers')), profileView(session, file)]).concat(
      guide.model.areas.map(function (area) {
        return areaView(session, file, area.id);
      }),
      goals.length ? make('section', '', null, /** @type {Children} */ ([make('h3', '', say('assessment-threads'))]).concat(goals.map(threadView.bind(null, guide, file)))) : []
    ));
  }

  spm.toldAnswers = { view: view };
})((self.spm = self.spm || {}));
