// What the browser keeps for a site: sessions, packs, results under way, and the signing key.
import { Database, newRow, sessionKey } from './database.mjs';
import { newKeyPair } from './signing.mjs';
import { Session } from './session.mjs';

export { canSign } from './signing.mjs';

/** @typedef {import('./database.mjs').Row} Row */

/** What the browser keeps for one embedding site: sessions and the signing key. */
class Store {
  #database;
  /** @type {Promise<CryptoKeyPair> | undefined} */
  #keys;

  /** @param {Database} database */
  constructor(database) {
    this.#database = database;
  }

  /** Whether anything outlives the page. */
  get durable() {
    return this.#database.usable;
  }

  /** The one seen last first. @param {string} [nonce] those of one only @returns {Promise<Row[]>} */
  async sessions(nonce) {
    /** @type {Row[]} */
    const rows = (await this.#read('sessions', (sessions) => sessions.getAll())) ?? [];
    return rows.filter((row) => nonce === undefined || row.nonce === nonce).sort((one, other) => other.seen - one.seen);
  }

  /** What a session has on disk, whoever leads it. @param {string} key @returns {Promise<string[]>} lines */
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
   * @param {string} pack "sha256-…": another version of a pack is another session
   * @param {string} [nonce] tells apart several sessions with the same pack
   * @param {Partial<Row>} [known] of what is kept beside the transcript
   * @param {Uint8Array | null} [bytes] of the pack, to be kept with the session
   */
  session(pack, nonce = '', known = {}, bytes = null) {
    return new Session(this.#database, { ...newRow(sessionKey(pack, nonce)), ...known }, bytes);
  }

  /**
   * Drops the versions of a test that no session needs: those but the newest of which all sessions are finished.
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
   * A number made by chance, kept here alone: it tells whether a session goes on in another browser, and nothing else.
   */
  async device(crypto = globalThis.crypto) {
    const made = [...crypto.getRandomValues(new Uint8Array(12))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
    return this.#first('device', made);
  }

  /**
   * The site's Ed25519 key, made at the first call. Its private half can't be read out. Rejects where `canSign` says
   * no.
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
   * `add` lets the first of two tabs win; both then use what is stored. Where nothing can be stored, what was made
   * serves until the page is left.
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

  /** Signed results that wait. @returns {Promise<any[]>} */
  async results() {
    return (await this.#read('outbox', (outbox) => outbox.getAll())) ?? [];
  }

  /** @param {string} key of a session @returns {Promise<any>} */
  result(key) {
    return this.#read('outbox', (outbox) => outbox.get(key));
  }

  /** @param {{key: string}} result @returns {Promise<boolean>} whether it is kept */
  keepResult(result) {
    return this.#database
      .transact(['outbox'], 'readwrite', ({ outbox }) => {
        outbox.put(result);
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
 * Opens what the browser keeps, or something that forgets when the page is left: `durable` tells which. Never rejects.
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
    return undefined; // a frame without storage throws at the very name
  }
}
