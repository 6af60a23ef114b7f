// Answers an ordering as a candidate who knows the key.

/** @type {import('./answers.mjs').Answer} */
export async function ordering(candidate, spec, key) {
  await candidate.order(spec.items, key.order);
}
