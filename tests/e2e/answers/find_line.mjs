// Answers “find the line” as a candidate who knows the key.

/** @type {import('./answers.mjs').Answer} */
export async function findLine(candidate, spec, key) {
  const lines = spec.program.split('\n');
  for (const line of key.correct) {
    await candidate.reader.press(spec.choose === 'many' ? 'checkbox' : 'radio', `${line} ${lines[line - 1].trim()}`);
  }
}
