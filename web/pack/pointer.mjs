// Writes JSON Pointers (RFC 6901).

/**
 * @param {string} pointer
 * @param {string | number} token
 */
export function child(pointer, token) {
  return `${pointer}/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** @param {string} pointer */
export function parent(pointer) {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}
