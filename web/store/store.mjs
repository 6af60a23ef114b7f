import { openDatabase, transact } from './database.mjs';
import { newKeyPair } from './signing.mjs';
import { Session } from './session.mjs';

export { canSign } from './signing.mjs';

/** What the browser keeps for one embedding site: sessions and the signing key. */
class Store {
  #database;
  /** @type {Promise<CryptoKeyPair> | undefined} */
  #keys;

  /** @param {IDBDatabase | null} database */
  constructor(database) {
    this.#database = database;
  }

  /** Whether anything outlives the page. */
  get durable() {
    return this.#database !== null;
  }

  /**
   * @param {string} pack "sha256-…": another version of a pack is another session
   * @param {string} [key] tells apart several sessions with the same pack, as the nonce of a platform does
   */
  session(pack, key = '') {
    return new Session(this.#database, JSON.stringify([pack, key]));
  }

  /**
   * The site's Ed25519 key, made at the first call. Its private half can't be read out. Rejects where `canSign` says no.
   * @param {Crypto} [crypto]
   */
  keyPair(crypto = globalThis.crypto) {
    return (this.#keys ??= this.#findKeys(crypto));
  }

  /** @param {Crypto} crypto @returns {Promise<CryptoKeyPair>} */
  async #findKeys(crypto) {
    const database = this.#database;
    const stored = () => transact(/** @type {IDBDatabase} */ (database), 'keys', 'readonly', (keys) => keys.get('signing'));
    if (!database) return newKeyPair(crypto);
    const made = await stored().catch(() => undefined) ?? await newKeyPair(crypto);
    // `add` lets the first of two tabs win; both then use what is stored. Where keys can't be stored, this one serves
    // until the page is left.
    await transact(database, 'keys', 'readwrite', (keys) => { keys.add(made, 'signing'); }).catch(() => {});
    return await stored().catch(() => undefined) ?? made;
  }
}

/**
 * Opens what the browser keeps, or something that forgets when the page is left: `durable` tells which. Never rejects.
 * @param {{ indexedDB?: IDBFactory, name?: string }} [options]
 */
export async function openStore({ indexedDB = databases(), name = 'potentiel' } = {}) {
  return new Store(await openDatabase(indexedDB, name).catch(() => null));
}

function databases() {
  try {
    return globalThis.indexedDB;
  } catch {
    return undefined;  // a frame without storage throws at the very name
  }
}
