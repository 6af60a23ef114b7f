/** @type {import('./pieces.mjs').Builder} */
export function true_false() {
  throw new Error('not built yet');
}
