// Decides what the result card may show of an input: its claims, or only the reason why not.
import { maximumJws } from '../credential/limits.mjs';
import { verify } from '../credential/verify.mjs';

/**
 * What may be shown of an input:
 *   'verified'  its claims
 *   'altered'   nothing: it is one of our results, but it no longer matches its signature
 *   'foreign'   nothing: it is not one of our results
 *   'unable'    nothing: signatures can't be checked here
 * @typedef {'verified' | 'altered' | 'foreign' | 'unable'} State
 */

/**
 * @param {string | object} input
 * @param {{ crypto: Crypto, now: number }} means
 * @returns {Promise<{ state: State } & Omit<Awaited<ReturnType<typeof verify>>, 'state'>>}
 */
export async function judge(input, means) {
  const verified = await verify(input, means);
  // The card itself says what else was not checked, such as the nonce.
  const bad = verified.checks.find(({ name, ok }) => ok !== true && (name === 'shape' || name === 'signature'));
  /** @type {State} */
  let state = 'verified';
  if (bad?.ok === null) state = 'unable';
  else if (bad) state = bad.name === 'signature' || wasOurs(input) ? 'altered' : 'foreign';
  return { ...verified, state };
}

/** Recognizes our results: each names its assessment dozens of times, so that one change can't hide the origin. */
function wasOurs(/** @type {string | object} */ input) {
  const mark = 'ni:///sha-256;';
  try {
    const text = typeof input === 'string' ? input.trim() : JSON.stringify(input);
    if (text.length > maximumJws) return false;
    return text.includes(mark) || atob(text.split('.')[1].replace(/-/g, '+').replace(/_/g, '/')).includes(mark);
  } catch {
    return false;
  }
}
