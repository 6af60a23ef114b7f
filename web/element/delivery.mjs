// Sends a result until the server has it. The server may be away, fail, answer late, or be cut off after it has
// received: so every attempt carries the same key, by which it knows what it already has (the Idempotency-Key header of
// the IETF's draft). It says that it has the result by a 2xx answer that holds this key, in the body or in a header of
// that name: the page of a hotel's network, a login, or an error page with status 200 don't.

/**
 * @typedef {object} Answer to one attempt
 * @property {number} status of HTTP; 0 where there was no answer
 * @property {boolean} named whether it names the result
 *
 * @typedef {object} Failed
 * @property {number} status
 * @property {'unreachable' | 'refused' | 'unnamed'} reason no answer, or a redirect; an HTTP error; a 2xx that does not
 *   name the result
 * @property {boolean} final it won't be tried again
 *
 * @typedef {(signal: AbortSignal) => Promise<Answer>} Attempt
 *
 * @typedef {object} Means
 * @property {AbortSignal} signal ends it; it then stays pending
 * @property {(signal: AbortSignal) => Promise<void>} online resolves when there is a network
 * @property {(failed: Failed) => void} [failed] called when an attempt fails otherwise than the one before
 * @property {() => number} [now] milliseconds since 1970
 * @property {number} [until] by `now`: after an attempt that fails later than this, there is no other. A clock may be
 *   put right meanwhile, so a few are made in any case
 * @property {(attempt: number) => Promise<void>} [pause] before the next attempt
 * @property {number} [patience] milliseconds for the first attempt; those that follow it have more, for the line may be
 *   poor
 */

const shortest = 1000,
  longest = 3_600_000; // pauses
/**
 * The server won't ever take it. Anything else may be mended: a login, an address, a limit of size, a request under way
 * (409).
 */
const final = [410, 422];
const longestAnswer = 65_536; // bytes of an answer that are looked at
const least = 5; // attempts
const mostPatient = 32; // times the first attempt's time

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
 * Looked for as it comes: some servers leave an answer open. JSON may write a slash of the key as "\\/".
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
 * Longer each time, and not the same for all who wait for one server; a network that is back is tried at once.
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
