/** @type {import('./pieces.mjs').Builder} */
export function matching() {
  throw new Error('not built yet');
}
