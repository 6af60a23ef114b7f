// Detects whether the browser can sign, and makes the signing key.

/**
 * Whether this page can sign and check results, and if not, why:
 *   'insecure'     plain HTTP: browsers provide WebCrypto only to secure origins
 *   'unsupported'  the browser has no Ed25519 (before Chrome 137, Firefox 129, Safari 17)
 * @param {Crypto | undefined} crypto
 * @returns {Promise<{ ok: boolean, reason: '' | 'insecure' | 'unsupported' }>}
 */
export async function canSign(crypto = globalThis.crypto) {
  if (!crypto?.subtle) return { ok: false, reason: 'insecure' };
  try {
    await newKeyPair(crypto);
    return { ok: true, reason: '' };
  } catch {
    return { ok: false, reason: 'unsupported' };
  }
}

/**
 * Makes a key pair whose private key can't be exported, not even by this page.
 * @param {Crypto} crypto
 */
export async function newKeyPair(crypto) {
  return /** @type {CryptoKeyPair} */ (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']));
}
