// Answers a matching as a candidate who knows the key.

/** @type {import('./answers.mjs').Answer} */
export async function matching(candidate, spec, key) {
  for (const { row, column } of key.pairs) await candidate.reader.select(candidate.name(spec.prompts, row), column);
}
