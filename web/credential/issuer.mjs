// Checks who signed a result against the issuers that the verifier knows.
import { isSelfIssued } from './words.mjs';

/** @typedef {import('./verify.mjs').Check} Check */

/**
 * Who signed, as far as the verifier knows: anybody can make a key, and call it a ministry.
 * @param {import('./shape.mjs').Json} credential whose signature holds
 * @param {{ issuer?: string, issuers?: Iterable<string> }} expected the one DID, or those that the verifier trusts
 * @returns {Check}
 */
export function issuerCheck({ issuer, description, credentialSubject }, { issuer: wanted, issuers }) {
  const check = (/** @type {boolean | null} */ ok, /** @type {string} */ detail) => ({ name: 'issuer', ok, detail });
  if (wanted !== undefined) {
    return wanted === issuer.id
      ? check(true, `the expected one, ${wanted}`)
      : check(false, `"${issuer.id}" instead of "${wanted}"`);
  }
  if (issuers && [...issuers].includes(issuer.id))
    return check(true, `known: ${issuer.id}, which calls itself “${issuer.name}”`);
  const self = issuer.id === credentialSubject.id;
  if (self && isSelfIssued(issuer.name, description)) {
    return { ...check(null, `unknown: self-signed by ${issuer.id}, nobody else vouches for it`), until: 'claims' };
  }
  // Who knows whom to trust is told no by a stranger; who said nothing is told that it is one.
  return check(
    issuers ? false : null,
    `unknown: ${issuer.id} calls itself “${issuer.name}”${self ? ' and vouches for itself' : ''}`,
  );
}
