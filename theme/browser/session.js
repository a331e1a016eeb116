// The assessment on the page: whose it is, and who wants to know when it changes.
(function (spm) {
  'use strict';

  /**
   * @param {Guide} guide from the JSON block in the page
   * @param {AnswerForm} form
   * @returns {Session}
   */
  function create(guide, form) {
    /** @type {(() => void)[]} */
    var shown = [];
    /** @type {(() => void)[]} */
    var changed = [];

    /** @param {(() => void)[]} listeners */
    function tell(listeners) {
      listeners.forEach(function (listener) {
        listener();
      });
    }

    /** @type {Session} */
    var session = {
      guide: guide,
      form: form,
      file: fresh(guide),
      // 'own', 'example' (what is changed is not kept) or 'newer' (of a newer version; it can only be looked at)
      kind: 'own',
      // Where the reader is and how the form is shown: never part of a result.
      place: {},

      /** The answer to a question in the file, made when it is missing. */
      answer: function (id) {
        var answers = spm.answers.member(session.file, 'answers');
        if (!spm.score.asked.own(answers, id)) answers[id] = { value: null, rev: /** @type {Question} */ (spm.answers.question(guide.model, id)).rev };
        return answers[id];
      },
      changed: function () {
        session.file.changed = new Date().toISOString();
        tell(changed);
      },
      /** @param {ResultFile} file a checked result file @param {SessionKind} kind */
      show: function (file, kind) {
        session.file = file;
        session.kind = kind;
        tell(shown);
      },
      onShow: function (listener) {
        shown.push(listener);
      },
      onChange: function (listener) {
        changed.push(listener);
      },
    };
    return session;
  }

  /** An assessment without an answer, of the last twelve months. @param {Guide} guide */
  function fresh(guide) {
    var now = new Date();
    var file = spm.resultFile.empty(guide.model, now);
    var from = new Date(now);
    from.setFullYear(from.getFullYear() - 1);
    file.period = { from: day(from), to: day(now) };
    return file;
  }

  /** @param {Date} date */
  function day(date) {
    return date.toISOString().slice(0, 10);
  }

  /** @param {ResultFile} file */
  function hasAnswers(file) {
    return Object.keys(file.answers || {}).length > 0 || (file.goals || []).length > 0;
  }

  spm.session = { create: create, fresh: fresh, hasAnswers: hasAnswers };
})((self.spm = self.spm || {}));
