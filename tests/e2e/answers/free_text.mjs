// Answers a free text as a candidate who knows the key.

/** @type {import('./answers.mjs').Answer} */
export async function freeText(candidate, spec, key) {
  const [first] = key.example[candidate.language];
  await candidate.reader.type('textbox', candidate.words.text, candidate.in({ [candidate.language]: first.spans }));
  for (const { name, levels } of spec.rubric) {
    await candidate.reader.press('radio', candidate.in(levels.at(-1)), candidate.in(name));
  }
}
