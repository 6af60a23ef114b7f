/** @type {import('./answers.mjs').Answer} */
export async function multiple_choice(candidate, spec, key) {
  for (const id of key.correct) await candidate.reader.press('checkbox', candidate.name(spec.options, id));
}
