// Parses JSON from outside, and refuses objects with duplicate names.
import { maximumLength } from './limits.mjs';
import { Malformed } from './malformed.mjs';

/**
 * Refuses duplicate names in one object: JSON.parse takes the last one, other readers take the first.
 * @param {string} text
 * @returns {any}
 */
export function parseJson(text) {
  if (text.length > maximumLength) throw new Malformed('', `longer than ${maximumLength} characters`);
  let kept = -1;
  let value;
  try {
    value = JSON.parse(
      text,
      /** @this {object} */ function (name, member) {
        if (!Array.isArray(this)) kept++;
        return member;
      },
    );
  } catch (error) {
    throw new Malformed('', `not JSON: ${/** @type {Error} */ (error).message}`);
  }
  let written = 0;
  for (const [, colon] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g)) if (colon) written++;
  if (kept !== written) throw new Malformed('', 'a name stands twice in one object');
  return value;
}
