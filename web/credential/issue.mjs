// Signs a result as credential and as JWS, for a candidate's browser or for an issuing platform.
import { didOf } from './did_key.mjs';
import { integrity } from './encoding.mjs';
import { makeCredential } from './make.mjs';
import { sign } from './proof.mjs';
import { signJws } from './jws.mjs';
import { time } from './time.mjs';

/**
 * Makes and signs both forms of a result. A host calls it when a session is complete; a platform calls it with its own
 * key after replaying a transcript.
 * @param {import('./make.mjs').Result} result
 * @param {object} context
 * @param {Crypto} context.crypto
 * @param {CryptoKeyPair} context.keys Ed25519
 * @param {import('./make.mjs').Pack} context.pack
 * @param {import('./encoding.mjs').Bytes} context.transcript the exact bytes of the transcript
 * @param {number} context.now milliseconds since 1970 UTC
 * @param {Omit<import('./make.mjs').Issuer, 'id'>} [context.issuer] name and statement of a platform that countersigns
 * @param {string} [context.subject] for a platform: the DID of the candidate's own signature
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
