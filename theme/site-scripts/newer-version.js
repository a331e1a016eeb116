/* Where the guide is kept on the device, a newer version may arrive while a page is open. The page stays what it
   is, whole; this says that there is a newer one. */
(function () {
  'use strict';
  var box = document.querySelector('[data-spm-newer]');
  var worker = navigator.serviceWorker;
  if (!box || !worker || !worker.controller) {
    return;
  }
  worker.addEventListener('controllerchange', function () {
    box.firstElementChild.hidden = false;
  });
  box.querySelector('[data-spm-newer-show]').addEventListener('click', function () {
    location.reload();
  });
  box.querySelector('[data-spm-newer-later]').addEventListener('click', function () {
    box.firstElementChild.hidden = true;
  });
})();
