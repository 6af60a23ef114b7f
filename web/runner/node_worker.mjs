/** Node's worker: what javascript_worker.mjs is in a browser. */
import { workerData } from 'node:worker_threads';
import { harden } from './harden.mjs';
import { createJavascript } from './javascript.mjs';
import { serve } from './serve.mjs';

const engine = await createJavascript(workerData.module);  // Node's loader still needs what harden takes away
harden(globalThis);
serve(workerData.port, engine);
