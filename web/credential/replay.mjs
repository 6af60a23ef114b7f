// Replays a transcript with the scoring core, and compares the result with the credential, field by field.
import { compareResult } from './compare.mjs';
import { conditionChecks } from './conditions.mjs';
import { difference } from './difference.mjs';
import { integrity } from './encoding.mjs';
import { longestTimer, maximumPack, maximumPatience, maximumTranscript } from './limits.mjs';
import { repeatRuns } from './repeat.mjs';

/**
 * @typedef {import('./verify.mjs').Check} Check
 * @typedef {import('./encoding.mjs').Bytes} Bytes
 * @typedef {import('../runner/protocol/request.mjs').Reply} Reply
 * @typedef {{ exercise: string, run: number, ran: boolean, reply: Reply } & Record<string, any>} Run a request to the
 *   code engine and its outcome in the transcript; ran false: it could not be run
 * @typedef {{ result: import('./make.mjs').Result, finished: boolean, runs: Run[] }} Replayed
 * @typedef {object} Core
 * @property {(pack: Bytes, transcript: Bytes, signal: AbortSignal) => Promise<Replayed>} replayAside rejects with an
 *   error that has a `path` if the transcript has a problem
 * @property {(error: any, language: string) => Promise<string>} [explain] the error in words
 */

/** The verifier's time limit has expired. This says nothing about the result. */
class TimeUp extends Error {
  name = 'TimeUp';
}

/**
 * Replays the session: folds the transcript with the scoring core, compares the result with the credential, field by
 * field, and runs every program of the candidate again (repeat.mjs). Stops at the first difference.
 * @param {object} signed as `verify` returned it
 * @param {import('./shape.mjs').Json} signed.credential
 * @param {string} signed.nonce
 * @param {string} signed.audience
 * @param {number} [signed.extraTime] percent that the platform granted, 0 for none
 * @param {Check[]} [signed.checks]
 * @param {object} means
 * @param {Crypto} means.crypto
 * @param {Bytes} means.pack bytes of pack.json
 * @param {Bytes} means.transcript
 * @param {Core} means.core
 * @param {(request: any) => Promise<Reply>} means.run the code engine
 * @param {number} [means.patience] milliseconds for the whole replay; Infinity: no limit, up to 24 days
 * @param {AbortSignal} [means.signal] rejects with its reason
 * @returns {Promise<Check[]>}
 */
export async function replay(signed, { signal, patience = maximumPatience, ...means }) {
  if (!(patience >= 0)) throw new TypeError('patience: milliseconds expected');
  const work = new AbortController();
  const stop = () => work.abort(signal?.reason);
  signal?.throwIfAborted();
  signal?.addEventListener('abort', stop, { once: true });
  const timer = setTimeout(
    () => work.abort(new TimeUp(`not finished within ${patience / 1000} s`)),
    Math.min(patience, longestTimer),
  );
  try {
    return await inTime(signed, means, work.signal);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/**
 * @param {Parameters<typeof replay>[0]} signed
 * @param {Omit<Parameters<typeof replay>[1], 'signal' | 'patience'>} means
 * @param {AbortSignal} signal
 * @returns {Promise<Check[]>}
 */
async function inTime(
  { credential, nonce, audience, extraTime, checks: before = [] },
  { crypto, pack, transcript, core, run },
  signal,
) {
  for (const [name, bytes, most] of /** @type {const} */ ([
    ['pack', pack, maximumPack],
    ['transcript', transcript, maximumTranscript],
  ])) {
    if (bytes.length > most) return [{ name: 'replay', ok: false, detail: `${name}: longer than ${most} bytes` }];
  }
  /** @type {Replayed} */
  let replayed;
  try {
    replayed = await core.replayAside(pack, transcript, signal);
  } catch (error) {
    if (error instanceof TimeUp) return [{ name: 'replay', ok: null, detail: error.message }];
    signal.throwIfAborted();
    const problem = /** @type {{ path?: string, message: string }} */ (error);
    const message = (await core.explain?.(problem, 'en')) ?? problem.message;
    // An error without a path is not a fault of the transcript: the core itself failed.
    return [
      {
        name: 'replay',
        ok: problem.path === undefined ? null : false,
        detail: problem.path ? `${problem.path}: ${message}` : message,
      },
    ];
  }
  const { result, finished, runs } = replayed;
  if (!finished) return [{ name: 'replay', ok: false, detail: 'the transcript ends before the session does' }];
  /** @type {Check[]} */
  const checks = [
    {
      name: 'replay',
      ok: true,
      detail: `the transcript is a whole session, ${Math.round(result.duration / 1000)} s long`,
    },
  ];

  const [packHash, transcriptHash] = await Promise.all([integrity(crypto, pack), integrity(crypto, transcript)]);
  const content = JSON.parse(new TextDecoder().decode(pack));
  const nonceKnown = before.some(({ name, ok }) => name === 'nonce' && ok);
  const first =
    difference(
      { pack: packHash, nonce, audience },
      { pack: result.start.pack, nonce: result.start.nonce, audience: result.start.audience },
      '/start',
    ) || compareResult(credential, result, { pack: content, transcriptHash });
  if (first) return [...checks, { name: 'claims', ok: false, detail: `${first} when the transcript is replayed` }];
  checks.push({ name: 'claims', ok: true, detail: 'every field is what the transcript comes to' });

  checks.push(...conditionChecks(result.start, content, { extraTime, nonceKnown }), ...notedIn(result));
  try {
    const means = {
      pack,
      content,
      transcript,
      core,
      signal,
      run: (/** @type {any} */ request) => unless(signal, run(request)),
    };
    return [...checks, ...(await repeatRuns({ result, runs }, means))];
  } catch (error) {
    if (!(error instanceof TimeUp)) throw error;
    return [
      ...checks,
      { name: 'code', ok: null, detail: `${error.message}: of ${runs.length} runs, not all were repeated` },
    ];
  }
}

/**
 * Awaits the promise, and rejects as soon as the signal aborts. @template T @param {AbortSignal} signal
 * @param {Promise<T>} promise
 * @returns {Promise<T>}
 */
function unless(signal, promise) {
  return new Promise((resolve, reject) => {
    const end = () => reject(signal.reason);
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
  });
}

/**
 * Lists the signals that the pack recorded besides the answers, and by how much limits were exceeded. Not a verdict.
 * @param {import('./make.mjs').Result} result
 * @returns {Check[]}
 */
function notedIn({ noted, overtime }) {
  const late = overtime.reduce((sum, { time }) => sum + time, 0);
  const seconds = (/** @type {number} */ milliseconds) => `${Math.round(milliseconds / 1000)} s`;
  const times = (/** @type {number} */ number) => (number === 1 ? 'once' : `${number} times`);
  const parts = [
    noted.left > 0 && `the page was left ${times(noted.left)}, for ${seconds(noted.away)} in all`,
    noted.pastes > 0 && `text was pasted ${times(noted.pastes)}, ${noted.pasted} characters in all`,
    noted.devices > 0 && `the session went on in another browser ${times(noted.devices)}`,
    late > 0 && `limits were exceeded by ${seconds(late)}`,
  ].filter(Boolean);
  return parts.length === 0 ? [] : [{ name: 'noted', ok: true, detail: parts.join('; '), noted: { ...noted, late } }];
}
