/**
 * IndexedDB as promises, and no more of it than is needed here.
 * @typedef {{ session: string, sequence: number, line: string }} Row
 */

// Some browsers neither open the database nor say that they won't.
const patience = 3000;

/**
 * @param {IDBFactory | undefined} indexedDB
 * @param {string} name
 * @returns {Promise<IDBDatabase>} rejects where there is no IndexedDB or it can't be used
 */
export function openDatabase(indexedDB, name) {
  return new Promise((resolve, reject) => {
    if (!indexedDB) throw new Error('no IndexedDB');
    const request = indexedDB.open(name, 1);
    const timer = setTimeout(() => reject(new Error('IndexedDB does not answer')), patience);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('events', { keyPath: ['session', 'sequence'] });
      request.result.createObjectStore('keys');
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error);
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      resolve(request.result);
    };
  });
}

/**
 * One transaction. Resolves once it is on disk, as far as the browser can promise that.
 * @template T
 * @param {IDBDatabase} database
 * @param {'events' | 'keys'} store
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T> | void} work
 * @returns {Promise<T>} the result of the request that `work` returned
 */
export function transact(database, store, mode, work) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode, { durability: 'strict' });
    const request = work(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(/** @type {T} */ (request?.result));
    transaction.onabort = () => reject(transaction.error);
    transaction.commit?.();
  });
}
