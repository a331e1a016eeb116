// Five questions that lead to a tool: shows the rows of the table that fit the answers, the most exact first.
(function (spm) {
  'use strict';

  var MOST = 5;

  /**
   * Places of the rules that fit; a rule fits while no answer speaks against it.
   * @param {ChooserRule[]} rules @param {Record<string, string>} answers question id -> answer id
   */
  function fitting(rules, answers) {
    return rules
      .map(function (_rule, place) {
        return place;
      })
      .filter(function (place) {
        var when = rules[place].when;
        return Object.keys(when).every(function (question) {
          return !(question in answers) || answers[question] === when[question];
        });
      })
      .slice(0, MOST);
  }

  /** @param {HTMLElement} sheet @param {WorksheetData} data */
  function start(sheet, data) {
    var form = /** @type {HTMLFormElement} */ (sheet.querySelector('form'));
    var said = /** @type {HTMLElement} */ (sheet.querySelector('#chooser-said'));
    var rows = Array.from(/** @type {NodeListOf<HTMLElement>} */ (sheet.querySelectorAll('[data-rule]')));

    function show() {
      /** @type {Record<string, string>} */
      var answers = {};
      form.querySelectorAll(':checked').forEach(function (choice) {
        var input = /** @type {HTMLInputElement} */ (choice);
        answers[input.name] = input.value;
      });
      var any = Object.keys(answers).length > 0;
      var places = any ? fitting(data.rules, answers) : [];
      rows.forEach(function (row, place) {
        row.hidden = any && places.indexOf(place) < 0;
      });
      spm.messages.put(said, any ? spm.messages.say('chooser-fits', { n: places.length }) : spm.messages.say('chooser-none'));
    }

    spm.sheet.live(sheet, {});
    spm.sheet.follow(form, show);
  }

  spm.chooser = { start: start, fitting: fitting };
})((self.spm = self.spm || {}));
