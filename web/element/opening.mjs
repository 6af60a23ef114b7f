// Which session a page goes on with, and with which version of its pack: a pack that was changed meanwhile, or that can't be
// fetched, must not cost a candidate the answers given so far.

/**
 * @typedef {import('../store/database.mjs').Row} Row
 * @typedef {import('../store/store.mjs').OpenStore} Store
 *
 * @typedef {object} Choice
 * @property {Uint8Array<ArrayBuffer>} bytes of the pack
 * @property {string} hash of these
 * @property {Row} [row] of the session that is there already
 * @property {boolean} older there is a newer version of the pack
 * @property {boolean} gone a session was begun here, and the browser has thrown it away
 */

/**
 * @param {object} given
 * @param {Store} given.store
 * @param {Promise<Uint8Array<ArrayBuffer>>} given.fetched the pack as it is now
 * @param {string} given.url of the pack
 * @param {string} given.nonce
 * @param {import('./load.mjs').Digest} given.digest
 * @returns {Promise<Choice>} rejects as `fetched` does, where no kept pack serves
 */
export async function choose({ store, fetched, url, nonce, digest }) {
  fetched.catch(() => {}); // in its time
  const rows = await store.sessions(nonce);
  const [open, ended] = [rows.filter(({ finished }) => !finished), rows.filter(({ finished }) => finished)];
  let bytes, id;
  try {
    bytes = await fetched;
    id = packId(bytes);
  } catch (error) {
    // There is no network, or its answer is somebody else's page.
    const kept = await firstKept(store, digest, [...open, ...ended].filter((row) => row.url === url));
    if (kept) return { ...kept, older: false, gone: false };
    if (!bytes) throw error;
    id = ''; // the module will say what is wrong
  }
  const hash = await digest(bytes);
  const same = rows.find(({ pack }) => pack === hash);
  if (same) return { bytes, hash, row: same, older: false, gone: false };
  const kept = await firstKept(store, digest, open.filter((row) => row.pack_id === id));
  if (kept) return { ...kept, older: true, gone: false };
  const gone = store.durable && wasBegun(id, nonce) && !rows.some((row) => row.pack_id === id);
  return { bytes, hash, older: false, gone };
}

/** Whoever reaches the database could have put another pack there. @param {Store} store @param {import('./load.mjs').Digest} digest @param {Row[]} rows */
async function firstKept(store, digest, rows) {
  for (const row of rows) {
    const bytes = await store.pack(row.pack);
    if (bytes && await digest(bytes) === row.pack) return { bytes, hash: row.pack, row };
  }
  return undefined;
}

/** @param {Uint8Array} bytes @returns {string} throws where they are no JSON */
function packId(bytes) {
  return String(JSON.parse(new TextDecoder().decode(bytes)).id ?? '');
}

// A mark apart from the database: where it is there and the database is empty, answers were thrown away, and the candidate is
// told so.

/** @param {string} id of the pack @param {string} nonce */
const markName = (id, nonce) => `potentiel.begun ${JSON.stringify([id, nonce])}`;

/** @param {string} id @param {string} nonce @param {boolean} begun */
export function markBegun(id, nonce, begun) {
  try {
    if (begun) localStorage.setItem(markName(id, nonce), '1');
    else localStorage.removeItem(markName(id, nonce));
  } catch {
    // storage is blocked: nothing is kept, and nothing can be lost
  }
}

/** @param {string} id @param {string} nonce */
function wasBegun(id, nonce) {
  try {
    return localStorage.getItem(markName(id, nonce)) !== null;
  } catch {
    return false;
  }
}
