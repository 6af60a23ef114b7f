// Decides which release a page gets: the one it was loaded with, whatever the server has by now.
// A new one comes with the next load after the session under way has ended.

/** @typedef {import('./release.mjs').Releases} Releases */

const cacheName = 'potentiel-serving';

/** A lock that a page holds as long as it lives tells its release. @param {string} release @param {string} client */
export const lockOf = (release, client) => `potentiel ${release} ${client}`;

export class Serving {
  #key;
  #own;
  #caches;
  #releases;
  #unfinished;
  #locks;

  /**
   * @param {object} parts
   * @param {string} parts.folder its address
   * @param {string} parts.own the release of this worker
   * @param {CacheStorage} parts.caches
   * @param {Releases} parts.releases
   * @param {() => Promise<boolean>} parts.unfinished whether a session is under way on this device
   * @param {Pick<LockManager, 'query'> | undefined} parts.locks
   */
  constructor({ folder, own, caches, releases, unfinished, locks }) {
    this.#key = `${folder}serving`;
    this.#own = own;
    this.#caches = caches;
    this.#releases = releases;
    this.#unfinished = unfinished;
    this.#locks = locks;
  }

  /** The one that new pages get. */
  async current() {
    const kept = await this.#caches.match(this.#key, { cacheName });
    return kept ? kept.text() : this.#own;
  }

  /** @param {string} client id of a page or worker; '' for a page that is being loaded */
  async of(client) {
    const lock = (await this.#held()).find((name) => client && name.endsWith(` ${client}`));
    return lock?.split(' ')[1] ?? this.current();
  }

  /** At every load of a page: goes over to this worker's release, if nobody is in the middle of something. */
  async choose() {
    const current = await this.current();
    if (current === this.#own) return;
    const shelves = await this.#releases.shelves();
    // Where the browser has thrown the older release away there is nothing to hold on to.
    if (shelves.some(({ release }) => release === current) && (await this.#unfinished())) return;
    await (await this.#caches.open(cacheName)).put(this.#key, new Response(this.#own));
  }

  /** Where none was served before, this worker's is from now on. */
  async begin() {
    if (await this.#caches.match(this.#key, { cacheName })) return;
    await (await this.#caches.open(cacheName)).put(this.#key, new Response(this.#own));
  }

  /** Drops the releases that nobody needs any more, and any that is on its way. */
  async tidy() {
    const held = (await this.#held()).map((name) => name.split(' ')[1]);
    await this.#releases.dropAllBut(new Set([this.#own, await this.current(), ...held]));
  }

  /** @returns {Promise<string[]>} */
  async #held() {
    const { held = [] } = (await this.#locks?.query()) ?? {};
    return held.map(({ name = '' }) => name).filter((name) => name.startsWith('potentiel '));
  }
}
