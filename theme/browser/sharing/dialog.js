// The dialog in which somebody chooses what goes along, and whether as a file or as a link.
(function (spm) {
  'use strict';

  var make = spm.elements.make;
  var say = spm.messages.say;
  /** @type {(keyof ShareContents)[]} */
  var CONTENTS = ['answers', 'everything', 'contribution'];
  var titles = 0;

  /** Made once, and filled each time. @type {HTMLDialogElement | null} */
  var dialog = null;

  /** @param {string} id @param {Values} [values] */
  function line(id, values) {
    return make('p', '', say(id, values));
  }

  /** @param {Session} session @param {(file: ResultFile) => void} filed called once all of the assessment is saved to a file */
  function open(session, filed) {
    var guide = session.guide;
    var whole = session.file;
    var example = session.kind === 'example';
    var newer = spm.score.fileAge.age(whole, guide.model) !== 'present';
    var chosen = CONTENTS[0];
    /** @type {ResultFile} */
    var file;
    var along = make('p', 'message');
    var asPage = spm.elements.button(say('share-save-page'), savePage);
    var asJson = spm.elements.button(say('share-save-json'), saveJson);
    var pageHelp = line('share-page-help', { button: spm.messages.plain(say('assessment-open')) });
    var address = make('textarea', 'address');
    var copy = spm.elements.button(say('share-copy'), copyLink);
    var length = make('p');
    var said = make('p', 'help-text');
    var link = make('section', '', null, [make('h3', '', say('share-link')), line('share-link-help'), length, address, copy, said]);

    /** @param {string} ending */
    function name(ending) {
      if (chosen === 'everything') return spm.fileNames.of(whole.scope && whole.scope.name, whole.mode, ending);
      var id = chosen === 'contribution' ? '-' + String(file.id).slice(0, 8) : '';
      return spm.fileNames.of(say('share-file-' + chosen).text + id, file.mode, ending);
    }

    function savePage() {
      spm.laterParts.need(guide, 'results', function (there) {
        if (!there) {
          spm.messages.put(said, say('answer-results-missing'));
          return;
        }
        spm.savedPage.saveAs(session, file, name('html'));
        saved();
      });
    }

    function saveJson() {
      spm.elements.download(spm.resultFile.serialize(file), 'application/json', name('json'));
      saved();
    }

    function saved() {
      if (chosen === 'everything') filed(whole);
    }

    function copyLink() {
      address.select();
      var copied = navigator.clipboard ? navigator.clipboard.writeText(address.value) : Promise.reject();
      copied.then(
        function () {
          spm.messages.put(said, say('share-copied'));
        },
        function () {
          spm.messages.put(said, say('share-copy-failed'));
        }
      );
    }

    /** @param {keyof ShareContents} content */
    function choice(content) {
      var radio = make('input');
      radio.type = 'radio';
      radio.name = 'share';
      radio.checked = content === chosen;
      radio.addEventListener('change', function () {
        chosen = content;
        show();
      });
      var help = make('span', 'help-text', say('share-holds-' + content));
      help.id = 'share-holds-' + (titles += 1);
      radio.setAttribute('aria-describedby', help.id);
      return make('label', 'choice', null, [radio, make('span', '', null, [make('strong', '', say('share-' + content)), make('br'), help])]);
    }

    /** What goes along, counted. */
    function showAlong() {
      var holding = spm.shareContents.holding(file);
      var parts = [
        say('share-has-answers', { n: holding.answers }),
        holding.links && say('share-has-links', { n: holding.links }),
        holding.notes && say('share-has-notes', { n: holding.notes }),
        holding.documents && say('share-has-documents', { n: holding.documents }),
        say(holding.name ? 'share-has-name' : 'share-has-no-name', { name: holding.name }),
      ];
      spm.elements.empty(along).append(make('strong', '', say('share-along')));
      parts.forEach(function (words) {
        if (words) along.append(' ', make('span', '', words));
      });
    }

    function show() {
      file = spm.shareContents[chosen](guide, session.form, whole);
      showAlong();
      // A program reads a contribution; people have nothing to look at.
      asPage.hidden = chosen === 'contribution' || newer;
      asPage.className = '';
      asJson.className = asPage.hidden ? '' : 'quiet';
      pageHelp.hidden = asPage.hidden;
      address.value = spm.shareLink.to(file);
      link.hidden = chosen === 'contribution' || newer;
      address.hidden = copy.hidden = !address.value;
      var long = address.value.length > spm.shareLink.LONGEST;
      var about = long ? 'share-link-long' : 'share-link-length';
      spm.messages.put(length, say(address.value ? about : 'share-link-folder', { n: address.value.length }));
      length.className = long || !address.value ? 'message' : 'help-text';
      spm.messages.put(said, '');
    }

    address.readOnly = true;
    address.dir = 'ltr';
    address.rows = 3;
    address.setAttribute('aria-label', spm.messages.plain(say('share-link')));
    along.setAttribute('role', 'status');
    said.setAttribute('role', 'status');
    var offered = CONTENTS.filter(function (content) {
      // Made-up answers must not get into the figures of a network.
      return !(content === 'contribution' && example);
    });
    var heading = make('h2', '', say('share-title'));
    heading.id = 'share-title';
    heading.tabIndex = -1;
    var close = make('form', '', null, [make('button', 'quiet', say('assessment-close'))]);
    close.method = 'dialog';
    dialog = dialog || document.body.appendChild(make('dialog'));
    dialog.id = 'share-dialog';
    dialog.setAttribute('aria-labelledby', heading.id);
    spm.elements.empty(dialog).append(
      heading,
      line('share-lead'),
      make('fieldset', 'field', null, [make('legend', '', say('share-which')), make('div', '', null, offered.map(choice))]),
      along,
      make('section', '', null, [make('h3', '', say('share-file')), pageHelp, make('div', 'toolbar', null, [asPage, asJson]), line('share-json-help')]),
      link,
      close
    );
    show();
    dialog.showModal();
    heading.focus();
  }

  spm.shareDialog = { open: open };
})((self.spm = self.spm || {}));
