// Finds habits of an author that give away the best answers of a whole pack.
// The best answer is often the longest, the one with the most commas, the only question, or in the same place. In one
// exercise that is chance, in a whole pack it is a habit. After Haladyna, Downing & Rodriguez (2002), Applied
// Measurement in Education 15(3).

import { solvedExercises } from './solved.mjs';

/**
 * @typedef {import('./build.mjs').Pack} Pack
 * @typedef {import('./pack.d.ts').Option} Option
 * @typedef {import('./solved.mjs').Solved} Solved
 * @typedef {{options: Option[], best: Set<string>, inOrder: boolean}} Question some of the options are the best ones
 * @typedef {(question: Question, language: string) => Option | undefined} Cue the option that it points to, if any
 */

const FEWEST = 5; // with fewer questions, a habit can't be distinguished from chance
const DEVIATIONS = 2; // standard deviations above chance that make a habit

/**
 * @param {Pack} pack without errors
 * @param {import('./advice.mjs').Warn} warn
 */
export function adviseCues(pack, warn) {
  const questions = [...questionsOf(pack)];
  const warnOf = (/** @type {Cue} */ cue, /** @type {string} */ name, /** @type {string} */ language) => {
    const { hits, count, expected, spread } = tally(questions, cue, language);
    if (count < FEWEST || hits <= expected + DEVIATIONS * spread) return;
    warn(
      '/sections',
      `the best is ${name} in ${hits} of ${count}, by chance it would be in ${Math.round(expected)}: candidates can guess it`,
    );
  };
  for (const language of pack.languages) {
    warnOf(longest, `the longest (${language})`, language);
    warnOf(shortest, `the shortest (${language})`, language);
    warnOf(onlyQuestion, `the only question (${language})`, language);
    warnOf(mostPauses, `the one with the most commas and colons (${language})`, language);
  }
  const most = Math.max(0, ...questions.map(({ options }) => options.length));
  for (let place = 0; place < most; place += 1) {
    warnOf(({ options, inOrder }) => (inOrder ? options[place] : undefined), `in place ${place + 1}`, '');
  }
  warnOf(({ options, inOrder }) => (inOrder ? options.at(-1) : undefined), 'the last', '');
}

/** @param {Question[]} questions @param {Cue} cue @param {string} language */
function tally(questions, cue, language) {
  let [hits, count, expected, variance] = [0, 0, 0, 0];
  for (const question of questions) {
    const option = cue(question, language);
    if (!option) continue;
    const chance = question.best.size / question.options.length;
    count += 1;
    hits += question.best.has(option.id) ? 1 : 0;
    expected += chance;
    variance += chance * (1 - chance);
  }
  return { hits, count, expected, spread: Math.sqrt(variance) };
}

/** @param {Option} option @param {string} language */
const textOf = (option, language) => (option.text[language] ?? []).map(({ text }) => text).join('');

/** @type {Cue} */
const longest = ({ options }, language) =>
  alone(options, (option, other) => textOf(option, language).length > textOf(other, language).length);

/** @type {Cue} */
const shortest = ({ options }, language) =>
  alone(options, (option, other) => textOf(option, language).length < textOf(other, language).length);

/** @type {Cue} */
const mostPauses = ({ options }, language) => {
  const pauses = (/** @type {Option} */ option) => textOf(option, language).match(/[,;:،؛，；：]/g)?.length ?? 0;
  return alone(options, (option, other) => pauses(option) > pauses(other));
};

/** @type {Cue} */
const onlyQuestion = ({ options }, language) => {
  const asks = options.filter((option) => /[?؟？]/.test(textOf(option, language)));
  return asks.length === 1 ? asks[0] : undefined;
};

/**
 * Finds the option that is before all others, if there is one.
 *
 * @param {Option[]} options
 * @param {(option: Option, other: Option) => boolean} before
 */
const alone = (options, before) =>
  options.find((option) => options.every((other) => other === option || before(option, other)));

/** @param {Pack} pack @returns {Generator<Question>} */
function* questionsOf(pack) {
  for (const solved of solvedExercises(pack)) {
    if (solved.kind === 'branching') yield* scenesOf(solved);
    const { options, best } = choiceOf(solved) ?? {};
    if (!options || !best || best.size === 0 || best.size === options.length) continue;
    yield { options, best, inOrder: 'shuffle' in solved.spec && solved.spec.shuffle === 'no' };
  }
}

/** @param {Solved} solved @returns {{options: Option[], best: Set<string>} | undefined} */
function choiceOf({ kind, spec, key }) {
  switch (kind) {
    case 'single_choice':
      return { options: spec.options, best: new Set([key.correct]) };
    case 'multiple_choice':
      return { options: spec.options, best: new Set(key.correct) };
    case 'situational_judgement':
      return { options: spec.actions, best: new Set(bestActions(key)) };
    default:
      return undefined;
  }
}

/** @param {import('./pack.d.ts').SituationalJudgement.Key} key @returns {string[]} */
function bestActions({ best, ratings, ranks = [] }) {
  if (best) return [best];
  if (ratings) return highest(ratings.map(({ action, mean }) => ({ action, value: mean })));
  return highest(ranks.map(({ action, rank }) => ({ action, value: -rank })));
}

/** Returns the actions with the highest value. @param {{action: string, value: number}[]} actions */
function highest(actions) {
  const most = Math.max(...actions.map(({ value }) => value));
  return actions.filter(({ value }) => value === most).map(({ action }) => action);
}

/**
 * Yields each scene where some choices earn more than others. Choices are shown in the source's order.
 *
 * @param {import('./solved.mjs').Solved<'branching'>} solved
 * @returns {Generator<Question>}
 */
function* scenesOf({ spec, key }) {
  const points = new Map(key.points.map((one) => [one.place, one.points]));
  for (const { choices = [] } of spec.scenes) {
    const worth = choices.map(({ id }) => points.get(id) ?? 0);
    const most = Math.max(...worth);
    const best = new Set(choices.filter((_, index) => worth[index] === most).map(({ id }) => id));
    if (best.size > 0 && best.size < choices.length) yield { options: choices, best, inOrder: true };
  }
}
