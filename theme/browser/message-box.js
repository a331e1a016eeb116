// Says what happened, with what can be done about it.
(function (spm) {
  'use strict';

  /**
   * @param {HTMLElement} box a live region that can have the focus
   * @returns {MessageBox}
   */
  function create(box) {
    return {
      /**
       * @param {(Words | Node)[]} lines words, or elements that hold them
       * @param {{ words: string, act(): void }[]} [choices] buttons; each closes the message
       */
      tell: function (lines, choices) {
        spm.elements.empty(box);
        lines.forEach(function (line) {
          box.appendChild(line instanceof Node ? line : spm.elements.make('p', '', line));
        });
        (choices || []).forEach(function (choice) {
          box.appendChild(
            spm.elements.button(spm.messages.say(choice.words), function () {
              box.hidden = true;
              choice.act();
            })
          );
        });
        box.hidden = false;
        box.focus();
      },
      clear: function () {
        box.hidden = true;
      },
    };
  }

  spm.messageBox = { create: create };
})((self.spm = self.spm || {}));
