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
 * @typedef {object} Loading of a language's files
 * @property {Promise<Assets>} assets
 * @property {AbortController} hurry
 * @property {boolean} done
 */

// Milliseconds of an engine with all its files until it is ready: ten times what slow phones take.
const patience = 120_000;

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
  /** Languages for which somebody waits now. @type {Set<string>} */
  const hurried = new Set();
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
    if (hurried.has(language)) hurry.abort();
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

  /** How much of an engine is still to be fetched and kept. @param {string} language */
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
        hurried.add(one);
        loaded.get(one)?.hurry.abort();
      }
      try {
        return await client.run(request);
      } finally {
        for (const one of wanted) hurried.delete(one);
      }
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
    keep: (language, onProgress) =>
      heard(language, onProgress, async () => {
        // What is in use though it could not be kept is fetched again: there may be room by now.
        if (loaded.get(language)?.done && (await missing(language)) > 0) loaded.delete(language);
        await load(language).assets;
      }),

    /** What an engine costs over the network, in bytes. @param {string} language */
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

/** @param {string} name @param {ArrayBuffer} bytes which are what they should be */
const compile = (name, bytes) =>
  WebAssembly.compile(bytes).catch((error) => {
    throw new Unable('engine_blocked', `${name} may not be compiled in this page. ${error}`);
  });

/**
 * Starts a worker while its assets are still under way. That it may not be started is said at once; that its script
 * can't be had, only when the assets are there: they are fetched with patience, and by then there may be a network.
 *
 * @param {string | URL} base
 * @param {string} language
 * @param {Promise<Assets>} loading
 * @returns {Promise<{ worker: import('./client.mjs').EngineWorker, made?: ArrayBuffer }>} made: an image
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

// What browsers say where a policy keeps WebAssembly from running.
const refusal = /CompileError|EvalError|Content.Security.Policy/i;
