// Records in the browser's database. Unlike localStorage, it has them on the disk when it says so.
(function (spm) {
  'use strict';

  var TABLE = 'kept';
  /** Milliseconds. A browser may never answer, as when another page blocks the database. */
  var PATIENCE = 8000;

  /**
   * @template T @param {Promise<*>} promise @returns {Promise<*>} fails rather than hang
   */
  function limited(promise) {
    return Promise.race([
      promise,
      new Promise(function (resolve, reject) {
        setTimeout(reject, PATIENCE, new Error('no answer'));
      }),
    ]);
  }

  /**
   * Of a record that the browser can't read any more there is only the id.
   * @param {IDBObjectStore} table @param {StoreKey} id @param {(record: StoredRecord) => void} then
   */
  function read(table, id, then) {
    var request = table.get(id);
    request.onsuccess = function () {
      then(request.result);
    };
    request.onerror = function (failure) {
      failure.preventDefault();
      then({ id: id });
    };
  }

  /**
   * @param {string} name of the database
   * @returns {Store} whose promises fail with the browser's error, and never hang
   */
  function open(name) {
    /** @type {Promise<IDBDatabase> | null} */
    var connection = null;

    function forget() {
      connection = null;
    }

    /** @returns {Promise<IDBDatabase>} */
    function connect() {
      if (connection) return connection;
      connection = new Promise(function (resolve, reject) {
        // Without a version number: also a database that a later version of this page has changed opens.
        var request = self.indexedDB.open(name);
        request.onupgradeneeded = function () {
          request.result.createObjectStore(TABLE, { keyPath: 'id' });
        };
        request.onerror = function () {
          reject(request.error);
        };
        request.onsuccess = function () {
          var database = request.result;
          // Whoever deletes the database need not wait for us; the next change makes a new one.
          database.onversionchange = function () {
            database.close();
            forget();
          };
          database.onclose = forget;
          resolve(database);
        };
      });
      connection.catch(forget);
      return connection;
    }

    /**
     * @template T @param {IDBTransactionMode} mode
     * @param {(table: IDBObjectStore, done: (value: T) => void, failed: (error: unknown) => void) => void} work
     * @returns {Promise<T>}
     */
    function within(mode, work) {
      function attempt() {
        return connect().then(function (database) {
          return database.transaction(TABLE, mode, { durability: 'strict' });
        });
      }
      // The browser may have closed the connection without a word.
      var begun = attempt().catch(function (error) {
        if (error.name !== 'InvalidStateError') throw error;
        forget();
        return attempt();
      });
      return limited(
        begun.then(function (transaction) {
          return new Promise(function (resolve, reject) {
            /** @type {T} */
            var result;
            transaction.oncomplete = function () {
              resolve(result);
            };
            transaction.onabort = function () {
              reject(transaction.error);
            };
            work(
              transaction.objectStore(TABLE),
              function (value) {
                result = value;
              },
              function (error) {
                reject(error);
                transaction.abort();
              },
            );
          });
        }),
      );
    }

    /** @param {StoreKey} id */
    function get(id) {
      return within('readonly', function (table, done) {
        read(table, id, done);
      });
    }

    /** One by one, so that a record that can't be read hides no other. */
    function all() {
      return within('readonly', function (table, done) {
        /** @type {StoredRecord[]} */
        var found = [];
        done(found);
        var keys = table.getAllKeys();
        keys.onsuccess = function () {
          keys.result.forEach(function (id) {
            read(table, /** @type {StoreKey} */ (id), function (record) {
              found.push(record);
            });
          });
        };
      });
    }

    /** @param {StoreKey} id @param {Parameters<Store['change']>[1]} decide */
    function change(id, decide) {
      return within('readwrite', function (table, done, failed) {
        /** @param {StoredRecord} old */
        function put(old) {
          try {
            var next = decide(old);
            if (next) table.put(next);
            else if (next === null) table.delete(id);
          } catch (error) {
            failed(error);
          }
        }
        read(table, id, put);
      });
    }

    return { all: all, get: get, change: change };
  }

  spm.indexedStore = { open: open };
})((self.spm = self.spm || {}));
