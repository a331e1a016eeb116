/* Sets the colours that the reader chose, before the first paint. Who chose none has the device's, from the
   style sheet alone. */
var spmColours = {
  /** @param {{media: string, scheme: string}|null|undefined} choice  as it is kept */
  show: function (choice) {
    var root = document.documentElement;
    if (choice && choice.media !== '(prefers-color-scheme)' && /^(default|slate)$/.test(choice.scheme)) {
      root.setAttribute('data-md-color-scheme', choice.scheme);
    } else {
      root.removeAttribute('data-md-color-scheme');
    }
  }
};
spmColours.show((spmKept.read('__palette') || {}).color);
