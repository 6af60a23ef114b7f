// Caches the host's own files: the page around the widget, the files that it has loaded, and the pack.
// They may change at any time, so the network is asked first, with a short time limit: on a train it often neither
// answers nor fails.

const cacheName = 'potentiel-pages';
const patience = 3000; // milliseconds to wait for the network
const memory = 30_000; // milliseconds after such a wait during which the cache answers at once
const most = 150; // files in the cache; the oldest are deleted

/** @typedef {(response: Promise<unknown>) => void} WaitUntil keeps the worker alive until it settles */

/**
 * Excludes responses from other origins, partial ones, and redirects: they are not what was requested.
 *
 * @param {Response} response
 */
const storable = (response) => response.status === 200 && response.type === 'basic' && !response.redirected;

export class Pages {
  #caches;
  #fetch;
  #patience;
  #slowUntil = 0;
  /** The cached URLs, once they are known. @type {Set<string> | undefined} */
  #known;

  /** @param {{caches: CacheStorage, fetch: typeof globalThis.fetch, patience?: number}} parts */
  constructor({ caches, fetch, patience: given = patience }) {
    this.#caches = caches;
    this.#fetch = fetch;
    this.#patience = given;
  }

  async learn() {
    const requests = await (await this.#caches.open(cacheName)).keys();
    this.#known = new Set(requests.map(({ url }) => url));
  }

  /** Whether a URL is perhaps in the cache; false if it certainly is not. @param {string} url */
  mayHave(url) {
    return this.#known?.has(url.split('#')[0]) ?? true;
  }

  /**
   * Fetches what is not cached yet; cached files are refreshed whenever a page requests them.
   * @param {string[]} needed URLs; rejects if one of them can't be fetched
   * @param {string[]} useful URLs; failures are ignored
   */
  async keep(needed, useful) {
    const cache = await this.#caches.open(cacheName);
    const put = async (/** @type {string} */ url) => {
      if (await cache.match(url, { ignoreVary: true })) return;
      const response = await this.#fetch(url);
      if (!storable(response)) throw new Error(`${url} can't be kept: ${response.status}`);
      await cache.put(url, response);
    };
    await Promise.all([...needed.map(put), ...useful.map((url) => put(url).catch(() => {}))]);
    const requests = await cache.keys();
    for (const request of requests.slice(0, Math.max(0, requests.length - most))) await cache.delete(request);
    await this.learn();
  }

  /**
   * Answers from the network, or from the cache if the network fails or is slow.
   * @param {Request} request
   * @param {WaitUntil} waitUntil
   * @returns {Promise<Response>}
   */
  async answer(request, waitUntil) {
    const url = request.url.split('#')[0];
    const cache = await this.#caches.open(cacheName);
    const kept = await cache.match(url, { ignoreVary: true });
    const asked = this.#fetch(request);
    if (!kept) return asked;
    const fresh = asked
      .then((response) => {
        if (storable(response)) waitUntil(cache.put(url, response.clone()).catch(() => {}));
        this.#slowUntil = 0;
        return response.status >= 500 ? kept.clone() : response;
      })
      .catch(() => kept.clone());
    waitUntil(fresh);
    const late = Date.now() < this.#slowUntil ? 0 : this.#patience;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    const patient = new Promise((/** @type {(response: Response) => void} */ resolve) => {
      timer = setTimeout(() => {
        this.#slowUntil = Date.now() + memory;
        resolve(kept);
      }, late);
    });
    return Promise.race([fresh, patient]).finally(() => clearTimeout(timer));
  }
}
