/** @type {import('./pieces.mjs').Builder} */
export function trace() {
  throw new Error('not built yet');
}
