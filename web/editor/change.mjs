// Finds the difference between two texts, as one replacement.

/**
 * @typedef {object} Change
 * @property {number} from where both texts begin to differ
 * @property {number} before where the replaced part ends in the text of before
 * @property {number} after where what replaces it ends in the text of after
 */

/**
 * @param {string} before
 * @param {string} after
 * @returns {Change | null} null when they are equal
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
