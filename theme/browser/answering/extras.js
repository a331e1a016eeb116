// What belongs to an answer beside its level: a note, what it rests on, where the evidence is, a flag to come back.
(function (spm) {
  'use strict';

  var make = spm.elements.make;
  var button = spm.elements.button;
  var say = spm.messages.say;
  /** @type {Evidence[]} */
  var KINDS = ['none', 'said', 'documented', 'verified'];
  /** @type {(keyof EvidenceRecord)[]} */
  var FIELDS = ['document', 'page', 'kept', 'date'];
  var LONGEST_TEXT = spm.resultFile.LONGEST_TEXT;
  /** From how many letters before the limit on one is told. */
  var NEAR = 200;
  /** Long enough that somebody who hears the page is not told at each key. */
  var PAUSE = 600;
  /** Evidence that is older, at the end of the period, is pointed out. */
  var YEARS = 2;
  var DAY = /^\d{4}-\d\d-\d\d$/;
  /** A date that can be compared: no half-typed year. */
  var DATE = /^(19|20)\d\d(-\d\d)*$/;

  /** @param {Given<string>} date @param {ResultFile['period']} period */
  function isOld(date, period) {
    var end = period && period.to && DAY.test(period.to) ? period.to : new Date().toISOString().slice(0, 10);
    return !!date && DATE.test(date) && date < (Number(end.slice(0, 4)) - YEARS + end.slice(4)).slice(0, date.length);
  }

  /**
   * @template {'input' | 'textarea'} N @param {N} name @param {string} type @param {Given<string>} value
   * @returns {HTMLElementTagNameMap[N]}
   */
  function control(name, type, value) {
    var element = make(name);
    if (type) element.setAttribute('type', type);
    element.maxLength = LONGEST_TEXT;
    element.value = value || '';
    return element;
  }

  /**
   * @param {string} label @param {HTMLInputElement | HTMLTextAreaElement} element @param {(text: string) => void} write
   */
  function field(label, element, write) {
    element.addEventListener('input', function () {
      // A half-typed date would read as none.
      if (!element.validity.badInput) write(element.value);
    });
    return make('label', 'field', null, [make('span', '', say(label)), element]);
  }

  /** @param {Element} element */
  function focusOn(element) {
    /** @type {HTMLElement} */ (element.querySelector('input, button')).focus();
  }

  /**
   * Puts note, evidence and flag into one question.
   * @param {Session} session @param {string} id @param {HTMLElement} place
   * @returns {{ show(): void, refresh(): void }}
   */
  function extend(session, id, place) {
    var panel = make('div');
    var summary = make('summary');
    var details = make('details', 'more', null, [summary, panel]);
    var flag = button(say('answer-flag'), function () {
      write(function (answer) {
        answer.flag = !answer.flag;
      });
      showFlag();
    });
    var fill = /** @type {(() => void) | null} */ (null);

    function read() {
      return spm.score.asked.own(session.file.answers, id) || {};
    }

    function records() {
      return read().records || [];
    }

    /** @param {(answer: Answer) => void} change */
    function write(change) {
      change(session.answer(id));
      session.changed();
    }

    function showFlag() {
      flag.setAttribute('aria-pressed', String(Boolean(read().flag)));
    }

    function summarize() {
      var answer = read();
      var n = records().filter(function (record) {
        return FIELDS.some(function (part) {
          return record[part];
        });
      }).length;
      spm.elements.empty(summary).appendChild(make('span', '', say('answer-more')));
      [
        answer.note && say('answer-note'),
        answer.evidence && answer.evidence !== KINDS[0] && say('answer-evidence-' + answer.evidence),
        n && say('answer-documents', { n: n }),
      ].forEach(function (words) {
        if (words) summary.append(' ', make('span', 'chip', words));
      });
    }

    function build() {
      var note = control('textarea', '', read().note);
      var left = make('p', 'help-text');
      var list = make('div');
      var removed = /** @type {{ at: number, record: EvidenceRecord } | null} */ (null);
      var waiting = 0;

      function sayLeft() {
        var n = LONGEST_TEXT - note.value.length;
        spm.messages.put(left, n < NEAR ? say('answer-letters-left', { n: Math.max(n, 0) }) : '');
      }

      /** @param {Evidence} name */
      function kind(name) {
        var radio = control('input', 'radio', name);
        radio.name = 'evidence-' + id;
        radio.checked = read().evidence === name;
        radio.addEventListener('input', function () {
          write(function (answer) {
            answer.evidence = name;
          });
        });
        return make('label', 'choice', null, [radio, make('span', '', say('answer-evidence-' + name))]);
      }

      /** @param {boolean} [withNew] */
      function showRecords(withNew) {
        /** @type {Node[]} */
        var parts = records().concat(withNew ? {} : []).map(recordAt);
        if (removed) {
          parts.splice(removed.at, 0, button(say('answer-document-undo', { n: removed.at + 1 }), putBack));
        }
        var add = button(say('answer-document-add'), function () {
          showRecords(true);
          focusOn(/** @type {HTMLElement} */ (list.querySelector('fieldset:last-of-type')));
        });
        spm.elements.empty(list).append.apply(list, parts.concat(add));
      }

      /**
       * One record; a new one is written once there is something to write.
       * @param {EvidenceRecord} record @param {number} at
       */
      function recordAt(record, at) {
        var old = make('p', 'old');
        old.id = ['old', id, at].join('-');
        old.setAttribute('role', 'status');
        var fields = FIELDS.map(function (part) {
          var dated = part === 'date';
          // A date that is no whole day stays readable.
          var type = dated && (!record.date || DAY.test(record.date)) ? 'date' : 'text';
          var element = control('input', type, record[part]);
          if (dated) element.setAttribute('aria-describedby', old.id);
          return field('answer-document-' + part, element, function (text) {
            write(function (answer) {
              answer.records = answer.records || [];
              answer.records[at] = answer.records[at] || {};
              answer.records[at][part] = text;
            });
          });
        });
        var legend = make('legend', '', say('answer-document', { n: at + 1 }));
        var remove = button(say('answer-document-remove', { n: at + 1 }), function () {
          removed = records()[at] ? { at: at, record: records()[at] } : null;
          if (removed) {
            write(function (answer) {
              if (answer.records) answer.records.splice(at, 1);
            });
          }
          showRecords();
          refresh();
          /** @type {HTMLElement} */ (list.children[removed ? at : list.children.length - 1]).focus();
        });
        return make('fieldset', '', null, /** @type {Node[]} */ ([legend]).concat(fields, old, remove));
      }

      function putBack() {
        var undone = removed;
        if (!undone) return;
        var at = undone.at;
        var record = undone.record;
        removed = null;
        write(function (answer) {
          answer.records = answer.records || [];
          answer.records.splice(at, 0, record);
        });
        showRecords();
        refresh();
        focusOn(list.children[at]);
      }

      /** What is said about what was typed. */
      function refresh() {
        list.querySelectorAll('.old').forEach(function (old, at) {
          var date = (records()[at] || {}).date;
          spm.messages.put(old, isOld(date, session.file.period) ? say('answer-document-old') : '');
        });
        clearTimeout(waiting);
        waiting = setTimeout(sayLeft, PAUSE);
      }

      left.id = 'left-' + id;
      left.setAttribute('role', 'status');
      note.setAttribute('aria-describedby', left.id);
      spm.elements.empty(panel).append(
        field('answer-note', note, function (text) {
          write(function (answer) {
            answer.note = text;
          });
        }),
        left,
        make('fieldset', 'field evidence', null, [
          make('legend', '', say('answer-evidence')),
          make('div', 'choices', null, KINDS.map(kind)),
        ]),
        make('p', 'field', say('answer-document-help')),
        list
      );
      showRecords();
      sayLeft();
      refresh();
      return refresh;
    }

    ['input', 'change'].forEach(function (type) {
      // What was typed here is written already; to the form it says nothing.
      panel.addEventListener(type, function (event) {
        event.stopPropagation();
      });
    });
    details.addEventListener('toggle', function () {
      fill = details.open ? build() : null;
    });
    flag.className += ' flag';
    place.append(details, flag);
    return {
      show: function () {
        showFlag();
        summarize();
        if (details.open) fill = build();
      },
      refresh: function () {
        if (!fill) return;
        summarize();
        fill();
      },
    };
  }

  /** @param {Session} session */
  function enhance(session) {
    /** @type {ReturnType<typeof extend>[]} */
    var all = [];
    session.guide.model.practices.forEach(function (practice) {
      practice.questions.forEach(function (question) {
        all.push(extend(session, question.id, /** @type {HTMLElement} */ (document.getElementById('question-' + question.id))));
      });
    });
    /** @param {'show' | 'refresh'} act */
    function each(act) {
      return function () {
        all.forEach(function (one) {
          one[act]();
        });
      };
    }
    session.onShow(each('show'));
    session.onChange(each('refresh'));
  }

  spm.extras = { enhance: enhance };
})((self.spm = self.spm || {}));
