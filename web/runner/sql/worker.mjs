// The browser's worker of SQL.
import { serveInWorker } from '../worker/serve.mjs';
import { createEngine } from './engine.mjs';

serveInWorker(createEngine);
