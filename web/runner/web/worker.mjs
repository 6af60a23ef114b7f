// Runs the web page engine in a browser worker.
import { serveInWorker } from '../worker/serve.mjs';
import { createEngine } from './engine.mjs';

serveInWorker(createEngine);
