// Parses CSS colours, and serializes them as #rrggbb or #rrggbbaa.
import names from 'color-name';

/** @typedef {import('css-tree').CssNode} CssNode */

/** @param {number[]} channels 0 to 255 @param {number} alpha 0 to 1 */
function hex(channels, alpha) {
  const all = alpha < 1 ? [...channels, alpha * 255] : channels;
  return `#${all
    .map((one) =>
      Math.min(255, Math.max(0, Math.round(one)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** @param {string} text after the # */
export function hashColor(text) {
  if (!/^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(text)) return undefined;
  const long = text.length < 6 ? [...text].map((one) => one + one).join('') : text;
  return `#${long.toLowerCase().replace(/^(.{6})ff$/, '$1')}`;
}

/** @param {string} name in lower case */
export function namedColor(name) {
  if (name === 'transparent') return '#00000000';
  return Object.hasOwn(names, name) ? hex(names[name], 1) : undefined;
}

/** @param {number} hue degrees @param {number} saturation 0 to 1 @param {number} lightness 0 to 1 */
function fromHsl(hue, saturation, lightness) {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((offset) => {
    const turn = (((offset + hue / 30) % 12) + 12) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1)));
  });
}

/** @type {Record<string, number>} */
const degrees = { deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360 };

/** @param {number} hue degrees @param {number} white 0 to 1 @param {number} black 0 to 1 */
function fromHwb(hue, white, black) {
  const grey = (255 * white) / Math.max(1, white + black);
  return fromHsl(hue, 1, 0.5).map((channel) => channel * Math.max(0, 1 - white - black) + grey);
}

/**
 * Parses rgb(), rgba(), hsl(), hsla() and hwb(), with commas or with spaces.
 *
 * @param {CssNode} node
 * @returns {string | undefined}
 */
export function functionColor(node) {
  const name = node.name.toLowerCase().replace(/a$/, '');
  if (name !== 'rgb' && name !== 'hsl' && name !== 'hwb') return undefined;
  /** @type {CssNode[]} */
  const parts = node.children.toArray().filter((/** @type {CssNode} */ { type }) => type !== 'Operator');
  if (parts.length < 3 || parts.length > 4) return undefined;
  const [a, b, c, alpha = 1] = parts.map(({ type, value, unit, name: word }, index) => {
    const number = word === 'none' ? 0 : Number(value);
    if (type === 'Percentage') return index === 3 || name !== 'rgb' ? number / 100 : number * 2.55;
    if (type === 'Dimension') return number * (degrees[unit.toLowerCase()] ?? NaN);
    return name !== 'rgb' && (index === 1 || index === 2) ? number / 100 : number;
  });
  if (![a, b, c, alpha].every(Number.isFinite)) return undefined;
  const unit = (/** @type {number} */ value) => Math.min(1, Math.max(0, value));
  return hex(name === 'rgb' ? [a, b, c] : (name === 'hsl' ? fromHsl : fromHwb)(a, unit(b), unit(c)), unit(alpha));
}
