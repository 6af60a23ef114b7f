// Checks who signed a result against the issuers that the verifier knows.
import { isSelfIssued } from './words.mjs';

/** @typedef {import('./verify.mjs').Check} Check */

/**
 * Checks whether the verifier knows the issuer: anybody can make a key and call it a ministry.
 * @param {import('./shape.mjs').Json} credential with a valid signature
 * @param {{ issuer?: string, issuers?: Iterable<string> }} expected one DID, or the DIDs that the verifier trusts
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
  // With a list of trusted issuers, an unknown issuer fails; without one, the check stays open.
  return check(
    issuers ? false : null,
    `unknown: ${issuer.id} calls itself “${issuer.name}”${self ? ' and vouches for itself' : ''}`,
  );
}
