// Runs any language's engine in a Node worker, as LANGUAGE/worker.mjs does in a browser.
import { workerData } from 'node:worker_threads';
import { harden } from '../worker/harden.mjs';
import { serve } from '../worker/serve.mjs';

const { createEngine } = await import(`../${workerData.language}/engine.mjs`);
const engine = await createEngine(workerData.assets); // before harden(), which removes what Node's loader needs
// Makes Node load its message event classes now: loading them needs Buffer, which harden() removes.
void globalThis.MessageEvent;
harden(globalThis);
serve(workerData.port, engine);
