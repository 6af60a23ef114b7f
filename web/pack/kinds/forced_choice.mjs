/** @type {import('./pieces.mjs').Builder} */
export function forced_choice() {
  throw new Error('not built yet');
}
