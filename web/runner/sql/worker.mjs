// The browser's worker of SQL.
import { serveInWorker } from '../serve.mjs';
import { createEngine } from './engine.mjs';

serveInWorker(createEngine);
