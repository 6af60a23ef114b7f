// The browser's worker of JavaScript.
import { serveInWorker } from '../serve.mjs';
import { createEngine } from './engine.mjs';

serveInWorker(createEngine);
