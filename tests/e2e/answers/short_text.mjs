// Answers a short text as a candidate who knows the key.

/** @type {import('./answers.mjs').Answer} */
export async function shortText(candidate, _spec, key) {
  await candidate.reader.type('textbox', candidate.words.answer, key.accepted[0]);
}
