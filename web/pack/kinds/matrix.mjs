/** @type {import('./pieces.mjs').Builder} */
export function matrix() {
  throw new Error('not built yet');
}
