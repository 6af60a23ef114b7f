/** @typedef {import('css-tree').CssNode} CssNode */
/** @typedef {{ value: number, power: number }} Quantity power: 0 of a plain number, 1 of a length */

/**
 * calc() of plain numbers and lengths.
 *
 * @param {CssNode} node whose children are the sum
 * @param {(node: CssNode) => number | undefined} pixels of a length; undefined of what only layout can tell
 * @returns {Quantity | undefined} undefined: it can't be said, as of percentages
 */
export function calculate(node, pixels) {
  /** @type {Quantity} */
  let sum = { value: 0, power: -1 };  // -1: nothing yet
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
  if (node.type === 'Parentheses' || (node.type === 'Function' && node.name.toLowerCase() === 'calc')) return calculate(node, pixels);
  const value = node.type === 'Dimension' ? pixels(node) : undefined;
  return value === undefined ? undefined : { value, power: 1 };
}
