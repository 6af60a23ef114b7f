// Stores what the browser keeps for a site: sessions, packs, results to deliver, and the signing key.
import { Database, newRow, sessionKey } from './database.mjs';
import { newKeyPair } from './signing.mjs';
import { Session } from './session.mjs';

export { canSign } from './signing.mjs';

/** @typedef {import('./database.mjs').Row} Row */

/** The stored data of one embedding site. */
class Store {
  #database;
  /** @type {Promise<CryptoKeyPair> | undefined} */
  #keys;

  /** @param {Database} database */
  constructor(database) {
    this.#database = database;
  }

  /** Whether data survives the page. */
  get durable() {
    return this.#database.usable;
  }

  /** All sessions, most recent first. @param {string} [nonce] only those with it @returns {Promise<Row[]>} */
  async sessions(nonce) {
    /** @type {Row[]} */
    const rows = (await this.#read('sessions', (sessions) => sessions.getAll())) ?? [];
    return rows.filter((row) => nonce === undefined || row.nonce === nonce).sort((one, other) => other.seen - one.seen);
  }

  /** The lines of a session on disk, whichever tab leads it. @param {string} key @returns {Promise<string[]>} lines */
  async lines(key) {
    /** @type {import('./database.mjs').Line[]} */
    const rows =
      (await this.#read('events', (events) => events.getAll(IDBKeyRange.bound([key, 0], [key, Infinity])))) ?? [];
    return rows.map(({ line }) => line);
  }

  /**
   * @param {string} hash
   * @returns {Promise<Uint8Array<ArrayBuffer> | undefined>} the bytes of a pack that a session needs
   */
  pack(hash) {
    return this.#read('packs', (packs) => packs.get(hash));
  }

  /**
   * @param {string} pack "sha256-…": each version of a pack has separate sessions
   * @param {string} [nonce] distinguishes sessions with the same pack
   * @param {Partial<Row>} [known] known fields of the row
   * @param {Uint8Array | null} [bytes] of the pack, to be stored with the session
   */
  session(pack, nonce = '', known = {}, bytes = null) {
    return new Session(this.#database, { ...newRow(sessionKey(pack, nonce)), ...known }, bytes);
  }

  /**
   * Deletes old versions of a test, except those of unfinished sessions.
   * @param {string} packId
   * @param {string} newest hash
   */
  async tidy(packId, newest) {
    /** @type {Row[]} */
    const rows = (await this.#read('sessions', (sessions) => sessions.getAll())) ?? [];
    const needed = new Set([newest, ...rows.filter(({ finished }) => !finished).map(({ pack }) => pack)]);
    const ended = rows.filter((row) => row.pack_id === packId && !needed.has(row.pack));
    if (ended.length === 0) return;
    await this.#database
      .transact(
        ['packs'],
        'readwrite',
        ({ packs }) => {
          for (const { pack } of ended) packs.delete(pack);
        },
        'relaxed',
      )
      .catch(() => {});
  }

  /**
   * A random number that identifies this browser. It only serves to detect a session that continues in another browser.
   */
  async device(crypto = globalThis.crypto) {
    const made = [...crypto.getRandomValues(new Uint8Array(12))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
    return this.#first('device', made);
  }

  /**
   * The site's Ed25519 key pair, made at the first call. The private key can't be exported. Rejects if `canSign`
   * returns false.
   * @param {Crypto} [crypto]
   */
  keyPair(crypto = globalThis.crypto) {
    return (this.#keys ??= this.#findKeys(crypto));
  }

  /** @param {Crypto} crypto @returns {Promise<CryptoKeyPair>} */
  async #findKeys(crypto) {
    return (
      (await this.#read('keys', (keys) => keys.get('signing'))) ?? this.#first('signing', await newKeyPair(crypto))
    );
  }

  /**
   * Stores a value unless there is one, and returns the stored one. `add` lets the first of two racing tabs win. If
   * nothing can be stored, the new value serves until the page is left.
   * @template T
   * @param {string} name @param {T} made
   * @returns {Promise<T>}
   */
  async #first(name, made) {
    await this.#database
      .transact(['keys'], 'readwrite', ({ keys }) => {
        keys.add(made, name);
      })
      .catch(() => {});
    return (await this.#read('keys', (keys) => keys.get(name))) ?? made;
  }

  /** All signed results in the outbox. @returns {Promise<any[]>} */
  async results() {
    return (await this.#read('outbox', (outbox) => outbox.getAll())) ?? [];
  }

  /** @param {string} key of a session @returns {Promise<any>} */
  result(key) {
    return this.#read('outbox', (outbox) => outbox.get(key));
  }

  /**
   * @param {{key: string}} result
   * @param {import('./database.mjs').Row | null} [row] of its session, to be stored with it: both or none
   * @returns {Promise<boolean>} whether it is stored
   */
  keepResult(result, row = null) {
    return this.#database
      .transact(row ? ['outbox', 'sessions'] : ['outbox'], 'readwrite', ({ outbox, sessions }) => {
        outbox.put(result);
        if (row) sessions.put(row);
      })
      .then(
        () => true,
        () => false,
      );
  }

  /** @param {import('./database.mjs').StoreName} name @param {(store: IDBObjectStore) => IDBRequest} work */
  #read(name, work) {
    return this.#database.transact([name], 'readonly', (stores) => work(stores[name])).catch(() => undefined);
  }
}

/** @typedef {Store} OpenStore */

/**
 * Opens the store. If the browser has no usable database, nothing survives the page: see `durable`. Never rejects.
 * @param {{ indexedDB?: IDBFactory, name?: string }} [options]
 */
export async function openStore({ indexedDB = databases(), name = 'potentiel' } = {}) {
  const database = new Database(indexedDB, name);
  await database.open();
  return new Store(database);
}

function databases() {
  try {
    return globalThis.indexedDB;
  } catch {
    return undefined; // in a frame without storage, reading the property throws
  }
}
