// Moves answers between the form and the result file. What the form does not know stays in the file.
(function (spm) {
  'use strict';

  /** @type {('type' | 'tier' | 'stage' | 'role')[]} */
  var TEXTS = ['type', 'tier', 'stage', 'role'];
  /** @type {('from' | 'to')[]} */
  var ENDS = ['from', 'to'];
  /** @type {('regions' | 'methodology' | 'services' | 'languages')[]} */
  var LISTS = ['regions', 'methodology', 'services', 'languages'];

  /**
   * What is chosen, by the names of the fields; read in one go, because the form has hundreds of them.
   * @param {AnswerForm} form @returns {Chosen}
   */
  function chosenIn(form) {
    /** @type {Chosen} */
    var chosen = {};
    /** @type {NodeListOf<HTMLInputElement>} */
    var found = form.querySelectorAll('input:checked');
    found.forEach(function (input) {
      (chosen[input.name] = chosen[input.name] || []).push(input.value);
    });
    return chosen;
  }

  /** @param {Chosen} chosen @param {string} name */
  function one(chosen, name) {
    return chosen[name] ? chosen[name][0] : null;
  }

  /** A level is a number, everything else a word. @param {string | null} text */
  function valueOf(text) {
    return text !== null && /^[0-4]$/.test(text) ? Number(text) : /** @type {'dk' | 'na' | null} */ (text);
  }

  /**
   * Members of an object that a file brought; a missing one is made.
   * @template {object} T @template {keyof T & string} K @param {T} object @param {K} key @returns {NonNullable<T[K]>}
   */
  function member(object, key) {
    var members = /** @type {Record<string, any>} */ (object);
    if (!spm.score.asked.own(members, key)) members[key] = {};
    return members[key];
  }

  /** @param {AnswerForm} form @param {string} name @param {string} value */
  function offers(form, name, value) {
    /** @type {NodeListOf<HTMLInputElement>} */
    var inputs = form.querySelectorAll('input[name="' + name + '"]');
    return Array.from(inputs).some(function (input) {
      return input.value === value;
    });
  }

  /**
   * Choices the form offers replace those in the file; choices it does not know stay.
   * @param {AnswerForm} form @param {Chosen} chosen @param {string} name @param {Given<string[]>} before
   */
  function kept(form, chosen, name, before) {
    var unknown = (before || []).filter(function (value) {
      return !offers(form, name, value);
    });
    return (chosen[name] || []).concat(unknown);
  }

  /**
   * One choice; what the form does not know stays until the reader chooses another.
   * @param {AnswerForm} form @param {Chosen} chosen @param {string} name @param {Given<string>} before
   */
  function keptOne(form, chosen, name, before) {
    var now = one(chosen, name);
    if (now) return now;
    return now === null && before && !offers(form, name, before) ? before : null;
  }

  /** The answer that was given to another form of the question, or null. @param {ResultFile} file @param {Question} question */
  function toOtherRevision(file, question) {
    var answer = spm.score.asked.own(file.answers, question.id);
    if (!answer || answer.value === undefined || answer.value === null) return null;
    return spm.score.asked.revOf(answer) === question.rev ? null : answer;
  }

  /** Whether any answer was given to another form of its question. @param {ResultFile} file @param {Model} model */
  function anyToOtherRevision(file, model) {
    return model.practices.some(function (practice) {
      return practice.questions.some(toOtherRevision.bind(null, file));
    });
  }

  /**
   * Writes what the form says into `file`.
   * @param {AnswerForm} form @param {ResultFile} file @param {Model} model
   */
  function fromForm(form, file, model) {
    var chosen = chosenIn(form);
    var profile = member(file, 'profile');
    TEXTS.forEach(function (field) {
      profile[field] = keptOne(form, chosen, 'profile-' + field, profile[field]);
    });
    LISTS.forEach(function (field) {
      profile[field] = kept(form, chosen, 'profile-' + field, profile[field]);
    });
    var scope = member(file, 'scope');
    scope.kind = /** @type {ScopeKind | null} */ (keptOne(form, chosen, 'scope-kind', scope.kind));
    scope.name = form.elements['scope-name'].value;
    ENDS.forEach(function (end) {
      var date = form.elements['period-' + end];
      // A field of a browser that can't show this date is empty; the date stays.
      if (date.value || !date.validity.badInput) member(file, 'period')[end] = date.value || null;
    });
    file.goals = kept(form, chosen, 'goal', file.goals);
    file.mode = /** @type {Mode} */ (one(chosen, 'mode'));
    eachQuestion(form, model, function (question) {
      var value = valueOf(one(chosen, 'q-' + question.id));
      var before = spm.score.asked.own(file.answers, question.id);
      // An answer to another revision stays in the file as it is until it is confirmed.
      if (value === null && before && spm.score.asked.revOf(before) !== question.rev) return;
      var reason = form.elements['reason-' + question.id];
      if (value === null && !(reason && reason.value) && !before) return;
      var answer = member(member(file, 'answers'), question.id);
      answer.value = value;
      answer.rev = question.rev;
      if (reason) answer.reason = reason.value;
    });
    model.goals.forEach(function (goal) {
      model.links.forEach(function (link) {
        var value = valueOf(one(chosen, 'link-' + goal + '-' + link.id));
        // One that is taken back stays as an answer without a value.
        if (value === null && !spm.score.asked.own(spm.score.asked.own(file.links, goal), link.id)) return;
        member(member(member(file, 'links'), goal), link.id).value = /** @type {LinkValue} */ (value);
      });
    });
  }

  /**
   * Shows `file` in the form; an answer to another revision of a question is not shown as given.
   * @param {AnswerForm} form @param {ResultFile} file @param {Model} model
   */
  function toForm(form, file, model) {
    form.reset();
    var profile = file.profile || {};
    TEXTS.forEach(function (field) {
      tick(form, 'profile-' + field, [profile[field]]);
    });
    LISTS.forEach(function (field) {
      tick(form, 'profile-' + field, profile[field] || []);
    });
    var scope = file.scope || {};
    tick(form, 'scope-kind', [scope.kind]);
    form.elements['scope-name'].value = scope.name || '';
    ENDS.forEach(function (end) {
      form.elements['period-' + end].value = (file.period && file.period[end]) || '';
    });
    tick(form, 'goal', file.goals || []);
    tick(form, 'mode', [file.mode || 'quick']);
    eachQuestion(form, model, function (question) {
      var answer = spm.score.asked.own(file.answers, question.id);
      if (!answer) return;
      if (!toOtherRevision(file, question)) tick(form, 'q-' + question.id, [String(answer.value)]);
      var reason = form.elements['reason-' + question.id];
      if (reason) reason.value = answer.reason || '';
    });
    model.goals.forEach(function (goal) {
      model.links.forEach(function (link) {
        var answer = spm.score.asked.own(spm.score.asked.own(file.links, goal), link.id);
        if (answer) tick(form, 'link-' + goal + '-' + link.id, [String(answer.value)]);
      });
    });
  }

  /** @param {AnswerForm} form @param {string} name @param {Given<string>[]} values */
  function tick(form, name, values) {
    /** @type {NodeListOf<HTMLInputElement>} */
    var inputs = form.querySelectorAll('input[name="' + name + '"]');
    inputs.forEach(function (input) {
      input.checked = values.indexOf(input.value) >= 0;
    });
  }

  /** @param {AnswerForm} form @param {Model} model @param {(question: Question) => void} act */
  function eachQuestion(form, model, act) {
    model.practices.forEach(function (practice) {
      practice.questions.forEach(function (question) {
        if (form.elements['q-' + question.id]) act(question);
      });
    });
  }

  /** Whether anything stands in the form that the page did not bring. @param {AnswerForm} form */
  function touched(form) {
    return Array.from(/** @type {Iterable<HTMLInputElement>} */ (form.elements)).some(function (input) {
      return input.checked !== input.defaultChecked || (input.defaultValue !== undefined && input.value !== input.defaultValue);
    });
  }

  /** The words of a question, as they stand in the page. @param {string} id @returns {Words} */
  function wording(id) {
    var found = /** @type {HTMLElement} */ (document.querySelector('#question-' + id + ' .wording'));
    var foreign = found.querySelector('[lang]');
    return foreign ? { text: foreign.textContent, lang: foreign.lang } : found.textContent;
  }

  /** @param {Model} model @param {string} id */
  function question(model, id) {
    for (var place = 0; place < model.practices.length; place += 1) {
      var found = model.practices[place].questions.filter(function (one) {
        return one.id === id;
      })[0];
      if (found) return found;
    }
    return null;
  }

  spm.answers = {
    fromForm: fromForm,
    toForm: toForm,
    toOtherRevision: toOtherRevision,
    anyToOtherRevision: anyToOtherRevision,
    member: member,
    touched: touched,
    wording: wording,
    question: question,
  };
})((self.spm = self.spm || {}));
