// Wraps IndexedDB in promises, as far as it is needed here, and defines its stores.

/**
 * @typedef {'events' | 'sessions' | 'packs' | 'keys' | 'outbox'} StoreName
 *   events    the lines of all transcripts
 *   sessions  one row for each session (session.mjs)
 *   packs     the bytes of packs by their hash, as long as a session needs them
 *   keys      the signing key, and a random number that identifies this browser
 *   outbox    signed results to deliver
 * @typedef {{ session: string, sequence: number, line: string }} Line
 * @typedef {(stores: Record<string, IDBObjectStore>) => IDBRequest | void} Work
 */

// Milliseconds: some browsers neither open the database nor report an error.
const patience = 3000;

/** A connection that can be opened again after the browser has closed it. */
export class Database {
  /** Called when the browser has closed the connection: the data may be gone. @type {Set<() => void>} */
  lost = new Set();
  #factory;
  #name;
  /** @type {IDBDatabase | null} */
  #connection = null;
  /** @type {Promise<boolean> | null} */
  #opening = null;

  /** @param {IDBFactory | undefined} factory @param {string} name */
  constructor(factory, name) {
    this.#factory = factory;
    this.#name = name;
  }

  get usable() {
    return this.#connection !== null;
  }

  /** @returns {Promise<boolean>} whether it can be used; never rejects */
  open() {
    return (this.#opening ??= connect(this.#factory, this.#name).then(
      (connection) => {
        this.#connection = connection;
        connection.onclose = () => {
          this.close();
          for (const tell of this.lost) tell();
        };
        // A newer version of the widget in another tab must not wait for this connection.
        connection.onversionchange = () => this.close();
        return true;
      },
      () => {
        this.#opening = null;
        return false;
      },
    ));
  }

  close() {
    this.#connection?.close();
    this.#connection = null;
    this.#opening = null;
  }

  /**
   * Runs a transaction, begun before this returns. Resolves once it is on disk, as far as the browser guarantees that.
   * @param {StoreName[]} names
   * @param {IDBTransactionMode} mode
   * @param {Work} work
   * @param {'strict' | 'relaxed'} [durability] relaxed: resolves before the system has written to disk
   * @returns {Promise<any>} the result of the request that `work` returned
   */
  transact(names, mode, work, durability = 'strict') {
    return new Promise((resolve, reject) => {
      if (!this.#connection) throw new DOMException('no database', 'InvalidStateError');
      const transaction = this.#connection.transaction(names, mode, { durability });
      // If the connection is lost, `error` is null.
      transaction.onabort = () => reject(transaction.error ?? new DOMException('torn down', 'InvalidStateError'));
      let request;
      try {
        request = work(Object.fromEntries(names.map((name) => [name, transaction.objectStore(name)])));
      } catch (error) {
        transaction.abort(); // all or nothing
        throw error;
      }
      transaction.oncomplete = () => resolve(request?.result);
      transaction.commit?.(); // so that it completes even if the page is closed
    });
  }
}

/**
 * @param {IDBFactory | undefined} factory
 * @param {string} name
 * @returns {Promise<IDBDatabase>} rejects if IndexedDB is missing or unusable
 */
function connect(factory, name) {
  return new Promise((resolve, reject) => {
    if (!factory) throw new Error('no IndexedDB');
    const request = factory.open(name, 2);
    const timer = setTimeout(() => reject(new Error('IndexedDB does not answer')), patience);
    request.onupgradeneeded = ({ oldVersion }) => {
      const { result: database } = request;
      if (oldVersion < 1) {
        database.createObjectStore('events', { keyPath: ['session', 'sequence'] });
        database.createObjectStore('keys');
      }
      const sessions = database.createObjectStore('sessions', { keyPath: 'key' });
      database.createObjectStore('packs');
      database.createObjectStore('outbox', { keyPath: 'key' });
      if (oldVersion === 1)
        addRows(/** @type {IDBTransaction} */ (request.transaction).objectStore('events'), sessions);
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

/** Version 1 stored only lines: adds the rows. @param {IDBObjectStore} events @param {IDBObjectStore} sessions */
function addRows(events, sessions) {
  const walk = events.openCursor();
  walk.onsuccess = () => {
    const cursor = walk.result;
    if (!cursor) return;
    const { session } = /** @type {Line} */ (cursor.value);
    sessions.put(newRow(session));
    cursor.continue([session, Infinity]);
  };
}

/**
 * The data stored for a session besides its transcript.
 * @typedef {object} Row
 * @property {string} key
 * @property {string} pack "sha256-…"
 * @property {string} pack_id '' if an older version of the widget did not store it
 * @property {string} url of the pack
 * @property {string} nonce
 * @property {string} device id of the browser in which it was last taken
 * @property {number} started milliseconds since 1970, by the session's clock
 * @property {number} seen when it was last known to be under way, likewise
 * @property {number} shift milliseconds by which the session's clock is ahead of the device's
 * @property {number | null} ahead milliseconds by which the server's clock is ahead of the session's; null if unknown
 * @property {unknown} place where the candidate was (web/element/place.mjs)
 * @property {boolean} finished
 */

/** @param {string} key of sessionKey() @returns {Row} */
export function newRow(key) {
  const [pack, nonce] = JSON.parse(key);
  return {
    key,
    pack,
    pack_id: '',
    url: '',
    nonce,
    device: '',
    started: 0,
    seen: 0,
    shift: 0,
    ahead: null,
    place: null,
    finished: false,
  };
}

/** Each version of a pack has its own sessions. @param {string} pack "sha256-…" @param {string} nonce */
export const sessionKey = (pack, nonce) => JSON.stringify([pack, nonce]);
