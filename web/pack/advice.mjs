// Gives advice on the items of a valid pack. After Haladyna, Downing and Rodriguez, "A review of multiple-choice
// item-writing guidelines", Applied Measurement in Education 15(3), 2002.

import { adviseCues } from './cues.mjs';
import { adviseFlat } from './flat.mjs';
import { asksNothing, declares } from './facts.mjs';
import { isNumber } from './kinds/typed.mjs';
import { solvedExercises } from './solved.mjs';
import { headOf } from './typography.mjs';

/**
 * @typedef {import('./pack.d.ts').Line} Line
 * @typedef {import('./pack.d.ts').Block} Block
 * @typedef {import('./pack.d.ts').Option} Option
 * @typedef {import('./solved.mjs').Solved} Solved
 * @typedef {(pointer: string, message: string) => void} Warn
 */

const MAX_STEM_WORDS = 120;
export const RATINGS_FOR_A_STYLE = 12;

/**
 * @param {import('./build.mjs').Pack} pack without errors
 * @param {Warn} warn takes pointers into the pack
 */
export function advise(pack, warn) {
  const used = new Set();
  for (const solved of solvedExercises(pack)) {
    const { exercise, kind, spec, key, at } = solved;
    exercise.skills.forEach((id) => used.add(id));
    if (exercise.skills.length === 0 && !asksNothing(kind)) warn(at, 'this exercise names no skill');
    adviseStem(exercise, at, warn);
    adviseFeedback(solved, warn);
    if (solved.kind === 'branching') adviseChoices(solved, warn);
    if (solved.kind === 'ordering') adviseOrder(solved, warn);
    adviseOptions(solved, warn);
    adviseNumbers(solved, warn);
    adviseFlat(kind, spec, key, at, warn);
  }
  adviseStatements(pack, warn);
  adviseCues(pack, warn);
  adviseStyle(pack, warn);
  pack.skills.forEach((skill, index) => {
    if (!used.has(skill.id)) warn(`/skills/${index}`, `no exercise shows the skill "${skill.id}"`);
  });
}

/**
 * What asks nothing, such as a consent, is for every candidate and has its place.
 *
 * @param {import('./build.mjs').Pack} pack @param {Warn} warn
 */
function adviseStatements({ sections }, warn) {
  sections.forEach(({ draw, shuffle, exercises }, index) => {
    if (!draw && shuffle !== 'yes') return;
    const what = draw ? 'not every candidate gets this' : 'this stands at another place for each candidate';
    exercises.forEach(({ kind }, at) => {
      if (asksNothing(kind) && exercises.length > 1)
        warn(`/sections/${index}/exercises/${at}`, `${what}: give it a section of its own`);
    });
  });
}

/** @param {import('./build.mjs').Pack} pack @param {Warn} warn */
function adviseStyle({ keys }, warn) {
  const rated = keys.flatMap(({ key }) => ('ratings' in key && key.ratings) || []).length;
  keys.forEach(({ key }, index) => {
    if (!('scoring' in key) || key.scoring !== 'standardised' || rated >= RATINGS_FOR_A_STYLE) return;
    warn(
      `/keys/${index}/key/scoring`,
      `the test asks for ${rated} ratings: ${RATINGS_FOR_A_STYLE} or more show how somebody uses the scale`,
    );
  });
}

/** @param {Solved} solved @param {Warn} warn */
function adviseNumbers({ kind, spec, key, keyAt }, warn) {
  const advice = 'a number is asked for as a text: as a number its units and all ways to write it are known';
  if (kind === 'short_text' && asksNumber(key)) warn(`${keyAt}/accepted`, advice);
  if (kind !== 'cloze') return;
  const inCode = new Set(
    Object.values(spec.text)
      .flat()
      .filter((block) => block.kind === 'code')
      .flatMap(lines)
      .flat()
      .map(({ text }) => text),
  );
  spec.gaps.forEach(({ id }, index) => {
    const { text } = key.gaps[index];
    if (text && asksNumber(text) && !inCode.has(id)) warn(`${keyAt}/gaps/${index}/text/accepted`, advice);
  });
}

/** @param {{accepted?: string[]}} key */
const asksNumber = ({ accepted = [] }) =>
  accepted.some((text) => isNumber(text) && !/^0\d/.test(text)) && accepted.every((text) => /^-?[\d{]/.test(text));

/** @param {Solved['exercise']} exercise @param {string} at @param {Warn} warn */
function adviseStem({ stem, kind }, at, warn) {
  for (const [language, blocks] of Object.entries(stem)) {
    const pointer = `${at}/stem/${language}`;
    const words = blocks
      .flatMap(lines)
      .map(plain)
      .join(' ')
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (words > MAX_STEM_WORDS)
      warn(pointer, `this stem has ${words} words: more than ${MAX_STEM_WORDS} are hard to keep in mind`);
    const question = lines(blocks[blocks.length - 1] ?? {}).pop() ?? [];
    const negation = wording('negation', language);
    // Only text without emphasis.
    const unmarked = question.map(({ text, style }) => (style ? ' … ' : text)).join('');
    const sentence = unmarked.split(/(?<=[.?!؟])\s/).pop() ?? '';
    if (kind.endsWith('_choice') && /[?؟？]/.test(sentence) && negation?.test(sentence)) {
      warn(pointer, 'the question is put negatively: better ask positively, or **emphasise** the negation');
    }
  }
}

/** @param {Solved} solved @param {Warn} warn */
function adviseFeedback(solved, warn) {
  const { kind, key, at, keyAt } = solved;
  if (declares(kind) || asksNothing(kind)) return;
  const why = 'why' in key && key.why;
  const commented = choiceOf(solved) ?? (why ? undefined : commentedOf(solved));
  if (!commented) {
    if (!why) warn(keyAt, 'there is no explanation: add "why" to the key');
    return;
  }
  const { list, options } = commented;
  const given = explainedBy(key);
  options.forEach(({ id }, index) => {
    if (!given.has(id)) warn(`${at}/spec/${list}/${index}`, `the option "${id}" has no feedback: add "feedback"`);
  });
}

/** @param {Solved['key']} key */
const explainedBy = (key) => new Set((('options' in key && key.options) || []).map(({ option }) => option));

/**
 * Returns the list whose entries can each have feedback, where the key may have a "why" instead.
 *
 * @param {Solved} solved
 * @returns {{list: string, options: {id: string}[]} | undefined}
 */
function commentedOf({ kind, spec }) {
  switch (kind) {
    case 'hotspot':
      return { list: 'spots', options: spec.spots };
    case 'true_false':
      return { list: 'statements', options: spec.statements };
    case 'matching':
      return { list: 'prompts', options: spec.prompts };
    case 'sorting':
      return { list: 'items', options: spec.items };
    case 'matrix':
      return { list: 'rows', options: spec.rows };
    default:
      return undefined;
  }
}

/** @param {import('./solved.mjs').Solved<'branching'>} solved @param {Warn} warn */
function adviseChoices({ spec, key, at }, warn) {
  const explained = explainedBy(key);
  spec.scenes.forEach(({ choices = [] }, scene) => {
    choices.forEach(({ id }, index) => {
      if (!explained.has(id))
        warn(`${at}/spec/scenes/${scene}/choices/${index}`, 'this choice has no feedback: add "feedback"');
    });
  });
}

/** @param {import('./solved.mjs').Solved<'ordering'>} solved @param {Warn} warn */
function adviseOrder({ spec, key, at }, warn) {
  if (spec.items.every(({ id }, index) => id === key.order[index])) {
    warn(
      `${at}/spec/items`,
      'the ids are in the right order, so that anybody who opens the file sees the solution: choose other ids',
    );
  }
}

/** @param {Solved} solved @param {Warn} warn */
function adviseOptions(solved, warn) {
  const choice = choiceOf(solved);
  if (!choice) return;
  const { list, options, right } = choice;
  const { at } = solved;
  const others = options.filter(({ id }) => !right.has(id));
  if (others.length === 0) warn(`${at}/spec/${list}`, 'every option is right');
  options.forEach(({ id, text }, index) => {
    for (const [language, line] of Object.entries(text)) {
      const pointer = `${at}/spec/${list}/${index}/text/${language}`;
      if (wording('all_or_none', language)?.test(plain(line)))
        warn(pointer, '"all" or "none of the above" tests logic, not the skill');
      const longest = Math.max(...others.map((other) => plain(other.text[language]).length));
      const { length } = plain(line);
      if (others.length && right.has(id) && length > 1.4 * longest && length - longest > 15) {
        warn(
          pointer,
          `the right option is much longer than the others (${length} characters against ${longest} at most): candidates can guess it`,
        );
      }
    }
  });
}

/**
 * Returns the options of an exercise that asks to choose the right ones, or to value them.
 *
 * @param {Solved} solved
 * @returns {{list: string, options: Option[], right: Set<string>} | undefined}
 */
function choiceOf({ kind, spec, key }) {
  switch (kind) {
    case 'single_choice':
      return { list: 'options', options: spec.options, right: new Set([key.correct]) };
    case 'multiple_choice':
      return { list: 'options', options: spec.options, right: new Set(key.correct) };
    case 'allocation':
      return { list: 'options', options: spec.options, right: new Set() };
    case 'situational_judgement':
      return { list: 'actions', options: spec.actions, right: new Set(key.best ? [key.best] : []) };
    default:
      return undefined;
  }
}

/** @param {Block} block @returns {Line[]} */
function lines({ spans, rows }) {
  return spans ? [spans] : (rows ?? []).flat();
}

/** @param {Line} line */
function plain(line) {
  return line.map((span) => span.text).join('');
}

/**
 * Matches a wording that a language's file lists; undefined in a language without such a list.
 * @param {'all_or_none' | 'negation'} name
 * @param {string} language BCP 47
 */
function wording(name, language) {
  const pattern = headOf(language)?.advice?.[name];
  return pattern === undefined ? undefined : new RegExp(pattern, 'iu');
}
