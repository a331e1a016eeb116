/* A worker for pages opened from file://, where browsers refuse real ones: the worker's script runs in a
   hidden frame instead. Nothing is written inline, so it obeys the site's Content-Security-Policy.
   Material's search asks for `IFrameWorker` in the parent and takes the first script of the frame for
   its own, so the frame loads that one script only. */
(function () {
  'use strict';
  if (location.protocol !== 'file:') {
    return;
  }

  /** Loads scripts one after another; a real worker would wait for them, a frame can't. */
  function importScriptsInto(frame) {
    return function () {
      return Array.prototype.reduce.call(arguments, function (before, address) {
        return before.then(function () {
          return new Promise(function (loaded, failed) {
            var script = frame.document.createElement('script');
            script.src = address;
            script.onload = loaded;
            script.onerror = failed;
            frame.document.body.appendChild(script);
          });
        });
      }, Promise.resolve());
    };
  }

  class IFrameWorker extends EventTarget {
    constructor(address) {
      super();
      var worker = this;
      var element = document.createElement('iframe');
      element.hidden = true;
      document.body.appendChild(element);
      this.element = element;
      this.frame = element.contentWindow;
      this.onmessage = null;
      this.frame.document.open();
      this.frame.importScripts = importScriptsInto(this.frame);
      this.frame.postMessage = function (data) {
        var message = new MessageEvent('message', { data: structuredCopy(data) });
        worker.dispatchEvent(message);
        if (worker.onmessage) {
          worker.onmessage(message);
        }
      };
      this.ready = new Promise(function (loaded) { element.onload = loaded; });
      this.frame.document.write('<!doctype html><title></title><body><script src="' + encodeURI(decodeURI(String(address)))
        .replace(/"/g, '%22') + '"></script>');
      this.frame.document.close();
    }

    postMessage(data) {
      var frame = this.frame;
      this.ready.then(function () {
        frame.dispatchEvent(new MessageEvent('message', { data: structuredCopy(data) }));
      });
    }

    terminate() {
      this.element.remove();
    }
  }

  /** Messages between Material's search and its worker are plain data. */
  function structuredCopy(data) {
    return JSON.parse(JSON.stringify(data));
  }

  window.IFrameWorker = IFrameWorker;
  window.Worker = IFrameWorker;
})();
