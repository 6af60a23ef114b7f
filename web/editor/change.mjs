// Finds the difference between two texts, as one replacement.

/**
 * @typedef {object} Change
 * @property {number} from offset at which both texts begin to differ
 * @property {number} before end of the replaced part in the old text
 * @property {number} after end of its replacement in the new text
 */

/**
 * @param {string} before
 * @param {string} after
 * @returns {Change | null} null if they are equal
 */
export function difference(before, after) {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  let same = 0;
  while (
    same < shorter - from &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  return { from, before: before.length - same, after: after.length - same };
}
