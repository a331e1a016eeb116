// The ways in: systematic, by an issue, or by an example; and what is kept here from before.
(function (spm) {
  'use strict';

  var EXAMPLES = '../assets/examples.js';
  var byId = spm.elements.byId;

  /**
   * @param {Session} session
   * @param {{ example(file: ResultFile, name: Given<string>): void, failed(id: string): void }} act
   */
  function enhance(session, act) {
    byId('start-systematic').addEventListener('click', function () {
      session.place.issue = null;
    });
    document.querySelectorAll('[data-issue]').forEach(function (link) {
      link.addEventListener('click', function () {
        session.place.issue = link.dataset.issue;
        session.place.done = false;
      });
    });
    document.querySelectorAll('[data-example]').forEach(function (button) {
      button.addEventListener('click', function () {
        spm.laterScript.need(EXAMPLES, function (there) {
          if (there) act.example(JSON.parse(JSON.stringify(spm.examples[String(button.dataset.example)])), button.textContent);
          else act.failed('answer-example-missing');
        });
      });
    });
  }

  /**
   * Asks what becomes of the assessment found on this device, before any of its answers shows.
   * @param {Kept} kept see keeping/device.js
   * @param {{ goOn(): void, another(): void, remove(): void }} act
   */
  function ask(kept, act) {
    var box = byId('returning');
    var name = spm.saveWords.nameOf(kept);
    var values = { time: spm.saveWords.time(kept.saved), name: name };
    spm.messages.put(byId('returning-words'), spm.messages.say(name ? 'answer-returning-name' : 'answer-returning', values));
    box.hidden = false;
    /** @param {string} id @param {() => void} then */
    function on(id, then) {
      byId(id).onclick = function () {
        box.hidden = true;
        then();
      };
    }
    on('go-on', act.goOn);
    on('start-another', act.another);
    on('remove-kept', act.remove);
  }

  spm.welcome = { enhance: enhance, ask: ask };
})((self.spm = self.spm || {}));
