/** @type {import('./pieces.mjs').Builder} */
export function branching() {
  throw new Error('not built yet');
}
