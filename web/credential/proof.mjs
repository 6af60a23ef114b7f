// Signs a credential and checks its signature: Data Integrity, eddsa-rdfc-2022.
import { canonical } from './canonical.mjs';
import { checkProofShape, checkShape } from './shape.mjs';
import { didOf, importKey, keyId } from './did_key.mjs';
import { fromMultibase, multibase, sha256, utf8 } from './encoding.mjs';
import { Malformed } from './malformed.mjs';

/** @typedef {import('./shape.mjs').Json} Json */

/**
 * Adds a Data Integrity proof (VC Data Integrity EdDSA 1.0, eddsa-rdfc-2022). The platform's nonce and audience are
 * its `challenge` and `domain`, as the standard defines them.
 * @param {Json} credential unsigned; its issuer is the DID of the key
 * @param {CryptoKeyPair} keys Ed25519
 * @param {object} options
 * @param {Crypto} options.crypto
 * @param {string} options.created as 2026-01-31T12:00:00Z
 * @param {string} options.nonce "" without one
 * @param {string} options.audience "" without one
 * @returns {Promise<Json>}
 */
export async function sign(credential, keys, { crypto, created, nonce, audience }) {
  checkShape(credential);
  const did = await didOf(crypto, keys.publicKey);
  if (credential.issuer.id !== did) throw new Malformed('/issuer/id', 'not the DID of the signing key');
  const proof = {
    id: 'urn:uuid:' + crypto.randomUUID(),
    type: 'DataIntegrityProof',
    ...(nonce && { challenge: nonce }),
    created,
    cryptosuite: 'eddsa-rdfc-2022',
    ...(audience && { domain: audience }),
    proofPurpose: 'assertionMethod',
    verificationMethod: keyId(did),
  };
  checkProofShape(proof);
  const signature = await crypto.subtle.sign('Ed25519', keys.privateKey, await signedBytes(crypto, credential, proof));
  return { ...credential, proof: [{ ...proof, proofValue: multibase(new Uint8Array(signature)) }] };
}

/**
 * A signed result with checked shape; its signature is not checked yet.
 * @typedef {object} Opened
 * @property {Json} credential without its proof
 * @property {string} nonce
 * @property {string} audience
 * @property {string} created time of signing, as claimed by the signer
 * @property {(crypto: Crypto) => Promise<boolean>} holds whether the issuer's key signed it; throws if the issuer is
 *   not an Ed25519 did:key
 */

/**
 * @param {any} document from outside
 * @returns {Opened}
 */
export function openSigned(document) {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw new Malformed('', 'object expected');
  }
  const { proof: proofs, ...credential } = document;
  checkShape(credential);
  if (!Array.isArray(proofs) || proofs.length !== 1) throw new Malformed('/proof', 'array with one proof expected');
  const { proofValue, ...proof } = Object(proofs[0]);
  checkProofShape(proof);
  const signature = signatureOf(proofValue);
  const { challenge = '', domain = '', created } = proof;
  const holds = async (/** @type {Crypto} */ crypto) => {
    const key = await importKey(crypto, credential.issuer.id);
    if (proof.verificationMethod !== keyId(credential.issuer.id)) return false;
    return crypto.subtle.verify('Ed25519', key, signature, await signedBytes(crypto, credential, proof));
  };
  return { credential, nonce: challenge, audience: domain, created, holds };
}

/** @param {unknown} value */
function signatureOf(value) {
  try {
    return fromMultibase(/** @type {string} */ (value), 64);
  } catch {
    throw new Malformed('/proof/0/proofValue', 'base58 of 64 bytes expected');
  }
}

/** @param {Crypto} crypto @param {Json} credential @param {Json} proof without proofValue */
async function signedBytes(crypto, credential, proof) {
  const [proofHash, documentHash] = await Promise.all([
    sha256(crypto, utf8(canonical(proof, 'Proof'))),
    sha256(crypto, utf8(canonical(credential, 'Credential'))),
  ]);
  return Uint8Array.of(...proofHash, ...documentHash);
}
