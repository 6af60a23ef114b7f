// Checks a signed result without replaying it: form, signature and the caller's expectations.
import { claimsOf } from './claims.mjs';
import { integrity } from './encoding.mjs';
import { isJws, openJws } from './jws.mjs';
import { issuerCheck } from './issuer.mjs';
import { maximumJws } from './limits.mjs';
import { Malformed } from './malformed.mjs';
import { openSigned } from './proof.mjs';
import { outcome } from './outcome.mjs';
import { parseJson } from './parse.mjs';
import { period } from './dates.mjs';

/**
 * One check. `ok` null: it could not be made, and `detail` says why.
 * @typedef {{ left: number, away: number, pastes: number, pasted: number, devices: number, late: number }} Noted
 *   numbers, milliseconds, code points
 * @typedef {{ name: string, ok: boolean | null, detail: string, noted?: Noted, judged?: import('./repeat.mjs').Judged,
 *   until?: string }} Check `until`: the name of the check that compensates for this one
 */

/**
 * Checks a signed result without replaying it: form, signature and the caller's expectations. `checks` also lists what
 * was not checked. `ok` is true only if everything needed holds; `state` and `open` say what is missing (outcome.mjs).
 * Scores are proved by `replay`, or by an issuer that the caller knows. Never throws because of the result's content,
 * only for an invalid `now`. `claims` and `credential` are null unless the signature holds.
 * @param {string | object} input a credential (text or object) or a compact JWS
 * @param {object} expected
 * @param {Crypto} expected.crypto
 * @param {number} [expected.now] milliseconds since 1970 UTC; the device's clock by default
 * @param {string} [expected.nonce] the nonce that the platform gave, '' if it gave none
 * @param {string} [expected.audience]
 * @param {number} [expected.extraTime] percent of extra time that the platform granted, 0 for none: for `replay`
 * @param {string} [expected.issuer] the DID that must have issued the result
 * @param {Iterable<string>} [expected.issuers] DIDs that the caller trusts; all others are unknown
 * @param {string} [expected.subject] the DID of the person whom the result must be about
 * @param {import('./encoding.mjs').Bytes} [expected.pack] bytes of pack.json
 * @param {Iterable<string>} [expected.packs] hashes ("sha256-…") of the packs that the caller trusts: a pack that came
 *   with the result is only its author's claim
 * @param {import('./encoding.mjs').Bytes} [expected.transcript] bytes of the transcript
 * @param {import('./encoding.mjs').Bytes} [expected.runtime] bytes of potentiel.wasm
 * @param {AbortSignal} [expected.signal]
 */
export async function verify(input, expected) {
  const { now = Date.now() } = expected;
  if (!Number.isFinite(now)) throw new TypeError('now: milliseconds since 1970 UTC expected');
  /** @type {Check[]} */
  const checks = [];
  const say = (/** @type {string} */ name, /** @type {boolean | null} */ ok, /** @type {string} */ detail) =>
    checks.push({ name, ok, detail });
  const done = (/** @type {import('./proof.mjs').Opened | null} */ opened) => ({
    ok: outcome(checks).state === 'holds',
    ...outcome(checks),
    checks,
    credential: opened && opened.credential,
    claims: opened && claimsOf(opened.credential),
    nonce: opened ? opened.nonce : '',
    extraTime: expected.extraTime,
    audience: opened ? opened.audience : '',
  });

  expected.signal?.throwIfAborted();
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

  // The issuer comes first: everything else is its claim.
  const known = issuerCheck(credential, expected);
  checks.unshift(known);
  say('period', ...period(opened, now));
  const equal = (/** @type {string} */ name, /** @type {string} */ found, /** @type {string | undefined} */ wanted) => {
    if (wanted === undefined) return;
    say(name, found === wanted, found === wanted ? found : `"${found}" instead of "${wanted}"`);
  };
  equal('subject', credential.credentialSubject.id, expected.subject);
  if (expected.nonce === undefined) say('nonce', null, 'no nonce given: it may be a copy of another’s result');
  else equal('nonce', opened.nonce, expected.nonce);
  equal('audience', opened.audience, expected.audience);
  const claims = claimsOf(credential);
  for (const name of /** @type {const} */ (['pack', 'transcript', 'runtime'])) {
    const bytes = expected[name];
    if (bytes) equal(name, claims[name], await integrity(expected.crypto, bytes));
    expected.signal?.throwIfAborted();
  }
  if (expected.packs) {
    const ours = [...expected.packs].includes(claims.pack);
    say(
      'exercises',
      ours,
      ours
        ? `known: ${claims.pack}`
        : `unknown: ${claims.pack}, which is called “${credential.credentialSubject.achievement.humanCode}”`,
    );
  }
  // A known issuer vouches for the scores, but not for its own.
  if (!known.ok || claims.selfIssued) say('replay', null, 'not replayed: the scores are the word of whoever signed');
  return done(opened);
}

/** @param {string | object} input @returns {import('./proof.mjs').Opened} */
function openAny(input) {
  const given = String(typeof input === 'string' ? input : JSON.stringify(input));
  if (given.length > maximumJws) throw new Malformed('', `longer than ${maximumJws} characters`);
  const text = given.trim();
  return isJws(text) ? openJws(text) : openSigned(parseJson(text));
}

/** Says why signatures can't be checked here at all, "" if they can. @param {Crypto} crypto @param {unknown} error */
function unableReason(crypto, error) {
  if (!crypto?.subtle) return 'this page has no cryptography, for its connection is not secure';
  return error instanceof Error && error.name === 'NotSupportedError' ? 'this browser does not know Ed25519' : '';
}

/** @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? error.message : String(error));
