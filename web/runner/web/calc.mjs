// Computes calc() and checks the other mathematical functions of CSS.

/** @typedef {import('css-tree').CssNode} CssNode */
/** @typedef {{ value: number, power: number }} Quantity power: 0 for a number, 1 for a length */

/**
 * Computes a calc() of numbers and lengths.
 *
 * @param {CssNode} node its children are the sum
 * @param {(node: CssNode) => number | undefined} pixels of a length; undefined if it depends on layout
 * @returns {Quantity | undefined} undefined: not computable, for example with percentages
 */
export function calculate(node, pixels) {
  /** @type {Quantity} */
  let sum = { value: 0, power: -1 }; // -1: nothing yet
  /** @type {Quantity | undefined} */
  let product;
  let operator = '*';
  let sign = 1;
  function close() {
    if (!product || (sum.power >= 0 && sum.power !== product.power)) return false;
    sum = { value: sum.value + sign * product.value, power: product.power };
    product = undefined;
    return true;
  }
  for (const child of node.children.toArray()) {
    if (child.type === 'Operator') {
      operator = child.value.trim();
      if (operator !== '+' && operator !== '-') continue;
      if (!close()) return undefined;
      sign = operator === '+' ? 1 : -1;
      operator = '*';
      continue;
    }
    const one = quantity(child, pixels);
    if (!one) return undefined;
    if (!product) product = one;
    else if (operator === '/') product = { value: product.value / one.value, power: product.power - one.power };
    else product = { value: product.value * one.value, power: product.power + one.power };
    if (product.power < 0 || product.power > 1 || !Number.isFinite(product.value)) return undefined;
  }
  return close() ? sum : undefined;
}

/** @param {CssNode} node @param {(node: CssNode) => number | undefined} pixels @returns {Quantity | undefined} */
function quantity(node, pixels) {
  if (node.type === 'Number') return { value: Number(node.value), power: 0 };
  if (node.type === 'Parentheses' || (node.type === 'Function' && node.name.toLowerCase() === 'calc'))
    return calculate(node, pixels);
  const value = node.type === 'Dimension' ? pixels(node) : undefined;
  return value === undefined ? undefined : { value, power: 1 };
}

/** @type {Record<string, string>} canonical unit of each unit: all terms of a sum must have the same */
const kinds = {
  deg: 'deg',
  grad: 'deg',
  rad: 'deg',
  turn: 'deg',
  s: 's',
  ms: 's',
  hz: 'hz',
  khz: 'hz',
  dpi: 'dpi',
  dpcm: 'dpi',
  dppx: 'dpi',
  x: 'dpi',
};

/** Numbers of arguments of the mathematical functions. @type {Record<string, [least: number, most: number]>} */
const amounts = { calc: [1, 1], min: [1, Infinity], max: [1, Infinity], clamp: [3, 3] };

/** @param {CssNode} node */
export const isCalculated = ({ type, name }) => type === 'Function' && Object.hasOwn(amounts, name.toLowerCase());

/**
 * Type of a calculation by the rules of CSS Values: '' for a number, '%' if it has a percentage, else a unit of its
 * kind.
 *
 * @param {CssNode} node
 * @returns {string | undefined} undefined: invalid; '?': only the browser knows
 */
export function kindOf(node) {
  if (node.type === 'Number') return '';
  if (node.type === 'Percentage') return '%';
  if (node.type === 'Dimension') {
    const unit = node.unit.toLowerCase();
    return unit === 'fr' ? undefined : (kinds[unit] ?? 'px'); // a fraction of free space is no term of a sum
  }
  if (node.type === 'Identifier') return /^(?:e|pi|-?infinity|nan)$/i.test(node.name) ? '' : undefined;
  if (node.type !== 'Parentheses' && !isCalculated(node)) return node.type === 'Function' ? '?' : undefined;
  /** @type {CssNode[][]} */
  const sums = [[]];
  for (const child of node.children.toArray()) {
    if (child.type === 'Operator' && child.value.trim() === ',') sums.push([]);
    else sums[sums.length - 1].push(child);
  }
  const [least, most] = amounts[node.name?.toLowerCase()] ?? [1, 1];
  if (sums.length < least || sums.length > most) return undefined;
  return sums.map(kindOfSum).reduce(together);
}

/** @param {string | undefined} a @param {string | undefined} b @returns {string | undefined} */
function together(a, b) {
  if (a === undefined || b === undefined) return undefined;
  if (a === b || b === '?') return a === '?' ? b : a;
  if (a === '?') return b;
  return a !== '' && b !== '' && [a, b].includes('%') ? '%' : undefined;
}

/** @param {CssNode[]} parts @returns {string | undefined} */
function kindOfSum(parts) {
  if (parts.length % 2 === 0) return undefined;
  /** @type {(string | undefined)[]} */
  const terms = [];
  let kind = kindOf(parts[0]);
  for (let index = 1; index < parts.length; index += 2) {
    if (parts[index].type !== 'Operator') return undefined;
    const operator = parts[index].value;
    const next = kindOf(parts[index + 1]);
    if (kind === undefined || next === undefined) return undefined;
    if (/^\s+[+-]\s+$/.test(operator)) {
      terms.push(kind);
      kind = next;
    } else if (operator.trim() === '*') {
      if (kind !== '' && next !== '' && kind !== '?' && next !== '?') return undefined;
      kind = kind === '' ? next : kind;
    } else if (operator.trim() !== '/' || (next !== '' && next !== '?')) return undefined;
  }
  return [...terms, kind].reduce(together);
}
