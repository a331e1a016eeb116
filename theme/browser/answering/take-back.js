// Takes an answer back by a click on it, or by the space bar.
(function (spm) {
  'use strict';

  /** The second click of somebody who clicks twice out of habit is not meant. */
  var HASTE = 350;
  var CHOICES = 'input[name^="q-"], input[name^="link-"]';

  /** @param {HTMLInputElement} choice a radio that is chosen */
  function now(choice) {
    choice.checked = false;
    choice.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** @param {AnswerForm} form */
  function enhance(form) {
    // By the time of a click the browser has ticked its radio: this one was ticked before.
    /** @type {HTMLInputElement | null} */
    var before = null;
    // Nothing was chosen yet: a page that is back at once is clicked earlier than HASTE.
    var chosenAt = -HASTE;

    /** @param {MouseEvent | KeyboardEvent} event */
    function remember(event) {
      if (event instanceof KeyboardEvent && event.key !== ' ') return;
      /** @type {HTMLLabelElement | null} */
      var label = /** @type {Element} */ (event.target).closest('label');
      var choice = /** @type {HTMLInputElement | null} */ (label && label.control);
      before = choice && choice.checked && choice.matches(CHOICES) ? choice : null;
    }

    form.addEventListener('mousedown', remember);
    form.addEventListener('keydown', remember);
    form.addEventListener('change', function (event) {
      before = null;
      // Answers that a script puts back nobody has just clicked.
      if (event.isTrusted) chosenAt = event.timeStamp;
    });
    ['click', 'keyup'].forEach(function (type) {
      form.addEventListener(type, function (event) {
        var other = event instanceof KeyboardEvent && event.key !== ' ';
        if (other || event.target !== before || event.timeStamp - chosenAt < HASTE) return;
        before = null;
        // After a click that is prevented the browser ticks what was ticked before; so it is done after the browser.
        // For the space bar some browsers click, and some do not where a radio is ticked.
        event.preventDefault();
        setTimeout(now, 0, event.target);
      });
    });
  }

  spm.takeBack = { enhance: enhance, now: now };
})((self.spm = self.spm || {}));
