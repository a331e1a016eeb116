// The list of what is kept on this device: open it, save it to a file, remove it; and the switch for shared computers.
(function (spm) {
  'use strict';

  var make = spm.elements.make;
  var say = spm.messages.say;
  var WHY = ['open', 'upgrade', 'clear', 'other-tab'];
  var titles = 0;

  /** @param {string} id */
  function line(id) {
    return make('p', '', say(id));
  }

  /** @param {Words} words @param {() => void} act @param {HTMLElement} [about] */
  function button(words, act, about) {
    var made = spm.elements.button(words, act);
    if (about) made.setAttribute('aria-describedby', about.id);
    return made;
  }

  /**
   * How much of a kept assessment was asked, and how many questions have an answer; null for what is no assessment.
   * @param {Kept} kept
   */
  function read(kept) {
    try {
      var file = JSON.parse(kept.text);
      var answers = file.answers || {};
      var answered = Object.keys(answers).filter(function (id) {
        return ![null, undefined].includes(answers[id].value);
      });
      return { n: answered.length, full: file.mode === 'full' };
    } catch (error) {
      return null;
    }
  }

  /** @param {Kept} kept @param {boolean} here */
  function facts(kept, here) {
    var found = read(kept);
    var said = [say(kept.kind === 'copy' ? 'answer-device-copied' : 'answer-device-saved', { time: spm.saveWords.time(kept.saved) })];
    if (here) said.unshift(say('answer-device-here'));
    if (kept.why && WHY.indexOf(kept.why) >= 0) said.push(say('answer-device-why-' + kept.why));
    if (!found) said.push(say('answer-device-broken'));
    else said.push(say(found.full ? 'answer-device-full' : 'answer-device-quick'), say('answer-device-answers', { n: found.n }));
    if (kept.version) said.push(say('answer-device-version', { version: kept.version }));
    if (kept.kind === 'own') {
      var id = kept.filed ? 'answer-filed' : 'answer-filed-never';
      said.push(say(id, { time: kept.filed && spm.saveWords.time(kept.filed) }));
    }
    return said;
  }

  /**
   * @param {HTMLElement} element in a dialog
   * @param {Session} session
   * @param {{ open(kept: Kept): void, removed(gone: Kept[]): void }} actions
   */
  function fill(element, session, actions) {
    var notice = make('p', 'message');
    notice.setAttribute('role', 'alert');
    notice.hidden = true;

    function close() {
      /** @type {HTMLDialogElement} */ (element.closest('dialog')).close();
    }

    /** @param {Outcome} result */
    function tell(result) {
      if (result.state !== 'failed') return false;
      spm.messages.put(notice, say('answer-device-failed'));
      notice.hidden = false;
      return true;
    }

    /** @param {Promise<Outcome>} removal */
    function remove(removal) {
      removal.then(function (result) {
        if (tell(result)) return;
        close();
        actions.removed(result.kept || []);
      });
    }

    /** @param {Kept} kept */
    function entry(kept) {
      var here = kept.kind === 'own' && session.kind === 'own' && kept.id === session.file.id;
      var name = spm.saveWords.nameOf(kept);
      var title = make('h4', '', name || say('answer-device-no-name'));
      title.id = 'kept-' + (titles += 1);
      var said = make('p');
      facts(kept, here).forEach(function (words) {
        said.append(make('span', '', words), ' ');
      });
      var buttons = [
        button(say('answer-save-file'), save, title),
        button(say('answer-device-remove'), removeOne, title),
      ];
      if (!here) buttons.unshift(button(say('answer-device-open'), open, title));
      return make('li', '', null, [title, said, make('div', 'toolbar', null, buttons)]);

      function open() {
        close();
        actions.open(kept);
      }
      function save() {
        var file = spm.resultFile.parse(kept.text, session.guide.model).file;
        if (file) {
          spm.savedFiles.save(session, file, noteFiled);
          return;
        }
        // What can't be read is saved as it is.
        spm.savedFiles.saveText(kept.text);
        noteFiled();
      }
      function noteFiled() {
        if (kept.kind === 'own') spm.device.filed(kept.id, Date.now());
      }
      function removeOne() {
        remove(spm.device.remove(kept.id));
      }
    }

    /** @param {string} heading @param {Kept[]} entries */
    function list(heading, entries) {
      return entries.length ? [make('h3', '', say(heading)), make('ul', 'kept', null, entries.map(entry))] : [];
    }

    function shared() {
      var box = make('input');
      box.type = 'checkbox';
      box.checked = spm.device.kind() === 'visit';
      box.addEventListener('change', function () {
        box.disabled = true;
        spm.device.forThisVisit(box.checked).then(function (result) {
          var bad = tell(result);
          draw().then(function (drawn) {
            if (bad) tell(result);
            drawn.focus();
          });
        });
      });
      return [make('label', 'choice', null, [box, make('span', '', say('answer-device-shared'))]), box];
    }

    function draw() {
      return spm.device.list().then(function (all) {
        var kind = spm.device.kind();
        var own = all.filter(function (kept) {
          return kept.kind === 'own';
        });
        var copies = all.filter(function (kept) {
          return kept.kind === 'copy';
        });
        var choice = shared();
        spm.elements.empty(element).append(notice);
        element.append.apply(element, all.length ? [] : [line(kind === 'none' ? 'answer-device-kept-none' : 'answer-device-empty')]);
        element.append.apply(element, list('answer-device-own', own).concat(list('answer-device-copies', copies)));
        if (all.length) {
          element.append(
            button(say('answer-device-remove-all'), function () {
              remove(spm.device.removeAll());
            }),
          );
        }
        element.append(make('h3', '', say('answer-device-about')), line('answer-device-what'), line('answer-device-where-' + kind), line('answer-device-file'));
        element.append(choice[0], line('answer-device-shared-help'));
        return choice[1];
      });
    }

    return draw();
  }

  spm.onThisDevice = { fill: fill };
})((self.spm = self.spm || {}));
