// Answers “predict the output” as a candidate who knows the key.

/** @type {import('./answers.mjs').Answer} */
export async function predictOutput(candidate, _spec, key) {
  await candidate.reader.type('textbox', candidate.words.answer, key.output.trimEnd());
}
