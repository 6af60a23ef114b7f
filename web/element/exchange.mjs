// Saves files for the candidate, and imports a session from another browser. Fetched on demand.
import { fetchWords } from '#words/one/files';
import { readSession, Refusal, writeSession } from '../store/file.mjs';

/**
 * @typedef {object} Files
 * @property {any} pack
 * @property {Uint8Array<ArrayBuffer>} bytes of the pack
 * @property {import('../store/session.mjs').Session} stored
 * @property {import('../store/store.mjs').OpenStore} store
 * @property {import('./completion.mjs').Completion | undefined} completion
 *
 * @typedef {Files & {core: import('../engine/core.mjs').Core, language: string, digest: import('./load.mjs').Digest,
 *   lastMoment: (transcript: string) => number}} Here
 */

/** @param {string} what @param {Files} files */
export async function download(what, { pack: { id }, bytes, stored, completion, store }) {
  const { row, text } = stored;
  const session = async () =>
    writeSession({
      pack: row.pack,
      pack_text: new TextDecoder().decode(bytes),
      nonce: row.nonce,
      device: row.device || (await store.device()),
      transcript: text,
    });
  const files = /** @type {Record<string, [name: string, type: string, text: () => string | Promise<string>]>} */ ({
    credential: [`${id}.json`, 'application/json', () => JSON.stringify(completion?.credential, null, 2)],
    jws: [`${id}.jws`, 'application/jose', () => completion?.jws ?? ''],
    transcript: [`${id}.ndjson`, 'application/x-ndjson', () => completion?.transcript ?? text],
    session: [`${id}.session.json`, 'application/json', session],
  });
  const [name, type, write] = files[what];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([await write()], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Copies the credential to the clipboard.
 *
 * @param {Files} files
 * @param {string} language
 * @returns {Promise<string>} a message about the outcome
 */
export async function copy({ completion }, language) {
  const copied = await navigator.clipboard.writeText(JSON.stringify(completion?.credential, null, 2)).then(
    () => true,
    () => false,
  );
  return (await fetchWords(language))(copied ? 'copied' : 'not_copied');
}

/**
 * Lets the candidate choose a file, and stores its session as if it had been begun here.
 * @param {Here} here
 * @returns {Promise<{key?: string, message?: string}>} the key of the session, or why it was refused; neither if no
 *   file was chosen
 */
export async function importSession(here) {
  const file = await chosenFile();
  if (!file) return {};
  try {
    return { key: await take(file, here) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { reason, values } = error;
    return { message: (await fetchWords(here.language))(reason, ...values) };
  }
}

/**
 * Imports a session. It keeps its nonce, which differs from the page's if the platform issues one for each visit.
 * @param {Blob} file @param {Here} here @returns {Promise<string>} its key
 */
export async function take(file, { pack: { id }, stored, store, core, digest, lastMoment, language }) {
  const { url } = stored.row;
  const { pack, nonce, bytes, device, transcript } = await readSession(file, { pack_id: id, core, digest, language });
  const rows = await store.sessions(nonce);
  const used = rows.some((row) => row.pack === pack || (row.pack_id === id && !row.finished));
  if (used || stored.text) throw new Refusal('in_use');
  const seen = lastMoment(transcript);
  const session = store.session(pack, nonce, { pack_id: id, url, device, started: seen, seen }, bytes);
  const kept = await session.append(transcript.split('\n').slice(0, -1));
  session.end(); // the page restarts with it
  if (!kept) throw new Refusal('not_kept');
  return session.row.key;
}

/** @returns {Promise<File | undefined>} */
function chosenFile() {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0]));
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
}
