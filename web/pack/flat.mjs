// What the same answer everywhere earns: where it is much, the exercise asks for nothing that has to be known.

/**
 * @typedef {import('./pack.d.ts').Exercise} Exercise
 * @typedef {import('./advice.mjs').Warn} Warn
 */

const MUCH = 700; // thousandths

/** @param {Exercise} exercise @param {any} key @param {string} at @param {Warn} warn */
export function adviseFlat({ kind, spec }, key, at, warn) {
  const earned = earnedBy[kind]?.(spec, key) ?? 0;
  if (earned > MUCH) warn(`${at}/spec`, `the same answer everywhere earns ${earned} of 1000: mix the key, or ask for less at once`);
}

/** By kind: thousandths for the answer that suits most of what is asked. @type {Record<string, (spec: any, key: any) => number>} */
const earnedBy = {
  true_false: ({ statements, certainty }, { correct = [] }) =>
    (certainty === 'asked' ? 0 : share(Math.max(correct.length, statements.length - correct.length), statements.length)),
  sorting: ({ items }, { places }) => share(most(places), items.length),
  matching: ({ prompts, reuse }, { pairs }) => (reuse === 'yes' ? share(most(pairs), prompts.length) : 0),
  matrix: ({ rows, columns, choose }, { marks }) =>
    (choose === 'many' ? share(2 * marks.length - rows.length * columns.length, marks.length) : share(most(marks), rows.length)),
  multiple_choice: ({ options }, { correct = [], scoring }) =>
    (scoring || correct.length === options.length ? 0 : share(2 * correct.length - options.length, correct.length)),
};

/** @param {number} part @param {number} whole */
const share = (part, whole) => Math.round((1000 * part) / whole);

/** How often the column that is right most often is right. @param {{column: string}[]} marks */
const most = (marks) => Math.max(...marks.map(({ column }) => marks.filter((mark) => mark.column === column).length));
