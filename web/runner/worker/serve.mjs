// Serves the worker's side of the protocol: receives assets, then answers questions.
import { harden } from './harden.mjs';

/**
 * @typedef {import('../protocol/request.mjs').Program} Program
 * @typedef {import('../protocol/request.mjs').Call} Call
 * @typedef {import('../protocol/request.mjs').CallResult} CallResult
 *
 * @typedef {object} Engine created by LANGUAGE/engine.mjs from its assets; gets one question at a time
 * @property {(program: Program, call: Call) => Promise<CallResult>} call runs in a fresh state; `check` stays ''
 * @property {() => Promise<unknown>} [prepare] fetches what `facts` needs in addition
 * @property {(program: Program) => Promise<string[]>} [facts] about the main file; `unreadable` if it can't be parsed
 * @property {(program: Program, call: Call, value: string) => Promise<string>} [check] the checker's verdict on
 *   a value, as JSON text. The program has no files.
 * @property {ArrayBuffer} [image] made by the engine, for a faster start next time
 *
 * @typedef {Record<string, any>} Assets by name, as languages.mjs describes them
 *
 * @typedef {{ ask: 'call' | 'prepare' | 'facts' | 'check', program: Program, call?: Call, value?: string }} Question
 *
 * A browser's worker first posts `{ running: true }`. After it has received its assets it posts
 * `{ ready: true, image }` once. Then it answers each Question with `{ answer }`, or with `{ failure }` when the engine
 * itself failed.
 */

/**
 * @param {{ onmessage: ((event: any) => void) | null, postMessage(message: unknown): void }} port
 * @param {Engine} engine
 */
export function serve(port, engine) {
  port.onmessage = async ({ data: { ask, program, call, value } }) => {
    try {
      port.postMessage({ answer: await /** @type {any} */ (engine)[ask]?.(program, call, value) });
    } catch (error) {
      port.postMessage({ failure: String(error), unreachable: ask === 'prepare' });
    }
  };
  port.postMessage({ ready: true, image: engine.image });
}

/**
 * Serves in a browser's worker: one message brings the assets and a private port; only that port is used afterwards.
 *
 * @param {(assets: Assets) => Promise<Engine>} createEngine
 */
export function serveInWorker(createEngine) {
  globalThis.onmessage = async ({ data: { assets, port } }) => {
    harden(globalThis);
    try {
      serve(port, await createEngine(assets));
    } catch (error) {
      port.postMessage({ failure: String(error) });
    }
  };
  /** @type {any} */ (globalThis).postMessage({ running: true });
}
