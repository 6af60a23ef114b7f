// Makes the credential again from a replayed result, and names the first difference from the signed one.
import { difference } from './difference.mjs';
import { makeCredential } from './make.mjs';

/** @typedef {import('./shape.mjs').Json} Json */

/**
 * Returns the first difference, as "/credentialSubject/result/0/value: 900 instead of 640", or "" if there is none.
 * Fields that only the issuer knows are copied from the signed credential: ids, the validity and, unless it is
 * self-issued, the issuer's name and statement.
 * @param {Json} credential with a valid signature
 * @param {import('./make.mjs').Result} result
 * @param {object} context
 * @param {import('./make.mjs').Pack} context.pack
 * @param {string} context.transcriptHash
 */
export function compareResult(credential, result, { pack, transcriptHash }) {
  const { id, issuer, description, credentialSubject, validUntil = '' } = credential;
  const again = makeCredential(result, {
    pack,
    transcriptHash,
    id,
    issuer: issuer.id === credentialSubject.id ? { id: issuer.id } : { ...issuer, statement: description },
    subject: credentialSubject.id,
    validUntil,
  });
  return difference(credential, again, '');
}
