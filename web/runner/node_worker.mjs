/** Node's worker, for every language: what LANGUAGE/worker.mjs is in a browser. */
import { workerData } from 'node:worker_threads';
import { harden } from './harden.mjs';
import { serve } from './serve.mjs';

const { createEngine } = await import(`./${workerData.language}/engine.mjs`);
const engine = await createEngine(workerData.assets); // Node's loader still needs what harden takes away
// Node loads what its messages' events are of when it is first asked for, and that needs Buffer.
void globalThis.MessageEvent;
harden(globalThis);
serve(workerData.port, engine);
