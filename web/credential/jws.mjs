// Writes and opens a credential as a compact JWS (RFC 7515), for servers.
import { base64url, fromBase64url, utf8 } from './encoding.mjs';
import { checkShape } from './shape.mjs';
import { didOf, importKey, jwkOf, keyId } from './did_key.mjs';
import { Malformed } from './malformed.mjs';
import { parseJson } from './parse.mjs';
import { time } from './time.mjs';

/** @typedef {import('./shape.mjs').Json} Json */

/**
 * Writes the same claims as a compact JWS (RFC 7515, EdDSA of RFC 8037), for servers. The payload has the credential's
 * own members and the registered claims that repeat them (Open Badges 3.0, section 8.2).
 * @param {Json} credential unsigned
 * @param {CryptoKeyPair} keys
 * @param {{ crypto: Crypto, created: string, nonce: string, audience: string }} options as for `sign`
 */
export async function signJws(credential, keys, { crypto, created, nonce, audience }) {
  checkShape(credential);
  const did = await didOf(crypto, keys.publicKey);
  if (credential.issuer.id !== did) throw new Malformed('/issuer/id', 'not the DID of the signing key');
  const payload = {
    ...registered(credential),
    iat: seconds(created),
    ...(audience && { aud: audience }),
    ...(nonce && { nonce }),
    ...credential,
  };
  const input = `${part(header(did))}.${part(payload)}`;
  const signature = await crypto.subtle.sign('Ed25519', keys.privateKey, utf8(input));
  return `${input}.${base64url(new Uint8Array(signature))}`;
}

/** Whether `text` looks like a compact JWS rather than JSON. @param {string} text */
export const isJws = (text) => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);

/**
 * Reads a compact JWS and checks its form; `holds` of what it returns checks the signature.
 *
 * @param {string} text from outside
 * @returns {import('./proof.mjs').Opened}
 */
export function openJws(text) {
  const [head, body, tail] = text.split('.');
  const signature = decoded(tail);
  const payload = parseJson(new TextDecoder().decode(decoded(body)));
  const { iss, sub, jti, nbf, exp, iat, aud = '', nonce = '', ...credential } = Object(payload);
  checkShape(credential);
  if (JSON.stringify({ iss, sub, jti, nbf, exp }) !== JSON.stringify(registered(credential))) {
    throw new Malformed('', 'iss, sub, jti, nbf and exp must repeat the credential');
  }
  if (typeof aud !== 'string') throw new Malformed('/aud', 'text expected');
  if (typeof nonce !== 'string') throw new Malformed('/nonce', 'text expected');
  if (!Number.isInteger(iat) || iat < 0 || iat > 253402300799) throw new Malformed('/iat', 'seconds expected');
  const holds = async (/** @type {Crypto} */ crypto) => {
    const did = credential.issuer.id;
    const key = await importKey(crypto, did);
    // The header's own `jwk` proves nothing about the issuer: the header must be the one derived from the DID.
    if (head !== part(header(did))) return false;
    return crypto.subtle.verify('Ed25519', key, signature, utf8(`${head}.${body}`));
  };
  return { credential, nonce, audience: aud, created: time(iat * 1000), holds };
}

/** @param {string} text base64url */
function decoded(text) {
  try {
    return fromBase64url(text);
  } catch {
    throw new Malformed('', 'not a compact JWS');
  }
}

/** @param {string} did */
const header = (did) => ({ alg: 'EdDSA', typ: 'JWT', kid: keyId(did), jwk: jwkOf(did) });

/** @param {Json} credential */
const registered = (credential) => ({
  iss: credential.issuer.id,
  sub: credential.credentialSubject.id,
  jti: credential.id,
  nbf: seconds(credential.validFrom),
  exp: credential.validUntil && seconds(credential.validUntil),
});

/** @param {string} date */
const seconds = (date) => Date.parse(date) / 1000;

/** @param {Json} value */
const part = (value) => base64url(utf8(JSON.stringify(value)));
