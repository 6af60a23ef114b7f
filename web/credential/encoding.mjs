// UTF-8, base64, base64url and base58, as signed results use them.

/** @typedef {Uint8Array<ArrayBuffer>} Bytes */

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** @param {string} text @returns {Bytes} */
export const utf8 = (text) => new TextEncoder().encode(text);

/** @param {Uint8Array} bytes standard base64 with padding */
export function base64(bytes) {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** @param {string} text standard base64 @returns {Bytes} */
export const fromBase64 = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/** @param {Uint8Array} bytes RFC 4648 section 5, no padding */
export const base64url = (bytes) => toUrlAlphabet(base64(bytes));

/** @param {string} text */
const toUrlAlphabet = (text) => text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

/**
 * Decodes base64url. Throws unless `text` is the canonical form of its bytes, so that a signature has only one text.
 * @param {string} text
 */
export function fromBase64url(text) {
  const bytes = fromBase64(text.replace(/-/g, '+').replace(/_/g, '/'));
  if (base64url(bytes) !== text) throw new Error('not canonical base64url');
  return bytes;
}

/** @param {Uint8Array} bytes multibase base58-btc: "z…" */
export function multibase(bytes) {
  let number = 0n;
  for (const byte of bytes) number = number * 256n + BigInt(byte);
  let digits = '';
  for (; number > 0n; number /= 58n) digits = alphabet[Number(number % 58n)] + digits;
  for (const byte of bytes) {
    if (byte !== 0) break;
    digits = '1' + digits;
  }
  return 'z' + digits;
}

/**
 * Decodes base58-btc. Throws unless `text` is the canonical "z…" form of `length` bytes.
 * @param {string} text
 * @param {number} length in bytes
 */
export function fromMultibase(text, length) {
  let number = 0n;
  for (const digit of text.slice(1, 2 * length)) number = number * 58n + BigInt(alphabet.indexOf(digit));
  const bytes = new Uint8Array(length);
  for (let index = length - 1; index >= 0; index--, number /= 256n) bytes[index] = Number(number % 256n);
  if (multibase(bytes) !== text) throw new Error(`not the base58 form of ${length} bytes`);
  return bytes;
}

/** @param {Crypto} crypto @param {Bytes} bytes */
export const sha256 = async (crypto, bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/**
 * Hashes to "sha256-" and base64, as in Subresource Integrity. Packs, modules and transcripts are named by it.
 * @param {Crypto} crypto
 * @param {Bytes} bytes
 */
export const integrity = async (crypto, bytes) => 'sha256-' + base64(await sha256(crypto, bytes));

/**
 * Writes the same hash as a URI (RFC 6920), for the fields of a credential that require a URI.
 * @param {string} hash "sha256-…"
 */
export const hashUri = (hash) => 'ni:///sha-256;' + toUrlAlphabet(hash.slice(7));
