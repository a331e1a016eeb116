// Makes elements; words go in as text, never as markup.
(function (spm) {
  'use strict';

  var SVG = 'http://www.w3.org/2000/svg';

  /** @param {string} name @param {string} [className] @param {*} [words] @param {Array<Node>} [children] */
  function make(name, className, words, children) {
    var element = document.createElement(name);
    if (className) element.className = className;
    if (words !== undefined && words !== null) spm.messages.put(element, words);
    (children || []).forEach(function (child) {
      if (child) element.appendChild(child);
    });
    return element;
  }

  /** A labelled fact for a list of them: an interface text, and words or elements. */
  function fact(label, words) {
    return make('div', '', null, [
      make('dt', '', spm.messages.say(label)),
      Array.isArray(words) ? make('dd', '', null, words) : make('dd', '', words),
    ]);
  }

  /** A drawing; presentation attributes only, because styles may not stand in the page. */
  function draw(name, attributes, children) {
    var element = document.createElementNS(SVG, name);
    Object.keys(attributes).forEach(function (key) {
      element.setAttribute(key, attributes[key]);
    });
    (children || []).forEach(function (child) {
      element.appendChild(child);
    });
    return element;
  }

  function empty(element) {
    while (element.firstChild) element.removeChild(element.firstChild);
  }

  spm.elements = { make: make, fact: fact, draw: draw, empty: empty };
})((self.spm = self.spm || {}));
