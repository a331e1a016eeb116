// Opens what counts as an answer in place; without scripts a link leads to the page that has the same words.
(function (spm) {
  'use strict';

  var SCRIPT = 'assessment-hints.js';
  var make = spm.elements.make;
  var fact = spm.elements.fact;

  /** @param {Guide} guide @param {string} id */
  function content(guide, id) {
    var words = spm.wordsOfHints[id];
    var roles = guide.texts.questions[id].roles.map(function (role) {
      return make('li', '', guide.texts.roles[role]);
    });
    return [
      make('p', '', words.reason),
      make('dl', '', null, [
        fact('answer-enough', words.enough),
        fact('answer-not-enough', words.not_enough),
        fact('answer-enough-when-small', words.enough_when_small),
        fact('answer-who-can-answer', [make('ul', 'inline', null, roles)]),
      ]),
      make('p', 'hint-links', null, [
        spm.elements.link(spm.messages.say('answer-read-more'), words.page),
        // The page beside this one has the prepared message: here it would weigh too much.
        spm.elements.link(spm.wordsOfUnclear, 'assessment-hints.html#unclear-' + id),
      ]),
    ];
  }

  /** @param {HTMLAnchorElement} anchor */
  function missing(anchor) {
    var said = make('p', '', spm.messages.say('answer-hints-missing'));
    said.setAttribute('role', 'alert');
    return [said, make('p', '', null, [anchor])];
  }

  /**
   * Puts a native disclosure in place of a link: unlike a button it still opens where a form is only read.
   * @param {HTMLAnchorElement} anchor @param {Guide} guide
   */
  function replace(anchor, guide) {
    var panel = make('div');
    var summary = make('summary', '', null, Array.from(anchor.cloneNode(true).childNodes));
    var details = make('details', 'hints', null, [summary, panel]);
    anchor.replaceWith(details);
    details.addEventListener('toggle', function () {
      if (!details.open) return;
      spm.laterScript.need(SCRIPT, function (there) {
        spm.elements.empty(panel);
        panel.append.apply(panel, there ? content(guide, anchor.hash.replace('#hints-', '')) : missing(anchor));
      });
    });
  }

  /** @param {AnswerForm} form @param {Guide} guide from the JSON block in the page */
  function enhance(form, guide) {
    /** @type {NodeListOf<HTMLAnchorElement>} */
    var anchors = form.querySelectorAll('a.hints');
    anchors.forEach(function (anchor) {
      replace(anchor, guide);
    });
  }

  spm.hints = { enhance: enhance };
})((self.spm = self.spm || {}));
