import { Client } from './client.mjs';
import { languages, unknown } from './languages.mjs';
import { startWorker } from '#files';
import { forgetOthers, keepMade, loadFiles, missingBytes, recallMade } from './parts.mjs';

/**
 * @typedef {import('./request.mjs').Request} Request
 * @typedef {import('./serve.mjs').Assets} Assets
 * @typedef {import('./parts.mjs').Part} Part
 * @typedef {import('./parts.mjs').Progress} Progress
 *
 * @typedef {object} Loading of a language's files
 * @property {Promise<Assets>} assets
 * @property {AbortController} hurry
 * @property {boolean} done
 */

/**
 * The page's side of code exercises. Nothing is fetched before the first run or prefetch.
 *
 * @param {object} options
 * @param {string | URL} options.base of the folder that holds the bundled workers and the engines' parts
 * @param {Record<string, Record<string, Part[]>>} [options.parts] of each language's files, by their names
 */
export function createRunner({ base, parts = JSON.parse(__ENGINE_PARTS__) }) {
  /** @type {Map<string, Loading>} */
  const loaded = new Map();
  /** @type {Set<(language: string, progress: Progress) => void>} */
  const listeners = new Set();
  let closed = new AbortController();

  /** @param {string} language */
  function load(language) {
    const loading = loaded.get(language) ?? startLoading(language);
    loaded.set(language, loading);
    return loading;
  }

  /** @param {string} language @returns {Loading} */
  function startLoading(language) {
    const hurry = new AbortController();
    const assets = loadAssets(language, parts[language] ?? {}, {
      base,
      signal: closed.signal,
      hurry: hurry.signal,
      onProgress: (progress) => { for (const listener of listeners) listener(language, progress); },
    });
    const loading = { assets, hurry, done: false };
    assets.then(
      () => {
        loading.done = true;
        return forgetOthers(Object.values(parts).flatMap((files) => Object.values(files).flat()), base).catch(() => {});
      },
      () => loaded.delete(language),  // the next run tries again
    );
    return loading;
  }

  const client = new Client(async (language) => {
    const [name, [image]] = Object.entries(parts[language] ?? {}).find(([, [{ made }]]) => made) ?? ['', [undefined]];
    const { assets } = load(language);
    if (!image) return (await startEngine(base, language, assets)).worker;
    const { worker, made } = await startEngine(base, language, assets.then(async (loaded) => ({ ...loaded, [name]: await recallMade(image, base) })));
    if (made) keepMade(image, base, made).catch(() => {});
    return worker;
  });

  /** How much of an engine is still to be fetched and kept. @param {string} language */
  const missing = (language) => missingBytes(Object.values(parts[language] ?? {}).flat(), base);

  /** @param {string} language @param {(progress: Progress) => void} onProgress @param {() => Promise<unknown>} work */
  async function heard(language, onProgress, work) {
    /** @param {string} which @param {Progress} progress */
    const listener = (which, progress) => { if (which === language) onProgress(progress); };
    listeners.add(listener);
    try {
      await work();
    } finally {
      listeners.delete(listener);
    }
  }

  return {
    /** @param {Request} request */
    run(request) {
      if (!unknown(request.language)) load(request.language).hurry.abort();
      return client.run(request);
    },

    /**
     * Fetches an engine and starts its worker, behind all else that the page fetches and however long it takes.
     * Rejects when it can't be had.
     *
     * @param {string} language
     * @param {(progress: Progress) => void} [onProgress]
     */
    async prefetch(language, onProgress = () => {}) {
      if (unknown(language)) throw new TypeError(unknown(language));
      await heard(language, onProgress, () => client.warm(language));
    },

    missing,

    /**
     * Has an engine's files kept by the browser. There may be no room for them: `missing` tells.
     *
     * @param {string} language
     * @param {(progress: Progress) => void} onProgress
     */
    keep: (language, onProgress) => heard(language, onProgress, async () => {
      // What is in use though it could not be kept is fetched again: there may be room by now.
      if (loaded.get(language)?.done && await missing(language) > 0) loaded.delete(language);
      await load(language).assets;
    }),

    /** What an engine costs over the network, in bytes. @param {string} language */
    size: (language) => Object.values(parts[language] ?? {}).flat().reduce((sum, { compressed }) => sum + compressed, 0),

    cancel: () => client.cancel(),

    close() {
      client.close();
      closed.abort(new Error('The run was cancelled.'));
      closed = new AbortController();
    },
  };
}

/**
 * @param {string} language
 * @param {Record<string, Part[]>} files
 * @param {import('./parts.mjs').Options} options
 * @returns {Promise<Assets>}
 */
async function loadAssets(language, files, options) {
  const { assets } = languages[language];
  return loadFiles(
    Object.fromEntries(Object.entries(files).filter(([, [{ made }]]) => !made)),
    (name, bytes) => (assets[name].as === 'module' ? WebAssembly.compile(bytes) : bytes),
    options,
  );
}

/**
 * Starts a worker while its assets are still under way.
 *
 * @param {string | URL} base
 * @param {string} language
 * @param {Promise<Assets>} loading
 * @returns {Promise<{ worker: import('./client.mjs').EngineWorker, made?: ArrayBuffer }>} made: an image
 */
async function startEngine(base, language, loading) {
  const worker = await startWorker(new URL(`${language}_worker.mjs`, base), `potentiel-${language}`);
  const { port1: port, port2 } = new MessageChannel();
  const terminate = () => worker.terminate();
  const broken = new Promise((_, reject) => {
    worker.onerror = () => reject(new Error('The code engine could not be started.'));
  });
  broken.catch(() => {});  // said once there are assets: that they can't be had says more
  try {
    const assets = await loading;
    const made = await Promise.race([broken, new Promise((resolve, reject) => {
      port.onmessage = ({ data }) => {
        if (data.ready) resolve(data.image);
        else reject(new Error(`The code engine could not be started: ${data.failure}`));
      };
      worker.postMessage({ assets, port: port2 }, [port2]);
    })]);
    return { worker: { port, terminate }, made };
  } catch (error) {
    terminate();
    throw error;
  }
}
