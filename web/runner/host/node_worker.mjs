// Node's worker of every language: what LANGUAGE/worker.mjs is in a browser.
import { workerData } from 'node:worker_threads';
import { harden } from '../worker/harden.mjs';
import { serve } from '../worker/serve.mjs';

const { createEngine } = await import(`../${workerData.language}/engine.mjs`);
const engine = await createEngine(workerData.assets); // Node's loader still needs what harden takes away
// Node loads the classes of a message's events with the first message, and needs Buffer for that.
void globalThis.MessageEvent;
harden(globalThis);
serve(workerData.port, engine);
