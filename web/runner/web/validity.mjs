// Checks whether a declaration's value matches the grammar of its property.
import { generate, ident, lexer, parse, walk } from 'css-tree';
import { isCalculated, kindOf } from './calc.mjs';
import { trimmed } from './spaces.mjs';
import { areWellFormed, referenceIn } from './variables.mjs';

/** @typedef {'' | 'unknown-property' | 'invalid-value'} Problem */

// Size of the cache: matching takes a third of a millisecond, and every call on a page repeats it.
const mostKnown = 5000;
/** @type {Map<string, Problem>} */
const known = new Map();

/** Decodes a word that has escapes for plain letters. @param {import('css-tree').CssNode} node */
function unescape(node) {
  const name = node.type === 'Identifier' ? ident.decode(node.name) : '';
  if (/^-{0,2}[a-z][\w-]*$/i.test(name)) node.name = name;
}

/** Parses a value; undefined if it is not valid. @param {string} value */
export function parseValue(value) {
  let failed = false;
  try {
    const tree = parse(value, {
      context: 'value',
      onParseError: () => {
        failed = true;
      },
    });
    if (value.includes('\\')) walk(tree, unescape);
    return failed || tree.type !== 'Value' ? undefined : tree;
  } catch (error) {
    if (error instanceof SyntaxError || /** @type {any} */ (error).name === 'SyntaxError') return undefined;
    throw error;
  }
}

/**
 * Reason why browsers would ignore a declaration, by the property's grammar; '' if it is valid.
 *
 * @param {string} property
 * @param {string} value
 * @returns {Problem}
 */
export function problemOf(property, value) {
  if (property.startsWith('--')) return '';
  if (trimmed(value) === '') return 'invalid-value';
  // The values of custom properties are not known yet, nor the grammar of vendor-prefixed properties.
  if (referenceIn(value)) return !areWellFormed(value) ? 'invalid-value' : isKnown(property) ? '' : 'unknown-property';
  if (property.startsWith('-')) return '';
  const key = `${property}:${value}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const problem = isKnown(property) ? match(property, value) : 'unknown-property';
  if (known.size >= mostKnown) known.clear();
  known.set(key, problem);
  return problem;
}

/** @param {string} property */
const isKnown = (property) => property.startsWith('-') || Boolean(lexer.getProperty(property));

/** @param {string} property @param {string} value @returns {Problem} */
function match(property, value) {
  const tree = parseValue(value);
  return tree && !lexer.matchProperty(property, withoutSums(tree)).error ? '' : 'invalid-value';
}

/**
 * Replaces each calculation by a plain value of its type: css-tree accepts any calculation.
 *
 * @param {import('css-tree').CssNode} tree
 */
function withoutSums(tree) {
  walk(tree, {
    visit: 'Function',
    enter(node, item, list) {
      if (!isCalculated(node)) return undefined;
      const kind = kindOf(node);
      if (kind !== '?')
        list.replace(
          item,
          list.createItem(/** @type {any} */ (kind === undefined ? { type: 'Operator', value: '=' } : plain(kind))),
        );
      return walk.skip;
    },
  });
  return generate(tree);
}

/** @param {string} kind from `kindOf` */
function plain(kind) {
  if (kind === '%') return { type: 'Percentage', value: '1' };
  return kind === '' ? { type: 'Number', value: '1' } : { type: 'Dimension', value: '1', unit: kind };
}
