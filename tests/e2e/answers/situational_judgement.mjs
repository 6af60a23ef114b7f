/** @type {import('./answers.mjs').Answer} */
export async function situational_judgement(candidate, spec, key) {
  const { reader, words } = candidate;
  await reader.press('radio', words.best, candidate.name(spec.actions, key.best));
  await reader.press('radio', words.worst, candidate.name(spec.actions, key.worst));
}
