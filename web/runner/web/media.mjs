/** Whether a media query holds for a screen of a width, as css-tree reads it. Of what we can't know, the usual is assumed. */

/** @typedef {import('css-tree').CssNode} CssNode */

const height = 768;

/** @type {Record<string, string>} */
const usual = {
  orientation: 'landscape', hover: 'hover', 'any-hover': 'hover', pointer: 'fine', 'any-pointer': 'fine', scripting: 'none',
  'prefers-color-scheme': 'light', 'prefers-reduced-motion': 'no-preference', 'prefers-contrast': 'no-preference',
};

/** @type {Record<string, number>} */
const pixels = { px: 1, em: 16, rem: 16, pt: 4 / 3, cm: 96 / 2.54, mm: 96 / 25.4, in: 96 };

/** @type {Record<string, (a: number, b: number) => boolean>} */
const comparisons = { '<': (a, b) => a < b, '<=': (a, b) => a <= b, '>': (a, b) => a > b, '>=': (a, b) => a >= b, '=': (a, b) => a === b };

/** @param {CssNode} node @param {number} width @returns {number} */
function measure({ type, name, value, unit }, width) {
  if (type === 'Identifier') return name === 'width' ? width : name === 'height' ? height : NaN;
  return Number(value) * (type === 'Dimension' ? pixels[unit.toLowerCase()] ?? NaN : 1);
}

/** @param {CssNode} feature @param {number} width */
function holds(feature, width) {
  if (feature.type === 'FeatureRange') {
    const { left, leftComparison, middle, rightComparison, right } = feature;
    return comparisons[leftComparison](measure(left, width), measure(middle, width))
      && (!right || comparisons[rightComparison](measure(middle, width), measure(right, width)));
  }
  const name = feature.name.toLowerCase();
  const [, bound, dimension] = /^(?:(min|max)-)?(width|height)$/.exec(name) ?? [];
  if (!dimension) {
    const here = name === 'orientation' && width < height ? 'portrait' : usual[name];
    return feature.value ? feature.value.name?.toLowerCase() === here : here !== undefined && here !== 'no-preference' && here !== 'none';
  }
  const actual = dimension === 'width' ? width : height;
  if (!feature.value) return true;
  return comparisons[bound === 'min' ? '>=' : bound === 'max' ? '<=' : '='](actual, measure(feature.value, width));
}

/** @param {CssNode} condition @param {number} width @returns {boolean} */
function evaluate(condition, width) {
  let result = true;
  let operator = 'and';
  let negated = false;
  condition.children.forEach((/** @type {CssNode} */ node) => {
    if (node.type === 'Identifier') {
      if (node.name.toLowerCase() === 'not') negated = !negated;
      else operator = node.name.toLowerCase();
      return;
    }
    const value = (node.type === 'Condition' ? evaluate(node, width) : holds(node, width)) !== negated;
    negated = false;
    result = operator === 'or' ? result || value : result && value;
  });
  return result;
}

/** @param {CssNode | null} prelude of an at-rule @param {number} width @returns {boolean} */
export function mediaHolds(prelude, width) {
  const list = prelude?.children?.first;
  if (list?.type !== 'MediaQueryList') return false;
  if (list.children.isEmpty) return true;
  return list.children.some((/** @type {CssNode} */ { type, modifier, mediaType, condition }) => {
    if (type !== 'MediaQuery') return false;
    const media = mediaType === null || /^(?:screen|all)$/i.test(mediaType);
    const whole = media && (!condition || evaluate(condition, width));
    return modifier === 'not' ? !whole : whole;
  });
}
