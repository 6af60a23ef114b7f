// Checks how situations, scales, forced choice, in-trays and free texts are built, and which mistakes are refused.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build, buildWell, changed, source } from './pack_support.mjs';

/** @typedef {{spec: any, key: any}} Made */

/** @param {string} text @returns {Made} the only exercise */
function make(text) {
  const { pack, exercises } = buildWell(text);
  return { spec: exercises[0].spec, key: pack.keys[0].key };
}

/**
 * The gallery's situation with other actions.
 *
 * @param {string} format
 * @param {string[]} actions each as the rest of a flow mapping
 * @param {string} [key]
 */
function situation(format, actions, key = '{ why: Because. }') {
  const text = source('assessments/gallery/situational_judgement');
  const list = actions.map((action, index) => `            - { text: Action ${index}, feedback: Because., ${action} }`);
  return `${text.slice(0, text.indexOf('        spec:'))}        spec:
          format: ${format}
          actions:
${list.join('\n')}
        key: ${key}
`;
}

/** @param {string} text */
const said = (text) => build(text).said.map((line) => line.replace(/^pack\.yaml:\d+:\d+: /, ''));

test('best: one action, and credit for those that can be defended', () => {
  const { spec, key } = make(situation('best', ['credit: 0', 'best: true', 'credit: 400']));
  assert.equal(spec.format, 'best');
  assert.deepEqual([key.best, key.credits, key.worst], ['b', [{ action: 'c', credit: 400 }], undefined]);
  assert.deepEqual(said(situation('best', ['credit: 1000', 'best: true, credit: 5', 'best: true'])), [
    'one action must carry best: true, 2 do',
    'less than 1000 expected: there is one best action',
    'the best action has all the credit',
  ]);
});

test('rate: the authors’ judgement, or how many experts chose each point', () => {
  const { key } = make(
    situation('rate', ["effectiveness: '4.5'", 'effectiveness: 2', "effectiveness: '1.4'", 'experts: [0, 0, 1, 3, 6]']),
  );
  assert.deepEqual(key.ratings, [
    { action: 'a', mean: 4500, mode: 4, tied: true },
    { action: 'b', mean: 2000, mode: 2 },
    { action: 'c', mean: 1400, mode: 1 },
    { action: 'd', mean: 4500, mode: 5, experts: 10 },
  ]);
  assert.equal(key.scoring, undefined, 'distance is the default');
});

test('rate: of points chosen equally often, neighbours are both the mode; else the nearest to the mean is', () => {
  const modes = make(
    situation('rate', ['experts: [3, 0, 0, 3, 1]', 'experts: [2, 0, 0, 0, 2]', 'experts: [1, 2, 2, 0, 0]']),
  ).key.ratings;
  assert.deepEqual(
    modes.map((/** @type {any} */ { mean, mode, tied }) => [mean, mode, tied]),
    [
      [2857, 4, undefined],
      [3000, 5, undefined],
      [2200, 2, true],
    ],
  );
});

test('rate, by mode: experts who do not agree are refused', () => {
  const byMode = (/** @type {string} */ experts) =>
    said(
      situation(
        'rate',
        [`experts: ${experts}`, 'experts: [0, 0, 0, 0, 9]', 'experts: [9, 0, 0, 0, 0]'],
        '{ scoring: mode }',
      ),
    );
  assert.deepEqual(byMode('[5, 0, 0, 0, 5]'), [
    'as many chose 1 as 5: they don\'t agree, which the scoring "mode" needs',
  ]);
  assert.deepEqual(byMode('[0, 2, 2, 2, 0]'), [
    'as many chose 2 as 3 as 4: they don\'t agree, which the scoring "mode" needs',
  ]);
  assert.deepEqual(byMode('[0, 0, 4, 4, 1]'), []);
});

test('rate: what can’t be rated so is refused', () => {
  assert.deepEqual(
    said(situation('rate', ['effectiveness: 5, experts: [1, 0, 0, 0, 0]', 'best: true', 'experts: [0, 0, 0, 0, 0]'])),
    [
      'either "effectiveness" or "experts" expected',
      'either "effectiveness" or "experts" expected',
      '"best" can\'t be used in the format "rate"',
      'at least one expert expected',
    ],
  );
  assert.deepEqual(said(situation('rate', ["effectiveness: '5.1'", "effectiveness: '0.9'", 'effectiveness: 6'])), [
    "1 to 5 with one decimal at most expected, such as '4.5'",
    "1 to 5 with one decimal at most expected, such as '4.5'",
    '5 or less expected',
  ]);
  assert.deepEqual(
    said(situation('rate', ['effectiveness: 1', 'effectiveness: 2', 'effectiveness: 3'], '{ scoring: standardised }')),
    ['standardised needs 4 actions or more, 3 given'],
  );
});

test('rank: every action has one, not all the same', () => {
  assert.deepEqual(make(situation('rank', ['rank: 2', 'rank: 1', 'rank: 2'])).key.ranks, [
    { action: 'a', rank: 2 },
    { action: 'b', rank: 1 },
    { action: 'c', rank: 2 },
  ]);
  assert.deepEqual(said(situation('rank', ['rank: 4', 'credit: 5', 'rank: 1'])), [
    'at most 3 expected: there are 3 actions',
    '"rank" is missing',
    '"credit" can\'t be used in the format "rank"',
  ]);
  assert.deepEqual(said(situation('rank', ['rank: 1', 'rank: 1', 'rank: 1'])), ['every action has the same rank']);
  assert.deepEqual(said(situation('rank', ['rank: 1', 'rank: 2', 'rank: 3'], '{ scoring: mode }')), [
    'only the format "rate" has a scoring',
  ]);
});

test('a norm is written in points of the scale and stands in thousandths of its range', () => {
  const norm = (/** @type {string} */ values) =>
    `${source('assessments/gallery/likert_scale')}        key: { missing: complete, norm: { ${values}, group: { fr: Tous, en: All }, source: A study } }\n`;
  const { key } = make(norm("mean: '2.5', deviation: '0.6'"));
  assert.deepEqual(key, {
    reversed: ['b'],
    missing: 'complete',
    norm: { mean: 500, deviation: 200, group: { fr: 'Tous', en: 'All' }, source: 'A study' },
  });
  assert.deepEqual(said(norm("mean: '4.1', deviation: '1.6'")), [
    '1 to 4 expected: a mean in points of the scale',
    'more than 0 and at most 1.5 expected: a standard deviation in points of the scale',
  ]);
  assert.equal(make(norm("mean: '2.5', deviation: '0.002'")).key.norm.deviation, 1, 'the smallest');
  assert.equal(said(norm("mean: '2.5', deviation: '0.001'")).length, 1, 'less than a thousandth is 0');
});

test('forced choice: the key says which skill each statement speaks for', () => {
  const { spec, key } = make(source('assessments/gallery/forced_choice'));
  assert.deepEqual(
    spec.blocks.map((/** @type {any} */ { id, statements }) => [
      id,
      ...statements.map((/** @type {any} */ one) => one.id),
    ]),
    [
      ['1', '1a', '1b', '1c'],
      ['2', '2a', '2b', '2c'],
    ],
  );
  assert.deepEqual(key.scales[3], { row: '2a', column: 'initiative' });
  assert.doesNotMatch(JSON.stringify(spec), /skill/, 'which stands in the key alone');
});

test('forced choice: skills are the exercise’s, declared, and different in a block', () => {
  const once =
    'Je commence sans attendre qu’on me le dise., en: I begin without waiting to be told. }\n                  skill: ';
  assert.deepEqual(said(changed('forced_choice', `${once}initiative`, `${once}cooking`)), [
    '"cooking" is not among the skills of the exercise',
  ]);
  assert.deepEqual(said(changed('forced_choice', `${once}initiative`, `${once}cooperation`)), [
    '"cooperation" stands twice in one block: a block compares different skills',
  ]);
  assert.deepEqual(said(source('assessments/gallery/forced_choice').replace('    basis: declared\n', '')), [
    '"organising" is demonstrated by right answers, but nothing is right in a forced_choice: it needs basis: declared',
  ]);
  assert.deepEqual(
    said(changed('forced_choice', `- text: { fr: J’aide`, `- id: 1a\n                  text: { fr: J’aide`)),
    ['the id "1a" is given in another block, too'],
  );
});

test('in-tray: ranks, marks and reasons stand in the key', () => {
  const { spec, key } = make(source('assessments/gallery/in_tray'));
  assert.deepEqual(
    spec.items.map((/** @type {any} */ { id }) => id),
    ['a', 'b', 'c', 'd'],
  );
  assert.deepEqual(
    key.items.map((/** @type {any} */ { rank, urgent, important }) => [rank, urgent, important]),
    [
      [1, true, true],
      [2, true, undefined],
      [2, undefined, true],
      [4, undefined, undefined],
    ],
  );
  assert.doesNotMatch(JSON.stringify(spec), /"(rank|urgent|important|why)":/);
  assert.deepEqual(said(changed('in_tray', 'rank: 4', 'rank: 5')), ['at most 4 expected: there are 4 items']);
  assert.deepEqual(said(source('assessments/gallery/in_tray').replace(/rank: \d/g, 'rank: 1')), [
    'every item has the same rank',
  ]);
});

test('free text: a rubric for all to see, an example for afterwards', () => {
  const { spec, key } = make(source('assessments/gallery/free_text'));
  assert.equal(spec.maximum, 600);
  assert.deepEqual(
    spec.rubric.map((/** @type {any} */ { id, levels }) => [id, levels.length]),
    [
      ['a', 3],
      ['b', 2],
      ['c', 3],
    ],
  );
  assert.deepEqual(Object.keys(key).sort(), ['example', 'why']);
  assert.deepEqual(said(source('assessments/gallery/free_text').replace('    basis: declared\n', '')), [
    '"writing" is demonstrated by right answers, but nothing is right in a free_text: it needs basis: declared',
  ]);
});
