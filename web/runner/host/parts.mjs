// Fetches an engine's files in parts, verifies and caches each, and resumes after a network failure.
import { fetchFile } from '#files';

/**
 * @typedef {object} Part one part of an engine's file, as split by the build
 * @property {string} url relative to the workers; contains the hash, so the content at a URL never changes
 * @property {number} bytes
 * @property {number} compressed bytes over the network
 * @property {string} sha256 base64
 * @property {boolean} [made] whether the engine makes it itself; it is never fetched
 *
 * @typedef {{ loaded: number, total: number }} Progress bytes over the network
 *
 * @typedef {object} Options
 * @property {string | URL} base
 * @property {AbortSignal} [signal] cancels the loading
 * @property {AbortSignal} [hurry] aborted once the candidate waits: high priority, no long pauses, few attempts
 * @property {(progress: Progress) => void} [onProgress]
 * @property {number} [stall] milliseconds without a byte before a connection is aborted
 */

const cacheName = 'potentiel-engines';
const pauses = [500, 1000, 2000, 5000, 10000, 30000]; // milliseconds between attempts
const attemptsInHurry = 4;

/** A permanent failure: a retry would not help. */
class Refused extends Error {}

/**
 * Loaded parts, by URL, where there is no Cache API (pages without a secure origin, Node).
 *
 * @type {Map<string, ArrayBuffer>}
 */
const kept = new Map();

/** @returns {Promise<Cache | undefined>} */
async function openCache() {
  try {
    return await globalThis.caches?.open(cacheName);
  } catch {
    return undefined; // in private windows, or when the disk is full
  }
}

/** @param {Cache | undefined} cache @param {string} url @param {number} bytes */
async function recall(cache, url, bytes) {
  const found = cache
    ? await cache
        .match(url)
        .then((response) => response?.arrayBuffer())
        .catch(() => undefined)
    : kept.get(url);
  return found?.byteLength === bytes ? found : undefined;
}

/** @param {Cache | undefined} cache @param {string} url @param {ArrayBuffer} bytes */
async function keep(cache, url, bytes) {
  if (!cache) kept.set(url, bytes);
  else await cache.put(url, new Response(bytes)).catch(() => {}); // no room in the cache: the next visit fetches again
}

/** @param {ArrayBuffer} bytes @param {string} sha256 */
async function isWhole(bytes, sha256) {
  const { subtle } = globalThis.crypto ?? {};
  if (!subtle) return true; // only pages without a secure origin
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...hash)) === sha256;
}

/** @param {Part} part @param {string} url @param {Options} options @param {(share: number) => void} onShare */
async function fetchPart(part, url, { signal, hurry, stall = 30_000 }, onShare) {
  const attempt = new AbortController();
  const giveUp = () => attempt.abort(signal?.reason);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const moves = () => {
    clearTimeout(timer);
    timer = setTimeout(() => attempt.abort(new Error('The code engine stopped coming.')), stall);
  };
  signal?.addEventListener('abort', giveUp);
  moves();
  try {
    const response = await fetchFile(url, {
      signal: attempt.signal,
      priority: hurry?.aborted ? 'high' : 'low',
      cache: 'no-store',
    });
    if (response.status >= 400 && response.status < 500)
      throw new Refused(`The code engine could not be loaded (${response.status}).`);
    if (!response.ok || !response.body) throw new Error(`The code engine could not be loaded (${response.status}).`);
    const bytes = new Uint8Array(part.bytes);
    let size = 0;
    for (const reader = response.body.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (size + value.length > bytes.length) throw new Error('The code engine came with too many bytes.');
      moves();
      bytes.set(value, size);
      size += value.length;
      onShare(size / part.bytes);
    }
    if (size < part.bytes || !(await isWhole(bytes.buffer, part.sha256)))
      throw new Error('The code engine came incomplete.');
    return bytes.buffer;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}

/**
 * Waits. Ends early when the network is back, when the candidate waits for the engine, or on cancellation.
 *
 * @param {number} milliseconds
 * @param {Options} options
 */
function pause(milliseconds, { signal, hurry }) {
  return /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        globalThis.removeEventListener?.('online', end);
        for (const other of [signal, hurry]) other?.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      globalThis.addEventListener?.('online', end);
      for (const other of [signal, hurry]) other?.addEventListener('abort', end);
    })
  );
}

/** @param {Part} part @param {string} url @param {Options} options @param {(share: number) => void} onShare */
async function insist(part, url, options, onShare) {
  let inHurry = 0;
  for (let failures = 0; ; failures += 1) {
    try {
      return await fetchPart(part, url, options, onShare);
    } catch (error) {
      onShare(0);
      options.signal?.throwIfAborted();
      if (options.hurry?.aborted) inHurry += 1;
      if (error instanceof Refused || inHurry === attemptsInHurry) throw error;
      // What failed while nobody waited does not lengthen the pauses of a candidate who waits.
      const before = inHurry > 0 ? inHurry - 1 : failures;
      await pause(pauses[Math.min(before, pauses.length - 1)], options);
      options.signal?.throwIfAborted();
    }
  }
}

/**
 * Loads an engine's files from the cache, and missing parts from the network at low priority. Parts load one after the
 * other, or two at a time once the candidate waits. Each part is verified and cached on arrival: a broken connection
 * loses only the current part.
 *
 * @template {string} Name
 * @template Value
 * @param {Record<Name, Part[]>} files
 * @param {(name: Name, bytes: ArrayBuffer) => Value} use converts a file while the next one is fetched
 * @param {Options} options
 * @returns {Promise<Record<Name, Awaited<Value>>>}
 */
export async function loadFiles(files, use, options) {
  const { base, signal, hurry, onProgress } = options;
  const cache = await openCache();
  const parts = /** @type {Part[]} */ (Object.values(files).flat());
  const total = parts.reduce((sum, { compressed }) => sum + compressed, 0);
  const shares = parts.map(() => 0);
  /** @param {number} index @param {number} share */
  function tell(index, share) {
    shares[index] = share;
    onProgress?.({
      loaded: parts.reduce((sum, { compressed }, one) => sum + Math.round(shares[one] * compressed), 0),
      total,
    });
  }

  /** @param {number} index */
  async function load(index) {
    const part = parts[index];
    const url = new URL(part.url, base).href;
    let bytes = await recall(cache, url, part.bytes);
    if (!bytes) {
      bytes = await insist(part, url, options, (share) => tell(index, share));
      await keep(cache, url, bytes);
    }
    tell(index, 1);
    return bytes;
  }

  /** @type {Promise<ArrayBuffer>[]} */
  const loading = [];
  /** @param {number} index */
  function begin(index) {
    if (index < parts.length && !loading[index]) {
      loading[index] = load(index);
      loading[index].catch(() => {}); // handled when its turn comes
    }
    return loading[index];
  }
  /** @param {number} index */
  async function take(index) {
    signal?.throwIfAborted();
    const current = begin(index);
    const ahead = () => {
      begin(index + 1);
    };
    if (hurry?.aborted) ahead();
    else hurry?.addEventListener('abort', ahead);
    return current.finally(() => hurry?.removeEventListener('abort', ahead));
  }

  const results = [];
  let next = 0;
  for (const [name, { length }] of /** @type {[Name, Part[]][]} */ (Object.entries(files))) {
    const whole = [];
    for (const end = next + length; next < end; next += 1) whole.push(await take(next));
    const result = new Blob(whole)
      .arrayBuffer()
      .then((bytes) => use(name, bytes))
      .then((value) => [name, value]);
    result.catch(() => {}); // handled at the end
    results.push(result);
  }
  for (const { url } of parts) kept.delete(new URL(url, base).href);
  return Object.fromEntries(await Promise.all(results));
}

/**
 * Bytes over the network of the parts that are not yet in the cache.
 *
 * @param {Part[]} parts
 * @param {string | URL} base
 */
export async function missingBytes(parts, base) {
  const keys = (await (await openCache())?.keys().catch(() => [])) ?? [];
  const urls = new Set(keys.map(({ url }) => url));
  return parts
    .filter(({ url, made }) => !made && !urls.has(new URL(url, base).href))
    .reduce((sum, { compressed }) => sum + compressed, 0);
}

/**
 * Reads from the cache what an engine made on an earlier visit, if it is still there.
 *
 * @param {Part} part
 * @param {string | URL} base
 */
export async function recallMade(part, base) {
  const cache = await openCache();
  return cache && recall(cache, new URL(part.url, base).href, part.bytes);
}

/**
 * Caches what an engine made, for the next visit.
 *
 * @param {Part} part
 * @param {string | URL} base
 * @param {ArrayBuffer} bytes
 */
export async function keepMade(part, base, bytes) {
  const cache = await openCache();
  if (cache && bytes.byteLength === part.bytes && (await isWhole(bytes, part.sha256)))
    await keep(cache, new URL(part.url, base).href, bytes);
}

/**
 * Deletes cached parts that no engine of this version uses.
 *
 * @param {Part[]} current
 * @param {string | URL} base
 */
export async function forgetOthers(current, base) {
  const cache = await openCache();
  const urls = new Set(current.map(({ url }) => new URL(url, base).href));
  for (const { url } of (await cache?.keys()) ?? []) if (!urls.has(url)) await cache?.delete(url);
}
