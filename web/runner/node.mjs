import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { MessageChannel, Worker } from 'node:worker_threads';
import { Client } from './client.mjs';
import { languages } from './languages.mjs';

// Twice what Chromium gives a worker (500 kB), and what Node keeps for itself (192 KiB): the engines end a recursion
// themselves, before any host's stack ends, and whoever replays is the last to run out of it.
const stackSizeMb = (1000 + 192) / 1024;

const { resolve } = createRequire(import.meta.url);

/** @type {Map<string, Promise<Record<string, unknown>>>} */
const loaded = new Map();

/** @param {string} language @returns {Promise<import('./serve.mjs').Assets>} */
function assetsOf(language) {
  const assets = loaded.get(language) ?? Promise.all(Object.entries(languages[language].assets).map(async ([name, { from, as }]) => {
    const bytes = new Uint8Array(await readFile(resolve(from)));
    return [name, as === 'module' ? await WebAssembly.compile(bytes) : bytes.buffer];
  })).then(Object.fromEntries);
  loaded.set(language, assets);
  return assets;
}

/** @param {string} language @returns {Promise<import('./client.mjs').EngineWorker>} */
async function startWorker(language) {
  const { port1: port, port2 } = new MessageChannel();
  const worker = new Worker(new URL('./node_worker.mjs', import.meta.url), {
    workerData: { language, assets: await assetsOf(language), port: port2 },
    transferList: [port2],
    env: {},
    execArgv: [],
    resourceLimits: { stackSizeMb },
  });
  await new Promise((ready, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The code engine could not be started.')));
    port.once('message', ready);
  });
  worker.on('error', () => {});  // the call under way ends by its time limit
  worker.unref();
  return { port: /** @type {any} */ (port), terminate: () => { worker.terminate(); } };
}

const client = new Client(startWorker);

/**
 * Runs a program as the browser does, with the same results.
 *
 * @param {import('./request.mjs').Request} request
 * @returns {Promise<import('./request.mjs').Reply>}
 */
export const run = (request) => client.run(request);

/** Ends the engines' workers. A process that forgets to still ends. */
export const close = () => client.close();
