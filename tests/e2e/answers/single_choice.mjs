// Answers a single choice as a candidate who knows the key.

/** @type {import('./answers.mjs').Answer} */
export async function singleChoice(candidate, spec, key) {
  await candidate.reader.press('radio', candidate.name(spec.options, key.correct));
}
