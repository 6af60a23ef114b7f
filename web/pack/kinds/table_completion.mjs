/** @type {import('./pieces.mjs').Builder} */
export function table_completion() {
  throw new Error('not built yet');
}
