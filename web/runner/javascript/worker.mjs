// The browser's worker of JavaScript.
import { serveInWorker } from '../worker/serve.mjs';
import { createEngine } from './engine.mjs';

serveInWorker(createEngine);
