// Runs programs in Node, for verifiers, the command line and tests, with the browser's engines and results.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { MessageChannel, Worker } from 'node:worker_threads';
import { Client } from './client.mjs';
import { languages } from '../protocol/languages.mjs';
import { unable, Unable } from '../protocol/unable.mjs';

// Twice the stack of a Chromium worker (500 kB), plus Node's own reserve (192 KiB). The engines stop a recursion before
// the host's stack overflows; the larger stack makes sure that a replay never overflows first.
const stackSizeMb = (1000 + 192) / 1024;

const { resolve } = createRequire(import.meta.url);

/** @type {Map<string, Promise<Record<string, unknown>>>} */
const loaded = new Map();

/** @param {string} language @returns {Promise<import('../worker/serve.mjs').Assets>} */
function assetsOf(language) {
  const assets =
    loaded.get(language) ??
    Promise.all(
      Object.entries(languages[language].assets).map(async ([name, { from, as }]) => {
        const bytes = new Uint8Array(await readFile(resolve(from)));
        return [name, as === 'module' ? await WebAssembly.compile(bytes) : bytes.buffer];
      }),
    ).then(Object.fromEntries);
  loaded.set(language, assets);
  return assets;
}

/** @param {string} language @returns {Promise<import('./client.mjs').EngineWorker>} */
async function startWorker(language) {
  const { port1: port, port2 } = new MessageChannel();
  const assets = await assetsOf(language).catch((error) => {
    loaded.delete(language);
    throw unable(error, 'engine_unreachable');
  });
  const worker = new Worker(new URL('./node_worker.mjs', import.meta.url), {
    workerData: { language, assets, port: port2 },
    transferList: [port2],
    env: {},
    execArgv: [],
    resourceLimits: { stackSizeMb },
  });
  /** @type {Promise<never>} */
  const broken = new Promise((_, reject) => {
    const end = (/** @type {unknown} */ cause) =>
      reject(new Unable('engine_failed', `The code engine stopped. ${cause}`));
    worker.once('error', end).once('exit', end);
  });
  broken.catch(() => {}); // the waiting callers handle it
  await Promise.race([
    broken,
    new Promise((ready) => {
      port.once('message', ready);
    }),
  ]);
  worker.on('error', () => {});
  worker.unref();
  return {
    port: /** @type {any} */ (port),
    terminate: () => {
      worker.terminate();
    },
    broken,
  };
}

const client = new Client(startWorker);

/**
 * Runs a program as the browser does, with the same results.
 *
 * @param {import('../protocol/request.mjs').Request} request
 * @returns {Promise<import('../protocol/request.mjs').Reply>}
 */
export const run = (request) => client.run(request);

/** Ends the engines' workers. Optional: the workers don't keep the process alive. */
export const close = () => client.close();
