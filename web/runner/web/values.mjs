// Computes property values in a canonical form: lengths in pixels, numbers, keywords.
import { generate } from 'css-tree';
import { calculate } from './calc.mjs';
import { functionColor, hashColor, namedColor } from './colors.mjs';
import { parseValue } from './validity.mjs';

/**
 * @typedef {import('css-tree').CssNode} CssNode
 *
 * @typedef {object} Sizes pixels of the units of relative lengths
 * @property {() => number} em
 * @property {() => number} rem
 * @property {number} width of the window
 *
 * @typedef {{ kind: 'word' | 'number' | 'length' | 'color' | 'other' | 'comma' | 'slash', text: string }} Part part of
 *   a value
 */

const colored =
  /color$|^background$|^border|^outline|shadow$|^text-decoration$|^column-rule|^fill$|^stroke$|^background-image$/;
const caseMatters =
  /^(?:font-family|font|animation|animation-name|grid-area|grid-template|grid-template-areas|counter-reset|counter-increment|will-change|content|quotes)$/;
const plainNumbers =
  /^(?:opacity|z-index|order|flex|flex-grow|flex-shrink|line-height|font-weight|font|zoom|scale|orphans|widows|tab-size|animation-iteration-count|fill-opacity|stroke-opacity|counter-reset|counter-increment|grid-(?:row|column)(?:-start|-end)?|grid-area|aspect-ratio|transform|filter|background-image|border-image.*)$/;

/** @type {Record<string, number>} */
const absolute = { px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4, q: 96 / 101.6 };

/** @param {number} value */
export const exact = (value) => String(Math.round(value * 1e9) / 1e9 || 0); // never -0, nor 1e-15

/** Rounds to four decimals: probes never need more. @param {string} text */
export const rounded = (text) =>
  text.includes('"')
    ? text
    : text.replace(/-?\d+\.\d{5,}/g, (number) => String(Math.round(Number(number) * 1e4) / 1e4));

/** @param {number} value @param {string} unit in lower case @param {Sizes} sizes @returns {number | undefined} */
function pixels(value, unit, sizes) {
  if (unit in absolute) return value * absolute[unit];
  if (unit === 'em') return value * sizes.em();
  if (unit === 'rem') return value * sizes.rem();
  return unit === 'vw' ? (value * sizes.width) / 100 : undefined;
}

/** @param {number} value @param {string} unit in lower case @param {Sizes} sizes @returns {string} */
function dimension(value, unit, sizes) {
  const length = pixels(value, unit, sizes);
  if (length !== undefined) return `${exact(length)}px`;
  return unit === 'ms' ? `${exact(value / 1000)}s` : `${exact(value)}${unit}`;
}

/**
 * @param {CssNode} node
 * @param {string} property
 * @param {Sizes} sizes
 * @returns {Part | undefined} undefined: not valid
 */
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
      const text = exact(Number(node.value));
      if (text === '0' && !plainNumbers.test(property)) return { kind: 'length', text: '0px' };
      return { kind: 'number', text };
    }
    case 'Dimension':
      return { kind: 'length', text: dimension(Number(node.value), node.unit.toLowerCase(), sizes) };
    case 'Percentage':
      return { kind: 'length', text: `${exact(Number(node.value))}%` };
    case 'String':
      return { kind: 'other', text: JSON.stringify(node.value) };
    case 'Url':
      return { kind: 'other', text: `url(${JSON.stringify(node.value)})` };
    case 'Operator':
      if (node.value.trim() === ',') return { kind: 'comma', text: ',' };
      return node.value.trim() === '/' ? { kind: 'slash', text: '/' } : { kind: 'other', text: node.value.trim() };
    case 'Function': {
      const color = functionColor(node);
      if (color) return { kind: 'color', text: color };
      if (/^(?:(?:rgb|hsl)a?|hwb)$/i.test(node.name)) return undefined;
      const calc = node.name.toLowerCase() === 'calc';
      const sum = calc
        ? calculate(node, ({ value, unit }) => pixels(Number(value), unit.toLowerCase(), sizes))
        : undefined;
      if (sum)
        return sum.power === 0
          ? { kind: 'number', text: exact(sum.value) }
          : { kind: 'length', text: `${exact(sum.value)}px` };
      const inner = sequence(node, property, sizes);
      return inner && { kind: calc ? 'length' : 'other', text: `${node.name.toLowerCase()}(${join(inner)})` };
    }
    case 'Parentheses': {
      const inner = sequence(node, property, sizes);
      return inner && { kind: 'other', text: `(${join(inner)})` };
    }
    default:
      return { kind: 'other', text: generate(node) };
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
export const join = (parts) =>
  parts.map(({ kind, text }, index) => (index === 0 || kind === 'comma' ? text : ` ${text}`)).join('');

/**
 * Parses a value into parts in a canonical form: colours as #rrggbb or #rrggbbaa, lengths in pixels, words in lower
 * case.
 *
 * @param {string} text
 * @param {string} property
 * @param {Sizes} sizes
 * @returns {Part[] | undefined} undefined: not valid
 */
export function readValue(text, property, sizes) {
  const tree = parseValue(text);
  const parts = tree && sequence(tree, property, sizes);
  return parts && parts.length > 0 ? parts : undefined;
}
