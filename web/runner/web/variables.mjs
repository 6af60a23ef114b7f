// Finds references to custom properties: var(--name, fallback) outside strings, url() and comments.
import { tokenize, tokenTypes } from 'css-tree';
import { trimmed } from './spaces.mjs';

/**
 * @typedef {object} Reference
 * @property {number} start of "var("
 * @property {number} end after its ")"
 * @property {string} name of the custom property, or what is written in its place
 * @property {string | undefined} fallback value to use if the property has none
 * @property {boolean} wellFormed closed, and names exactly one custom property
 */

const opening = new Set([
  tokenTypes.Function,
  tokenTypes.LeftParenthesis,
  tokenTypes.LeftSquareBracket,
  tokenTypes.LeftCurlyBracket,
]);
const closing = new Set([tokenTypes.RightParenthesis, tokenTypes.RightSquareBracket, tokenTypes.RightCurlyBracket]);
const unseen = new Set([tokenTypes.WhiteSpace, tokenTypes.Comment]);

/** First reference in a value; undefined if there is none. @param {string} value @returns {Reference | undefined} */
export function referenceIn(value) {
  if (!/var\(/i.test(value)) return undefined;
  let start = -1,
    comma = -1,
    open = 0,
    end = -1,
    name = '';
  tokenize(value, (type, from, to) => {
    if (end >= 0) return;
    if (start < 0) {
      if (type !== tokenTypes.Function || value.slice(from, to).toLowerCase() !== 'var(') return;
      [start, open] = [from, 1];
    } else if (opening.has(type)) open += 1;
    else if (closing.has(type)) {
      open -= 1;
      if (open === 0) end = to;
    } else if (type === tokenTypes.Comma && open === 1 && comma < 0) comma = from;
    if (start !== from && comma < 0 && end < 0 && !unseen.has(type)) name += value.slice(from, to);
  });
  if (start < 0) return undefined;
  // An unclosed reference ends at the end of the sheet.
  const last = end < 0 ? value.length : end - 1;
  return {
    start,
    end: end < 0 ? value.length : end,
    name,
    wellFormed: end >= 0 && /^--[^ \t\n\r\f,)]+$/.test(name),
    fallback: comma < 0 ? undefined : trimmed(value.slice(comma + 1, last)),
  };
}

/**
 * Whether every reference in a value is well formed, including those in fallbacks.
 *
 * @param {string} value
 * @returns {boolean}
 */
export function areWellFormed(value) {
  const found = referenceIn(value);
  return !found || (found.wellFormed && areWellFormed(found.fallback ?? '') && areWellFormed(value.slice(found.end)));
}
