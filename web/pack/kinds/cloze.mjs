/** @type {import('./pieces.mjs').Builder} */
export function cloze() {
  throw new Error('not built yet');
}
