/** @type {import('./answers.mjs').Answer} */
export async function predict_output(candidate, _spec, key) {
  await candidate.reader.type('textbox', candidate.words.answer, key.output.trimEnd());
}
