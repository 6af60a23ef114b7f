/** @type {import('./pieces.mjs').Builder} */
export function number() {
  throw new Error('not built yet');
}
