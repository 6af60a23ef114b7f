// Writes a session to a file, and reads it in another browser. The file may be forged: everything in it is verified.

/**
 * @typedef {object} SessionFile
 * @property {string} pack "sha256-…"
 * @property {string} pack_text the canonical pack.json
 * @property {string} nonce
 * @property {string} device
 * @property {string} transcript
 *
 * @typedef {Exclude<PhraseOf<'files'>, 'copied' | 'not_copied'>} Reason
 */

const format = 'potentiel-session/1';
const fields = ['format', 'pack', 'pack_text', 'nonce', 'device', 'transcript'];
const most = 8 * 1024 * 1024; // bytes

/** Why a file is refused. */
export class Refusal extends Error {
  /** @param {Reason} reason @param {...string} values */
  constructor(reason, ...values) {
    super([reason, ...values].join(' '));
    this.reason = reason;
    this.values = values;
  }
}

/** @param {SessionFile} session */
export function writeSession({ pack, pack_text, nonce, device, transcript }) {
  return JSON.stringify({ format, pack, pack_text, nonce, device, transcript });
}

/**
 * @param {Blob} file
 * @param {object} here
 * @param {string} here.pack_id of the test on this page
 * @param {import('../engine/core.mjs').Core} here.core
 * @param {(bytes: Uint8Array<ArrayBuffer>) => Promise<string>} here.digest
 * @param {string} here.language of a refusal
 * @returns {Promise<SessionFile & {bytes: Uint8Array<ArrayBuffer>}>} rejects with a Refusal
 */
export async function readSession(file, { pack_id: id, core, digest, language }) {
  if (file.size > most) throw new Refusal('large', String(most / 1024 / 1024));
  const session = shape(await file.text());
  const bytes = new TextEncoder().encode(session.pack_text);
  if ((await digest(bytes)) !== session.pack) throw new Refusal('changed');
  const [problem] = core.check(bytes).problems;
  if (problem) throw new Refusal('pack', problem.path || '/', await core.explain(problem, language));
  if (JSON.parse(session.pack_text).id !== id) throw new Refusal('other_test');
  if (session.transcript === '') throw new Refusal('empty');
  // Half a surrogate pair would change on its way through the module.
  if (/\p{Surrogate}/u.test(session.transcript)) throw new Refusal('changed');
  const { start } = await folded(core, bytes, session.transcript, language);
  if (start.pack !== session.pack || start.nonce !== session.nonce) throw new Refusal('other_start');
  return { ...session, bytes };
}

/** @param {string} text @returns {SessionFile} */
function shape(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal('no_session');
  }
  if (typeof value !== 'object' || value === null || typeof value.format !== 'string') throw new Refusal('no_session');
  if (value.format !== format) throw new Refusal('format', value.format.slice(0, 40));
  const names = Object.keys(value);
  const right =
    names.length === fields.length &&
    fields.every((name) => Object.hasOwn(value, name) && typeof value[name] === 'string');
  if (!right) throw new Refusal('changed');
  return value;
}

/**
 * @param {import('../engine/core.mjs').Core} core
 * @param {Uint8Array} bytes
 * @param {string} transcript
 * @param {string} language
 */
async function folded(core, bytes, transcript, language) {
  try {
    return core.replay(bytes, transcript).result;
  } catch (error) {
    const problem = /** @type {import('../engine/core.mjs').Problem} */ (error);
    throw new Refusal('transcript', problem.path, await core.explain(problem, language));
  }
}
