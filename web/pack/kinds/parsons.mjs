/** @type {import('./pieces.mjs').Builder} */
export function parsons() {
  throw new Error('not built yet');
}
