// Checks whether a pack has any time limit.

/**
 * Whether a pack, or its source, has a time limit: for the test, a section or an exercise.
 *
 * @param {any} pack
 * @returns {boolean}
 */
export function isTimed({ time, sections }) {
  return (
    Boolean(time) ||
    sections.some(
      (/** @type {any} */ section) =>
        section.time || section.exercises.some((/** @type {any} */ exercise) => exercise.time),
    )
  );
}
