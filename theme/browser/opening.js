// Which assessment is on the page: one kept here, one from a file, an example. What was there before is never lost.
(function (spm) {
  'use strict';

  /** Ids of the examples begin so; a saved example stays one. */
  var EXAMPLE = /^example-/;

  var byId = spm.elements.byId;

  /** @param {string} id @param {Values} [values] */
  function say(id, values) {
    return spm.messages.say(id, values);
  }

  /**
   * @param {Session} session
   * @param {Screens} screens see answering/screens.js
   * @param {MessageBox} messages
   * @param {Saver} saver see keeping/saver.js
   * @param {() => void} keepPlace
   * @returns {Opening}
   */
  function create(session, screens, messages, saver, keepPlace) {
    var guide = session.guide;
    var begun = false;
    session.onChange(function () {
      begun = true;
    });
    // What the reader comes back to after looking at an example or at a newer file.
    var own = session.file;

    /** @param {ResultFile} file @param {SessionKind} kind */
    function show(file, kind) {
      if (kind === 'own') own = file;
      session.show(file, kind);
    }

    /** @param {string} text */
    function read(text) {
      return spm.resultFile.parse(text.replace(/^\uFEFF/, ''), guide.model);
    }

    /** @param {string | null} text of a file; null where the browser could not read it */
    function text(text) {
      if (text === null) {
        messages.tell([say('file-unreadable')]);
        return;
      }
      var parsed = read(text);
      if (parsed.file) beside(parsed.file);
      else other(text);
    }

    /** @param {ResultFile} file */
    function beside(file) {
      look(file, function () {
        // Where nothing is kept, what is on the page would be gone.
        if (spm.device.kind() !== 'none' || !spm.session.hasAnswers(own)) takeFile(file);
        else confirm('answer-confirm-open', 'answer-confirm-open-yes', takeFile.bind(null, file));
      });
    }

    /**
     * What is no plain assessment: a page that holds one, or nothing that can be opened.
     * @param {string} text @param {Carried['kind']} [from] what it came with, unless that is a file
     */
    function other(text, from) {
      spm.laterParts.need(guide, 'sharing', function (there) {
        if (there) spm.otherFiles.open(session, text, from, beside, messages.tell);
        else messages.tell([say('answer-more-missing')]);
      });
    }

    /**
     * Shows what can only be looked at; everything else is taken by `otherwise`.
     * @param {ResultFile} file @param {() => void} otherwise
     */
    function look(file, otherwise) {
      messages.clear();
      if (spm.score.fileAge.age(file, guide.model) === 'newer') {
        var versions = { found: spm.score.fileAge.versionOf(file, guide.model), present: guide.model.version };
        spm.messages.put(byId('newer-file-words'), say('file-newer', versions));
        show(file, 'newer');
        byId('newer-file').focus();
      } else if (EXAMPLE.test(String(file.id))) example(file, file.scope && file.scope.name);
      else otherwise();
    }

    /** @param {ResultFile} file @param {Given<string>} name */
    function example(file, name) {
      messages.clear();
      spm.messages.put(byId('example-words'), say('answer-example', { name: name || '' }));
      file.scope = { kind: 'institution', name: name };
      show(file, 'example');
      screens.go('results');
    }

    function leave() {
      show(own, 'own');
      screens.go('welcome');
    }

    /** Goes on with the answers of a file, beside what is kept here. @param {ResultFile} opened */
    function takeFile(opened) {
      var id = opened.id || spm.resultFile.randomId();
      opened.id = id;
      upToDate(opened, function (taken) {
        spm.device.makeRoom(id, spm.resultFile.serialize(taken.file), 'open').then(function () {
          use(taken, [say('file-opened')]);
        });
      });
    }

    /**
     * Gives `then` the file as this version asks; of an older one a copy, and what became of its answers.
     * @param {ResultFile} file @param {(taken: Taken) => void} then
     */
    function upToDate(file, then) {
      if (spm.score.fileAge.age(file, guide.model) !== 'older') {
        then({ file: file, report: null });
        return;
      }
      spm.laterParts.need(guide, 'more', function (there) {
        if (there) then(spm.score.upgrade(file, guide.model));
        else messages.tell([say('answer-more-missing')]);
      });
    }

    /** @param {Taken} taken @param {Words[] | null} lines */
    function use(taken, lines) {
      show(taken.file, 'own');
      if (taken.report) messages.tell(spm.upgradeReport.elements(session.form, guide, taken.report));
      else if (lines) messages.tell(lines);
    }

    /** Goes on with an assessment that is kept here. @param {Kept} kept see keeping/device.js */
    function open(kept) {
      var parsed = read(kept.text);
      if (!parsed.file) {
        // It stays as it is: another page may be able to read it.
        messages.tell([say('answer-kept-broken')], [{ words: 'answer-save-file', act: spm.savedFiles.saveText.bind(null, kept.text) }]);
        return;
      }
      var file = parsed.file;
      look(file, function () {
        if (kept.kind === 'copy') {
          takeFile(file);
          return;
        }
        upToDate(file, function (taken) {
          if (taken.report) {
            spm.device
              .makeRoom(kept.id, spm.resultFile.serialize(taken.file), 'upgrade')
              .then(use.bind(null, taken, null));
            return;
          }
          spm.device.take(kept);
          use(taken, null);
        });
      });
    }

    /** Begins anew; what was here stays as a copy. */
    function clear() {
      var before = session.file;
      if (session.kind !== 'own') {
        leave();
        return;
      }
      spm.device
        .copy(spm.resultFile.serialize(before), 'clear')
        .then(function (result) {
          return result.state === 'failed' && spm.device.kind() !== 'none' ? result : spm.device.remove(String(before.id));
        })
        .then(function (result) {
          if (result.state === 'failed' && spm.device.kind() !== 'none') {
            messages.tell([spm.saveWords.failed(result)]);
            return;
          }
          another();
          messages.tell([say('answer-cleared')], [{ words: 'answer-undo', act: show.bind(null, before, 'own') }]);
        });
    }

    function another() {
      session.place.issue = null;
      session.place.done = false;
      show(spm.session.fresh(guide), 'own');
      screens.go('welcome');
    }

    /** @param {Kept[]} gone records that were removed from this device */
    function removed(gone) {
      var here = gone.some(function (kept) {
        return kept.id === session.file.id;
      });
      if (here) another();
      messages.tell([say('answer-removed', { n: gone.length })], [
        {
          words: 'answer-undo',
          act: function () {
            spm.device.putBack(gone).then(function () {
              if (here || !spm.session.hasAnswers(session.file)) open(gone[0]);
            });
          },
        },
      ]);
    }

    /**
     * Another tab wrote since this one read: the reader chooses, and the other version stays as a copy.
     * @param {Kept} other
     */
    function conflict(other) {
      messages.tell([say('answer-conflict', { time: spm.saveWords.time(other.saved) })], [
        {
          words: 'answer-conflict-theirs',
          act: function () {
            saver.takeTheirs().then(function (kept) {
              if (kept) open(kept);
            });
          },
        },
        { words: 'answer-conflict-mine', act: saver.keepMine },
      ]);
    }

    /** Another tab changed what is here unchanged, or removed it. @param {Given<Kept>} other */
    function elsewhere(other) {
      if (!other) return;
      spm.device.read(other.id).then(function (kept) {
        if (!kept) return;
        open(kept);
        messages.tell([say('answer-other-tab')]);
      });
    }

    /**
     * Shows what belongs here: answers given before the script came, those of the page in another language, or what is
     * kept here, which somebody who comes back is asked about first.
     * @param {Carried | null} carried see keeping/carry.js
     */
    function start(carried) {
      spm.device.start(guide).then(function () {
        var place = Object.assign({}, spm.device.place(), carried && carried.place);
        // Keys that somebody turned off stay off, whichever assessment follows.
        if ('keys' in place) session.place.keys = place.keys;
        if (carried && carried.file) {
          restorePlace(place);
          receive(carried);
        } else if (begun || spm.session.hasAnswers(session.file)) {
          saver.save();
          keepPlace();
        } else {
          spm.device.list().then(resume.bind(null, place, carried));
        }
      });
    }

    /** @param {Carried} carried */
    function receive(carried) {
      var file = /** @type {ResultFile} */ (carried.file);
      if (carried.kind === 'link') {
        screens.go('results');
        beside(file);
      } else if (carried.kind === 'own') {
        spm.device.makeRoom(String(file.id), spm.resultFile.serialize(file), 'open').then(function () {
          show(file, 'own');
          screens.go(carried.screen);
        });
      } else {
        look(file, show.bind(null, file, 'own'));
        screens.go(carried.screen);
      }
    }

    /** @param {ReaderPlace} place @param {Carried | null} sent @param {Kept[]} all */
    function resume(place, sent, all) {
      // What was sent along and refused is like nothing sent, but for what is said about it.
      var carried = sent && !sent.problems ? sent : null;
      var kept = all.filter(function (one) {
        return one.kind === 'own';
      });
      var here = kept.filter(function (one) {
        return one.id === place.id;
      });
      var last = here[0] || kept[0];
      if (carried) screens.go(carried.screen);
      if (!last) restorePlace(place);
      else if (carried || (spm.device.isGoingOn() && here[0])) goOn(last, place);
      else askFirst(last, place);
      if (sent && sent.problems) other(/** @type {string} */ (sent.text), sent.kind);
    }

    /** @param {Kept} last @param {ReaderPlace} place */
    function askFirst(last, place) {
      var wanted = /** @type {string} */ (session.place.screen);
      spm.welcome.ask(last, {
        goOn: function () {
          goOn(last, place);
          screens.go(wanted === 'welcome' ? place.screen || wanted : wanted);
        },
        another: another,
        remove: function () {
          spm.device.remove(last.id).then(function () {
            removed([last]);
          });
        },
      });
      screens.go('welcome');
    }

    /** @param {Kept} kept @param {ReaderPlace} place */
    function goOn(kept, place) {
      restorePlace(place);
      open(kept);
    }

    /** What somebody chose before the device answered stays chosen. @param {ReaderPlace} place */
    function restorePlace(place) {
      var chosen = session.place;
      /** @type {(keyof ReaderPlace)[]} */ (['issue', 'done']).forEach(function (part) {
        if (part in place && !(part in chosen)) /** @type {Record<string, unknown>} */ (chosen)[part] = place[part];
      });
      var onePage = Boolean(('onePage' in chosen ? chosen : place).onePage);
      byId('one-page').checked = onePage;
      screens.allOnOnePage(onePage);
    }

    /** @param {string} question @param {string} yes @param {() => void} act */
    function confirm(question, yes, act) {
      var dialog = byId('confirm');
      spm.messages.put(byId('confirm-question'), say(question));
      spm.messages.put(byId('confirm-yes'), say(yes));
      byId('confirm-yes').onclick = function () {
        dialog.close();
        act();
      };
      byId('confirm-no').onclick = function () {
        dialog.close();
      };
      dialog.showModal();
    }

    return {
      start: start,
      text: text,
      open: open,
      example: example,
      leave: leave,
      clear: clear,
      removed: removed,
      conflict: conflict,
      elsewhere: elsewhere,
    };
  }

  spm.opening = { create: create };
})((self.spm = self.spm || {}));
