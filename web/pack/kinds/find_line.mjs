/** @type {import('./pieces.mjs').Builder} */
export function find_line() {
  throw new Error('not built yet');
}
