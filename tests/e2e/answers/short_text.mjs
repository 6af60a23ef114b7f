/** @type {import('./answers.mjs').Answer} */
export async function short_text(candidate, _spec, key) {
  await candidate.reader.type('textbox', candidate.words.answer, key.accepted[0]);
}
