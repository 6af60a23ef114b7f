// The worker's side of the protocol: takes assets, then questions, and answers them.
import { harden } from './harden.mjs';

/**
 * @typedef {import('../protocol/request.mjs').Program} Program
 * @typedef {import('../protocol/request.mjs').Call} Call
 * @typedef {import('../protocol/request.mjs').CallResult} CallResult
 *
 * @typedef {object} Engine what LANGUAGE/engine.mjs makes of its assets; it is asked one thing at a time
 * @property {(program: Program, call: Call) => Promise<CallResult>} call in fresh state; `check` is left ''
 * @property {() => Promise<unknown>} [prepare] fetches what `facts` needs besides
 * @property {(program: Program) => Promise<string[]>} [facts] about the main file; `unreadable` if it can't be parsed
 * @property {(program: Program, call: Call, value: string) => Promise<string>} [check] what the checker says of a
 *   value, as JSON text. The program has no files.
 * @property {ArrayBuffer} [image] which it has made, to start from the next time
 *
 * @typedef {Record<string, any>} Assets by name, as languages.mjs describes them
 *
 * @typedef {{ ask: 'call' | 'prepare' | 'facts' | 'check', program: Program, call?: Call, value?: string }} Question
 *
 * The worker's side of the protocol. A browser's worker says that it runs; with its assets it says
 * `{ ready: true, image }` once, then answers each Question by `{ answer }`, or by `{ failure }` when the engine itself
 * failed.
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
 * A browser's worker: one message brings the assets and a private port, and nothing else is heard.
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
