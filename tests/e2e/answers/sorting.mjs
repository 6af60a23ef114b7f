// Answers a sorting as a candidate who knows the key.

/** @type {import('./answers.mjs').Answer} */
export async function sorting(candidate, spec, key) {
  for (const { row, column } of key.places) {
    await candidate.reader.press('radio', candidate.name(spec.categories, column), candidate.name(spec.items, row));
  }
}
