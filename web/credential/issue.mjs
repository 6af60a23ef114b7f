// Signs a result in both forms, credential and JWS: for a candidate's browser and for a platform that issues.
import { didOf } from './did_key.mjs';
import { integrity } from './encoding.mjs';
import { makeCredential } from './make.mjs';
import { sign } from './proof.mjs';
import { signJws } from './jws.mjs';
import { time } from './time.mjs';

/**
 * Makes and signs both forms of a result in one go: what a host does when a session is complete, and what a platform
 * does with its own key once it has replayed a transcript.
 * @param {import('./make.mjs').Result} result
 * @param {object} context
 * @param {Crypto} context.crypto
 * @param {CryptoKeyPair} context.keys Ed25519
 * @param {import('./make.mjs').Pack} context.pack
 * @param {import('./encoding.mjs').Bytes} context.transcript the exact bytes of the transcript
 * @param {number} context.now milliseconds since 1970 UTC
 * @param {Omit<import('./make.mjs').Issuer, 'id'>} [context.issuer] name and statement of a platform that countersigns
 * @param {string} [context.subject] for a platform: the DID that the candidate's own signature showed
 * @param {string} [context.validUntil]
 */
export async function issue(result, { crypto, keys, pack, transcript, now, issuer, subject, validUntil }) {
  const credential = makeCredential(result, {
    pack,
    transcriptHash: await integrity(crypto, transcript),
    id: 'urn:uuid:' + crypto.randomUUID(),
    issuer: { id: await didOf(crypto, keys.publicKey), ...issuer },
    subject,
    validUntil,
  });
  const options = { crypto, created: time(now), nonce: result.start.nonce, audience: result.start.audience };
  return {
    credential: await sign(credential, keys, options),
    jws: await signJws(credential, keys, options),
  };
}
