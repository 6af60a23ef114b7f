// Answers an exercise that asks for a program as a candidate who knows the key.

/** @type {import('./answers.mjs').Answer} */
export async function code(candidate, spec, key) {
  const { reader, words } = candidate;
  const written = spec.files.filter((/** @type {any} */ { use = 'written' }) => use === 'written');
  for (const { field, text } of key.solution)
    await reader.paste('textbox', written.length === 1 ? words.code : field, text);
  await reader.press('button', words.run);
  await reader.read(words.passing);
}
