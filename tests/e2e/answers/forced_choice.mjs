// Answers a forced choice as a candidate who knows the key.

/** @type {import('./answers.mjs').Answer} */
export async function forcedChoice(candidate, spec) {
  const { reader, words } = candidate;
  for (const { statements } of spec.blocks) {
    await reader.press('radio', words.most, candidate.in(statements[0].text));
    await reader.press('radio', words.least, candidate.in(statements.at(-1).text));
  }
}
