// Tests how number, slider, allocation and short text are built, and which mistakes are refused.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build, buildWell, changed, source } from './pack_support.mjs';

/** @param {string} kind @param {string} before @param {string} after */
const said = (kind, before, after) => build(changed(kind, before, after)).said;

/**
 * The exercise and the key of a pack with one change.
 *
 * @type {(kind: string, before: string, after: string) => {spec: any, key: any}}
 */
function built(kind, before, after) {
  const { exercises, pack } = buildWell(changed(kind, before, after));
  return { spec: exercises[0].spec, key: pack.keys[0].key };
}

/** @param {string} kind */
const kept = (kind) => built(kind, 'version: 1.0.0', 'version: 1.0.1');

test('numbers become texts, for a pack holds no fractions', () => {
  const { spec, key } = kept('number');
  assert.deepEqual(Object.keys(spec), ['placeholder', 'units']);
  assert.equal(key.value, '4.85');
  assert.equal(key.absolute, '0.05');
  assert.deepEqual(key.units.slice(0, 2), [
    { unit: 'km', factor: '1' },
    { unit: 'kilomètres', factor: '1' },
  ]);
  assert.equal(key.units.find((/** @type {any} */ { unit }) => unit === 'm').factor, '0.001');
  assert.equal(built('number', 'value: 4.85', "value: '4.850'").key.value, '4.850');
});

test('the unit of a number may be shown', () => {
  const { spec } = built(
    'number',
    'placeholder: { fr: Un nombre et son unité, en: A number and its unit }',
    'unit: km',
  );
  assert.deepEqual(spec.unit, { fr: 'km', en: 'km' });
});

test('a number that is none is refused', () => {
  assert.match(said('number', 'value: 4.85', "value: '4,85'").join(), /:47:.*: a number expected, with a point/);
  assert.match(said('number', 'absolute: 0.05', 'figures: 16').join(), /:48:.*15/);
  assert.match(said('number', 'km: 1, kilo', "km: '1/2', kilo").join(), /:49:.*: a number expected/);
});

test('a slider has a scale and a value on it', () => {
  const { spec, key } = kept('slider');
  assert.deepEqual(spec.step, 5);
  assert.equal('low' in spec || 'high' in spec, false, 'what stands at its default is left out');
  assert.deepEqual([key.value, key.tolerance, key.reach], [66, 4, 26]);
  assert.deepEqual(built('slider', 'value: 66', 'value: 0').key.value, 0);
});

test('a slider that nobody can get right is refused', () => {
  assert.match(
    said('slider', 'step: 5', 'step: 15').join(),
    /:32:11: the scale from 0 to 100 can't be divided into steps of 15/,
  );
  assert.match(said('slider', 'step: 5', 'low: 200').join(), /:32:11: the scale ends at 100/);
  assert.match(said('slider', 'value: 66', 'value: 101').join(), /:37:18: 101 is not on the scale/);
  assert.match(said('slider', 'reach: 26', 'reach: 4').join(), /:39:18: more than the tolerance of 4/);
});

test('the ideal points of an allocation stand apart', () => {
  const { spec, key } = kept('allocation');
  assert.deepEqual(
    spec.options.map((/** @type {any} */ option) => Object.keys(option).sort()),
    Array(3).fill(['id', 'text']),
  );
  assert.deepEqual(key.ideal, [
    { option: 'a', points: 60 },
    { option: 'b', points: 30 },
    { option: 'c', points: 10 },
  ]);
  assert.equal(key.options.length, 3);
});

test('ideal points that can’t be given are refused', () => {
  assert.match(
    said('allocation', 'ideal: 60', 'ideal: 50').join(),
    /:34:13: the ideal points sum to 90, not to the total of 100/,
  );
  assert.match(said('allocation', 'ideal: 60', 'ideal: 55').join(), /:35:22: 55 can't be given in steps of 10/);
  assert.match(said('allocation', 'step: 10', 'step: 30').join(), /:32:11: the total of 100/);
});

test('a short text may be right by a pattern, and with slips', () => {
  const text = source('assessments/gallery/short_text').replace(
    /accepted: .*/,
    "pattern: '4 ?h?'\n          distance: 1\n          exact_case: true",
  );
  const { key } = buildWell(text).pack.keys[0];
  assert.deepEqual({ ...key, why: null }, { pattern: '4 ?h?', distance: 1, exact_case: true, why: null });
  assert.notDeepEqual(build(source('assessments/gallery/short_text').replace(/accepted: .*/, 'distance: 1')).said, []);
});
