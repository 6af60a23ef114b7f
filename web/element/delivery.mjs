// Sends a result until the server has it. The server may be away, fail, answer late, or be cut off after it has received: so
// every attempt carries the same key, by which it knows what it already has (the Idempotency-Key header of the IETF's draft).

/**
 * @typedef {object} Means
 * @property {AbortSignal} signal ends it; it then stays pending
 * @property {(signal: AbortSignal) => Promise<void>} online resolves when there is a network
 * @property {(attempt: number) => Promise<void>} [pause] before the next attempt
 * @property {number} [patience] milliseconds for one attempt
 */

const shortest = 1000, longest = 300_000; // pauses
const busy = [408, 425, 429]; // not now: any other 4xx means never

/**
 * @param {string} url
 * @param {import('./completion.mjs').Completion} completion
 * @param {import('./load.mjs').Digest} digest
 * @returns {(signal: AbortSignal) => Promise<Response>} one attempt
 */
export function sendsTo(url, completion, digest) {
  return async (signal) => fetch(url, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': await digest(new TextEncoder().encode(completion.transcript)),
    },
    body: JSON.stringify(completion),
    signal,
  });
}

/**
 * @param {(signal: AbortSignal) => Promise<Response>} attempt
 * @param {Means} means
 * @returns {Promise<'sent' | 'refused'>}
 */
export async function deliver(attempt, { signal, online, pause = grow, patience = 30_000 }) {
  for (let count = 0; !signal.aborted; count += 1) {
    await online(signal);
    const { ok, status } = await once(attempt, signal, patience);
    if (ok) return 'sent';
    if (status >= 400 && status < 500 && !busy.includes(status)) return 'refused';
    await pause(count);
  }
  return new Promise(() => {});
}

/** @param {(signal: AbortSignal) => Promise<Response>} attempt @param {AbortSignal} signal @param {number} patience */
async function once(attempt, signal, patience) {
  const limit = new AbortController();
  const stop = () => limit.abort();
  const timer = setTimeout(stop, patience);
  signal.addEventListener('abort', stop);
  try {
    return await attempt(limit.signal);
  } catch {
    return { ok: false, status: 0 };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** Longer each time, and not the same for all who wait for one server; a network that is back is tried at once. @param {number} attempt @returns {Promise<void>} */
function grow(attempt) {
  const longestNow = Math.min(shortest * 2 ** attempt, longest);
  return new Promise((resolve) => {
    const done = () => {
      removeEventListener('online', done);
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, longestNow * (0.5 + Math.random() / 2));
    addEventListener('online', done);
  });
}
