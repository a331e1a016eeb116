// Gives the reader a text as a file.
(function (spm) {
  'use strict';

  /** @param {string} text @param {string} type @param {string} name of the file, with its ending */
  spm.download = function (text, type, name) {
    var address = URL.createObjectURL(new Blob([text], { type: type }));
    var link = document.createElement('a');
    link.href = address;
    link.download = name;
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    setTimeout(function () {
      URL.revokeObjectURL(address);
    }, 1000);
  };
})((self.spm = self.spm || {}));
