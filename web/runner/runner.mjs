import { Client } from './client.mjs';

/**
 * @typedef {import('./request.mjs').Request} Request
 * @typedef {import('./request.mjs').CallResult} CallResult
 * @typedef {{ loaded: number, total: number }} Progress bytes of the engine; total 0 while unknown
 */

/**
 * The page's side of code exercises. Nothing is fetched before the first run or prefetch.
 *
 * @param {object} options
 * @param {string | URL} options.workerUrl of the bundled javascript_worker.mjs
 * @param {string | URL} options.wasmUrl of the engine
 * @param {number} [options.wasmSize] bytes of the engine, uncompressed
 */
export function createRunner({ workerUrl, wasmUrl, wasmSize = 0 }) {
  /** @type {Promise<WebAssembly.Module> | undefined} */
  let module;
  /** @type {Set<(progress: Progress) => void>} */
  const listeners = new Set();

  function loadModule() {
    const loading = module ??= fetchModule(wasmUrl, wasmSize, (progress) => {
      for (const listener of listeners) listener(progress);
    });
    loading.catch(() => { if (module === loading) module = undefined; });  // the next run tries again
    return loading;
  }

  const client = new Client(async () => startWorker(workerUrl, await loadModule()));

  return {
    /** @param {Request} request */
    run: (request) => client.run(request),

    /**
     * Fetches the engine and starts its worker. Rejects when it can't be had, for example without a network.
     *
     * @param {(progress: Progress) => void} [onProgress]
     */
    async prefetch(onProgress = () => {}) {
      listeners.add(onProgress);
      try {
        await client.warm();
      } finally {
        listeners.delete(onProgress);
      }
    },

    cancel: () => client.cancel(),
    close: () => client.close(),
  };
}

/**
 * @param {string | URL} url
 * @param {number} size
 * @param {(progress: Progress) => void} onProgress
 */
async function fetchModule(url, size, onProgress) {
  const response = await fetch(url);
  if (!response.ok || !response.body) throw new Error(`The code engine could not be loaded (${response.status}).`);
  const encoded = response.headers.has('content-encoding');
  const total = size || (encoded ? 0 : Number(response.headers.get('content-length')));
  const reader = response.body.getReader();
  const chunks = [];
  let loaded = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    loaded += part.value.length;
    onProgress({ loaded, total });
  }
  return WebAssembly.compile(await new Blob(chunks).arrayBuffer());
}

/**
 * A browser starts no worker from another origin, where the element may have come from. There, a module of the page's
 * own origin imports it, which the other origin must allow (CORS) and the page's policy, too (worker-src blob:).
 *
 * @param {string | URL} url
 */
function ownOrigin(url) {
  const { href, origin } = new URL(url, document.baseURI);
  if (origin === location.origin) return href;
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(href)};`], { type: 'text/javascript' }));
}

/**
 * @param {string | URL} url
 * @param {WebAssembly.Module} module
 * @returns {Promise<import('./client.mjs').EngineWorker>}
 */
async function startWorker(url, module) {
  const worker = new Worker(ownOrigin(url), { type: 'module', name: 'potentiel-javascript' });
  const { port1: port, port2 } = new MessageChannel();
  const terminate = () => worker.terminate();
  try {
    await new Promise((resolve, reject) => {
      worker.onerror = () => reject(new Error('The code engine could not be started.'));
      port.onmessage = ({ data }) => {
        if (data.ready) resolve(undefined);
        else reject(new Error(`The code engine could not be started: ${data.failure}`));
      };
      worker.postMessage({ module, port: port2 }, [port2]);
    });
  } catch (error) {
    terminate();
    throw error;
  }
  return { port, terminate };
}
