// Where results lead: to pages of the guide, and to practices and questions of the form.
(function (spm) {
  'use strict';

  var make = spm.elements.make;
  var say = spm.messages.say;
  var to = spm.elements.link;

  /**
   * Words that stand several times on the page, and for those who hear them alone, of what they are.
   * @param {Words} words @param {Words} name
   */
  function named(words, name) {
    return [make('span', '', words), document.createTextNode(' '), make('span', 'only-heard', name)];
  }

  /** A page of the guide by its id. @param {string} id */
  function page(id) {
    var found = spm.wordsOfResults.pages[id];
    return to(found.title, found.address);
  }

  /** @param {Guide} guide @param {string} id */
  function practice(guide, id) {
    return to(guide.texts.practices[id], '#practice-' + id);
  }

  /** A question, and who could answer it. @param {Guide} guide @param {string} id */
  function question(guide, id) {
    var asked = guide.texts.questions[id];
    var who = list(
      asked.roles.map(function (role) {
        return make('span', '', guide.texts.roles[role]);
      })
    );
    who.insertBefore(make('li', 'label', say('results-who')), who.firstChild);
    return make('div', 'open-question', null, [to(spm.answers.wording(id), '#question-' + id), who]);
  }

  /** @param {Node[]} items @param {string} [className] facts in a line, unless it is given */
  function list(items, className) {
    return make('ul', className || 'facts', null, items.map(function (item) {
      return make('li', '', null, [item]);
    }));
  }

  spm.resultsWay = { named: named, page: page, practice: practice, question: question, list: list };
})((self.spm = self.spm || {}));
