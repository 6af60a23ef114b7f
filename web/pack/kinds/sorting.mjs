/** @type {import('./pieces.mjs').Builder} */
export function sorting() {
  throw new Error('not built yet');
}
