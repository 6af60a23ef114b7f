// Decides which session a page resumes, and with which version of its pack.
// If the pack has changed or can't be fetched, the candidate must not lose the answers given so far.
import { contentOf } from './pack.mjs';

/**
 * @typedef {import('../store/database.mjs').Row} Row
 * @typedef {import('../store/store.mjs').OpenStore} Store
 *
 * @typedef {object} Choice
 * @property {Uint8Array<ArrayBuffer>} bytes of the pack
 * @property {string} hash of the bytes
 * @property {Row} [row] of the stored session
 * @property {boolean} older whether there is a newer version of the pack
 * @property {boolean} gone whether the browser has deleted a session that was begun here
 * @property {(Choice & {row: Row})[]} [others] sessions under other nonces that could be resumed instead
 */

/**
 * @param {object} given
 * @param {Store} given.store
 * @param {Promise<Uint8Array<ArrayBuffer>>} given.fetched the pack as it is now
 * @param {string} given.url of the pack
 * @param {string} given.nonce
 * @param {string | null} [given.wanted] key of a session to resume whatever its nonce, finished or not
 * @param {import('./load.mjs').Digest} given.digest
 * @returns {Promise<Choice>} rejects like `fetched` if no stored pack can be used
 */
export async function choose({ store, fetched, url, nonce, wanted = null, digest }) {
  fetched.catch(() => {}); // handled below
  const all = await store.sessions();
  const rows = all.filter((row) => row.nonce === nonce);
  const [open, ended] = [rows.filter(({ finished }) => !finished), rows.filter(({ finished }) => finished)];
  // Many platforms issue a new nonce for each visit: a session begun under another one must not be lost.
  const elsewhere = all.filter((row) => row.nonce !== nonce && (!row.finished || row.key === wanted));
  let bytes, id;
  try {
    bytes = await fetched;
    id = packId(bytes);
  } catch (error) {
    // Offline, or the answer is not a pack, but for example a login page.
    const here = (/** @type {Row} */ row) => row.url === url;
    const [kept] = await goingOn({ store, digest }, [...open, ...ended].filter(here));
    if (kept) return kept;
    const others = await goingOn({ store, digest }, elsewhere.filter(here));
    if (others.length > 0) return { ...others[0], row: undefined, others };
    if (!bytes) throw error;
    id = ''; // the module will report what is wrong
  }
  const hash = await digest(bytes);
  const now = { bytes, hash, older: false, gone: false };
  const same = rows.find(({ pack }) => pack === hash);
  if (same) return { ...now, row: same };
  const of = (/** @type {Row} */ row) => row.pack_id === id;
  const [kept] = await goingOn({ store, digest }, open.filter(of), now);
  if (kept) return kept;
  const others = await goingOn({ store, digest }, elsewhere.filter(of), now);
  return { ...now, gone: store.durable && !all.some(of) && wasBegun(id, nonce), ...(others.length > 0 && { others }) };
}

/**
 * Those whose pack is stored and unchanged: anybody with access to the database could have replaced it.
 * @param {{store: Store, digest: import('./load.mjs').Digest}} means @param {Row[]} rows
 * @param {{bytes: Uint8Array<ArrayBuffer>, hash: string}} [now] the pack as it is now
 */
async function goingOn({ store, digest }, rows, now) {
  const found = [];
  for (const row of rows) {
    const bytes = row.pack === now?.hash ? now.bytes : await store.pack(row.pack);
    if (!bytes || (bytes !== now?.bytes && (await digest(bytes)) !== row.pack)) continue;
    found.push({ bytes, hash: row.pack, row, older: now !== undefined && row.pack !== now.hash, gone: false });
  }
  return found;
}

/** @param {Uint8Array} bytes @returns {string} throws if they are not JSON */
function packId(bytes) {
  return String(contentOf(bytes).id ?? '');
}

// A mark outside of the database: if the mark exists and the database is empty, the browser has deleted answers, and
// the candidate is told so.

const mark = 'potentiel.begun ';

/** @param {string} id of the pack @param {string} nonce @param {boolean | 'finished'} begun */
export function markBegun(id, nonce, begun) {
  try {
    if (begun) localStorage.setItem(mark + JSON.stringify([id, nonce]), begun === true ? '1' : '0');
    else localStorage.removeItem(mark + JSON.stringify([id, nonce]));
  } catch {
    // storage is blocked: nothing is stored, so nothing can be lost
  }
}

/** Removes the marks of all nonces. @param {string} id of the pack */
export function forgetBegun(id) {
  for (const nonce of begunUnder(id)) markBegun(id, nonce, false);
}

/** Whether begun under this nonce, or under another one and unfinished. @param {string} id @param {string} nonce */
function wasBegun(id, nonce) {
  try {
    return (
      localStorage.getItem(mark + JSON.stringify([id, nonce])) !== null ||
      begunUnder(id).some((other) => localStorage.getItem(mark + JSON.stringify([id, other])) === '1')
    );
  } catch {
    return false;
  }
}

/** @param {string} id of the pack @returns {string[]} nonces */
function begunUnder(id) {
  return Object.keys(localStorage)
    .filter((name) => name.startsWith(mark))
    .map((name) => JSON.parse(name.slice(mark.length)))
    .filter(([pack]) => pack === id)
    .map(([, nonce]) => nonce);
}
