// Walks the conversations of accueil-client with a second implementation of their rules. The core walks and scores
// them, too (tests/unit/scoring/branching_test.cpp).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bestPath, paths, pointsOf } from '../conversation.mjs';
import { buildWell, source } from './pack_support.mjs';

const { pack, exercises } = buildWell(source('assessments/accueil-client'));

test('three conversations, each in a section of its own', () => {
  assert.deepEqual(
    exercises.map(({ kind }) => kind),
    ['branching', 'branching', 'branching'],
  );
  assert.equal(pack.sections.length, 3);
});

exercises.forEach(({ id, skills, spec }, index) => {
  const { key } = pack.keys[index];
  const all = [...paths(spec)];

  test(`${id}: every path comes to an end after four to seven choices`, () => {
    assert.ok(all.length > 100, `${all.length} paths`);
    for (const { choices } of all)
      assert.ok(choices.length >= 4 && choices.length <= 7, choices.map((one) => one.id).join(' '));
  });

  test(`${id}: every scene, every choice and every ending is met`, () => {
    const endings = spec.scenes
      .filter((/** @type {any} */ { ending }) => ending)
      .map((/** @type {any} */ scene) => scene.id);
    assert.ok(endings.length >= 4);
    assert.deepEqual(new Set(all.map(({ ending }) => ending)), new Set(endings));
    const choices = spec.scenes.flatMap((/** @type {any} */ scene) => scene.choices ?? []);
    assert.deepEqual(new Set(all.flatMap((path) => path.choices)), new Set(choices));
  });

  test(`${id}: the best path has the most of every skill, and some path has nothing`, () => {
    const best = bestPath(spec, key);
    for (const skill of [undefined, ...skills]) {
      const points = all.map((path) => pointsOf(path, key, skill));
      assert.equal(Math.min(...points), 0);
      assert.equal(pointsOf(best, key, skill), Math.max(...points), skill);
    }
  });
});
