// Pairs the exercises of a pack with their keys, so that whoever knows the kind knows both.

/**
 * @typedef {import('./pack.d.ts').Kind} Kind
 * @typedef {import('./pack.d.ts').Kinds} Kinds
 */

/**
 * @template {Kind} [K=Kind]
 * @typedef {{[Each in K]: {kind: Each, exercise: import('./pack.d.ts').Exercise<Each>, spec: Kinds[Each]['spec'],
 *   key: Kinds[Each]['key'], at: string, keyAt: string}}[K]} Solved at, keyAt: pointers into the pack
 */

/** @param {import('./build.mjs').Pack} pack @returns {Solved[]} */
export function solvedExercises({ sections, keys }) {
  const byExercise = new Map(keys.map(({ exercise, key }, index) => [exercise, { key, keyAt: `/keys/${index}/key` }]));
  return sections.flatMap(({ exercises }, section) =>
    exercises.map((exercise, index) => {
      const { kind, spec } = exercise;
      const at = `/sections/${section}/exercises/${index}`;
      // The compiler can't know that a key is of the kind of its exercise.
      return /** @type {Solved} */ ({ kind, exercise, spec, at, ...byExercise.get(exercise.id) });
    }),
  );
}
