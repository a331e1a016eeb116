// For a site that wants no copies on devices any more: put in the place of every service-worker.js, it removes the copy of
// its language and itself. Pages come from the network again.
(function () {
  'use strict';

  self.addEventListener('install', function (event) {
    event.waitUntil(self.skipWaiting());
  });

  self.addEventListener('activate', function (event) {
    var name = 'spm-guide ' + new URL(self.registration.scope).pathname;
    event.waitUntil(Promise.all([caches.delete(name), self.registration.unregister()]));
  });
})();
