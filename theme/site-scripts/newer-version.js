/* Where the guide is kept on the device, a newer version may arrive while a page is open. The page stays what it
   is, whole; this bar says that there is a newer one. language-links.js asks for it; its words come with it.
   The form has no such bar: nobody should be disturbed there, and the next page is the new one anyway. */
(function () {
  'use strict';
  var words = spm.wordsOfNewer;
  if (document.querySelector('.spm-newer')) {
    return;
  }

  /** Words are texts, or { text, lang } where another language stands in. */
  function make(name, text) {
    var element = document.createElement(name);
    element.textContent = text.text || text;
    if (text.lang) {
      element.lang = text.lang;
      element.dir = 'ltr';
    }
    return element;
  }

  var style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = new URL('../newer.css', document.currentScript.src).href;
  document.head.appendChild(style);

  var show = make('button', words.show);
  var later = make('button', words.later);
  show.type = later.type = 'button';
  show.className = 'spm-newer__show';
  show.addEventListener('click', function () { location.reload(); });
  later.addEventListener('click', function () { box.textContent = ''; });

  /* First the place, then what it says: only so it is read aloud. */
  var box = make('div', '');
  box.className = 'spm-newer';
  box.setAttribute('role', 'status');
  document.body.appendChild(box);
  setTimeout(function () { box.append(make('p', words.said), show, later); }, 100);
})();
