import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { MessageChannel, Worker } from 'node:worker_threads';
import { Client } from './client.mjs';

// What Chromium gives a worker (500 kB) and what Node keeps for itself (192 KiB), so that a program which recurses
// within the engine's C code ends alike in both.
const stackSizeMb = (500 + 192) / 1024;

/** @type {Promise<WebAssembly.Module> | undefined} */
let module;

async function compile() {
  const file = createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
  return WebAssembly.compile(new Uint8Array(await readFile(file)));
}

/** @returns {Promise<import('./client.mjs').EngineWorker>} */
async function startWorker() {
  const { port1: port, port2 } = new MessageChannel();
  const worker = new Worker(new URL('./node_worker.mjs', import.meta.url), {
    workerData: { module: await (module ??= compile()), port: port2 },
    transferList: [port2],
    env: {},
    execArgv: [],
    resourceLimits: { stackSizeMb },
  });
  await new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The code engine could not be started.')));
    port.once('message', resolve);
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
 * @returns {Promise<import('./request.mjs').CallResult[]>}
 */
export const run = (request) => client.run(request);

/** Ends the engine's worker. A process that forgets to still ends. */
export const close = () => client.close();
