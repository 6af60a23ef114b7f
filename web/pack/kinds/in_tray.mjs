/** @type {import('./pieces.mjs').Builder} */
export function in_tray() {
  throw new Error('not built yet');
}
