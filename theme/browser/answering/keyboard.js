// Single keys for those who like them: digits answer, arrows turn screens, a question mark opens the help.
(function (spm) {
  'use strict';

  /** In Arabic-Indic and Persian too. The last four bits of each are its number. */
  var DIGIT = /^[0-9\u0660-\u0669\u06f0-\u06f9]$/;
  var HELP = /^[?\u061f]$/;
  var TYPING = 'input:not([type="radio"], [type="checkbox"]), textarea, select';
  var QUESTION = '.question, .link';
  var byId = spm.elements.byId;

  /** @param {Element} question @returns {HTMLInputElement[]} */
  function choicesOf(question) {
    return Array.from(question.querySelectorAll('[name^="q-"], [name^="link-"]'));
  }

  /** @param {Element} question */
  function chosenOf(question) {
    return choicesOf(question).filter(function (choice) {
      return choice.checked;
    })[0];
  }

  /** @param {Element} element */
  function isSeen(element) {
    return element.getClientRects().length > 0;
  }

  /** @param {Session} session @param {() => void} keepPlace notes how the form is used */
  function enhance(session, keepPlace) {
    var dialog = byId('keys');
    var on = byId('keys-on');

    function help() {
      on.checked = session.place.keys !== false;
      dialog.showModal();
    }

    /**
     * The question with the focus; or the first on the screen without an answer; or the first.
     * @param {Element} element
     */
    function questionAt(element) {
      var here = element.closest(QUESTION);
      if (here) return here;
      var seen = Array.from(session.form.querySelectorAll(QUESTION)).filter(isSeen);
      return (
        seen.filter(function (question) {
          return !chosenOf(question);
        })[0] || seen[0]
      );
    }

    /** @param {Element} element @param {number} number */
    function answer(element, number) {
      var question = questionAt(element);
      var choices = question ? choicesOf(question) : [];
      // In another group of choices a digit would answer what one is not looking at.
      if (element.matches('input') && choices.indexOf(element) < 0) return;
      var choice = number ? choices[number - 1] : question && chosenOf(question);
      if (!choice) return;
      choice.focus();
      if (!number) spm.takeBack.now(choice);
      else if (!choice.checked) choice.click();
    }

    /** @param {string} key */
    function turn(key) {
      var onwards = (key === 'ArrowRight') !== (document.documentElement.dir === 'rtl');
      var link = byId(onwards ? 'next' : 'back');
      if (isSeen(link)) link.click();
    }

    document.addEventListener('keydown', function (event) {
      var element = /** @type {Element} */ (event.target);
      var key = event.key;
      // With Shift, some keyboards write digits and the question mark.
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing) return;
      if (session.place.keys === false || element.closest(TYPING) || document.querySelector('dialog[open]')) return;
      if (HELP.test(key)) help();
      else if (DIGIT.test(key)) answer(element, key.charCodeAt(0) & 15);
      else if (/^Arrow(Left|Right)$/.test(key) && !event.shiftKey && !element.closest('input, [tabindex="0"]')) turn(key);
      else return;
      event.preventDefault();
    });
    byId('keys-open').addEventListener('click', help);
    on.addEventListener('change', function () {
      session.place.keys = on.checked;
      keepPlace();
    });
  }

  spm.keyboard = { enhance: enhance };
})((self.spm = self.spm || {}));
