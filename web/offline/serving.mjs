// Decides which release a page gets: the one with which it was loaded, whatever the server has by now.
// A new release is used from the next load after the current session has ended.

/** @typedef {import('./release.mjs').Releases} Releases */

const cacheName = 'potentiel-serving';

/** Name of the lock that an open page holds, with its release. @param {string} release @param {string} client */
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
   * @param {string} parts.folder URL of the widget's folder
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

  /** The release that new pages get. */
  async current() {
    const kept = await this.#caches.match(this.#key, { cacheName });
    return kept ? kept.text() : this.#own;
  }

  /** The release of a client. @param {string} client id of a page or worker; '' for a page that is being loaded */
  async of(client) {
    const lock = (await this.#held()).find((name) => client && name.endsWith(` ${client}`));
    return lock?.split(' ')[1] ?? this.current();
  }

  /** Called at every page load: switches to this worker's release, unless a session is under way. */
  async choose() {
    const current = await this.current();
    if (current === this.#own) return;
    const shelves = await this.#releases.shelves();
    // Also switch if the browser has deleted the older release.
    if (shelves.some(({ release }) => release === current) && (await this.#unfinished())) return;
    await (await this.#caches.open(cacheName)).put(this.#key, new Response(this.#own));
  }

  /** Serves this worker's release from now on, if none was served before. */
  async begin() {
    if (await this.#caches.match(this.#key, { cacheName })) return;
    await (await this.#caches.open(cacheName)).put(this.#key, new Response(this.#own));
  }

  /** Deletes the releases that no page needs any more, including one that is still being installed. */
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
