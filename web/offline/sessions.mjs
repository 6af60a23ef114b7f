// Checks whether a session is under way on this device (web/store/).
// Such a session delays a new release, though not for ever.

const patience = 7 * 24 * 3600e3; // milliseconds since the session was last seen

/**
 * @param {IDBFactory} indexedDB
 * @param {number} [now]
 * @param {string} [name]
 * @returns {Promise<boolean>}
 */
export async function sessionUnderWay(indexedDB, now = Date.now(), name = 'potentiel') {
  const database = await openIfThere(indexedDB, name);
  if (!database) return false;
  try {
    if (!database.objectStoreNames.contains('sessions')) return false;
    /** @type {{finished?: unknown, seen: number}[]} */
    const rows = await result(database.transaction('sessions').objectStore('sessions').getAll());
    return rows.some(({ finished, seen }) => !finished && now - seen < patience);
  } catch {
    return false;
  } finally {
    database.close();
  }
}

/**
 * Opens the database, but never creates it: the page does that.
 *
 * @param {IDBFactory} indexedDB
 * @param {string} name
 * @returns {Promise<IDBDatabase | null>}
 */
function openIfThere(indexedDB, name) {
  return new Promise((resolve) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      resolve(null);
    };
  });
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function result(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
