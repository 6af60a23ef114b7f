/** @type {import('./pieces.mjs').Builder} */
export function predict_output() {
  throw new Error('not built yet');
}
