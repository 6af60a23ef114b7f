// Answers true or false statements as a candidate who knows the key.

/** @type {import('./answers.mjs').Answer} */
export async function trueFalse(candidate, spec, key) {
  const { reader, words } = candidate;
  for (const { id, text } of spec.statements) {
    const statement = candidate.in(text);
    await reader.press('radio', key.correct.includes(id) ? words.holds : words.fails, statement);
    if (spec.certainty === 'asked') await reader.press('radio', words.sure, words.certainty + statement);
  }
}
