// Tests how true_false, matching, sorting and matrix are built, which mistakes are refused, and how choices and orders
// are scored.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build, buildWell, changed, source } from './pack_support.mjs';

/** @param {string} text */
const first = (text) => {
  const { pack, exercises, said } = buildWell(text);
  return { spec: exercises[0].spec, key: pack.keys[0].key, said };
};
/** @param {string} kind */
const gallery = (kind) => first(source(`assessments/gallery/${kind}`));

/** @param {any[]} list @returns {string[]} */
const ids = (list) => list.map(({ id }) => id);

/** @param {string[]} lines as they would be under `spec:` */
const specification = (...lines) => lines.map((line) => `          ${line}\n`).join('');

/**
 * The gallery's pack with other lines from `spec:` on.
 *
 * @param {string} kind
 * @param {string[]} lines
 */
function respecified(kind, ...lines) {
  const text = source(`assessments/gallery/${kind}`);
  return `${text.slice(0, text.indexOf('        spec:\n'))}        spec:\n${specification(...lines)}`;
}

test('true_false: the true statements are the key', () => {
  const { spec, key, said } = gallery('true_false');
  assert.deepEqual(said, []);
  assert.equal(spec.certainty, 'asked');
  assert.deepEqual(ids(spec.statements), ['a', 'b', 'c', 'd']);
  assert.deepEqual(key.correct, ['b', 'd']);
});

test('true_false: advice', () => {
  const { said } = build(
    respecified(
      'true_false',
      'certainty: asked',
      'statements:',
      '  - { text: Yes, correct: true, feedback: So. }',
      '  - { text: Yes too, correct: true, feedback: So. }',
    ),
  );
  assert.deepEqual(said, [
    'pack.yaml:26:11: warning: the same answer everywhere earns 1000 of 1000: mix the key, or ask for less at once',
    'pack.yaml:28:13: warning: how sure somebody is shows over 3 statements or more, not over 2',
    'pack.yaml:28:13: warning: every statement is true: candidates who notice it need not think',
  ]);
  const none = build(
    respecified('true_false', 'statements:', '  - { text: No }', '  - { text: No no, feedback: So. }'),
  );
  assert.deepEqual(none.said, [
    'pack.yaml:26:11: warning: the same answer everywhere earns 1000 of 1000: mix the key, or ask for less at once',
    'pack.yaml:27:13: warning: no statement is true: candidates who notice it need not think',
    'pack.yaml:27:15: warning: the option "a" has no feedback: add "feedback"',
  ]);
});

test('matching: the ids do not tell the pairs', () => {
  const { spec, key, said } = gallery('matching');
  assert.deepEqual(said, []);
  assert.deepEqual(ids(spec.prompts), ['a', 'b', 'c']);
  assert.deepEqual(ids(spec.choices), ['a', 'b', 'c', 'd']);
  assert.deepEqual(
    spec.choices.map((/** @type {any} */ { text }) => text.fr[0].text),
    ['Un sondage en ligne', 'Un tableur', 'Un traitement de texte', 'Une visioconférence'],
  );
  assert.deepEqual(key.pairs, [
    { row: 'a', column: 'b' },
    { row: 'b', column: 'a' },
    { row: 'c', column: 'c' },
  ]);
});

test('matching: a choice goes with several prompts only where it may', () => {
  const pairs = [
    'pairs:',
    '  - { prompt: One, choice: Same, feedback: So. }',
    '  - { prompt: Two, choice: Same, feedback: So. }',
    '  - { prompt: Three, choice: Other, feedback: So. }',
  ];
  assert.deepEqual(build(respecified('matching', ...pairs)).said, [
    'pack.yaml:28:38: two prompts have this choice: allow it with reuse: yes',
  ]);
  const { spec, key, said } = first(respecified('matching', ...pairs, 'reuse: yes'));
  assert.deepEqual(said, []);
  assert.equal(spec.reuse, 'yes');
  assert.deepEqual(ids(spec.choices), ['a', 'b']);
  assert.deepEqual(
    key.pairs.map((/** @type {any} */ { column }) => column),
    ['b', 'b', 'a'],
  );
});

test('matching: a distractor goes with no prompt', () => {
  assert.deepEqual(
    build(
      changed('matching', '- { fr: Une visioconférence, en: A video call }', '- { fr: Un tableur, en: A spreadsheet }'),
    ).said,
    ['pack.yaml:43:15: a distractor must not be the choice of a prompt, and must stand here only once'],
  );
});

test('sorting: items stand by the alphabet, each with its category', () => {
  const { spec, key, said } = gallery('sorting');
  assert.deepEqual(said, []);
  assert.deepEqual(ids(spec.items), ['a', 'b', 'c', 'd']);
  assert.deepEqual(ids(spec.categories), ['open', 'closed']);
  assert.deepEqual(
    key.places.map((/** @type {any} */ { row, column }) => `${row} ${column}`),
    ['a closed', 'b closed', 'c open', 'd open'],
  );
  const opening = key.options.find((/** @type {any} */ { option }) => option === 'c');
  assert.equal(opening.text.en[0].spans[0].text, 'They are also on the door.', 'feedback follows its item');
  assert.deepEqual(build(source('assessments/gallery/sorting').replace('category: open', 'category: opened')).said, [
    'pack.yaml:31:25: there is no category "opened"',
  ]);
});

test('matrix: a column for each row, or as many as hold', () => {
  const { spec, key, said } = gallery('matrix');
  assert.deepEqual(said, []);
  assert.equal('choose' in spec, false);
  assert.deepEqual(
    key.marks.map((/** @type {any} */ { row, column }) => `${row} ${column}`),
    ['a write', 'b read', 'c comment', 'd none'],
  );
  const several = changed('matrix', 'correct: write', 'correct: [write, read]');
  assert.deepEqual(build(several).said, [
    'pack.yaml:33:24: one column expected, 2 given: with choose: many there may be several',
  ]);
  const many = first(
    several
      .replace('          columns:', '          choose: many\n          columns:')
      .replace('correct: none', 'correct: []'),
  );
  assert.equal(many.spec.choose, 'many');
  assert.deepEqual(
    many.key.marks.map((/** @type {any} */ { row, column }) => `${row} ${column}`),
    ['a read', 'a write', 'b read', 'c comment'],
  );
  assert.deepEqual(build(changed('matrix', 'correct: write', 'correct: delete')).said, [
    'pack.yaml:33:24: there is no column "delete"',
  ]);
});

test('a reason for the whole serves in place of feedback for each', () => {
  const bare = source('assessments/gallery/sorting').replace(/ +feedback:\n.*\n.*\n/g, '');
  assert.deepEqual(build(bare).said.length, 4);
  assert.deepEqual(build(`${bare}        key: { why: So. }\n`).said, []);
});

test('multiple_choice: weights say what is right', () => {
  const weighed = source('assessments/gallery/multiple_choice')
    .replace('correct: true', 'weight: 60')
    .replace('correct: true', 'weight: 40');
  const { spec, key, said } = first(`${weighed}        key: { scoring: weighted }\n`);
  assert.deepEqual(
    said,
    ['pack.yaml:26:11: warning: the same answer everywhere earns 1000 of 1000: mix the key, or ask for less at once'],
    'an option of no weight costs nothing',
  );
  assert.doesNotMatch(JSON.stringify(spec), /weight/);
  assert.deepEqual(key.correct, ['a', 'c']);
  assert.deepEqual(key.weights, [
    { option: 'a', weight: 60 },
    { option: 'b', weight: 0 },
    { option: 'c', weight: 40 },
  ]);
  assert.deepEqual(build(weighed).said, [
    'pack.yaml:27:13: at least one option must carry correct: true',
    'pack.yaml:28:23: without scoring: weighted an option carries "correct", not "weight"',
    'pack.yaml:37:23: without scoring: weighted an option carries "correct", not "weight"',
  ]);
  assert.deepEqual(
    build(`${weighed.replaceAll(/weight: \d+/g, 'weight: -5')}        key: { scoring: weighted }\n`).said,
    ['pack.yaml:27:13: at least one option must carry a weight over 0'],
  );
});

test('how choices and orders are scored stands in the key', () => {
  const choice = source('assessments/gallery/multiple_choice');
  assert.equal(first(`${choice}        key: { scoring: all_or_nothing }\n`).key.scoring, 'all_or_nothing');
  assert.equal('scoring' in first(`${choice}        key: { scoring: partial }\n`).key, false);
  assert.equal(
    first(changed('ordering', '        key:\n', '        key:\n          scoring: distance\n')).key.scoring,
    'distance',
  );
});

test('the last option may keep its place', () => {
  assert.equal(
    first(changed('single_choice', 'spec:\n', 'spec:\n          shuffle: keep_last\n')).spec.shuffle,
    'keep_last',
  );
  assert.equal(
    first(changed('multiple_choice', 'spec:\n', 'spec:\n          shuffle: keep_last\n')).spec.shuffle,
    'keep_last',
  );
  assert.equal(build(changed('ordering', 'spec:\n', 'spec:\n          shuffle: keep_last\n')).pack, undefined);
});
