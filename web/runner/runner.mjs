import { Client } from './client.mjs';
import { languages, unknown } from './languages.mjs';

/**
 * @typedef {import('./request.mjs').Request} Request
 * @typedef {import('./serve.mjs').Assets} Assets
 * @typedef {{ loaded: number, total: number }} Progress bytes of an engine
 */

/**
 * The page's side of code exercises. Nothing is fetched before the first run or prefetch.
 *
 * @param {object} options
 * @param {string | URL} options.base of the folder that holds the bundled workers and the engines' assets
 */
export function createRunner({ base }) {
  /** @type {Map<string, Promise<Assets>>} */
  const loaded = new Map();
  /** @type {Set<(language: string, progress: Progress) => void>} */
  const listeners = new Set();

  /** @param {string} language */
  function assetsOf(language) {
    const loading = loaded.get(language) ?? loadAssets(base, language, (progress) => {
      for (const listener of listeners) listener(language, progress);
    });
    loaded.set(language, loading);
    loading.catch(() => { if (loaded.get(language) === loading) loaded.delete(language); });  // the next run tries again
    return loading;
  }

  const client = new Client(async (language) => startWorker(base, language, await assetsOf(language)));

  return {
    /** @param {Request} request */
    run: (request) => client.run(request),

    /**
     * Fetches an engine and starts its worker. Rejects when it can't be had, for example without a network.
     *
     * @param {string} language
     * @param {(progress: Progress) => void} [onProgress]
     */
    async prefetch(language, onProgress = () => {}) {
      if (unknown(language)) throw new TypeError(unknown(language));
      /** @param {string} which @param {Progress} progress */
      const listener = (which, progress) => { if (which === language) onProgress(progress); };
      listeners.add(listener);
      try {
        await client.warm(language);
      } finally {
        listeners.delete(listener);
      }
    },

    cancel: () => client.cancel(),
    close: () => client.close(),
  };
}

/**
 * @param {string | URL} base
 * @param {string} language
 * @param {(progress: Progress) => void} onProgress
 * @returns {Promise<Assets>}
 */
async function loadAssets(base, language, onProgress) {
  const assets = Object.entries(languages[language].assets);
  const total = assets.reduce((sum, [, { size }]) => sum + size, 0);
  let loaded = 0;
  return Object.fromEntries(await Promise.all(assets.map(async ([name, { as }]) => {
    const bytes = await fetchBytes(new URL(name, base), (count) => {
      loaded += count;
      onProgress({ loaded, total });
    });
    return [name, as === 'module' ? await WebAssembly.compile(bytes) : bytes];
  })));
}

/** @param {URL} url @param {(count: number) => void} onBytes */
async function fetchBytes(url, onBytes) {
  const response = await fetch(url);
  if (!response.ok || !response.body) throw new Error(`The code engine could not be loaded (${response.status}).`);
  const reader = response.body.getReader();
  const chunks = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    onBytes(part.value.length);
  }
  return new Blob(chunks).arrayBuffer();
}

/**
 * A browser starts no worker from another origin, where the element may have come from. There, a module of the page's
 * own origin imports it, which the other origin must allow (CORS) and the page's policy, too (worker-src blob:).
 *
 * @param {URL} url
 */
function ownOrigin({ href, origin }) {
  if (origin === location.origin) return href;
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(href)};`], { type: 'text/javascript' }));
}

/**
 * @param {string | URL} base
 * @param {string} language
 * @param {Assets} assets
 * @returns {Promise<import('./client.mjs').EngineWorker>}
 */
async function startWorker(base, language, assets) {
  const url = ownOrigin(new URL(`${language}_worker.mjs`, base));
  const worker = new Worker(url, { type: 'module', name: `potentiel-${language}` });
  const { port1: port, port2 } = new MessageChannel();
  const terminate = () => worker.terminate();
  try {
    await new Promise((resolve, reject) => {
      worker.onerror = () => reject(new Error('The code engine could not be started.'));
      port.onmessage = ({ data }) => {
        if (data.ready) resolve(undefined);
        else reject(new Error(`The code engine could not be started: ${data.failure}`));
      };
      worker.postMessage({ assets, port: port2 }, [port2]);
    });
  } catch (error) {
    terminate();
    throw error;
  }
  return { port, terminate };
}
