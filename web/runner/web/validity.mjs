import { lexer, parse } from 'css-tree';

// Matching takes a third of a millisecond, and every call on a page asks the same again.
const mostKnown = 5000;
/** @type {Map<string, '' | 'unknown-property' | 'invalid-value'>} */
const known = new Map();

/**
 * What browsers would pass over a declaration for, by the grammar of every property; '' of a good one.
 *
 * @param {string} property
 * @param {string} value
 */
export function problemOf(property, value) {
  if (property.startsWith('-') || /\bvar\(/i.test(value)) return '';  // of browsers' own, and what can't be said yet
  const key = `${property}:${value}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const { error } = lexer.matchProperty(property, parse(value, { context: 'value' }));
  const problem = !error ? '' : error.name === 'SyntaxReferenceError' ? 'unknown-property' : 'invalid-value';
  if (known.size >= mostKnown) known.clear();
  known.set(key, problem);
  return problem;
}
