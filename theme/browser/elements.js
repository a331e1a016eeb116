// Makes elements; words go in as text, never as markup.
(function (spm) {
  'use strict';

  var SVG = 'http://www.w3.org/2000/svg';

  /**
   * @template {keyof HTMLElementTagNameMap} N @param {N} name @param {string} [className]
   * @param {Given<Words>} [words] @param {Children} [children] @returns {HTMLElementTagNameMap[N]}
   */
  function make(name, className, words, children) {
    var element = document.createElement(name);
    if (className) element.className = className;
    if (words !== undefined && words !== null) spm.messages.put(element, words);
    (children || []).forEach(function (child) {
      if (child) element.appendChild(child);
    });
    return element;
  }

  /** @param {Words} words @param {() => void} act */
  function button(words, act) {
    var made = make('button', 'quiet', words);
    made.type = 'button';
    made.addEventListener('click', act);
    return made;
  }

  /** @param {Words} words @param {string} address */
  function link(words, address) {
    var anchor = make('a', '', words);
    anchor.href = address;
    return anchor;
  }

  /**
   * A labelled fact for a list of them: an interface text, and words or elements.
   * @param {string} label @param {Given<Words> | Node[]} words
   */
  function fact(label, words) {
    return make('div', '', null, [
      make('dt', '', spm.messages.say(label)),
      Array.isArray(words) ? make('dd', '', null, words) : make('dd', '', words),
    ]);
  }

  /**
   * A drawing; presentation attributes only, because styles may not stand in the page.
   * @param {string} name @param {Record<string, string | number>} attributes @param {Node[]} [children]
   */
  function draw(name, attributes, children) {
    var element = /** @type {SVGElement} */ (document.createElementNS(SVG, name));
    Object.keys(attributes).forEach(function (key) {
      element.setAttribute(key, String(attributes[key]));
    });
    (children || []).forEach(function (child) {
      element.appendChild(child);
    });
    return element;
  }

  /** What the page always has. @template {string} Id @param {Id} id @returns {PageElement<Id>} */
  function byId(id) {
    return /** @type {PageElement<Id>} */ (document.getElementById(id));
  }

  /** @template {Node} E @param {E} element */
  function empty(element) {
    while (element.firstChild) element.removeChild(element.firstChild);
    return element;
  }

  /** Gives the reader a text as a file. @param {string} text @param {string} type @param {string} name with its ending */
  function download(text, type, name) {
    var anchor = link('', URL.createObjectURL(new Blob([text], { type: type })));
    anchor.download = name;
    document.body.appendChild(anchor);
    anchor.click();
    document.body.removeChild(anchor);
    setTimeout(function () {
      URL.revokeObjectURL(anchor.href);
    }, 1000);
  }

  spm.elements = { make: make, button: button, link: link, fact: fact, draw: draw, byId: byId, empty: empty, download: download };
})((self.spm = self.spm || {}));
