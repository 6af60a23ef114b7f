// Words a skill of a result: the one wording of a score, for the card and for the recruiter's page. The widget's own
// words for the same are SkillValue, FromExercises and ToConfirm of web/words/; a test compares them.

/** @typedef {import('../credential/claims.mjs').SkillClaim} SkillClaim */
/** @typedef {WordsOf<'card'>} Words */

/**
 * The skills to show, strongest first: those that were scored, or wait for a verdict.
 * @param {SkillClaim[]} skills
 */
export function shownSkills(skills) {
  const shown = skills
    .filter(({ score, notJudged }) => score >= 0 || notJudged > 0)
    .sort((one, other) => other.score - one.score);
  return {
    demonstrated: shown.filter(({ declared }) => !declared),
    declared: shown.filter(({ declared }) => declared),
  };
}

/** Thousandths as a number out of 100, rounded half up. @param {number} thousandths */
export const outOf100 = (thousandths) => Math.floor((thousandths + 5) / 10);

/** The level's name; "" without one, as for a declared skill. @param {SkillClaim} skill @param {Words} words */
export function levelWords({ declared, level, confirmed }, words) {
  if (declared || !level) return '';
  return confirmed ? level.name : words('toConfirm', level.name);
}

/** The least scores for which a share of what was asked is named. */
const shares = /** @type {const} */ ([
  [850, 'share_most'],
  [600, 'share_more'],
  [350, 'share_some'],
  [0, 'share_few'],
]);

/** What the score means, "" if there is none. @param {SkillClaim} skill @param {Words} words */
export function meaningWords({ declared, score }, words) {
  const [, share] = shares.find(([least]) => score >= least) ?? [];
  return share && !declared ? words(share) : '';
}

/** The interval, and what it rests on. @param {SkillClaim} skill @param {Words} words */
export function valueWords({ declared, score, low, high, exercises, notJudged }, words) {
  if (declared) return words('declaredValue', outOf100(score));
  const range = [outOf100(low), outOf100(high)];
  const value = notJudged > 0 ? words('range', ...range) : words('value', outOf100(score), ...range);
  return [
    ...(exercises > 0 ? [value, words('exercises', exercises)] : []),
    ...(notJudged > 0 ? [words('openCount', notJudged)] : []),
  ].join(', ');
}
