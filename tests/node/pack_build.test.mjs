// Tests the builder's output for good sources: keys apart, defaults left out, Markdown, canonical JSON, the hash.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { hashPack } from '../../web/pack/files.mjs';
import { kinds } from '../../web/pack/kinds/kinds.mjs';
import { build, buildWell, changed, gallery, packs, source } from './pack_support.mjs';

for (const folder of packs) {
  test(`${folder} builds without a problem`, () => {
    const { said, pack, json, exercises } = buildWell(source(folder));
    assert.deepEqual(said, []);
    assert.equal(json, canonical(pack), 'the bytes are canonical');
    assert.equal(json, build(source(folder)).json, 'and the same every time');
    assert.doesNotMatch(
      JSON.stringify(pack.sections),
      /"(correct|best|worst|reversed|feedback|accepted|solution|hidden|key)":/,
    );
    for (const exercise of exercises) {
      if (exercise.kind !== 'ordering') continue;
      const ids = exercise.spec.items.map((/** @type {{id: string}} */ { id }) => id);
      assert.deepEqual(ids, [...ids].sort(), 'items stand by id');
      assert.notDeepEqual(ids, pack.keys.find((key) => key.exercise === exercise.id)?.key.order);
    }
  });
}

test('the gallery has every kind', () => {
  const met = new Set();
  for (const folder of gallery) {
    const { pack, exercises } = buildWell(source(folder));
    // The folder is named after the kind, with a suffix if there are several of the kind: cloze, cloze_code.
    assert.equal(exercises.length, 1);
    assert.match(folder, new RegExp(`/${exercises[0].kind}(_|$)`));
    assert.deepEqual(pack.languages, ['fr', 'en']);
    met.add(exercises[0].kind);
  }
  assert.deepEqual([...met].sort(), Object.keys(kinds).sort());
});

test('the digital basics have seven kinds and stay light', () => {
  const { json, exercises } = buildWell(source('assessments/bases-numeriques'));
  assert.equal(exercises.length, 20);
  assert.equal(new Set(exercises.map(({ kind }) => kind)).size, 7);
  const size = brotliCompressSync(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  assert.ok(size <= 16_000, `${size} bytes of brotli`);
});

test('a key stands apart, whatever its kind', () => {
  /** @param {string} kind */
  const key = (kind) => buildWell(source(`assessments/gallery/${kind}`)).pack.keys[0].key;
  assert.equal(key('single_choice').correct, 'b');
  assert.deepEqual(
    key('single_choice').options.map((/** @type {any} */ { option }) => option),
    ['a', 'b', 'c'],
  );
  assert.deepEqual(key('multiple_choice').correct, ['a', 'c']);
  assert.deepEqual([key('situational_judgement').best, key('situational_judgement').worst], ['b', 'a']);
  assert.deepEqual(key('likert_scale'), { reversed: ['b'] });
  assert.deepEqual(key('ordering').order, ['c', 'a', 'b']);
  assert.deepEqual(key('short_text').accepted.slice(0, 2), ['4', '4 h']);
  const [hidden, ...more] = key('code').tests;
  assert.deepEqual([hidden.id, hidden.input, hidden.expected, more], ['t3', '[-3]', '-6', []]);
});

test('what stands at its default is left out', () => {
  const [exercise] = buildWell(
    changed('code', 'skills: [programming]', 'skills: [programming]\n        points: 1'),
  ).exercises;
  assert.equal('points' in exercise, false);
  assert.deepEqual(Object.keys(exercise.spec).sort(), ['files', 'function', 'language', 'tests']);
  const limits = 'limits: { milliseconds: 5000, fuel: 9 }\n          language: javascript';
  assert.deepEqual(buildWell(changed('code', 'language: javascript', limits)).exercises[0].spec.limits, { fuel: 9 });
  assert.equal(buildWell(changed('ordering', 'spec:', 'spec:\n          shuffle: no')).exercises[0].spec.shuffle, 'no');
});

test('Markdown becomes blocks and spans', () => {
  const markdown = `|
            # Head

            One *two*
            three **four** \`a  <b>\`

            - a
            - b

            1. c
            2. d

            > e
            >
            > f

            \`\`\`js
            if (a) {
              b();
            \`\`\`

            | A | B   |
            | - | --- |
            | 1 | *2* |`;
  const stem = 'en: Complete the function `double` so that it returns twice the number it is given.';
  const { said, exercises } = buildWell(changed('code', stem, `en: ${markdown}`));
  assert.deepEqual(said, []);
  assert.deepEqual(exercises[0].stem.en, [
    { kind: 'heading', spans: [{ text: 'Head' }] },
    {
      spans: [
        { text: 'One ' },
        { text: 'two', style: 'emphasis' },
        { text: ' three ' },
        { text: 'four', style: 'strong' },
        { text: ' ' },
        { text: 'a  <b>', style: 'code' },
      ],
    },
    { kind: 'bullet', spans: [{ text: 'a' }] },
    { kind: 'bullet', spans: [{ text: 'b' }] },
    { kind: 'number', spans: [{ text: 'c' }] },
    { kind: 'number', spans: [{ text: 'd' }] },
    { kind: 'quote', spans: [{ text: 'e' }] },
    { kind: 'quote', spans: [{ text: 'f' }] },
    { kind: 'code', spans: [{ text: 'if (a) {\n  b();' }] },
    {
      kind: 'table',
      rows: [
        [[{ text: 'A' }], [{ text: 'B' }]],
        [[{ text: '1' }], [{ text: '2', style: 'emphasis' }]],
      ],
    },
  ]);
});

test('signs of lists and headings stand for themselves in an option', () => {
  const { exercises } = buildWell(changed('single_choice', '{ fr: Dans la corbeille, en: In the bin }', "'1. # - a'"));
  assert.deepEqual(exercises[0].spec.options[0].text, { en: [{ text: '1. # - a' }], fr: [{ text: '1. # - a' }] });
});

test('a problem of pack.json is found in pack.yaml', () => {
  const { locate } = build(source('assessments/gallery/single_choice'));
  assert.deepEqual(locate('/sections/0/exercises/0/spec/options/1/text/en'), { line: 31, column: 66 });
  assert.deepEqual(locate('/keys/0/key/options/1/text/fr/0/spans'), { line: 34, column: 21 });
  assert.deepEqual(locate('/keys/0/key/correct'), { line: 27, column: 13 });
  const ordering = build(source('assessments/gallery/ordering'));
  assert.deepEqual(
    ordering.locate('/sections/0/exercises/0/spec/items/0'),
    { line: 28, column: 15 },
    'items were sorted',
  );
});

test('the hash is that of the bytes, in the form of subresource integrity', () => {
  assert.equal(hashPack('abc'), 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=');
  const { json } = buildWell(source('assessments/gallery/code'));
  assert.equal(hashPack(json), `sha256-${createHash('sha256').update(Buffer.from(json)).digest('base64')}`);
});

/**
 * A second implementation of RFC 8785.
 *
 * @param {any} value
 * @returns {string}
 */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
    .join(',')}}`;
}
