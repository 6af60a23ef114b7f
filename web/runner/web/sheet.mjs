// Parses a style sheet into rules and layers, with a warning for each mistake.
import { generate, ident, walk as walkTree } from 'css-tree';
import { Bound, mostSelector } from './bounds.mjs';
import { mediaHolds } from './media.mjs';
import { parseSelectors } from './selectors.mjs';
import { trimmed } from './spaces.mjs';
import { supports } from './supports.mjs';
import { readAttributeSyntax, readSheetSyntax } from './syntax.mjs';
import { problemOf } from './validity.mjs';

/**
 * @typedef {import('css-tree').CssNode} CssNode
 * @typedef {import('./bounds.mjs').Spend} Spend
 * @typedef {import('./syntax.mjs').Content} Content
 *
 * @typedef {{ property: string, value: string, important: boolean }} Declaration
 *
 * @typedef {object} Rule
 * @property {CssNode[]} selectors
 * @property {string} layer '' outside all layers
 * @property {Declaration[]} declarations
 *
 * @typedef {{ text: string, selectors: CssNode[] }} Parent
 * @typedef {{ rules: Rule[], layers: string[], warnings: { line: number, code: string }[] }} Sheet layers in their
 *   order
 */

/** @type {WeakMap<import('./syntax.mjs').Declaration, ReturnType<typeof problemOf>>} */
const problems = new WeakMap();

/**
 * Checks a declaration. Cached, because both the parser and the caller ask.
 *
 * @param {import('./syntax.mjs').Declaration} declaration
 * @param {Spend} spend
 */
function problem(declaration, spend) {
  const before = problems.get(declaration);
  if (before !== undefined) return before;
  spend(200);
  const found = declaration.clean ? problemOf(declaration.name, declaration.value) : 'invalid-value';
  problems.set(declaration, found);
  return found;
}

/** @param {import('./syntax.mjs').Declaration} declaration @returns {Declaration} */
const kept = ({ name, value, important }) => ({ property: name, value, important });

/** Parses the declarations of a style attribute. @param {string} text @param {Spend} spend @returns {Declaration[]} */
export function readDeclarations(text, spend) {
  if (text === '') return [];
  return readAttributeSyntax(text, (one) => problem(one, spend) === '')
    .filter((one) => problem(one, spend) === '')
    .map(kept);
}

const escaped = '\\\\(?:[\\da-f]{1,6}[ \\t\\n\\r\\f]?|[^\\n\\r\\f])';
const layerName = new RegExp(`^(?:--|-?(?:[a-z_]|[^\\0-\\x7f]|${escaped}))(?:[\\w-]|[^\\0-\\x7f]|${escaped})*$`, 'i');

const openQuote = /^[^"']*["'][^"']*$/;

/**
 * Warning for the likely mistake in an invalid declaration.
 *
 * @param {import('./syntax.mjs').Declaration} declaration
 * @param {string} found
 */
function mistakeOf({ name, value, line }, found) {
  const rest = /^[^\n]*\n\s*[\w-]+\s*:/.test(value);
  const code = rest
    ? 'missing-semicolon'
    : value.includes('!')
      ? 'bad-important'
      : openQuote.test(value)
        ? 'missing-quote'
        : `${found}:${name.slice(0, 64)}`;
  return { line, code };
}

/**
 * Lists the rules of a style sheet that apply at a width. Nested rules are flattened and get their full selector.
 *
 * @param {string} text
 * @param {number} width
 * @param {Spend} spend
 * @param {number} [line] first line of the sheet in its file
 * @returns {Sheet}
 */
export function readSheet(text, width, spend, line = 1) {
  spend(text.length);
  /** @type {Sheet} */
  const sheet = { rules: [], layers: [], warnings: [] };
  const tree = readSheetSyntax(text, {
    line,
    accepts: (declaration) => problem(declaration, spend) === '',
    complain: (at, code) => sheet.warnings.push({ line: at, code }),
  });
  let unnamed = 0;

  /** @param {string} name */
  function enter(name) {
    if (!sheet.layers.includes(name)) sheet.layers.push(name);
    return name;
  }

  /** @param {Content[]} contents @param {Parent | undefined} parent the rule around it @param {string} layer */
  function walk(contents, parent, layer) {
    /** @type {Declaration[]} */
    let declarations = [];
    const add = () => {
      if (parent && declarations.length > 0) sheet.rules.push({ selectors: parent.selectors, layer, declarations });
      declarations = [];
    };
    for (const one of contents) {
      if (one.kind === 'declaration') {
        const found = problem(one, spend);
        if (found === '') declarations.push(kept(one));
        else sheet.warnings.push(mistakeOf(one, found));
        continue;
      }
      add(); // first: later rules override earlier declarations
      if (one.kind === 'rule') rule(one, parent, layer);
      else atRule(one, parent, layer);
    }
    add();
  }

  /** @param {import('./syntax.mjs').Rule} rule @param {Parent | undefined} parent @param {string} layer */
  function rule({ prelude, line: at, contents }, parent, layer) {
    spend(100 + 4 * prelude.length);
    /** @type {Parent} */
    let whole;
    try {
      const selector = parent ? nested(prelude, parent.text) : prelude;
      if (parent && selector.length > mostSelector) throw new Bound('fuel', 'The page took too long.');
      if (parent) spend(4 * selector.length);
      whole = { text: selector, selectors: parseSelectors(selector) };
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'SyntaxError') throw error;
      sheet.warnings.push({
        line: at,
        code: openQuote.test(prelude) ? 'missing-quote' : `bad-selector:${prelude.replace(/\s+/g, ' ').slice(0, 64)}`,
      });
      return;
    }
    walk(contents, whole, layer);
  }

  /** @param {import('./syntax.mjs').AtRule} rule @param {Parent | undefined} parent @param {string} layer */
  function atRule({ name, prelude, contents }, parent, layer) {
    let inner = layer;
    if (name === 'layer') {
      const names = prelude === '' ? [`#${(unnamed += 1)}`] : prelude.split(',').map(trimmed);
      const named = prelude === '' || names.every((one) => one.split('.').every((part) => layerName.test(part)));
      if (!named || (contents ? names.length > 1 : prelude === '')) return;
      const paths = names.map((one) => enter(ident.decode(layer ? `${layer}.${one}` : one)));
      inner = paths[0];
    } else if (!(name === 'media' && mediaHolds(prelude, width)) && !(name === 'supports' && supports(prelude))) return;
    if (contents) walk(contents, parent, inner);
  }

  walk(tree, undefined, '');
  return sheet;
}

/** Full selectors of a nested rule. @param {string} prelude @param {string} parent @returns {string} */
function nested(prelude, parent) {
  return parseSelectors(prelude, true)
    .map((selector) => {
      let said = false;
      walkTree(selector, (node) => {
        if (node.type !== 'NestingSelector') return;
        said = true;
        Object.assign(node, { type: 'Raw', value: `:is(${parent})` });
      });
      const text = generate(selector);
      return said && !/^[>+~]/.test(text) ? text : `:is(${parent}) ${text}`;
    })
    .join(',');
}
