import { claimsOf } from './claims.mjs';
import { integrity } from './encoding.mjs';
import { isJws, openJws } from './jws.mjs';
import { openSigned } from './proof.mjs';
import { parseJson } from './parse.mjs';

/**
 * One thing that was looked at. `ok` null: it could not be looked at, and `detail` says why.
 * @typedef {{ left: number, away: number, pastes: number, pasted: number, devices: number, late: number }} Noted numbers, milliseconds, code points
 * @typedef {{ name: string, ok: boolean | null, detail: string, noted?: Noted }} Check
 */

/**
 * Checks a signed result as far as that goes without replaying it: form, signature, and whatever the caller expects.
 * Never throws for what the result holds. `claims` and `credential` are null unless the signature holds.
 * @param {string | object} input a credential (text or object) or a compact JWS
 * @param {object} expected
 * @param {Crypto} expected.crypto
 * @param {number} expected.now milliseconds since 1970 UTC
 * @param {string} [expected.nonce] the one that the platform gave
 * @param {string} [expected.audience]
 * @param {string} [expected.issuer] a DID
 * @param {import('./encoding.mjs').Bytes} [expected.pack] bytes of pack.json
 * @param {import('./encoding.mjs').Bytes} [expected.transcript] bytes of the transcript
 * @param {import('./encoding.mjs').Bytes} [expected.runtime] bytes of potentiel.wasm
 */
export async function verify(input, expected) {
  /** @type {Check[]} */
  const checks = [];
  const say = (/** @type {string} */ name, /** @type {boolean | null} */ ok, /** @type {string} */ detail) =>
    checks.push({ name, ok, detail });
  const done = (/** @type {import('./proof.mjs').Opened | null} */ opened) => ({
    ok: checks.every((check) => check.ok === true),
    checks,
    credential: opened && opened.credential,
    claims: opened && claimsOf(opened.credential),
    nonce: opened ? opened.nonce : '',
    audience: opened ? opened.audience : '',
  });

  /** @type {import('./proof.mjs').Opened} */
  let opened;
  try {
    opened = openAny(input);
    say('shape', true, 'an Open Badges 3.0 result with nothing unknown, repeated or out of order');
  } catch (error) {
    say('shape', false, messageOf(error));
    return done(null);
  }

  const { credential } = opened;
  try {
    const holds = await opened.holds(expected.crypto);
    say('signature', holds, holds ? `by ${credential.issuer.id}` : 'the result was changed, or another key signed it');
    if (!holds) return done(null);
  } catch (error) {
    const unable = unableReason(expected.crypto, error);
    say('signature', unable ? null : false, unable || messageOf(error));
    return done(null);
  }

  say('period', ...period(credential, expected.now));
  const equal = (/** @type {string} */ name, /** @type {string} */ found, /** @type {string | undefined} */ wanted) => {
    if (wanted === undefined) return;
    say(name, found === wanted, found === wanted ? found : `"${found}" instead of "${wanted}"`);
  };
  equal('issuer', credential.issuer.id, expected.issuer);
  equal('nonce', opened.nonce, expected.nonce);
  equal('audience', opened.audience, expected.audience);
  const claims = claimsOf(credential);
  for (const name of /** @type {const} */ (['pack', 'transcript', 'runtime'])) {
    const bytes = expected[name];
    if (bytes) equal(name, claims[name], await integrity(expected.crypto, bytes));
  }
  return done(opened);
}

/** @param {string | object} input @returns {import('./proof.mjs').Opened} */
function openAny(input) {
  const text = String(typeof input === 'string' ? input : JSON.stringify(input)).trim();
  return isJws(text) ? openJws(text) : openSigned(parseJson(text));
}

/** @param {import('./shape.mjs').Json} credential @param {number} now @returns {[boolean | null, string]} */
function period({ validFrom, validUntil }, now) {
  const clockSkew = 300000;
  const early = Date.parse(validFrom) - now;
  // A device whose clock is wrong, and which had no server to ask, has dated an honest result by it.
  if (early > 3 * day) return [false, `begins only on ${validFrom}, ${duration(early)} from now`];
  if (early > clockSkew) {
    return [null, `dated ${duration(early)} in the future (${validFrom}): the clock of the device was probably ahead, or this one is behind`];
  }
  if (validUntil && Date.parse(validUntil) < now - clockSkew) return [false, `ended on ${validUntil}`];
  return [true, `from ${validFrom}${validUntil ? ` to ${validUntil}` : ''}`];
}

const day = 86_400_000;

/** @param {number} milliseconds @returns {string} in its largest unit */
function duration(milliseconds) {
  const units = /** @type {[number, string][]} */ ([[day, 'day'], [3_600_000, 'hour'], [60_000, 'minute']]);
  const [unit, name] = units.find(([unit]) => milliseconds >= unit) ?? [1000, 'second'];
  const count = Math.round(milliseconds / unit);
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

/** Why signatures can't be checked here at all, "" if they can. @param {Crypto} crypto @param {unknown} error */
function unableReason(crypto, error) {
  if (!crypto?.subtle) return 'this page has no cryptography, for its connection is not secure';
  return error instanceof Error && error.name === 'NotSupportedError' ? 'this browser does not know Ed25519' : '';
}

/** @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? error.message : String(error));
