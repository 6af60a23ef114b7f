// Runs programs in the browser: fetches engines when they are needed, and starts their workers.
import { Client } from './client.mjs';
import { languages, unknown } from '../protocol/languages.mjs';
import { launch } from './launch.mjs';
import { forgetOthers, keepMade, loadFiles, missingBytes, recallMade } from './parts.mjs';
import { cancelled, unable, Unable, within } from '../protocol/unable.mjs';

/**
 * @typedef {import('../protocol/request.mjs').Request} Request
 * @typedef {import('../worker/serve.mjs').Assets} Assets
 * @typedef {import('./parts.mjs').Part} Part
 * @typedef {import('./parts.mjs').Progress} Progress
 *
 * @typedef {object} Loading the download of a language's files
 * @property {Promise<Assets>} assets
 * @property {AbortController} hurry aborted once the candidate waits for the engine
 * @property {boolean} done
 */

// Milliseconds for an engine to start once its files are loaded: ten times what slow phones need.
const patience = 120_000;

/**
 * Creates the page's side of code exercises. Nothing is fetched before the first run or prefetch.
 *
 * @param {object} options
 * @param {string | URL} options.base URL of the folder with the bundled workers and the engines' parts
 * @param {Record<string, Record<string, Part[]>>} [options.parts] parts of each language's files, by file name
 */
export function createRunner({ base, parts = JSON.parse(__ENGINE_PARTS__) }) {
  /** @type {Map<string, Loading>} */
  const loaded = new Map();
  /** @type {Set<(language: string, progress: Progress) => void>} */
  const listeners = new Set();
  /** How many runs wait for the engine of a language. @type {Map<string, number>} */
  const waiting = new Map();
  /** @param {string} language @param {1 | -1} change */
  const count = (language, change) => waiting.set(language, (waiting.get(language) ?? 0) + change);
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
    if (waiting.get(language)) hurry.abort();
    const assets = loadAssets(language, parts[language] ?? {}, {
      base,
      signal: closed.signal,
      hurry: hurry.signal,
      onProgress: (progress) => {
        for (const listener of listeners) listener(language, progress);
      },
    });
    const loading = { assets, hurry, done: false };
    assets.then(
      () => {
        loading.done = true;
        return forgetOthers(
          Object.values(parts).flatMap((files) => Object.values(files).flat()),
          base,
        ).catch(() => {});
      },
      () => loaded.delete(language), // the next run tries again
    );
    return loading;
  }

  const client = new Client(async (language) => {
    const [name, [image]] = Object.entries(parts[language] ?? {}).find(([, [{ made }]]) => made) ?? ['', [undefined]];
    const { assets } = load(language);
    if (!image) return (await startEngine(base, language, assets)).worker;
    const { worker, made } = await startEngine(
      base,
      language,
      assets.then(async (fetched) => ({ ...fetched, [name]: await recallMade(image, base) })),
    );
    if (made) keepMade(image, base, made).catch(() => {});
    return worker;
  });

  /** Bytes of an engine that are not yet in the cache. @param {string} language */
  const missing = (language) => missingBytes(Object.values(parts[language] ?? {}).flat(), base);

  /** @param {string} language @param {(progress: Progress) => void} onProgress @param {() => Promise<unknown>} work */
  async function heard(language, onProgress, work) {
    /** @param {string} which @param {Progress} progress */
    const listener = (which, progress) => {
      if (which === language) onProgress(progress);
    };
    listeners.add(listener);
    try {
      await work();
    } finally {
      listeners.delete(listener);
    }
  }

  return {
    /** @param {Request} request */
    async run(request) {
      const { language, checker } = request;
      const wanted = [language, ...(checker ? [languages[language]?.checker] : [])];
      for (const one of wanted) {
        count(one, 1);
        loaded.get(one)?.hurry.abort();
      }
      try {
        return await client.run(request);
      } finally {
        for (const one of wanted) count(one, -1);
      }
    },

    /**
     * Fetches an engine at low priority, without a time limit, and starts its worker. Rejects when the engine can't be
     * fetched or started.
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
     * Fetches an engine's files into the browser's cache. The cache may have no room for them: check with `missing`.
     *
     * @param {string} language
     * @param {(progress: Progress) => void} onProgress
     */
    keep: (language, onProgress) =>
      heard(language, onProgress, async () => {
        // Files that are loaded but could not be cached are fetched again: the cache may have room by now.
        if (loaded.get(language)?.done && (await missing(language)) > 0) loaded.delete(language);
        await load(language).assets;
      }),

    /** Download size of an engine, in bytes over the network. @param {string} language */
    size: (language) =>
      Object.values(parts[language] ?? {})
        .flat()
        .reduce((sum, { compressed }) => sum + compressed, 0),

    cancel: () => client.cancel(),

    close() {
      client.close();
      closed.abort(cancelled());
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
    (name, bytes) => (assets[name].as === 'module' ? compile(name, bytes) : bytes),
    options,
  );
}

/** @param {string} name @param {ArrayBuffer} bytes already verified by their hash */
const compile = (name, bytes) =>
  WebAssembly.compile(bytes).catch((error) => {
    throw new Unable('engine_blocked', `${name} may not be compiled in this page. ${error}`);
  });

/**
 * Starts a worker while its assets are still loading. Rejects at once if the page may not start it. If its script can't
 * be fetched, tries again after the assets have arrived: the network may be back by then.
 *
 * @param {string | URL} base
 * @param {string} language
 * @param {Promise<Assets>} loading
 * @returns {Promise<{ worker: import('./client.mjs').EngineWorker, made?: ArrayBuffer }>} made: a new image to cache
 */
async function startEngine(base, language, loading) {
  const start = () => launch(new URL(`${language}_worker.js`, base), `potentiel-${language}`);
  const launching = start();
  const blocked = new Promise((_, reject) => {
    launching.catch((error) => {
      if (error.code === 'engine_blocked') reject(error);
    });
  });
  try {
    const assets = /** @type {Assets} */ (await Promise.race([loading, blocked]));
    const { worker, broken } = await launching.catch(start);
    const { port1: port, port2 } = new MessageChannel();
    const terminate = () => worker.terminate();
    const ready = Promise.race([
      broken,
      new Promise((resolve, reject) => {
        port.onmessage = ({ data }) => {
          if (data.ready) resolve(data.image);
          else
            reject(
              new Unable(
                refusal.test(data.failure) ? 'engine_blocked' : 'engine_failed',
                `The code engine could not be started: ${data.failure}`,
              ),
            );
        };
        worker.postMessage({ assets, port: port2 }, [port2]);
      }),
    ]);
    try {
      const made = await within(patience, ready, () => new Unable('engine_failed', 'The code engine did not start.'));
      return { worker: { port, terminate, broken }, made };
    } catch (error) {
      terminate();
      throw error;
    }
  } catch (error) {
    launching.then(
      ({ worker }) => worker.terminate(),
      () => {},
    );
    throw unable(error, 'engine_unreachable');
  }
}

// Matches the browsers' errors when a policy forbids WebAssembly.
const refusal = /CompileError|EvalError|Content.Security.Policy/i;
