// The browser's worker of Python.
import { serveInWorker } from '../worker/serve.mjs';
import { createEngine } from './engine.mjs';

serveInWorker(createEngine);
