/** @type {import('./pieces.mjs').Builder} */
export function name() {
  throw new Error('not built yet');
}
