/** @type {import('./pieces.mjs').Builder} */
export function allocation() {
  throw new Error('not built yet');
}
