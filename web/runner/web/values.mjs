import generate from 'css-tree/generator';
import parse from 'css-tree/parser';
import { functionColor, hashColor, namedColor } from './colors.mjs';

/**
 * @typedef {import('css-tree/parser').CssNode} CssNode
 *
 * @typedef {object} Sizes pixels that relative lengths are measured by
 * @property {() => number} em
 * @property {() => number} rem
 * @property {number} width of the window
 *
 * @typedef {{ kind: 'word' | 'number' | 'length' | 'color' | 'other' | 'comma' | 'slash', text: string }} Part of a value
 */

const colored = /color$|^background$|^border|^outline|shadow$|^text-decoration$|^column-rule|^fill$|^stroke$|^background-image$/;
const caseMatters = /^(?:font-family|font|animation|animation-name|grid-area|grid-template|grid-template-areas|counter-reset|counter-increment|will-change|content|quotes)$/;
const plainNumbers = /^(?:opacity|z-index|order|flex|flex-grow|flex-shrink|line-height|font-weight|font|zoom|scale|orphans|widows|tab-size|animation-iteration-count|fill-opacity|stroke-opacity|counter-reset|counter-increment|grid-(?:row|column)(?:-start|-end)?|grid-area|aspect-ratio|transform|filter|background-image|border-image.*)$/;

/** @type {Record<string, number>} */
const absolute = { px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4, q: 96 / 101.6 };

/** @param {number} value */
const short = (value) => String(Math.round(value * 1000) / 1000 || 0);  // never -0

/** @param {number} value @param {string} unit in lower case @param {Sizes} sizes @returns {string} */
function dimension(value, unit, sizes) {
  if (unit in absolute) return `${short(value * absolute[unit])}px`;
  switch (unit) {
    case 'em': return `${short(value * sizes.em())}px`;
    case 'rem': return `${short(value * sizes.rem())}px`;
    case 'vw': return `${short((value * sizes.width) / 100)}px`;
    case 'ms': return `${short(value / 1000)}s`;
    default: return `${short(value)}${unit}`;
  }
}

/** @param {CssNode} node @param {string} property @param {Sizes} sizes @returns {Part | undefined} undefined: not valid */
function part(node, property, sizes) {
  switch (node.type) {
    case 'Identifier': {
      const word = node.name.toLowerCase();
      const color = colored.test(property) ? namedColor(word) : undefined;
      if (color) return { kind: 'color', text: color };
      return { kind: 'word', text: caseMatters.test(property) ? node.name : word };
    }
    case 'Hash': {
      const color = hashColor(node.value);
      return color ? { kind: 'color', text: color } : undefined;
    }
    case 'Number': {
      const text = short(Number(node.value));
      if (text === '0' && !plainNumbers.test(property)) return { kind: 'length', text: '0px' };
      return { kind: 'number', text };
    }
    case 'Dimension': return { kind: 'length', text: dimension(Number(node.value), node.unit.toLowerCase(), sizes) };
    case 'Percentage': return { kind: 'length', text: `${short(Number(node.value))}%` };
    case 'String': return { kind: 'other', text: JSON.stringify(node.value) };
    case 'Url': return { kind: 'other', text: `url(${JSON.stringify(node.value)})` };
    case 'Operator':
      if (node.value.trim() === ',') return { kind: 'comma', text: ',' };
      return node.value.trim() === '/' ? { kind: 'slash', text: '/' } : { kind: 'other', text: node.value.trim() };
    case 'Function': {
      const color = functionColor(node);
      if (color) return { kind: 'color', text: color };
      if (/^(?:rgb|hsl)a?$/i.test(node.name)) return undefined;
      const inner = sequence(node, property, sizes);
      return inner && { kind: node.name.toLowerCase() === 'calc' ? 'length' : 'other', text: `${node.name.toLowerCase()}(${join(inner)})` };
    }
    case 'Parentheses': {
      const inner = sequence(node, property, sizes);
      return inner && { kind: 'other', text: `(${join(inner)})` };
    }
    default: return { kind: 'other', text: generate(node) };
  }
}

/** @param {CssNode} node @param {string} property @param {Sizes} sizes @returns {Part[] | undefined} */
function sequence(node, property, sizes) {
  const parts = [];
  for (const child of node.children.toArray()) {
    const one = part(child, property, sizes);
    if (!one) return undefined;
    parts.push(one);
  }
  return parts;
}

/** @param {Part[]} parts */
export const join = (parts) => parts.map(({ kind, text }, index) => (index === 0 || kind === 'comma' ? text : ` ${text}`)).join('');

/**
 * The parts of a value in one form: colours as #rrggbb or #rrggbbaa, lengths in pixels, words in lower case.
 *
 * @param {string} text
 * @param {string} property
 * @param {Sizes} sizes
 * @returns {Part[] | undefined} undefined: not valid
 */
export function readValue(text, property, sizes) {
  let failed = false;
  const tree = parse(text, { context: 'value', onParseError: () => { failed = true; } });
  const parts = failed || tree.type !== 'Value' ? undefined : sequence(tree, property, sizes);
  return parts && parts.length > 0 ? parts : undefined;
}
