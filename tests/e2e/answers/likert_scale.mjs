// Answers a Likert scale as a candidate who knows the key.

/** @type {import('./answers.mjs').Answer} */
export async function likertScale(candidate, spec) {
  for (const [index, statement] of spec.statements.entries()) {
    await candidate.reader.press(
      'radio',
      candidate.in(spec.scale[index % spec.scale.length]),
      candidate.in(statement.text),
    );
  }
}
