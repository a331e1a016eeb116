// Saves the assessment at each change. One write runs at a time, and the last state of each assessment always follows.
(function (spm) {
  'use strict';

  /** Milliseconds after which somebody wants to know what takes so long; before, words would only flicker. */
  var SOON = 400;
  /** Milliseconds after which what failed is tried again, though nobody changed anything. */
  var LATER = 10000;

  /**
   * @param {Session} session
   * @param {(state: SaveState) => void} onState is told what to say: one of these, always with `filed` (ms or null) and `news`
   *
   * {kind: 'empty'}           nothing to save yet
   * {kind: 'saving'}          and it takes a while
   * {kind: 'saved', at, again}  read back and equal; `again` where what was kept before had vanished meanwhile
   * {kind: 'failed', reason}  'full', 'refused' or 'unknown'; the next change tries again, and so does time
   * {kind: 'conflict', other} another tab wrote `other`; nothing is written until the reader chose
   * {kind: 'other', other}    another tab wrote `other` (null: removed it), and nothing was changed here since
   * {kind: 'example'}, {kind: 'newer'}  never saved
   *
   * `news` is true where this has to be told, and was not just told.
   * @returns {Saver}
   */
  function create(session, onState) {
    /** @type {SaveState} */
    var state = { kind: 'empty' };
    /** By id: the text that still has to be written, the oldest first. @type {Map<Given<string>, string>} */
    var pending = new Map();
    /** @type {Promise<SaveState> | null} */
    var running = null;
    /** @type {string | null} */
    var last = null;
    /** By id: the file that was saved last. @type {Map<Given<string>, { at: number, text: string }>} */
    var files = new Map();
    var mayLeave = false;
    /** @type {number | undefined} */
    var retry;

    /** @param {SaveState} next */
    function tell(next) {
      var id = session.file.id;
      var seen = spm.device.seen(id);
      var file = files.get(id);
      next.filed = file ? file.at : (seen && seen.filed) || null;
      next.news = next.kind !== last || next.kind === 'conflict' || Boolean(next.again);
      if (next.kind !== 'saving') last = next.kind;
      state = next;
      onState(state);
      return state;
    }

    function text() {
      return spm.resultFile.serialize(session.file);
    }

    /** Saves what is on the page; also after a conflict. @returns {Promise<SaveState>} the state once that is done */
    function save() {
      if (session.kind !== 'own') return Promise.resolve(tell({ kind: session.kind }));
      var file = session.file;
      if (typeof file.id !== 'string' || !file.id) file.id = spm.resultFile.randomId();
      pending.set(file.id, text());
      mayLeave = false;
      return go();
    }

    function go() {
      if (!running && pending.size) running = next(spm.device.write);
      return running || Promise.resolve(state);
    }

    /** @param {(id: string, text: string) => Promise<Outcome>} write @returns {Promise<SaveState>} */
    function next(write) {
      var id = /** @type {string} */ (pending.keys().next().value);
      var sent = /** @type {string} */ (pending.get(id));
      var late = setTimeout(tell, SOON, { kind: 'saving' });
      pending.delete(id);
      state = { kind: 'saving' };
      return write(id, sent)
        .then(function (result) {
          var here = session.kind === 'own' && session.file.id === id;
          if (result.state !== 'conflict' || (here && write === spm.device.write)) return result;
          // Nobody can be asked any more, or the answer was to keep these: they stay beside the others.
          if (!here) return spm.device.copy(sent, 'other-tab');
          session.file.id = spm.resultFile.randomId();
          pending.delete(id);
          pending.set(session.file.id, text());
          return result;
        })
        .then(function (result) {
          clearTimeout(late);
          var stuck = result.state === 'failed' || (result.state === 'conflict' && session.file.id === id);
          if (!stuck && pending.size) return next(spm.device.write);
          running = null;
          if (!stuck) return session.file.id === id ? tell(written(result)) : shown();
          // What is here by now may be newer than what was not written.
          if (!pending.has(id)) pending.set(id, sent);
          clearTimeout(retry);
          if (result.state === 'failed') retry = setTimeout(go, LATER);
          return tell({ kind: /** @type {'failed' | 'conflict'} */ (result.state), reason: result.reason, other: result.other });
        });
    }

    /** @param {Outcome} result @returns {SaveState} */
    function written(result) {
      return { kind: 'saved', at: result.at, again: result.state === 'again' };
    }

    /** The state of what is shown now, as far as the device is known to keep it. */
    function shown() {
      if (session.kind !== 'own') return tell({ kind: session.kind });
      if (spm.device.kind() === 'none') return tell({ kind: 'failed', reason: spm.device.trouble() });
      var seen = spm.device.seen(session.file.id);
      return tell(seen ? { kind: 'saved', at: seen.saved } : { kind: 'empty' });
    }

    /** Whether nothing has to be written: there is nothing, or the device keeps just this. */
    function isKept() {
      var seen = spm.device.seen(session.file.id);
      return session.kind !== 'own' || (seen ? seen.text === text() : !spm.session.hasAnswers(session.file));
    }

    /** The reader's choice in a conflict; the other tab's answers become a copy. */
    function keepMine() {
      pending.delete(session.file.id);
      // The one that was chosen goes first.
      pending = new Map(/** @type {[Given<string>, string][]} */ ([[session.file.id, text()]]).concat(Array.from(pending)));
      running = (running || Promise.resolve()).then(next.bind(null, spm.device.overwrite));
      return running;
    }

    /** The other choice; these answers become a copy. @returns {Promise<Kept | null>} to show, null where that failed */
    function takeTheirs() {
      var id = session.file.id;
      var mine = text();
      var seen = spm.device.seen(id);
      /** @type {Promise<Partial<Outcome>>} */
      var safe = seen && seen.text === mine ? Promise.resolve({}) : spm.device.copy(mine, 'other-tab');
      return safe.then(function (result) {
        if (result.state === 'failed') return null;
        pending.delete(id);
        state = { kind: 'empty' };
        return spm.device.read(String(id));
      });
    }

    /** Notes that these answers were saved to a file just now. */
    function filed() {
      var at = Date.now();
      files.set(session.file.id, { at: at, text: text() });
      spm.device.filed(String(session.file.id), at);
      tell(state);
    }

    /** Whether closing the page would lose something. */
    function atRisk() {
      if (mayLeave || running) return false;
      return Array.from(pending).some(function (one) {
        var file = files.get(one[0]);
        return !file || file.text !== one[1];
      });
    }

    session.onChange(function () {
      if (state.kind === 'conflict') pending.set(session.file.id, text());
      else save();
    });
    session.onShow(function () {
      var id = session.file.id;
      var unwritten = session.kind === 'own' && pending.get(id);
      if (unwritten && unwritten !== text()) {
        // Of this assessment another version is shown from now on.
        pending.delete(id);
        spm.device.copy(unwritten, 'open');
      }
      if (!isKept() && spm.device.kind()) save();
      else if (!running) shown();
    });
    spm.device.onOther(function (id, other) {
      var unchanged = session.kind === 'own' && session.file.id === id && !running && !pending.has(id);
      if (unchanged && !(other && other.text === text())) tell({ kind: 'other', other: other });
    });
    spm.device.onKind(function () {
      if (!isKept()) save();
      else if (!running) shown();
    });
    self.addEventListener('beforeunload', function (event) {
      if (!atRisk()) return;
      event.preventDefault();
      event.returnValue = '';
    });

    return {
      save: save,
      keepMine: keepMine,
      takeTheirs: takeTheirs,
      filed: filed,
      /** The answers go along to the next page: nobody need be asked whether to leave. */
      letGo: function () {
        mayLeave = true;
      },
    };
  }

  spm.saver = { create: create };
})((self.spm = self.spm || {}));
