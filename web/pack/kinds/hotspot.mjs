/** @type {import('./pieces.mjs').Builder} */
export function hotspot() {
  throw new Error('not built yet');
}
