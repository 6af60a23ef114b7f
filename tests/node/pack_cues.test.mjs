// Checks lint's statistics over a whole pack: habits of the author that reveal the best answers, and answers that are
// the same everywhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build, source } from './pack_support.mjs';

const head = source('assessments/gallery/single_choice').split('      - id: choice')[0];

/** Lint's messages on a pack of these exercises, each given as its lines from `kind` on. @param {string[]} exercises */
const said = (exercises) =>
  build(
    head +
      exercises
        .map(
          (exercise, index) => `      - id: e${index}
        title: T
        skills: [files]
        stem: '?'
${exercise}`,
        )
        .join(''),
  ).said.map((line) => line.replace(/^pack\.yaml:\d+:\d+: /, ''));

/** @param {string[]} texts of the options, the right one marked with a star @param {string} [more] */
const choice = (texts, more = '') => `        kind: single_choice
        spec:
${more}          options:
${texts.map((text) => `            - { text: '${text.replace('*', '')}', correct: ${text.startsWith('*')}, feedback: Because. }\n`).join('')}`;

/** @param {number} count @param {(index: number) => string} make */
const some = (count, make) => Array.from({ length: count }, (_, index) => make(index));

test('the best is the longest: said with how often, and how often by chance, in each language', () => {
  const told = choice(['*A long one it is', 'Short one', 'Shorter']),
    other = choice(['*Short one', 'A long one it is', 'Shorter']);
  assert.deepEqual(
    said([...some(8, () => told), ...some(2, () => other)]),
    ['fr', 'en'].map(
      (language) =>
        `warning: the best is the longest (${language}) in 8 of 10, by chance it would be in 3: candidates can guess it`,
    ),
  );
  assert.deepEqual(said([...some(4, () => told), ...some(6, () => other)]), [], 'as often as by chance');
  assert.deepEqual(said(some(4, () => told)), [], 'too few to tell a habit');
});

test('the best is the shortest; where two are as short, neither is', () => {
  const [told, even] = [
    choice(['*Short', 'A longer one', 'A long one it is']),
    choice(['*Short', 'Brief', 'A long one it is']),
  ];
  assert.match(said(some(6, () => told)).join('\n'), /the shortest \(fr\) in 6 of 6, by chance it would be in 2/);
  assert.deepEqual(said(some(6, () => even)), []);
});

test('the best is the only question, in situations too', () => {
  const situation = `        kind: situational_judgement
        spec:
          format: rank
          actions:
            - { text: Would you tell me?, rank: 1, feedback: Because. }
            - { text: I will not tell you, rank: 2, feedback: Because. }
            - { text: It is no good at all, rank: 3, feedback: Because. }
        key: { why: Because. }
`;
  assert.match(
    said(some(5, () => situation)).join('\n'),
    /the only question \(en\) in 5 of 5, by chance it would be in 2/,
  );
});

test('the best has the most commas, semicolons and colons', () => {
  const told = choice(['*Wait, then ask: now', 'Wait and then ask him', 'Ask, now']),
    even = choice(['*Wait, then ask', 'Wait and ask, then', 'Ask him']);
  assert.match(
    said(some(6, () => told)).join('\n'),
    /the one with the most commas and colons \(fr\) in 6 of 6, by chance it would be in 2/,
  );
  assert.deepEqual(said(some(6, () => even)), []);
});

test('places count only where the order is that of the pack', () => {
  const texts = ['Aaaa', 'Bbbb', '*Cccc'];
  assert.deepEqual(said(some(6, () => choice(texts))), []);
  assert.deepEqual(said(some(6, () => choice(texts, '          shuffle: no\n'))), [
    'warning: the best is in place 3 in 6 of 6, by chance it would be in 2: candidates can guess it',
    'warning: the best is the last in 6 of 6, by chance it would be in 2: candidates can guess it',
  ]);
});

test('scenes of a conversation are questions in the order of the pack', () => {
  const scenes = some(
    6,
    (index) => `            - id: s${index}
              text: A scene.
              choices:
                - { text: 'Aaaa', points: 1, to: s${index + 1}, feedback: Because. }
                - { text: 'Bbbb', to: s${index + 1}, feedback: Because. }
                - { text: 'Cccc', to: s${index + 1}, feedback: Because. }
`,
  ).join('');
  assert.deepEqual(
    said([
      `        kind: branching
        spec:
          scenes:
${scenes}            - { id: s6, text: It is over., ending: The end, feedback: Because. }
        key: { why: Because. }
`,
    ]),
    ['warning: the best is in place 1 in 6 of 6, by chance it would be in 2: candidates can guess it'],
  );
});

test('the same answer everywhere earns much', () => {
  /** @param {boolean[]} truths */
  const statements = (truths) => `        kind: true_false
        spec:
          statements:
${truths.map((correct, index) => `            - { text: Statement ${index}, correct: ${correct}, feedback: Because. }\n`).join('')}`;
  assert.deepEqual(said([statements([true, true, false, true])]), [
    'warning: the same answer everywhere earns 750 of 1000: mix the key, or ask for less at once',
  ]);
  assert.deepEqual(said([statements([true, true, false])]), []);
  assert.deepEqual(
    said([
      `        kind: multiple_choice
        spec:
          options:
${some(5, (index) => `            - { text: Option ${index}, correct: ${index > 0}, feedback: Because. }\n`).join('')}`,
    ]),
    ['warning: the same answer everywhere earns 750 of 1000: mix the key, or ask for less at once'],
  );
});

test('the same answer everywhere, in each kind that has one', () => {
  const lines = (/** @type {string[]} */ list) => list.map((line) => `            - ${line}\n`).join('');
  /** @type {Record<string, string>} */
  const exercises = {
    1000: `        kind: slider
        spec: { low: 0, high: 100, step: 5 }
        key: { value: 55, tolerance: 5, why: Because. }
`,
    // off by 8, with a reach of 40
    800: `        kind: slider
        spec: { low: 0, high: 100, step: 1 }
        key: { value: 58, reach: 40, why: Because. }
`,
    987: `        kind: multiple_choice
        spec:
          options:
${lines([50, 50, 50, -1, -1].map((weight, index) => `{ text: Option ${index}, weight: ${weight}, feedback: Because. }`))}        key: { scoring: weighted }
`,
    750: `        kind: find_line
        spec: { language: python, choose: many, program: "a\\nb\\n\\nc\\nd\\ne" }
        key: { correct: [1, 2, 4, 5], why: Because. }
`,
    667: `        kind: cloze
        spec:
          text: '[[one]], [[two]] and [[three]].'
          gaps:
${['one', 'two', 'three'].map((id) => `            ${id}: { options: [{ text: more, correct: ${id !== 'three'} }, { text: less, correct: ${id === 'three'} }] }\n`).join('')}        key: { why: Because. }
`,
  };
  for (const [earned, exercise] of Object.entries(exercises)) {
    assert.deepEqual(
      said([exercise]),
      Number(earned) > 700
        ? [`warning: the same answer everywhere earns ${earned} of 1000: mix the key, or ask for less at once`]
        : [],
      earned,
    );
  }
  assert.match(
    said([
      exercises[667].replace(
        'correct: false }, { text: less, correct: true',
        'correct: true }, { text: less, correct: false',
      ),
    ]).join(),
    /earns 1000 of 1000/,
  );
});

test('ratings that are standardised want many of them', () => {
  const rate = (/** @type {number} */ count) => `        kind: situational_judgement
        spec:
          format: rate
          actions:
${some(count, (index) => `            - { text: Action ${index}, effectiveness: ${1 + (index % 5)}, feedback: Because. }\n`).join('')}        key: { scoring: standardised, why: Because. }
`;
  assert.deepEqual(said([rate(5)]), [
    'warning: the test asks for 5 ratings: 12 or more show how somebody uses the scale',
  ]);
  assert.deepEqual(said(some(3, () => rate(4))), []);
});
