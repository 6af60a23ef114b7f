// Turns an Ed25519 key into a did:key and back.
import { base64url, fromMultibase, multibase } from './encoding.mjs';

// Multicodec ed25519-pub as a varint, before the 32 bytes of the key (did:key method, section 3.1).
const codec = [0xed, 0x01];

/** @param {Crypto} crypto @param {CryptoKey} publicKey Ed25519 @returns {Promise<string>} "did:key:z6Mk…" */
export async function didOf(crypto, publicKey) {
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  return 'did:key:' + multibase(Uint8Array.of(...codec, ...raw));
}

/**
 * Returns the 32 bytes of the Ed25519 key in `did`. Throws for any other DID.
 * @param {string} did
 */
export function publicBytes(did) {
  if (!did.startsWith('did:key:z6Mk')) throw new Error('not an Ed25519 did:key');
  const bytes = fromMultibase(did.slice(8), 34);
  if (bytes[0] !== codec[0] || bytes[1] !== codec[1]) throw new Error('not an Ed25519 did:key');
  return bytes.slice(2);
}

/** @param {string} did */
export const keyId = (did) => did + '#' + did.slice(8);

/** @param {string} did @returns {{ kty: 'OKP', crv: 'Ed25519', x: string }} */
export const jwkOf = (did) => ({ kty: 'OKP', crv: 'Ed25519', x: base64url(publicBytes(did)) });

/** @param {Crypto} crypto @param {string} did */
export const importKey = (crypto, did) => crypto.subtle.importKey('raw', publicBytes(did), 'Ed25519', true, ['verify']);
