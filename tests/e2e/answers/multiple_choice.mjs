// Answers a multiple choice as a candidate who knows the key.

/** @type {import('./answers.mjs').Answer} */
export async function multipleChoice(candidate, spec, key) {
  for (const id of key.correct) await candidate.reader.press('checkbox', candidate.name(spec.options, id));
}
