// How fetch checks a file where the page can't.

/**
 * Insecure pages have no crypto.subtle, but fetch can check a hash.
 * @param {string} integrity
 * @returns {RequestInit}
 */
export const checkedBy = (integrity) => (globalThis.crypto.subtle ? {} : { integrity });
