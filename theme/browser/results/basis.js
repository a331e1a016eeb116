// Results: what they rest on, in one line that stands below each picture and table.
(function (spm) {
  'use strict';

  var say = spm.messages.say;

  /**
   * @param {Guide} guide
   * @param {ScoreDocument} scored the score document
   * @param {ResultFile} file
   * @param {About} about
   */
  function line(guide, scored, file, about) {
    return filled('p', guide, scored, file, about);
  }

  /**
   * The same, as the caption of a figure.
   * @param {Guide} guide @param {ScoreDocument} scored @param {ResultFile} file @param {About} about
   */
  function caption(guide, scored, file, about) {
    return filled('figcaption', guide, scored, file, about);
  }

  /**
   * @param {'p' | 'figcaption'} name @param {Guide} guide @param {ScoreDocument} scored @param {ResultFile} file
   * @param {About} about
   */
  function filled(name, guide, scored, file, about) {
    var element = spm.elements.make(name, 'basis');
    sentences(guide, scored, file, about).forEach(function (words, place) {
      if (place) element.appendChild(document.createTextNode(' '));
      element.appendChild(spm.elements.make(words.strong ? 'strong' : 'span', '', words));
    });
    return element;
  }

  /** @param {Guide} guide @param {ScoreDocument} scored @param {ResultFile} file @param {About} about */
  function sentences(guide, scored, file, about) {
    var count = counts(guide.model, file);
    var people = (file.sources || []).length;
    /** @type {Sentence | false} */
    var example = about.example && say('results-basis-example');
    if (example) example.strong = true;
    return /** @type {Sentence[]} */ ([
      example,
      people ? say('results-basis-agreed', { n: people }) : say('results-basis-self'),
      file.changed && say('results-basis-changed', { date: date(file.changed, guide) }),
      scope(file.scope || {}),
      period(file.period || {}, guide),
      say('results-basis-' + file.mode),
      say('results-basis-answered', { known: count.known, applicable: count.applicable }),
      say('results-basis-not-applicable', { n: count.out }),
      count.known && say('results-basis-evidence', { evidenced: count.evidenced, known: count.known }),
      say('results-basis-version', { version: scored.model_version }),
      file.edition && say('results-basis-edition', { edition: file.edition }),
    ].filter(Boolean));
  }

  /** @param {NonNullable<ResultFile['scope']>} given */
  function scope(given) {
    if (!given.kind) return given.name && say('results-basis-name', { name: given.name });
    var id = 'results-basis-' + given.kind;
    return given.name ? say(id + '-named', { name: given.name }) : say(id);
  }

  /** @param {NonNullable<ResultFile['period']>} given @param {Guide} guide */
  function period(given, guide) {
    var ends = { from: given.from && date(given.from, guide), to: given.to && date(given.to, guide) };
    if (!ends.from && !ends.to) return null;
    return say('results-basis-' + (ends.from ? (ends.to ? 'period' : 'from') : 'to'), ends);
  }

  /**
   * A moment is told in the reader's own time, a day is the same everywhere.
   * @param {string} text @param {Guide} guide
   */
  function date(text, guide) {
    var time = new Date(text);
    if (isNaN(time.getTime())) return text;
    /** @type {Intl.DateTimeFormatOptions} */
    var options = { dateStyle: 'long', timeZone: text.length > 10 ? undefined : 'UTC' };
    return new Intl.DateTimeFormat(guide.language + '-u-nu-latn', options).format(time);
  }

  /**
   * How many of the questions asked apply, have a level, rest on a document; and how many do not apply.
   * @param {Model} model @param {ResultFile} file
   */
  function counts(model, file) {
    var count = { applicable: 0, known: 0, evidenced: 0, out: 0 };
    model.practices.forEach(function (practice) {
      spm.score.asked.questions(practice, file.mode).forEach(function (question) {
        var value = spm.score.asked.value(question, file);
        if (value === 'na') count.out += 1;
        else count.applicable += 1;
        if (typeof value !== 'number') return;
        count.known += 1;
        if (spm.score.maturity.isEvidenced(question, file)) count.evidenced += 1;
      });
    });
    return count;
  }

  spm.resultsBasis = { line: line, caption: caption };
})((self.spm = self.spm || {}));
