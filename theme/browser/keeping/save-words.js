// Says whether and when answers were saved on this device, and when last to a file.
(function (spm) {
  'use strict';

  /** From here on it would hurt to lose the answers of a private window, which no page can recognise. */
  var MANY = 10;

  /** @param {number} ms @param {boolean} [short] without the day where it is today */
  function time(ms, short) {
    var then = new Date(ms);
    var today = short && then.toDateString() === new Date().toDateString();
    /** @type {Intl.DateTimeFormatOptions} */
    var options = today ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' };
    return new Intl.DateTimeFormat(document.documentElement.lang + '-u-nu-latn', options).format(then);
  }

  /** @param {string} id @param {Given<number>} [ms] */
  function say(id, ms) {
    return spm.messages.say(id, ms ? { time: time(ms, true) } : undefined);
  }

  /**
   * What is said on every screen.
   * @param {Session} session @param {SaveState} state see keeping/saver.js @returns {Words[]} sentences
   */
  function sentences(session, state) {
    var kind = spm.device.kind();
    var answers = Object.keys(session.file.answers || {}).length;
    if (session.kind !== 'own') return [say('answer-saved-' + session.kind)];
    var said = [];
    if (state.kind === 'failed') said.push(say('answer-saved-not'));
    else if (state.kind === 'other' && !state.other) said.push(say('answer-saved-removed'));
    else if (state.kind === 'saved') said.push(say('answer-saved-' + kind, state.at));
    else said.push(say('answer-saved-' + state.kind));
    if (state.filed || answers) said.push(say(state.filed ? 'answer-filed' : 'answer-filed-never', state.filed));
    if (!state.filed && answers) {
      if (location.protocol === 'file:') said.push(say('answer-fragile-folder'));
      else if (kind === 'device' && answers >= MANY) said.push(say('answer-fragile-window'));
    }
    return said;
  }

  /** @param {HTMLElement} element @param {Session} session @param {SaveState} state */
  function show(element, session, state) {
    spm.elements.empty(element);
    sentences(session, state).forEach(function (words) {
      element.append(spm.elements.make('span', '', words), ' ');
    });
  }

  /** What is said once when saving does not work. @param {{ reason?: string | null }} state */
  function failed(state) {
    return say('answer-failed-' + state.reason);
  }

  /** How somebody called what the answers are about; '' where they did not. @param {{text: string}} kept */
  function nameOf(kept) {
    try {
      return String(JSON.parse(kept.text).scope.name || '').slice(0, 100);
    } catch (error) {
      return '';
    }
  }

  spm.saveWords = { time: time, show: show, failed: failed, nameOf: nameOf };
})((self.spm = self.spm || {}));
