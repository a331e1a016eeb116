// Results: a fold whose words come in a script of their own.
(function (spm) {
  'use strict';

  var make = spm.elements.make;
  var say = spm.messages.say;

  /**
   * @param {string} key of the fold
   * @param {Words | Node[]} summary
   * @param {string} address of the script
   * @param {() => Node} content made once the script is there
   * @param {boolean} [soon] whether it is fetched before anybody opens it: paper can't wait, and networks go
   */
  spm.resultsLater = function (key, summary, address, content, soon) {
    var box = make('div', '', null, [make('p', '', say('results-later-wait'))]);
    var fold = spm.resultsFold(key, summary, [box]);
    var filled = false;
    function fill() {
      if (filled) return;
      spm.laterScript.need(address, function (there) {
        if (filled) return;
        filled = there;
        spm.elements.empty(box).appendChild(there ? content() : make('p', '', say('results-later-missing')));
      });
    }
    fold.addEventListener('toggle', function () {
      if (fold.open) fill();
    });
    // Paper wants what nobody opened (results/paper.js).
    fold.addEventListener('fill', fill);
    if (soon) spm.laterScript.need(address, function () {});
    return fold;
  };
})((self.spm = self.spm || {}));
