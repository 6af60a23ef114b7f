// Answers a matrix as a candidate who knows the key.

/** @type {import('./answers.mjs').Answer} */
export async function matrix(candidate, spec, key) {
  const role = spec.choose === 'many' ? 'checkbox' : 'radio';
  for (const { row, column } of key.marks) {
    await candidate.reader.press(role, candidate.name(spec.columns, column), candidate.name(spec.rows, row));
  }
}
