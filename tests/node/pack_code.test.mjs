// Every code exercise of every pack can be solved, and isn't solved yet when the candidate first sees it.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { close } from '../../web/runner/node.mjs';
import { codeExercises, failures } from './code_support.mjs';
import { buildWell, packs, source } from './pack_support.mjs';

after(close);

for (const folder of packs) {
  for (const exercise of codeExercises(JSON.parse(buildWell(source(folder)).json))) {
    const name = `${folder} ${exercise.exercise}`;

    test(`${name}: the solution passes every test, with a tenth of the limits`, async () => {
      assert.ok(exercise.key.solution, 'the key has no solution');
      const frugal = (/** @type {import('./code_support.mjs').Limits} */ limits) => ({
        ...limits, milliseconds: 60000, fuel: Math.ceil(limits.fuel / 10), memory_kilobytes: Math.max(1024, limits.memory_kilobytes / 10 | 0),
      });
      assert.deepEqual(await failures(exercise, exercise.key.solution, frugal), []);
    });

    test(`${name}: the starter can be run, and doesn't pass every test`, async () => {
      const failed = await failures(exercise, exercise.spec.starter ?? '');
      assert.notDeepEqual(failed, []);
      if (exercise.spec.starter) assert.deepEqual(failed.filter((line) => /SyntaxError|is not defined/.test(line)), []);
    });

    test(`${name}: hidden tests catch answers made for the visible ones`, async () => {
      const { spec, key } = exercise;
      const table = JSON.stringify(Object.fromEntries(spec.tests.map(({ arguments: list, expected }) => [list, JSON.parse(expected)])));
      const byHeart = `function ${spec.function}(...list) { return (${table})[JSON.stringify(list)] ?? null; }`;
      const failed = await failures(exercise, byHeart);
      assert.ok(key.tests?.length, 'there are no hidden tests');
      assert.ok(failed.length > 0);
    });
  }
}
