// From the demo to the recruiter's page, within one tab: what a candidate would otherwise send as files.

/** @typedef {{result: string, transcript: string, nonce: string}} Handed */

const name = 'potentiel.handed';

/** @param {Handed} files */
export function hand(files) {
  try {
    sessionStorage.setItem(name, JSON.stringify(files));
  } catch {
    // Too much, or storage is blocked: the files can still be downloaded and chosen.
  }
}

/** @returns {Handed | null} */
export function handed() {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null');
  } catch {
    return null;
  }
}
