// Simulates browser caches and a server in memory.

/** @typedef {() => Response | Promise<Response>} Answer */

/** @param {string} body @param {number} [status] */
const basic = (body, status = 200) => Object.defineProperty(new Response(body, { status }), 'type', { value: 'basic' });

/**
 * @typedef {object} Server
 * @property {string[]} asked
 * @property {string[]} modes
 * @property {Answer | undefined} answer replaces the files if set
 * @property {(url: string, body: string) => void} put
 * @property {typeof globalThis.fetch} fetch
 */

/** @param {Record<string, string>} files */
export function fakeServer(files) {
  const there = new Map(Object.entries(files));
  /** @type {Server} */
  const server = {
    asked: [],
    modes: [],
    answer: undefined,
    put: (url, body) => {
      there.set(url, body);
    },
    fetch: async (wish, options) => {
      const url = typeof wish === 'object' && 'url' in wish ? wish.url : String(wish);
      server.asked.push(url);
      server.modes.push(options?.cache ?? 'default');
      if (server.answer) return server.answer();
      const body = there.get(url.split('#')[0]);
      return body === undefined ? basic('', 404) : basic(body);
    },
  };
  return server;
}

/** A request as the service worker sees it. @param {string} url */
export const request = (url) => /** @type {Request} */ (/** @type {unknown} */ ({ url, method: 'GET' }));

/** The part of CacheStorage that is used. @returns {CacheStorage} */
export function fakeCaches() {
  /** @type {Map<string, Map<string, Response>>} */
  const all = new Map();
  /** @param {string} name */
  const open = (name) => {
    const entries = all.get(name) ?? new Map();
    all.set(name, entries);
    return {
      match: async (/** @type {string} */ url) => entries.get(url)?.clone(),
      put: async (/** @type {string} */ url, /** @type {Response} */ response) => {
        const body = await response.text();
        entries.set(url, basic(body, response.status));
      },
      delete: async (/** @type {{url: string}} */ { url }) => entries.delete(url),
      keys: async () => [...entries.keys()].map((url) => ({ url })),
    };
  };
  return /** @type {any} */ ({
    open: async (/** @type {string} */ name) => open(name),
    keys: async () => [...all.keys()],
    delete: async (/** @type {string} */ name) => all.delete(name),
    match: async (/** @type {string} */ url, /** @type {{cacheName: string}} */ { cacheName }) =>
      all.get(cacheName)?.get(url)?.clone(),
  });
}
