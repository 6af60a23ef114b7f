// Evaluates media queries for a screen of a given width.
import { parse } from 'css-tree';
import { calculate } from './calc.mjs';
import { evaluate } from './conditions.mjs';
import { trimmed } from './spaces.mjs';

/**
 * @typedef {import('css-tree').CssNode} CssNode
 * @typedef {import('./conditions.mjs').Truth} Truth
 */

const height = 768;

/** Assumed values of features that we can't know. @type {Record<string, string>} */
const usual = {
  orientation: 'landscape',
  hover: 'hover',
  'any-hover': 'hover',
  pointer: 'fine',
  'any-pointer': 'fine',
  scripting: 'none',
  'prefers-color-scheme': 'light',
  'prefers-reduced-motion': 'no-preference',
  'prefers-contrast': 'no-preference',
};

/** @type {Record<string, number>} */
const pixels = { px: 1, em: 16, rem: 16, pt: 4 / 3, cm: 96 / 2.54, mm: 96 / 25.4, in: 96 };

/** @type {Record<string, (a: number, b: number) => boolean>} */
const comparisons = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
};

/**
 * Pixels of a length. A number without a unit is invalid, except 0.
 *
 * @param {CssNode} node
 * @param {number} width
 * @returns {number} NaN: unknown
 */
function measure(node, width) {
  const { type, name, value, unit } = node;
  const length = (/** @type {CssNode} */ one) => {
    const known = pixels[one.unit.toLowerCase()];
    return known === undefined ? undefined : known * Number(one.value);
  };
  if (type === 'Identifier') return { width, height }[/** @type {string} */ (name).toLowerCase()] ?? NaN;
  if (type === 'Dimension') return Number(value) * (pixels[unit.toLowerCase()] ?? NaN);
  if (type === 'Function') return calculate(node, length)?.value ?? NaN;
  return type === 'Number' && Number(value) === 0 ? 0 : NaN;
}

/** @param {CssNode} ratio */
const quotient = ({ type, left, right, value }) =>
  type === 'Ratio' ? Number(left.value) / Number(right?.value ?? 1) : type === 'Number' ? Number(value) : NaN;

/** @param {string} bound @param {number} actual @param {number} wanted @returns {Truth} */
function compare(bound, actual, wanted) {
  if (Number.isNaN(wanted)) return undefined;
  return comparisons[bound === 'min' ? '>=' : bound === 'max' ? '<=' : '='](actual, wanted);
}

/** @param {CssNode} feature @param {number} width @returns {Truth} */
function holds(feature, width) {
  if (feature.type === 'FeatureRange') {
    const { left, leftComparison, middle, rightComparison, right } = feature;
    const values = [left, middle, ...(right ? [right] : [])].map((one) => measure(one, width));
    if (values.some(Number.isNaN)) return undefined;
    return (
      comparisons[leftComparison](values[0], values[1]) &&
      (!right || comparisons[rightComparison](values[1], values[2]))
    );
  }
  if (feature.type !== 'Feature') return undefined;
  const name = feature.name.toLowerCase();
  const { value } = feature;
  const [, bound, plain] = /^(?:(min|max)-)?(.+)$/.exec(name) ?? [];
  if (plain === 'width' || plain === 'height') {
    const actual = plain === 'width' ? width : height;
    return value ? compare(bound, actual, measure(value, width)) : bound ? undefined : true;
  }
  if (plain === 'aspect-ratio')
    return value ? compare(bound, width / height, quotient(value)) : bound ? undefined : true;
  if (!Object.hasOwn(usual, name))
    return others.test(name) ? value !== null || !/^(?:min|max|grid|monochrome)/.test(name) : undefined;
  const here = name === 'orientation' && width < height ? 'portrait' : usual[name];
  return value ? value.name?.toLowerCase() === here : here !== 'no-preference' && here !== 'none';
}

// Their values depend on the device: assume a usual device that supports them all.
const others = /^(?:(?:min-|max-)?(?:color|resolution)|display-mode|color-gamut|dynamic-range|update|grid|monochrome)$/;

/** @param {string} text @returns {string[]} parts between the commas outside parentheses */
function queriesOf(text) {
  const queries = [''];
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth += 1;
    else if (letter === ')') depth -= 1;
    if (letter === ',' && depth === 0) queries.push('');
    else queries[queries.length - 1] += letter;
  }
  return queries;
}

/**
 * Evaluates one query. An invalid query is false and does not affect the others.
 *
 * @param {string} text
 * @param {number} width
 */
function queryHolds(text, width) {
  try {
    const { type, modifier, mediaType, condition } = parse(text, { context: 'mediaQuery' });
    if (type !== 'MediaQuery' || /^(?:and|or|not|only|layer)$/i.test(mediaType ?? '')) return false;
    const media = mediaType === null || /^(?:screen|all)$/i.test(mediaType);
    const inner = condition ? evaluate(condition, (feature) => holds(feature, width)) : true;
    if (
      mediaType !== null &&
      condition?.children.some((/** @type {CssNode} */ one) => one.name?.toLowerCase?.() === 'or')
    )
      return false;
    const whole = media ? inner : false;
    return modifier?.toLowerCase() === 'not' ? whole === false : whole === true;
  } catch (error) {
    if (error instanceof Error && error.name === 'SyntaxError') return false;
    throw error;
  }
}

/** @param {string} prelude of an at-rule @param {number} width @returns {boolean} */
export function mediaHolds(prelude, width) {
  return trimmed(prelude) === '' || queriesOf(prelude).some((text) => queryHolds(trimmed(text), width));
}
