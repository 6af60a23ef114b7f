// Keeps the host's own files: the page around the widget, what that has loaded, and the pack.
// They may change at any time, so the network goes first, though not for long: on a train it often neither answers nor
// fails.

const cacheName = 'potentiel-pages';
const patience = 3000; // milliseconds
const memory = 30_000; // for so long the network is not waited for again
const most = 150; // files kept; the oldest go

/** @typedef {(response: Promise<unknown>) => void} WaitUntil the worker stays alive until then */

/**
 * What came from elsewhere, in part, or by way of another address is not what was asked for.
 *
 * @param {Response} response
 */
const storable = (response) => response.status === 200 && response.type === 'basic' && !response.redirected;

export class Pages {
  #caches;
  #fetch;
  #patience;
  #slowUntil = 0;
  /** The addresses, once they are known. @type {Set<string> | undefined} */
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

  /** False only where it is certain. @param {string} url */
  mayHave(url) {
    return this.#known?.has(url.split('#')[0]) ?? true;
  }

  /**
   * Fetches what is not here yet; what is here becomes fresh whenever a page asks for it.
   * @param {string[]} needed rejects where one of them can't be had
   * @param {string[]} useful
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
