// Computes the score for the same answer everywhere, to warn of exercises that need no knowledge.
// In ratings, in-trays and allocations, such an answer already scores 0; the kinds not listed here have no such answer.

import { withDefaults } from './facts.mjs';

/**
 * @typedef {import('./pack.d.ts').Kinds} Kinds
 * @typedef {import('./pack.d.ts').Mark} Mark
 * @typedef {import('./advice.mjs').Warn} Warn
 */

const MUCH = 700; // thousandths

/**
 * @template {keyof Kinds} K
 * @param {K} kind
 * @param {Kinds[K]['spec']} spec
 * @param {Kinds[K]['key']} key
 * @param {string} at
 * @param {Warn} warn
 */
export function adviseFlat(kind, spec, key, at, warn) {
  const earned = earnedBy[kind]?.(spec, key) ?? 0;
  if (earned > MUCH)
    warn(`${at}/spec`, `the same answer everywhere earns ${earned} of 1000: mix the key, or ask for less at once`);
}

/**
 * By kind: thousandths for the best such answer.
 *
 * @type {{[K in keyof Kinds]?: (spec: Kinds[K]['spec'], key: Kinds[K]['key']) => number}}
 */
const earnedBy = {
  true_false: ({ statements, certainty }, { correct }) => {
    const right = Math.max(correct.length, statements.length - correct.length),
      others = statements.length - right;
    return certainty === 'asked'
      ? Math.max(...MARKS.map(([gain, loss]) => share(gain * right - loss * others, 3 * statements.length)))
      : share(right, statements.length);
  },
  sorting: ({ items }, { places }) => share(most(places.map(columnOf)), items.length),
  matching: ({ prompts, reuse }, { pairs }) => (reuse === 'yes' ? share(most(pairs.map(columnOf)), prompts.length) : 0),
  matrix: ({ rows, columns, choose }, { marks }) =>
    choose === 'many'
      ? allTicked(marks.length, rows.length * columns.length)
      : share(most(marks.map(columnOf)), rows.length),
  multiple_choice: ({ options }, { correct, scoring, weights = [] }) => {
    if (scoring === 'all_or_nothing' || correct.length === options.length) return 0;
    return scoring === 'weighted' ? allWeighed(weights) : allTicked(correct.length, options.length);
  },
  hotspot: ({ spots, choose }, { correct }) => (choose === 'many' ? allTicked(correct.length, spots.length) : 0),
  find_line: ({ program, choose }, { correct }) =>
    choose === 'many' ? allTicked(correct.length, program.match(/^.*\S/gm)?.length ?? 0) : 0,
  slider: (spec, key) => {
    const { low, high, step } = withDefaults('Slider.Spec', spec);
    const { value, tolerance, reach } = withDefaults('Slider.Key', key);
    const off = Math.abs(low + step * Math.floor((high - low) / step / 2) - value);
    return off <= tolerance ? 1000 : share(Math.max(0, reach - off), Math.max(1, reach - tolerance));
  },
  cloze: ({ gaps, shuffle }, key) => {
    const lists = gaps.filter((gap) => gap.kind === 'choice');
    if (lists.length < 2) return 0;
    const places = lists.map(({ id, options = [] }) => options.findIndex((one) => one.id === correctIn(key, id)));
    const words = lists.map(({ options = [] }, index) => JSON.stringify(options[places[index]]?.text));
    return share(Math.max(most(words), shuffle === 'no' ? most(places) : 0), gaps.length);
  },
};

// Gain for a right statement and loss for a wrong one, by ascending certainty: src/kinds/true_false/score.cpp.
const MARKS = [
  [1, 0],
  [2, 2],
  [3, 6],
];

/** @param {number} part @param {number} whole */
const share = (part, whole) => Math.round((1000 * part) / whole);

/** Scores ticking everything, where wrong ticks count against right ones. @param {number} right @param {number} all */
const allTicked = (right, all) => share(2 * right - all, right);

/** @param {{weight: number}[]} weights */
const allWeighed = (weights) => {
  const sum = (/** @type {{weight: number}[]} */ list) => list.reduce((total, { weight }) => total + weight, 0);
  return share(sum(weights), sum(weights.filter(({ weight }) => weight > 0)));
};

const columnOf = (/** @type {Mark} */ mark) => mark.column;

const correctIn = (/** @type {Kinds['cloze']['key']} */ key, /** @type {string} */ id) =>
  key.gaps.find((gap) => gap.gap === id)?.correct;

/** Counts the most frequent entry. @param {unknown[]} list */
const most = (list) => Math.max(...list.map((one) => list.filter((other) => other === one).length));
