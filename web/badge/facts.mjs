// What a badge says of a result.
import { fetchWords } from '#words/one/badge';

/**
 * @typedef {{id: string, from?: number, name: Record<string, string>}} Level
 * @typedef {{id: string, basis?: string, levels?: Level[]}} Skill
 * @typedef {{id: string, title: Record<string, string>, languages: string[], skills?: Skill[], levels?: Level[]}} Pack
 * @typedef {{score: number, skills: {id: string, score: number, level: string, confirmed: string}[]}} Result
 */

/**
 * The notch of a skill is filled up to the level that may be claimed: the one that the low end of its interval reaches,
 * too. Without levels, half of the points fill it.
 *
 * @param {Result} result
 * @param {Pack} pack
 * @param {Date} day
 * @param {{language: string, direction: string}} tongue
 * @returns {Promise<import('./badge.mjs').Facts>}
 */
export async function factsOf(result, pack, day, { language, direction }) {
  const words = await fetchWords(language);
  const within = (/** @type {Record<string, string>} */ texts) => texts[language] ?? texts[pack.languages[0]];
  const demonstrated = (pack.skills ?? []).filter(({ basis }) => basis !== 'declared');
  const skills = demonstrated.flatMap(({ id, levels = pack.levels ?? [] }) => {
    const reached = result.skills.find((skill) => skill.id === id);
    if (!reached || reached.score < 0) return [];
    if (levels.length < 2) return reached.score >= 500 ? 1 : 0;
    return (
      Math.max(
        0,
        levels.findIndex((level) => level.id === reached.confirmed),
      ) /
      (levels.length - 1)
    );
  });
  const levels = pack.levels ?? [];
  const whole = levels.filter(({ from = 0 }) => result.score >= from).length - 1;
  // The first level is where everybody starts: no achievement to print on a badge.
  const level = whole > 0 ? within(levels[whole].name) : '';
  const date = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(day);
  const title = within(pack.title);
  const alternative = level ? words('with_level', title, level, date) : words('without_level', title, date);
  return { id: pack.id, title, skills, level, date, alternative, language, direction };
}
