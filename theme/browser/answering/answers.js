// Moves answers between the form and the result file. What the form does not know stays in the file.
(function (spm) {
  'use strict';

  var TEXTS = ['type', 'tier', 'stage', 'role'];
  var LISTS = ['regions', 'methodology', 'services', 'languages'];

  function checked(form, name) {
    var found = form.querySelector('input[name="' + name + '"]:checked');
    return found ? found.value : null;
  }

  function allChecked(form, name) {
    return Array.from(form.querySelectorAll('input[name="' + name + '"]:checked')).map(function (input) {
      return input.value;
    });
  }

  /** A level is a number, everything else a word. */
  function valueOf(text) {
    return text !== null && /^[0-4]$/.test(text) ? Number(text) : text;
  }

  /** Members of an object that a file brought; a missing one is made. */
  function member(object, key) {
    if (!spm.score.asked.own(object, key)) object[key] = {};
    return object[key];
  }

  /** Choices the form offers replace those in the file; choices it does not know stay. */
  function kept(form, name, before) {
    var known = Array.from(form.querySelectorAll('input[name="' + name + '"]')).map(function (input) {
      return input.value;
    });
    var unknown = (before || []).filter(function (value) {
      return known.indexOf(value) < 0;
    });
    return allChecked(form, name).concat(unknown);
  }

  /** One choice; what the form does not know stays until the reader chooses another. */
  function keptOne(form, name, before) {
    var chosen = checked(form, name);
    if (chosen) return chosen;
    var known = Array.from(form.querySelectorAll('input[name="' + name + '"]')).some(function (input) {
      return input.value === before;
    });
    return chosen === null && before && !known ? before : null;
  }

  function toThisRevision(answer, question) {
    return spm.score.asked.revOf(answer) === question.rev;
  }

  /** Writes what the form says into `file`. */
  function fromForm(form, file, model, now) {
    var profile = member(file, 'profile');
    TEXTS.forEach(function (field) {
      profile[field] = keptOne(form, 'profile-' + field, profile[field]);
    });
    LISTS.forEach(function (field) {
      profile[field] = kept(form, 'profile-' + field, profile[field]);
    });
    file.goals = kept(form, 'goal', file.goals);
    file.mode = checked(form, 'mode');
    eachQuestion(form, model, function (question) {
      var value = valueOf(checked(form, 'q-' + question.id));
      var before = spm.score.asked.own(file.answers, question.id);
      // An answer to another revision stays in the file as it is until it is confirmed.
      if (value === null && before && !toThisRevision(before, question)) return;
      var evidence = checked(form, 'evidence-' + question.id) || 'none';
      var reason = form.elements['reason-' + question.id];
      if (value === null && evidence === 'none' && !(reason && reason.value) && !before) return;
      var answer = member(member(file, 'answers'), question.id);
      answer.value = value;
      answer.rev = question.rev;
      answer.evidence = evidence;
      if (reason) answer.reason = reason.value;
    });
    model.goals.forEach(function (goal) {
      model.links.forEach(function (link) {
        var value = valueOf(checked(form, 'link-' + goal + '-' + link.id));
        if (value !== null) member(member(member(file, 'links'), goal), link.id).value = value;
      });
    });
    file.changed = now.toISOString();
    return file;
  }

  /** Shows `file` in the form; an answer to another revision of a question is not shown as given. */
  function toForm(form, file, model) {
    form.reset();
    var profile = file.profile || {};
    TEXTS.forEach(function (field) {
      tick(form, 'profile-' + field, [profile[field]]);
    });
    LISTS.forEach(function (field) {
      tick(form, 'profile-' + field, profile[field] || []);
    });
    tick(form, 'goal', file.goals || []);
    tick(form, 'mode', [file.mode || 'quick']);
    eachQuestion(form, model, function (question) {
      var answer = spm.score.asked.own(file.answers, question.id);
      if (!answer) return;
      if (toThisRevision(answer, question)) tick(form, 'q-' + question.id, [String(answer.value)]);
      tick(form, 'evidence-' + question.id, [answer.evidence]);
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

  function tick(form, name, values) {
    form.querySelectorAll('input[name="' + name + '"]').forEach(function (input) {
      input.checked = values.indexOf(input.value) >= 0;
    });
  }

  function eachQuestion(form, model, act) {
    model.practices.forEach(function (practice) {
      practice.questions.forEach(function (question) {
        if (form.elements['q-' + question.id]) act(question);
      });
    });
  }

  /** How many of the questions asked have any answer, and how many there are. */
  function counted(form, model) {
    var count = { n: 0, total: 0 };
    var mode = checked(form, 'mode');
    eachQuestion(form, model, function (question) {
      if (!spm.score.asked.isAsked(question, mode)) return;
      count.total += 1;
      if (checked(form, 'q-' + question.id) !== null) count.n += 1;
    });
    return count;
  }

  spm.answers = { fromForm: fromForm, toForm: toForm, toThisRevision: toThisRevision, counted: counted };
})((self.spm = self.spm || {}));
