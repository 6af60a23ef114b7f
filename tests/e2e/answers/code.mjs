/** @type {import('./answers.mjs').Answer} */
export async function code(candidate, _spec, key) {
  const { reader, words } = candidate;
  await reader.type('textbox', words.code, key.solution[0].text);
  await reader.press('button', words.run);
  await reader.read(words.passing);
}
