// Results: parts that stay folded until somebody wants them. Results are drawn again after each answer; what was open
// stays open, and the reader stays where they are.
(function (spm) {
  'use strict';

  var CAN_HAVE_FOCUS = 'a[href], button, summary, input, [tabindex]';
  /** By the key of a fold: whether it is open. @type {Record<string, boolean>} */
  var opened = {};

  /**
   * @param {string} key its kind, and what sets it apart from its like, e.g. "resources objectives"
   * @param {Words | Node[]} summary
   * @param {Children | (() => Children)} content made when it opens, where it is a function
   */
  function fold(key, summary, content) {
    var make = spm.elements.make;
    var elements = Array.isArray(summary) ? summary : [make('span', '', summary)];
    var element = make('details', 'fold fold-' + key.split(' ')[0], null, [make('summary', '', null, elements)]);
    function fill() {
      if (element.children.length > 1) return;
      (Array.isArray(content) ? content : content()).forEach(function (node) {
        if (node) element.appendChild(node);
      });
    }
    element.dataset.fold = key;
    element.open = Boolean(opened[key]);
    element.addEventListener('toggle', function () {
      opened[key] = element.open;
      if (element.open) fill();
    });
    // Paper wants some that nobody opened (results/paper.js).
    element.addEventListener('fill', fill);
    if (element.open || Array.isArray(content)) fill();
    return element;
  }

  /**
   * Puts the nodes into the body in place of what is there; the focus goes to what stands for what had it.
   * @param {HTMLElement} body @param {Children} nodes
   */
  function redraw(body, nodes) {
    var active = /** @type {HTMLElement} */ (document.activeElement);
    var name = body.contains(active) ? nameOf(active) : null;
    var place = name === null ? -1 : alike(body, name).indexOf(active);
    spm.elements.empty(body);
    nodes.forEach(function (node) {
      if (node) body.appendChild(node);
    });
    if (name === null) return;
    var again = alike(body, name);
    if (again.length) (again[place] || again[0]).focus({ preventScroll: true });
  }

  /** @param {HTMLElement} body @param {string} name @returns {HTMLElement[]} */
  function alike(body, name) {
    return Array.from(body.querySelectorAll(CAN_HAVE_FOCUS)).filter(function (element) {
      return nameOf(element) === name;
    });
  }

  /**
   * What an element is called by the fold it is in and where it leads; several may share a name.
   * @param {Element} element
   */
  function nameOf(element) {
    var around = element.closest('[data-fold]');
    return [element.tagName, around && around.dataset.fold, element.id || element.getAttribute('href')].join(' ');
  }

  spm.resultsFold = fold;
  spm.resultsRedraw = redraw;
})((self.spm = self.spm || {}));
