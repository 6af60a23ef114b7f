/** @type {import('./pieces.mjs').Builder} */
export function free_text() {
  throw new Error('not built yet');
}
