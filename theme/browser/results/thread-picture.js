// Results: the thread of one goal as a drawing. Places are in per cent, so that knots keep their size on any screen.
(function (spm) {
  'use strict';

  var draw = spm.elements.draw;
  /** Where knots hang, and how much lower one hangs for each step that is not tied to what comes before it. */
  var TOP = 22;
  var DROP = 8;
  var NUMBERS = 64;
  var STRAND = 2.5;

  /**
   * What a link is in the picture.
   * value: no, partly, yes as 0, 1, 2, or null; arrives: how much of the thread holds here, 0 to 2.
   * thread: how it comes here; "gap" where it snaps.
   * @param {Guide} guide @param {string} goal @param {ResultFile} file @returns {Knot[]}
   */
  function knots(guide, goal, file) {
    var holds = 2;
    /** @type {Knot['thread']} */
    var thread = 'whole';
    return guide.model.links.map(function (link) {
      var value = spm.score.alignment.linkValue(goal, link.id, file);
      var before = holds;
      holds = Math.min(holds, value || 0);
      if (holds) thread = holds === 2 ? 'whole' : 'frayed';
      else if (before) thread = value === null ? 'unknown' : 'loose';
      return { id: link.id, area: link.area, value: value, loose: (value || 0) - holds, thread: thread, gap: before > 0 && !holds };
    });
  }

  /** @param {number | null} value */
  function state(value) {
    return value === null ? 'unknown' : ['no', 'partly', 'yes'][value];
  }

  /**
   * A knot by its form alone: full, half, crossed out, or a dashed ring.
   * @param {number | string} x @param {number} y @param {number | null} value @param {string} area
   */
  function knot(x, y, value, area) {
    var shapes = [draw('circle', { r: 10, class: 'knot-ring' })];
    if (value === 2) shapes.push(draw('circle', { r: 10, class: 'knot-full' }));
    if (value === 1) shapes.push(draw('path', { d: 'M-10 0a10 10 0 0 0 20 0z', class: 'knot-full' }));
    if (value === 0) shapes.push(draw('path', { d: 'M-4-4l8 8m0-8l-8 8', class: 'knot-cross' }));
    return draw('svg', { x: x, y: y, overflow: 'visible', class: 'knot knot-' + state(value) + ' area-' + area }, shapes);
  }

  /** A piece of thread; a frayed one is two thin strands. @param {Point} from @param {Point} to @param {string} name */
  function piece(from, to, name) {
    return (name === 'frayed' ? [-STRAND, STRAND] : [0]).map(function (aside) {
      return draw('line', { x1: from[0], y1: from[1] + aside, x2: to[0], y2: to[1] + aside, class: 'thread-' + name });
    });
  }

  /** @param {Knot[]} all */
  function picture(all) {
    var mirrored = document.documentElement.dir === 'rtl';
    /** @param {number} place */
    function x(place) {
      var share = (100 * place) / all.length;
      return (mirrored ? 100 - share : share) + '%';
    }
    /** @type {Point} */
    var end = [x(0), TOP];
    var before = 'whole';
    /** @type {Node[]} */
    var threads = [];
    /** @type {Node[]} */
    var shapes = [];
    all.forEach(function (one, place) {
      /** @type {Point} */
      var at = [x(place + 0.5), TOP + DROP * one.loose];
      // Where the thread snaps, what came before ends halfway.
      if (one.gap) threads = threads.concat(piece(end, [x(place || 0.2), TOP], before));
      else threads = threads.concat(piece(end, at, one.thread));
      shapes.push(knot(at[0], at[1], one.value, one.area));
      var number = draw('text', { x: at[0], y: NUMBERS, class: 'thread-number' });
      spm.messages.put(number, spm.messages.number(place + 1));
      shapes.push(number);
      end = at;
      before = one.thread;
    });
    return draw('svg', { height: 70, class: 'thread-picture', 'aria-hidden': 'true', focusable: 'false' }, threads.concat(shapes));
  }

  /** A knot or a piece of thread alone, for the legend. @param {string} name */
  function sign(name) {
    /** @type {Record<string, number | null>} */
    var values = { yes: 2, partly: 1, no: 0, unknown: null };
    var shapes =
      name in values ? [knot('50%', 12, values[name], '')] : piece([0, 12], ['100%', 12], name.replace('thread-', ''));
    return draw('svg', { width: 40, height: 24, class: 'sign', 'aria-hidden': 'true', focusable: 'false' }, shapes);
  }

  spm.threadPicture = { knots: knots, state: state, picture: picture, sign: sign };
})((self.spm = self.spm || {}));
