/** @type {import('./pieces.mjs').Builder} */
export function slider() {
  throw new Error('not built yet');
}
