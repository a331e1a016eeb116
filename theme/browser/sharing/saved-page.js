// A page that holds an assessment: its answers, its result and how to go on, for a browser without scripts or network.
(function (spm) {
  'use strict';

  var make = spm.elements.make;
  var say = spm.messages.say;
  /** Nothing may run or be fetched, whatever somebody puts into the file later; its look stands in it. */
  var POLICY = "default-src 'none'; script-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  /** What needs the scripts of the form, or leads to other places of it. */
  var NEEDS_FORM = '.fold-sum, .fold-resources, .fold-standards, .results-part > .basis, figcaption, .results-part:has(.practices) > h3 + p';
  /** Folds that are made when they open: here nobody could make them. */
  var MADE_LATE = '.fold-steps, .fold-table, .fold-find-out';

  /** @param {string} text */
  function escaped(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  }

  /** @param {Element} element @param {Node[]} nodes */
  function replace(element, nodes) {
    element.replaceWith.apply(element, nodes);
  }

  /**
   * Links inside the form become words; those to pages of the guide get their whole address, where they have one.
   * @param {HTMLElement} body
   */
  function withoutForm(body) {
    body.querySelectorAll('.practice-results .fold-sum').forEach(function (fold) {
      replace(fold, [make('div', 'practice-result', null, Array.from(/** @type {Element} */ (fold.firstElementChild).childNodes))]);
    });
    body.querySelectorAll(NEEDS_FORM).forEach(function (element) {
      element.remove();
    });
    /** @type {NodeListOf<HTMLAnchorElement>} */
    var anchors = body.querySelectorAll('a');
    anchors.forEach(function (anchor) {
      if (/^https?:/.test(anchor.href) && String(anchor.getAttribute('href'))[0] !== '#') {
        anchor.setAttribute('href', anchor.href);
        anchor.rel = 'noreferrer';
        return;
      }
      var way = anchor.closest('.leads > li');
      // A way that leads nowhere here is none.
      if (way) way.remove();
      else replace(anchor, [make('span', '', null, Array.from(anchor.childNodes))]);
    });
    body.querySelectorAll('[data-fold]').forEach(function (fold) {
      fold.removeAttribute('data-fold');
      fold.removeAttribute('open');
    });
    return body;
  }

  /**
   * The results as the form shows them, without the issue that somebody came with.
   * @param {Session} session @param {ResultFile} file
   */
  function results(session, file) {
    var guide = session.guide;
    var whole = spm.score.document(guide.model, file);
    // Resources come as a script of their own, for which nobody who saves should wait.
    var scored = Object.assign({}, whole, {
      recommendations: whole.recommendations.map(function (one) {
        return Object.assign({}, one, { resources: [] });
      }),
    });
    var about = { example: spm.shareContents.isExample(file), issue: null };
    var heading = make('h2', '', say('share-page-results'));
    if (!spm.session.hasAnswers(file)) return make('section', 'results', null, [heading, make('p', '', say('answer-no-results'))]);
    var made = make('section', 'results', null, [
      heading,
      spm.resultsFinding.view(guide, scored, file),
      spm.resultsBasis.line(guide, scored, file, about),
      spm.resultsAreas.view(guide, scored, file, about),
      spm.resultsPractices.view(guide, scored, file, about),
      spm.resultsThreads.view(guide, scored, file, about),
      spm.resultsHandovers.view(guide, scored, file, about),
      spm.resultsPatterns.view(guide, scored, file),
      spm.resultsSteps.view(guide, scored, file),
      spm.resultsFindOut.view(guide, scored),
      spm.resultsTowardsSpi.view(guide, file),
    ]);
    made.querySelectorAll(MADE_LATE).forEach(function (fold) {
      fold.dispatchEvent(new Event('fill'));
    });
    return withoutForm(/** @type {HTMLElement} */ (made.cloneNode(true)));
  }

  function howToGoOn() {
    var address = spm.shareLink.page();
    var form = make('p', 'address', null, [address ? spm.elements.link(address, address) : null]);
    form.dir = 'ltr';
    var open = spm.messages.plain(say('assessment-open'));
    return make('section', 'message', null, [
      make('h2', '', say('share-page-go-on')),
      make('ol', '', null, [
        make('li', '', null, [make('span', '', say('share-page-step-page', { page: spm.elements.byId('title').textContent })), address ? form : null]),
        make('li', '', say('share-page-step-open', { button: open })),
        make('li', '', say('share-page-step-rest')),
      ]),
    ]);
  }

  /** @param {ResultFile} file */
  function titleOf(file) {
    var name = file.scope && file.scope.name;
    return name ? say('share-page-title-name', { name: name }) : say('share-page-title');
  }

  /**
   * @param {Session} session @param {ResultFile} file an assessment of this version; guide.model has what results need
   * @returns {string} the page
   */
  function html(session, file) {
    var root = document.documentElement;
    var title = titleOf(file);
    var site = /** @type {HTMLElement} */ (document.querySelector('.top-name')).textContent.trim();
    var body = make('body', '', null, [
      make('header', 'saved-top', null, [
        make('p', 'saved-site', site),
        make('h1', '', title),
        make('p', '', say('share-page-saved', { time: spm.saveWords.time(Date.now()) })),
      ]),
      make('main', '', null, [howToGoOn(), results(session, file), spm.toldAnswers.view(session, file)]),
    ]);
    var head =
      '<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="' + POLICY + '">\n' +
      '<meta name="referrer" content="no-referrer">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n' +
      '<title>' + escaped(title.text) + '</title>\n<style>' + spm.savedPageStyle + '</style>';
    return (
      '<!doctype html>\n<html lang="' + escaped(root.lang) + '" dir="' + escaped(root.dir) + '">\n<head>\n' + head + '\n</head>\n' +
      body.outerHTML.replace(/<\/body>$/, '') + '\n' + spm.pageBlock.written(file) + '\n</body>\n</html>\n'
    );
  }

  /** Saves everything as a page. @param {Session} session @param {ResultFile} file */
  function save(session, file) {
    saveAs(session, file, spm.fileNames.of(file.scope && file.scope.name, file.mode, 'html'));
  }

  /** @param {Session} session @param {ResultFile} file @param {string} name */
  function saveAs(session, file, name) {
    spm.elements.download(html(session, file), 'text/html', name);
  }

  spm.savedPage = { html: html, save: save, saveAs: saveAs };
})((self.spm = self.spm || {}));
