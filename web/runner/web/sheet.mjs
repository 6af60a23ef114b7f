import { generate, parse } from 'css-tree';
import { checkBrackets, mostSelector } from './bounds.mjs';
import { mediaHolds } from './media.mjs';
import { withAmpersands } from './nesting.mjs';
import { problemOf } from './validity.mjs';

/**
 * @typedef {import('css-tree').CssNode} CssNode
 *
 * @typedef {import('./bounds.mjs').Spend} Spend
 *
 * @typedef {{ property: string, value: string, important: boolean }} Declaration
 *
 * @typedef {object} Rule
 * @property {string} selector one, without commas
 * @property {number} list the same number for all that stood in one list: one that isn't known spoils the others
 * @property {[number, number, number]} specificity
 * @property {string} layer '' outside of all
 * @property {Declaration[]} declarations
 *
 * @typedef {{ rules: Rule[], layers: string[], warnings: { line: number, code: string }[] }} Sheet layers in their order
 */

/**
 * The good declarations of a block.
 *
 * @param {CssNode} block
 * @param {Spend} spend
 * @param {(line: number, code: string) => void} [warn] of the others
 */
function read(block, spend, warn = () => {}) {
  /** @type {Declaration[]} */
  const declarations = [];
  block.children.forEach((/** @type {CssNode} */ node) => {
    if (node.type !== 'Declaration') return;
    const property = node.property.startsWith('--') ? node.property : node.property.toLowerCase();
    const value = generate(node.value).trim();
    spend(200);
    const problem = problemOf(property, value);
    if (problem === '') declarations.push({ property, value, important: node.important !== false });
    else warn(node.loc?.start.line ?? 0, `${problem}:${property.slice(0, 64)}`);
  });
  return declarations;
}

/** Declarations of a style attribute. @param {string} text @param {Spend} spend */
export function readDeclarations(text, spend) {
  checkBrackets(text);
  return read(parse(text, { context: 'declarationList', parseCustomProperty: false }), spend);
}

const legacyElements = /^(?:before|after|first-line|first-letter)$/;

/** By Selectors Level 4. @param {CssNode} node @returns {[number, number, number]} */
function specificityOf(node) {
  /** @type {[number, number, number]} */
  const sum = [0, 0, 0];
  /** @param {CssNode} list */
  const most = (list) => {
    /** @type {[number, number, number][]} */
    const each = list.children.toArray().filter((/** @type {CssNode} */ { type }) => type === 'Selector').map(specificityOf);
    each.sort((a, b) => b[0] - a[0] || b[1] - a[1] || b[2] - a[2]);
    for (const index of /** @type {const} */ ([0, 1, 2])) sum[index] += each[0]?.[index] ?? 0;
  };
  node.children.forEach((/** @type {CssNode} */ part) => {
    const name = part.name?.toLowerCase?.() ?? '';
    if (part.type === 'IdSelector') sum[0] += 1;
    else if (part.type === 'ClassSelector' || part.type === 'AttributeSelector') sum[1] += 1;
    else if (part.type === 'TypeSelector') sum[2] += name === '*' ? 0 : 1;
    else if (part.type === 'PseudoElementSelector') sum[2] += 1;
    else if (part.type === 'PseudoClassSelector') {
      if (legacyElements.test(name)) sum[2] += 1;
      else if (name === 'where') return;
      else if (/^(?:is|not|has|matches)$/.test(name) && part.children?.first?.type === 'SelectorList') most(part.children.first);
      else {
        sum[1] += 1;
        const list = part.children?.first?.selector;  // :nth-child(2 of .a)
        if (list) most(list);
      }
    }
  });
  return sum;
}

/**
 * The rules of a style sheet that hold for a width, flat: nested ones with their whole selector.
 *
 * @param {string} text
 * @param {number} width
 * @param {Spend} spend
 * @param {number} [line] where it begins in its file
 * @returns {Sheet}
 */
export function readSheet(text, width, spend, line = 1) {
  checkBrackets(text);
  spend(text.length);
  /** @type {Sheet} */
  const sheet = { rules: [], layers: [], warnings: [] };
  const tree = parse(withAmpersands(text), {
    line, positions: true, parseCustomProperty: false,
    onParseError: (/** @type {{ line: number }} */ error) => sheet.warnings.push({ line: error.line, code: 'parse-error' }),
  });
  const closed = [...text.replace(/\/\*[^]*?\*\/|"[^"\n]*"|'[^'\n]*'/g, '')].reduce((open, letter) => open + Number(letter === '{') - Number(letter === '}'), 0);
  if (closed > 0) sheet.warnings.push({ line: line + text.trimEnd().split('\n').length - 1, code: 'missing-brace' });
  let unnamed = 0;
  let lists = 0;

  /** @param {string} name */
  function enter(name) {
    if (!sheet.layers.includes(name)) sheet.layers.push(name);
    return name;
  }

  /** @param {CssNode} block @param {string} parent the selector around it @param {string} layer */
  function walk(block, parent, layer) {
    block.children.forEach((/** @type {CssNode} */ node) => {
      if (node.type === 'Rule' && node.prelude.type === 'SelectorList') {
        const list = lists += 1;
        node.prelude.children.forEach((/** @type {CssNode} */ one) => rule(one, list, node.block, parent, layer));
      } else if (node.type === 'Atrule') atRule(node, parent, layer);
    });
  }

  /** @param {CssNode} one @param {number} list @param {CssNode} block @param {string} parent @param {string} layer */
  function rule(one, list, block, parent, layer) {
    spend(100);
    let selector = generate(one);
    if (parent) selector = /&/.test(selector) ? selector.replaceAll('&', `:is(${parent})`) : `:is(${parent}) ${selector}`;
    spend(4 * selector.length);
    if (selector.length > mostSelector) return;
    if (/::|:(?:before|after|first-line|first-letter)\b/i.test(selector)) return;  // no element has this style
    add(selector, list, parent ? specificityOf(parse(selector, { context: 'selector' })) : specificityOf(one), block, layer);
    walk(block, selector, layer);
  }

  /** @param {string} selector @param {number} list @param {[number, number, number]} specificity @param {CssNode} block @param {string} layer */
  function add(selector, list, specificity, block, layer) {
    const declarations = read(block, spend, (at, code) => sheet.warnings.push({ line: at, code }));
    if (declarations.length > 0) sheet.rules.push({ selector, list, specificity, layer, declarations });
  }

  /** @param {CssNode} node @param {string} parent @param {string} layer */
  function atRule({ name, prelude, block }, parent, layer) {
    const kind = name.toLowerCase();
    const words = prelude ? generate(prelude) : '';
    let inner = layer;
    if (kind === 'layer') {
      const names = words === '' ? [`#${unnamed += 1}`] : words.split(',').map((/** @type {string} */ one) => one.trim());
      const paths = names.map((/** @type {string} */ one) => enter(layer ? `${layer}.${one}` : one));
      inner = paths[0];
    } else if (!(kind === 'media' && mediaHolds(prelude, width)) && !(kind === 'supports' && !/^not\b/i.test(words))) return;
    if (!block) return;
    if (parent) add(parent, lists += 1, specificityOf(parse(parent, { context: 'selector' })), block, inner);
    walk(block, parent, inner);
  }

  walk(tree, '', '');
  return sheet;
}
