// Chooses an exercise as the example of each skill, and gives the person's answer to it.
import { beginningsIn, endings } from '../../../film/reel.mjs';
import { answersIn } from './answers.mjs';

/**
 * @typedef {import('../../../credential/make.mjs').Result} Result
 * @typedef {{ exercise: string, title: string, outcome: 'answer_right' | 'answer_partly' |
 *   'answer_not_yet' | 'answer_not_judged' | '', answer: import('./answers.mjs').Answer }} Example
 */

/**
 * The example of a skill is the exercise whose score is nearest to the skill's: neither the best nor the worst is
 * picked. Of equally near ones, one that is not yet an example of another skill.
 * @param {any} pack
 * @param {Result} result
 * @returns {Map<string, string>} from skills to exercises
 */
export function chooseExamples(pack, result) {
  const skillsOf = new Map(allExercises(pack).map(({ id, skills }) => [id, skills]));
  /** @type {Map<string, string>} */
  const chosen = new Map();
  for (const { id: skill, score: aim } of result.skills) {
    const away = (/** @type {Result['exercises'][number]} */ { id, status, score }) =>
      (status === 'answered' ? Math.abs(Math.max(0, score) - Math.max(0, aim)) : 2000) +
      ([...chosen.values()].includes(id) ? 0.5 : 0);
    const [nearest] = result.exercises
      .filter(({ id, status }) => skillsOf.get(id)?.includes(skill) && ['answered', 'not_judged'].includes(status))
      .sort((one, other) => away(one) - away(other));
    if (nearest) chosen.set(skill, nearest.id);
  }
  return chosen;
}

/**
 * @param {import('../../../engine/core.mjs').Core} core
 * @param {{ pack: Uint8Array, content: any, transcript: string, result: Result }} session that the core has replayed
 * @param {(language: string) => Promise<Uint8Array>} words of the runtime
 * @returns {Promise<Map<string, Example>>} by skill
 */
export async function examplesOf(core, { pack, content, transcript, result }, words) {
  const chosen = chooseExamples(content, result);
  const { language } = result;
  const exercises = result.exercises.map(({ id }) => id);
  const answers = await answersIn(core, { pack, transcript, language, exercises }, words, new Set(chosen.values()));
  /** @type {Map<string, Example>} */
  const examples = new Map();
  for (const [skill, id] of chosen) {
    const { title, kind } = allExercises(content).find((exercise) => exercise.id === id);
    const { score, status } = result.exercises[exercises.indexOf(id)];
    const read = answers.get(id);
    if (!read) continue;
    const answer = kind === 'code' ? { ...read, given: programsIn(content, transcript, id) } : read;
    if (answer.given.length === 0) continue;
    examples.set(skill, {
      exercise: id,
      title: title[language] ?? Object.values(title)[0],
      outcome: outcomeOf(score, status),
      answer,
    });
  }
  return examples;
}

/** @param {any} pack @returns {any[]} */
const allExercises = (pack) => pack.sections.flatMap((/** @type {any} */ { exercises }) => exercises);

/** @param {number} score @param {string} status @returns {Example['outcome']} */
function outcomeOf(score, status) {
  if (status === 'not_judged') return 'answer_not_judged';
  if (score < 0) return '';
  return score === 1000 ? 'answer_right' : score > 0 ? 'answer_partly' : 'answer_not_yet';
}

/**
 * The programs of an exercise as they were in the end.
 * @param {any} pack
 * @param {string} transcript
 * @param {string} id
 */
const programsIn = (pack, transcript, id) =>
  endings(transcript, beginningsIn(pack))
    .filter(({ exercise }) => exercise === id)
    .map(({ field, text }) => ({ about: field, text, code: true }));
