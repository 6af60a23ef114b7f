/**
 * @typedef {import('./javascript.mjs').Engine} Engine
 * @typedef {import('./request.mjs').Request} Request
 * @typedef {import('./request.mjs').Call} Call
 * @typedef {import('./request.mjs').CallResult} CallResult
 *
 * The worker's side of the protocol. It says `{ ready: true }` once, then answers each `{ request, call }` by
 * `{ result }`, or by `{ failure }` when the engine itself failed.
 */

/**
 * @param {{ onmessage: ((event: any) => void) | null, postMessage(message: unknown): void }} port
 * @param {Engine} engine
 */
export function serve(port, engine) {
  port.onmessage = async ({ data: { request, call } }) => {
    try {
      port.postMessage({ result: await engine.call(request, call) });
    } catch (error) {
      port.postMessage({ failure: String(error) });
    }
  };
  port.postMessage({ ready: true });
}
