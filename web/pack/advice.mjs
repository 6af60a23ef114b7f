// Gives advice on the items of a valid pack. After Haladyna, Downing and Rodriguez, "A review of multiple-choice
// item-writing guidelines", Applied Measurement in Education 15(3), 2002.

import { adviseCues } from './cues.mjs';
import { adviseFlat } from './flat.mjs';
import { declares } from './kinds/kinds.mjs';
import { isNumber } from './kinds/typed.mjs';
import { headOf } from './typography.mjs';

/**
 * @typedef {import('./pack.d.ts').Line} Line
 * @typedef {import('./pack.d.ts').Block} Block
 * @typedef {import('./pack.d.ts').Exercise} Exercise
 * @typedef {{id: string, text: Record<string, Line>}} Option
 * @typedef {(pointer: string, message: string) => void} Warn
 */

const MAX_STEM_WORDS = 120;
const RATINGS_FOR_A_STYLE = 12;

/**
 * By kind: the list whose entries can each have feedback, where the key may have a "why" instead.
 *
 * @type {Record<string, string>}
 */
const COMMENTED = { true_false: 'statements', matching: 'prompts', sorting: 'items', matrix: 'rows' };

/**
 * @param {import('./pack.d.ts').Pack} pack without errors
 * @param {Warn} warn takes pointers into the pack
 */
export function advise(pack, warn) {
  const used = new Set();
  const exercises = pack.sections.flatMap((section, s) =>
    section.exercises.map((exercise, e) => ({ exercise, at: `/sections/${s}/exercises/${e}` })),
  );
  exercises.forEach(({ exercise, at }, index) => {
    const { key } = pack.keys[index];
    exercise.skills.forEach((id) => used.add(id));
    if (exercise.skills.length === 0) warn(at, 'this exercise names no skill');
    adviseStem(exercise, at, warn);
    adviseFeedback(exercise, key, { at, key_at: `/keys/${index}/key` }, warn);
    if (exercise.kind === 'branching') adviseChoices(exercise, key, at, warn);
    if (exercise.kind === 'ordering') adviseOrder(exercise, key, at, warn);
    if (listOf(exercise)) adviseOptions(exercise, key, at, warn);
    adviseNumbers(exercise, key, `/keys/${index}/key`, warn);
    adviseFlat(exercise, key, at, warn);
  });
  adviseCues(pack, warn);
  adviseStyle(pack, warn);
  pack.skills.forEach((skill, index) => {
    if (!used.has(skill.id)) warn(`/skills/${index}`, `no exercise shows the skill "${skill.id}"`);
  });
}

/** @param {import('./pack.d.ts').Pack} pack @param {Warn} warn */
function adviseStyle({ keys }, warn) {
  const rated = keys.flatMap(({ key }) => /** @type {any} */ (key).ratings ?? []).length;
  keys.forEach(({ key }, index) => {
    if (/** @type {any} */ (key).scoring !== 'standardised' || rated >= RATINGS_FOR_A_STYLE) return;
    warn(
      `/keys/${index}/key/scoring`,
      `the test asks for ${rated} ratings: ${RATINGS_FOR_A_STYLE} or more show how somebody uses the scale`,
    );
  });
}

/** @param {Exercise} exercise @param {any} key @param {string} at of the key @param {Warn} warn */
function adviseNumbers({ kind, spec }, key, at, warn) {
  const advice = 'a number is asked for as a text: as a number its units and all ways to write it are known';
  if (kind === 'short_text' && asksNumber(key)) warn(`${at}/accepted`, advice);
  if (kind !== 'cloze') return;
  const inCode = new Set(
    Object.values(spec.text)
      .flat()
      .filter((/** @type {Block} */ block) => block.kind === 'code')
      .flatMap(lines)
      .flat()
      .map(({ text }) => text),
  );
  spec.gaps.forEach((/** @type {any} */ { id }, /** @type {number} */ index) => {
    const { text } = key.gaps[index];
    if (text && asksNumber(text) && !inCode.has(id)) warn(`${at}/gaps/${index}/text/accepted`, advice);
  });
}

/** @param {{accepted?: string[]}} key */
const asksNumber = ({ accepted = [] }) =>
  accepted.some((text) => isNumber(text) && !/^0\d/.test(text)) && accepted.every((text) => /^-?[\d{]/.test(text));

/** @param {Exercise} exercise @param {string} at @param {Warn} warn */
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

/**
 * @param {Exercise} exercise
 * @param {any} key
 * @param {{at: string, key_at: string}} places
 * @param {Warn} warn
 */
function adviseFeedback(exercise, key, { at, key_at }, warn) {
  const { kind, spec } = exercise;
  if (declares.has(kind)) return;
  const list = listOf(exercise) ?? (spec.spots ? 'spots' : key.why ? undefined : COMMENTED[kind]);
  if (!list) {
    if (!key.why) warn(key_at, 'there is no explanation: add "why" to the key');
    return;
  }
  const given = new Set((key.options ?? []).map((/** @type {any} */ feedback) => feedback.option));
  spec[list].forEach((/** @type {Option} */ { id }, /** @type {number} */ index) => {
    if (!given.has(id)) warn(`${at}/spec/${list}/${index}`, `the option "${id}" has no feedback: add "feedback"`);
  });
}

/** @param {Exercise} exercise @param {any} key @param {string} at @param {Warn} warn */
function adviseChoices({ spec }, key, at, warn) {
  const explained = new Set((key.options ?? []).map((/** @type {any} */ feedback) => feedback.option));
  spec.scenes.forEach((/** @type {any} */ { choices = [] }, /** @type {number} */ scene) => {
    choices.forEach((/** @type {any} */ { id }, /** @type {number} */ index) => {
      if (!explained.has(id))
        warn(`${at}/spec/scenes/${scene}/choices/${index}`, 'this choice has no feedback: add "feedback"');
    });
  });
}

/** @param {Exercise} exercise @param {any} key @param {string} at @param {Warn} warn */
function adviseOrder({ spec }, key, at, warn) {
  if (spec.items.every((/** @type {Option} */ { id }, /** @type {number} */ index) => id === key.order[index])) {
    warn(
      `${at}/spec/items`,
      'the ids are in the right order, so that anybody who opens the file sees the solution: choose other ids',
    );
  }
}

/** @param {Exercise} exercise @param {any} key @param {string} at @param {Warn} warn */
function adviseOptions(exercise, key, at, warn) {
  const list = listOf(exercise) ?? '';
  /** @type {Option[]} */
  const options = exercise.spec[list];
  const right = new Set([key.correct ?? key.best].flat());
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
 * Returns the name of the spec's list of options, if there is one.
 *
 * @param {Exercise} exercise
 */
function listOf({ spec }) {
  return spec.options ? 'options' : spec.actions ? 'actions' : undefined;
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
