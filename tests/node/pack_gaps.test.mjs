// Checks how gaps, tables and traces are built: from the author's source to the runtime's format.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build, buildWell, changed, source } from './pack_support.mjs';

/** @param {string} kind */
const only = (kind) => {
  const { pack, exercises } = buildWell(source(`assessments/gallery/${kind}`));
  return { spec: exercises[0].spec, key: pack.keys[0].key };
};
/** @param {string} kind @param {string} before @param {string} after */
const said = (kind, before, after) => build(changed(kind, before, after)).said.join('\n');

test('cloze: a gap becomes a span that names it', () => {
  const { spec, key } = only('cloze');
  assert.deepEqual(spec.text.en[1].spans, [
    { text: 'The delivery comes on ' },
    { text: 'day', style: 'gap' },
    { text: ' morning. There are ' },
    { text: 'boxes', style: 'gap' },
    { text: ' boxes in all.' },
  ]);
  assert.deepEqual(
    spec.gaps.map((/** @type {any} */ { id, kind, maximum }) => [id, kind, maximum]),
    [
      ['day', undefined, 14],
      ['boxes', 'number', 11],
      ['dock', undefined, 14],
      ['when', 'choice', undefined],
    ],
  );
  assert.equal(key.gaps[0].text.distance, 1);
  assert.equal(key.gaps[1].number.value, '72');
  assert.equal(key.gaps[3].correct, 'a');
});

test('cloze: a number has room for its longest unit', () => {
  const room = (/** @type {string} */ number) => {
    const { exercises } = buildWell(source('assessments/gallery/cloze').replace(/number: \{ value.*/, number));
    return exercises[0].spec.gaps[1].maximum;
  };
  assert.equal(room('number: 72'), 8);
  assert.equal(room('number: 12345.678'), 12);
  assert.ok(
    room('number: { value: 4.85, units: [{ unit: km, factor: 1 }, { unit: kilomètres, factor: 1 }] }') >=
      '4,85 kilomètres'.length,
  );
});

test('units and figures that count are said before they cost, with others that are no answer', () => {
  assert.deepEqual(only('cloze').spec.gaps[1].units, ['', 'cartons', 'boxes']);
  assert.deepEqual(only('number').spec.units, ['km', 'kilomètres', 'kilometres', 'm', 'mètres', 'metres']);
  const built = (/** @type {string} */ key) => {
    const { exercises } = buildWell(source('assessments/gallery/number').replace(/units: \{.*\}/, key));
    return [exercises[0].spec.units, exercises[0].spec.figures];
  };
  assert.deepEqual(built('figures: 3'), [undefined, 3]);
  assert.deepEqual(built('other_units: [kg]'), [['', 'kg'], undefined]);
  assert.deepEqual(built('units: { km: 1 }\n          other_units: [kg, l]'), [['km', 'kg', 'l'], undefined]);
});

test('cloze: gaps stand in programs, whose line breaks and spaces stay', () => {
  const [block] = only('cloze_code').spec.text.fr;
  assert.equal(block.kind, 'code');
  assert.deepEqual(block.spans.slice(0, 3), [
    { text: 'function average(marks) {\n  let sum = ' },
    { text: 'start', style: 'gap' },
    { text: ';\n  for (const mark of ' },
  ]);
});

test('cloze: every gap stands once in every language', () => {
  assert.match(
    said('cloze', 'comes on [[day]] morning', 'comes on Thursday morning'),
    /the gap \[\[day\]\] is missing in the text/,
  );
  assert.match(
    said('cloze', 'comes on [[day]] morning', 'comes on [[day]] [[day]] morning'),
    /the gap \[\[day\]\] stands in the text twice/,
  );
  assert.match(
    said('cloze', 'comes on [[day]] morning', 'comes on [[day]] [[night]] morning'),
    /there is no gap "night"/,
  );
  assert.match(said('cloze', 'Hello,\n', '# Hello [[day]]\n'), /a gap can't stand in a heading/);
});

test('cloze: each gap has one way to be right', () => {
  assert.match(said('cloze', 'distance: 1', 'number: 3'), /either accepted or number: a gap is of one kind/);
  assert.match(said('cloze', '                  correct: true\n', ''), /one option must carry correct: true, 0 do/);
  assert.match(said('cloze', 'number: { value: 72,', 'number: { value: many,'), /a decimal number expected/);
});

test('table: numbers are written in each language, and formulas see them', () => {
  const { spec, key } = only('table_completion');
  assert.deepEqual(spec.rows[1].cells[1], { text: { fr: [{ text: '2,5' }], en: [{ text: '2.5' }] }, value: '2.5' });
  assert.deepEqual(spec.rows[3].cells[1], {});
  assert.deepEqual(spec.rows[3].cells[3], { entry: true, number: true, formula: true });
  assert.deepEqual(spec.rows[2].cells[1], { entry: true, number: true, units: ['', '€'] });
  assert.deepEqual(
    key.cells.map((/** @type {any} */ { cell, number }) => [cell, number.value]),
    [
      ['d2', '100'],
      ['b3', '0.8'],
      ['d4', '180'],
    ],
  );
});

test('table: what does not fit is refused where it stands', () => {
  assert.match(
    said('table_completion', "- ['Total', '', '',", "- ['Total', '',"),
    /this row has 3 cells, the first one 4/,
  );
  assert.match(
    said('table_completion', '{ number: 180, formula: true }', '{ formula: true }'),
    /"accepted" is missing/,
  );
  assert.match(
    said('table_completion', '{ number: 180, formula: true }', '{ number: 180, formulas: true }'),
    /did you mean "formula"/,
  );
});

test('trace: a column for each variable, empty where it has no value', () => {
  const { spec, key } = only('trace');
  assert.deepEqual(spec.variables, ['total', 'n']);
  assert.deepEqual(spec.lines, [1, 2, 3, 2, 3]);
  assert.deepEqual(key.steps[0].values, ['0', '']);
  assert.deepEqual(key.steps[4].values, ['13', '8']);
});

test('trace: steps name lines of the program and its variables', () => {
  assert.match(said('trace', '- { line: 1,', '- { line: 9,'), /steps\/0\/line|the program has 4 lines/);
  assert.match(
    said('trace', 'language: javascript\n', 'language: javascript\n          variables: [total]\n'),
    /"n" is not one of the variables total/,
  );
});
