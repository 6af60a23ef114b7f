// Answers a slider as a candidate who knows the key.

/** @type {import('./answers.mjs').Answer} */
export async function slider(candidate, spec, key) {
  const { low = 0, step = 1 } = spec;
  await candidate.reader.slide(candidate.words.answer, low + Math.round(((key.value ?? 0) - low) / step) * step);
}
