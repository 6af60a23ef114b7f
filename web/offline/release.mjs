// Keeps the files of each release of the widget in caches of the browser.
// Each group of files of each release has a cache of its own, so that two releases never mix, and the caches' names
// tell what there is.

/**
 * @typedef {[bytes: number, sha256: string]} Fact about a file
 * @typedef {Record<string, Record<string, Fact>>} Groups of files, by names relative to the folder
 * @typedef {{release: string, groups: Groups}} Manifest
 * @typedef {{name: string, release: string, group: string}} Shelf
 */

/** Holds the files that every test needs. */
export const core = 'core';

/** @param {ArrayBuffer} bytes */
async function sha256(bytes) {
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))));
}

export class Releases {
  #folder;
  #caches;
  #fetch;
  #prefix;

  /**
   * @param {object} parts
   * @param {URL} parts.folder where the widget's files lie
   * @param {CacheStorage} parts.caches
   * @param {typeof globalThis.fetch} parts.fetch
   */
  constructor({ folder, caches, fetch }) {
    this.#folder = folder;
    this.#caches = caches;
    this.#fetch = fetch;
    this.#prefix = `potentiel ${folder.pathname} `;
  }

  /** All that are here, whole or not. @returns {Promise<Shelf[]>} */
  async shelves() {
    const names = (await this.#caches.keys()).filter((name) => name.startsWith(this.#prefix));
    return names.map((name) => {
      const [release, group] = name.slice(this.#prefix.length).split(' ');
      return { name, release, group };
    });
  }

  /**
   * Keeps a group. Only what is missing is fetched, and only what is as the build made it is kept.
   * @param {Manifest} manifest
   * @param {string} group
   */
  async keep({ release, groups }, group) {
    const shelf = await this.#caches.open(this.#prefix + `${release} ${group}`);
    await Promise.all(
      Object.entries(groups[group]).map(async ([file, [, hash]]) => {
        const url = new URL(file, this.#folder).href;
        if (await shelf.match(url, { ignoreVary: true })) return;
        await shelf.put(url, await this.#whole(url, hash));
      }),
    );
  }

  /** @param {string} url @param {string} release @returns {Promise<Response | undefined>} */
  async match(url, release) {
    for (const shelf of await this.shelves()) {
      if (shelf.release !== release) continue;
      const found = await this.#caches.match(url, { cacheName: shelf.name, ignoreVary: true });
      if (found) return found;
    }
    return undefined;
  }

  /** Drops all the others. @param {Set<string>} needed */
  async dropAllBut(needed) {
    for (const { name, release } of await this.shelves()) if (!needed.has(release)) await this.#caches.delete(name);
  }

  /**
   * From another release where it is the same, from the browser's own cache, or from the server.
   *
   * @param {string} url
   * @param {string} hash
   */
  async #whole(url, hash) {
    const sources = [
      async () => {
        for (const { name } of await this.shelves()) {
          const found = await this.#caches.match(url, { cacheName: name, ignoreVary: true });
          if (found && (await sha256(await found.clone().arrayBuffer())) === hash) return found;
        }
        return undefined;
      },
      () => this.#fetch(url),
      () => this.#fetch(url, { cache: 'reload' }),
    ];
    for (const source of sources) {
      const response = await source();
      // Browsers take no worker from an answer that came by way of another address.
      if (!response?.ok || response.redirected) continue;
      if ((await sha256(await response.clone().arrayBuffer())) === hash) return response;
    }
    throw new Error(`${url} is not that of this release`);
  }
}
