// Sends a result until the server has it. The server may be down, fail, answer late, or lose the connection after
// receiving. So every attempt carries the same key, by which the server recognises a result that it already has (the
// Idempotency-Key header of the IETF's draft). The server confirms with a 2xx answer that contains this key, in the
// body or in a header of that name. The login page of a hotel's network, or an error page with status 200, does not.

/**
 * @typedef {object} Answer to one attempt
 * @property {number} status of HTTP; 0 without an answer
 * @property {boolean} named whether the answer contains the key
 *
 * @typedef {object} Failed
 * @property {number} status
 * @property {'unreachable' | 'refused' | 'unnamed'} reason no answer, or a redirect; an HTTP error; a 2xx without the
 *   key
 * @property {boolean} final whether there are no further attempts
 *
 * @typedef {(signal: AbortSignal) => Promise<Answer>} Attempt
 *
 * @typedef {object} Means
 * @property {AbortSignal} signal stops the delivery, whose promise then stays pending
 * @property {(signal: AbortSignal) => Promise<void>} online resolves when the browser is online
 * @property {(failed: Failed) => void} [failed] called when an attempt fails in another way than the previous one
 * @property {() => number} [now] milliseconds since 1970
 * @property {number} [until] by `now`: no further attempt after one that fails later than this. The clock may be
 *   corrected meanwhile, so a minimum of attempts is made in any case
 * @property {(attempt: number) => Promise<void>} [pause] before the next attempt
 * @property {number} [patience] milliseconds for the first attempt; later attempts have more, since the network may be
 *   slow
 */

const shortest = 1000,
  longest = 3_600_000; // milliseconds of a pause
/**
 * Statuses with which the server will never accept the result. Any other cause can be corrected: a login, an address, a
 * size limit, a request in progress (409).
 */
const final = [410, 422];
const longestAnswer = 65_536; // characters of an answer that are searched
const least = 5; // attempts
const mostPatient = 32; // multiple of the first attempt's time limit

/**
 * @param {string} url
 * @param {import('./completion.mjs').Completion} completion
 * @param {import('./load.mjs').Digest} digest
 * @returns {Attempt}
 */
export function sendsTo(url, completion, digest) {
  return async (signal) => {
    const key = await keyOf(completion, digest);
    const response = await fetch(url, {
      method: 'POST',
      credentials: 'same-origin',
      redirect: 'error',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(completion),
      signal,
    });
    const named = response.ok && (response.headers.get('idempotency-key') === key || (await names(response, key)));
    return { status: response.status, named };
  };
}

/** @param {import('./completion.mjs').Completion} completion @param {import('./load.mjs').Digest} digest */
export const keyOf = ({ transcript }, digest) => digest(new TextEncoder().encode(transcript));

/**
 * Searches the answer as it arrives: some servers never close it. JSON may escape a slash of the key as "\\/".
 *
 * @param {Response} response
 * @param {string} key
 */
async function names({ body }, key) {
  let text = '';
  let found = false;
  const decoder = new TextDecoder();
  const reader = body?.getReader();
  while (reader && !found && text.length < longestAnswer) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
    found = text.replaceAll('\\/', '/').includes(key);
  }
  reader?.cancel().catch(() => {});
  return found;
}

/**
 * @param {Attempt} attempt
 * @param {Means} means
 * @returns {Promise<'sent' | 'refused'>}
 */
export async function deliver(
  attempt,
  { signal, online, failed = () => {}, now = Date.now, until = Infinity, pause = grow, patience = 30_000 },
) {
  let told = '';
  for (let count = 0; !signal.aborted; count += 1) {
    await online(signal);
    const { status, named } = await once(attempt, signal, patience * Math.min(2 ** count, mostPatient));
    if (named) return 'sent';
    if (signal.aborted) break;
    /** @type {Failed['reason']} */
    const reason = status === 0 ? 'unreachable' : status >= 200 && status < 300 ? 'unnamed' : 'refused';
    const failure = { status, reason, final: final.includes(status) || (count + 1 >= least && now() > until) };
    if (told !== JSON.stringify(failure)) failed(failure);
    told = JSON.stringify(failure);
    if (failure.final) return 'refused';
    await pause(count);
  }
  return new Promise(() => {});
}

/** @param {Attempt} attempt @param {AbortSignal} signal @param {number} patience @returns {Promise<Answer>} */
async function once(attempt, signal, patience) {
  const limit = new AbortController();
  const stop = () => limit.abort();
  const timer = setTimeout(stop, patience);
  signal.addEventListener('abort', stop);
  try {
    return await attempt(limit.signal);
  } catch {
    return { status: 0, named: false };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/**
 * Waits with exponential back-off and jitter, so that clients do not all retry at once. Ends early when the network is
 * back.
 *
 * @param {number} attempt
 * @returns {Promise<void>}
 */
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
