// Finds the bracket that matches the one at the caret.

const pairs = /** @type {Record<string, string>} */ ({ '(': ')', '[': ']', '{': '}' });
const opens = /** @type {Record<string, string>} */ ({ ')': '(', ']': '[', '}': '{' });
const farthest = 20_000; // characters to search; beyond, the match is out of sight, and the search would delay typing

/**
 * @typedef {(offset: number) => boolean} Skip whether a bracket does not count: it is in a string or a comment
 */

/**
 * @param {string} text
 * @param {number} at of a bracket
 * @param {Skip} [skip]
 * @returns {number} -1 if no bracket, or the wrong one, matches it
 */
export function partner(text, at, skip = () => false) {
  const step = text[at] in pairs ? 1 : -1;
  /** @type {string[]} */
  const open = [];
  for (let here = at; here >= 0 && here < text.length && Math.abs(here - at) < farthest; here += step) {
    const letter = text[here];
    const closing = step === 1 ? opens[letter] : pairs[letter];
    const opening = step === 1 ? pairs[letter] : opens[letter];
    if (!closing && !opening) continue;
    if (here !== at && skip(here)) continue;
    if (opening) open.push(letter);
    else if (open.pop() !== closing) return -1;
    if (open.length === 0) return here;
  }
  return -1;
}

/**
 * The pair at the caret: of the bracket after the caret, else of the one before it.
 * @param {string} text
 * @param {number} caret
 * @param {Skip} [skip]
 * @returns {{at: number, partner: number} | null} partner -1: no match
 */
export function pairAt(text, caret, skip = () => false) {
  for (const at of [caret, caret - 1]) {
    const letter = text[at] ?? '';
    if ((letter in pairs || letter in opens) && !skip(at)) return { at, partner: partner(text, at, skip) };
  }
  return null;
}
