// Stores the files of each release of the widget in the browser's Cache Storage.
// Each group of files of each release has a separate cache, so that releases never mix, and the caches' names list what
// there is.

/**
 * @typedef {[bytes: number, sha256: string]} Fact about a file
 * @typedef {Record<string, Record<string, Fact>>} Groups of files, by name relative to the folder
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
   * @param {URL} parts.folder of the widget's files
   * @param {CacheStorage} parts.caches
   * @param {typeof globalThis.fetch} parts.fetch
   */
  constructor({ folder, caches, fetch }) {
    this.#folder = folder;
    this.#caches = caches;
    this.#fetch = fetch;
    this.#prefix = `potentiel ${folder.pathname} `;
  }

  /** All caches, complete or not. @returns {Promise<Shelf[]>} */
  async shelves() {
    const names = (await this.#caches.keys()).filter((name) => name.startsWith(this.#prefix));
    return names.map((name) => {
      const [release, group] = name.slice(this.#prefix.length).split(' ');
      return { name, release, group };
    });
  }

  /**
   * Stores a group of files. Fetches only missing files, and stores only files with the hash of the build.
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

  /** Deletes all other releases. @param {Set<string>} needed releases */
  async dropAllBut(needed) {
    for (const { name, release } of await this.shelves()) if (!needed.has(release)) await this.#caches.delete(name);
  }

  /**
   * Gets a file with a given hash: from another release, else from the browser's HTTP cache, else from the server.
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
      // Browsers refuse a worker from a redirected response.
      if (!response?.ok || response.redirected) continue;
      if ((await sha256(await response.clone().arrayBuffer())) === hash) return response;
    }
    throw new Error(`${url} is not that of this release`);
  }
}
