// Answers a trace of a program as a candidate who knows the key.

/** @type {import('./answers.mjs').Answer} */
export async function trace({ reader }, _spec, key) {
  const fields = await reader.names('textbox');
  const values = key.steps.flatMap((/** @type {{values: string[]}} */ step) => step.values);
  for (const [index, value] of values.entries()) if (value) await reader.type('textbox', fields[index], value);
}
