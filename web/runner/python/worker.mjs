// The browser's worker of Python.
import { serveInWorker } from '../serve.mjs';
import { createEngine } from './engine.mjs';

serveInWorker(createEngine);
