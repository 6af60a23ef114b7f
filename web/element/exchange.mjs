// Imports a session from another browser. Fetched on demand.
import { fetchWords } from '#words/one/files';
import { readSession, Refusal } from '../store/file.mjs';

/**
 * @typedef {import('./hand_over.mjs').Files & {core: import('../engine/core.mjs').Core, language: string,
 *   digest: import('./load.mjs').Digest, lastMoment: (transcript: string) => number}} Here
 */

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
