// Passes a result from the demo to the recruiter's page, within one tab. A candidate would otherwise send files.

/** @typedef {{result: string, transcript: string, nonce: string}} Handed */

const name = 'potentiel.handed';

/** @param {Handed} files */
export function hand(files) {
  try {
    sessionStorage.setItem(name, JSON.stringify(files));
  } catch {
    // The storage is full or blocked: the files can still be downloaded and chosen.
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
