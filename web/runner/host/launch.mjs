// Starts a worker's script in the browser, or reports why it does not start.
import { fetchFile, startWorker } from '#files';
import { Unable, unable, within } from '../protocol/unable.mjs';

const patience = 60_000; // milliseconds for a script to load, when the browser reports no error

/**
 * Starts a worker's script, and waits until it runs.
 *
 * @param {URL} url
 * @param {string} name
 * @returns {Promise<{ worker: Worker, broken: Promise<never> }>} broken rejects when the worker fails later. The
 *   promise rejects with an Unable that distinguishes an unreachable script from a forbidden one: browsers don't
 */
export async function launch(url, name) {
  /** @type {Worker | undefined} */
  let worker;
  try {
    const started = (worker = await startWorker(url, name));
    let runs = false;
    /** @type {Promise<never>} */
    const broken = new Promise((_, reject) => {
      started.onerror = (event) => {
        event.preventDefault();
        // A script that never started gives an event without a message.
        reject(
          new Unable(
            runs || event.message ? 'engine_failed' : 'engine_blocked',
            `The code engine stopped. ${event.message ?? ''}`.trim(),
          ),
        );
      };
    });
    broken.catch(() => {}); // the waiting callers handle it
    const running = new Promise((resolve, reject) => {
      started.onmessage = ({ data }) => {
        if (data.running)
          resolve((runs = true)); // serveInWorker()
        else reject(new Unable('engine_blocked', `The code engine was refused. ${data.refused}`));
      };
    });
    await within(
      patience,
      Promise.race([running, broken]),
      () => new Unable('engine_unreachable', `${url.pathname} did not come.`),
    );
    return { worker, broken };
  } catch (error) {
    worker?.terminate();
    throw await reasonFor(url, error);
  }
}

/** @param {URL} url @param {unknown} error */
async function reasonFor({ href, pathname }, error) {
  const found = unable(error, 'engine_blocked');
  if (found.code !== 'engine_blocked') return found;
  const response = await fetchFile(href).catch(() => undefined);
  const type = response?.headers.get('content-type') ?? '';
  response?.body?.cancel().catch(() => {});
  const answer = !response
    ? 'no answer'
    : !response.ok
      ? String(response.status)
      : /javascript|ecmascript/i.test(type)
        ? ''
        : `served as "${type}"`;
  if (answer) return new Unable('engine_unreachable', `The code engine could not be loaded: ${pathname} (${answer}).`);
  return new Unable(
    'engine_blocked',
    `This page may not start the code engine, ${pathname}: its policy, its sandbox or its origin is in the way.`,
  );
}
