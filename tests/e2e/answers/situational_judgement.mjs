// Answers a situational judgement as a candidate who knows the key.

/** @typedef {import('./answers.mjs').Answer} Answer */

/** @type {Record<string, Answer>} */
const formats = {
  async best_worst(candidate, { actions }, key) {
    await candidate.reader.press('radio', candidate.words.best, candidate.name(actions, key.best));
    await candidate.reader.press('radio', candidate.words.worst, candidate.name(actions, key.worst));
  },
  async best(candidate, { actions }, key) {
    await candidate.reader.press('radio', candidate.name(actions, key.best));
  },
  async rate(candidate, { actions }, key) {
    for (const { action, mode } of key.ratings)
      await candidate.reader.press('radio', candidate.words[`point_${mode}`], candidate.name(actions, action));
  },
  async rank(candidate, { actions }, key) {
    const ranks = [...key.ranks].sort((one, other) => one.rank - other.rank);
    await candidate.order(
      actions,
      ranks.map(({ action }) => action),
    );
  },
};

/** @type {Answer} */
export async function situationalJudgement(candidate, spec, key) {
  await formats[spec.format ?? 'best_worst'](candidate, spec, key);
}
