// The browser's worker of pages.
import { serveInWorker } from '../worker/serve.mjs';
import { createEngine } from './engine.mjs';

serveInWorker(createEngine);
