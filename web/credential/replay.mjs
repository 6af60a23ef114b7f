import { compareResult } from './compare.mjs';
import { difference } from './difference.mjs';
import { integrity } from './encoding.mjs';
import { repeatRuns } from './repeat.mjs';

/**
 * @typedef {import('./verify.mjs').Check} Check
 * @typedef {import('./encoding.mjs').Bytes} Bytes
 * @typedef {import('../runner/request.mjs').Reply} Reply
 * @typedef {{ exercise: string, run: number, ran: boolean, reply: Reply } & Record<string, any>} Run  a request to the code
 *   engine and what the transcript says came of it; ran false: that it could not be run
 * @typedef {{ result: import('./make.mjs').Result, finished: boolean, runs: Run[] }} Replayed
 * @typedef {{ replay: (pack: Bytes, transcript: Bytes) => Replayed }} Core  throws a problem with `path` and `message`
 */

/**
 * Does the session again: folds the transcript with the scoring core, compares what comes of it with the credential,
 * field by field, and runs every program of the candidate once more (repeat.mjs). Stops at the first thing that differs.
 * @param {{ credential: import('./shape.mjs').Json, nonce: string, audience: string }} signed as `verify` returned it
 * @param {object} means
 * @param {Crypto} means.crypto
 * @param {Bytes} means.pack bytes of pack.json
 * @param {Bytes} means.transcript
 * @param {Core} means.core
 * @param {(request: any) => Promise<Reply>} means.run the code engine
 * @returns {Promise<Check[]>}
 */
export async function replay({ credential, nonce, audience }, { crypto, pack, transcript, core, run }) {
  /** @type {Replayed} */
  let replayed;
  try {
    replayed = core.replay(pack, transcript);
  } catch (error) {
    const { path, message } = /** @type {{ path?: string, message: string }} */ (error);
    return [{ name: 'replay', ok: false, detail: path ? `${path}: ${message}` : message }];
  }
  const { result, finished, runs } = replayed;
  if (!finished) return [{ name: 'replay', ok: false, detail: 'the transcript ends before the session does' }];
  /** @type {Check[]} */
  const checks = [{ name: 'replay', ok: true, detail: `the transcript is a whole session, ${Math.round(result.duration / 1000)} s long` }];

  const [packHash, transcriptHash] = await Promise.all([integrity(crypto, pack), integrity(crypto, transcript)]);
  const first = difference({ pack: packHash, nonce, audience },
    { pack: result.start.pack, nonce: result.start.nonce, audience: result.start.audience }, '/start') ||
    compareResult(credential, result, { pack: JSON.parse(new TextDecoder().decode(pack)), transcriptHash });
  if (first) return [...checks, { name: 'claims', ok: false, detail: `${first} when the transcript is replayed` }];
  checks.push({ name: 'claims', ok: true, detail: 'every field is what the transcript comes to' });

  return [...checks, ...notedIn(result), ...await repeatRuns({ result, runs }, { pack, transcript, core, run })];
}

/**
 * What the pack had recorded besides the answers, and by how much limits were exceeded. It is no verdict.
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
