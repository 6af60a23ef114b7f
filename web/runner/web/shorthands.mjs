// Expands shorthand properties into longhands, and serializes longhands as shorthands.
import { join } from './values.mjs';

/**
 * @typedef {import('./values.mjs').Part} Part
 * @typedef {Record<string, string>} Longhands
 *
 * @typedef {object} Shorthand
 * @property {string[]} longhands
 * @property {(parts: Part[]) => Longhands | undefined} expand undefined: not valid
 * @property {(get: (longhand: string) => string) => string} gather
 */

const sides = ['top', 'right', 'bottom', 'left'];
const corners = ['top-left', 'top-right', 'bottom-right', 'bottom-left'];
const styles = /^(?:none|hidden|dotted|dashed|solid|double|groove|ridge|inset|outset)$/;
const widths = /** @type {Longhands} */ ({ thin: '1px', medium: '3px', thick: '5px' });

/** @param {string[]} four @returns {string} shortest form in CSS */
function fewest([top, right, bottom, left]) {
  if (left !== right) return `${top} ${right} ${bottom} ${left}`;
  if (bottom !== top) return `${top} ${right} ${bottom}`;
  return right === top ? top : `${top} ${right}`;
}

/** Shorthand of one to four values for the sides of a box. @param {string[]} longhands @returns {Shorthand} */
const around = (longhands) => ({
  longhands,
  expand(parts) {
    const all = parts.findIndex(({ kind }) => kind === 'slash');
    const [top, right = top, bottom = top, left = right, ...more] = (all < 0 ? parts : parts.slice(0, all)).map(
      ({ text }) => widths[text] ?? text,
    );
    if (top === undefined || more.length > 0) return undefined;
    return Object.fromEntries([top, right, bottom, left].map((value, index) => [longhands[index], value]));
  },
  gather: (get) => fewest(longhands.map(get)),
});

/** Shorthand of one or two values. @param {string} first @param {string} second @returns {Shorthand} */
const pair = (first, second) => ({
  longhands: [first, second],
  expand(parts) {
    const [a, b = a, ...more] = parts.map(({ text }) => text);
    return a === undefined || more.length > 0 ? undefined : { [first]: a, [second]: b };
  },
  gather(get) {
    const [a, b] = [get(first), get(second)];
    return a === b ? a : `${a} ${b}`;
  },
});

/** Width, style and colour of a line, in any order. @param {string[]} prefixes of its longhands @returns {Shorthand} */
const line = (prefixes) => ({
  longhands: prefixes.flatMap((prefix) => [`${prefix}-width`, `${prefix}-style`, `${prefix}-color`]),
  expand(parts) {
    /** @type {Longhands} */
    const found = {};
    for (const { kind, text } of parts) {
      const what = styles.test(text) ? 'style' : kind === 'color' || text === 'currentcolor' ? 'color' : 'width';
      if (found[what] !== undefined || (what === 'width' && kind !== 'length' && !widths[text])) return undefined;
      found[what] = widths[text] ?? text;
    }
    const { width = '3px', style = 'none', color = 'currentcolor' } = found;
    return Object.fromEntries(
      prefixes.flatMap((prefix) => [
        [`${prefix}-width`, width],
        [`${prefix}-style`, style],
        [`${prefix}-color`, color],
      ]),
    );
  },
  gather(get) {
    const each = prefixes.map((prefix) =>
      ['width', 'style', 'color'].map((what) => get(`${prefix}-${what}`)).join(' '),
    );
    return each.every((one) => one === each[0]) ? each[0] : '';
  },
});

/**
 * Shorthand whose values are in any order: patterns assign them to longhands.
 *
 * @param {[longhand: string, initial: string, pattern: RegExp][]} table
 * @returns {Shorthand}
 */
const mixed = (table) => ({
  longhands: table.map(([longhand]) => longhand),
  expand(parts) {
    const found = /** @type {Longhands} */ ({});
    for (const part of parts) {
      const entry = table.find(
        ([longhand, , pattern]) => found[longhand] === undefined && pattern.test(`${part.kind} ${part.text}`),
      );
      if (!entry) return undefined;
      found[entry[0]] = part.text;
    }
    return Object.fromEntries(table.map(([longhand, initial]) => [longhand, found[longhand] ?? initial]));
  },
  gather: (get) =>
    table
      .map(([longhand, initial]) => [get(longhand), initial])
      .filter(([value, initial], index) => index === 0 || value !== initial)
      .map(([value]) => value)
      .join(' '),
});

/** @type {Shorthand} */
const flex = {
  longhands: ['flex-grow', 'flex-shrink', 'flex-basis'],
  expand(parts) {
    const [{ text }] = parts;
    if (parts.length === 1 && /^(?:none|auto|initial)$/.test(text)) {
      const grow = text === 'auto' ? '1' : '0';
      return { 'flex-grow': grow, 'flex-shrink': text === 'none' ? '0' : '1', 'flex-basis': 'auto' };
    }
    const numbers = parts.filter(({ kind }) => kind === 'number').map((part) => part.text);
    const basis =
      parts.find(({ kind }) => kind !== 'number')?.text ?? (numbers.length === 3 ? `${numbers.pop()}px` : '0%');
    return { 'flex-grow': numbers[0] ?? '1', 'flex-shrink': numbers[1] ?? '1', 'flex-basis': basis };
  },
  gather: (get) => ['flex-grow', 'flex-shrink', 'flex-basis'].map(get).join(' '),
};

const fontInitial = /** @type {Longhands} */ ({
  'font-style': 'normal',
  'font-variant': 'normal',
  'font-weight': '400',
  'line-height': 'normal',
});

/** @type {Shorthand} */
const font = {
  longhands: ['font-style', 'font-variant', 'font-weight', 'font-size', 'line-height', 'font-family'],
  expand(parts) {
    const size = parts.findIndex(
      ({ kind, text }) => kind === 'length' || /^(?:(?:xx?-)?(?:small|large)|medium|smaller|larger)$/.test(text),
    );
    if (size < 0) return undefined;
    const found = /** @type {Longhands} */ ({ ...fontInitial, 'font-size': parts[size].text });
    for (const { kind, text } of parts.slice(0, size)) {
      if (/^(?:italic|oblique)$/.test(text)) found['font-style'] = text;
      else if (/^(?:bold|bolder|lighter)$/.test(text) || kind === 'number') found['font-weight'] = text;
      else if (text === 'small-caps') found['font-variant'] = text;
      else if (text !== 'normal') return undefined;
    }
    let rest = parts.slice(size + 1);
    if (rest[0]?.kind === 'slash') {
      found['line-height'] = rest[1]?.text ?? 'normal';
      rest = rest.slice(2);
    }
    return rest.length === 0 ? undefined : { ...found, 'font-family': join(rest) };
  },
  gather(get) {
    const before = ['font-style', 'font-variant', 'font-weight']
      .map((one) => (get(one) === fontInitial[one] ? '' : `${get(one)} `))
      .join('');
    const height = get('line-height') === 'normal' ? '' : ` / ${get('line-height')}`;
    return `${before}${get('font-size')}${height} ${get('font-family')}`;
  },
};

/** Each layer has all values except the colour, which only the last may have. @type {Shorthand} */
const background = {
  longhands: [
    'background-color',
    'background-image',
    'background-position',
    'background-size',
    'background-repeat',
    'background-attachment',
  ],
  expand(parts) {
    let color;
    /** @type {string[][]} */
    const layers = [];
    for (let rest = parts; ;) {
      const end = rest.findIndex(({ kind }) => kind === 'comma');
      const layer = end < 0 ? rest : rest.slice(0, end);
      /** @type {Part[][]} */
      const [images, places, sizes, repeats, attachments] = [[], [], [], [], []];
      let list = places;
      for (const part of layer) {
        const { kind, text } = part;
        if (kind === 'color' || text === 'currentcolor') {
          if (color !== undefined || end >= 0) return undefined;
          color = text;
        } else if (kind === 'slash') list = sizes;
        else if (text === 'none' || /^(?:url|[a-z-]*gradient|image-set)\(/.test(text)) images.push(part);
        else if (/^(?:repeat|no-repeat|repeat-x|repeat-y|space|round)$/.test(text)) repeats.push(part);
        else if (/^(?:scroll|fixed|local)$/.test(text)) attachments.push(part);
        else if (kind === 'length' || /^(?:left|right|top|bottom|center|cover|contain|auto)$/.test(text))
          list.push(part);
        else if (!/^(?:border-box|padding-box|content-box)$/.test(text)) return undefined;
      }
      layers.push([
        join(images) || 'none',
        join(places) || '0% 0%',
        join(sizes) || 'auto',
        join(repeats) || 'repeat',
        join(attachments) || 'scroll',
      ]);
      if (end < 0) break;
      rest = rest.slice(end + 1);
    }
    const each = layers[0].map((_, index) => layers.map((layer) => layer[index]).join(', '));
    return Object.fromEntries(
      [color ?? '#00000000', ...each].map((value, index) => [background.longhands[index], value]),
    );
  },
  gather(get) {
    const initial = ['#00000000', 'none', '0% 0%', 'auto', 'repeat', 'scroll'];
    const said = background.longhands.map(get).filter((value, index) => value !== initial[index]);
    return said.length === 0 ? initial[0] : said.join(' ');
  },
};

/** @type {Record<string, Shorthand>} */
export const shorthands = {
  margin: around(sides.map((side) => `margin-${side}`)),
  padding: around(sides.map((side) => `padding-${side}`)),
  inset: around(sides),
  'border-width': around(sides.map((side) => `border-${side}-width`)),
  'border-style': around(sides.map((side) => `border-${side}-style`)),
  'border-color': around(sides.map((side) => `border-${side}-color`)),
  'border-radius': around(corners.map((corner) => `border-${corner}-radius`)),
  border: line(sides.map((side) => `border-${side}`)),
  ...Object.fromEntries(sides.map((side) => [`border-${side}`, line([`border-${side}`])])),
  outline: line(['outline']),
  'column-rule': line(['column-rule']),
  gap: pair('row-gap', 'column-gap'),
  overflow: pair('overflow-x', 'overflow-y'),
  'place-items': pair('align-items', 'justify-items'),
  'place-content': pair('align-content', 'justify-content'),
  'place-self': pair('align-self', 'justify-self'),
  'margin-inline': pair('margin-left', 'margin-right'),
  'margin-block': pair('margin-top', 'margin-bottom'),
  'padding-inline': pair('padding-left', 'padding-right'),
  'padding-block': pair('padding-top', 'padding-bottom'),
  flex,
  'flex-flow': mixed([
    ['flex-direction', 'row', /^word (?:row|column)(?:-reverse)?$/],
    ['flex-wrap', 'nowrap', /^word (?:no)?wrap(?:-reverse)?$/],
  ]),
  'list-style': mixed([
    ['list-style-position', 'outside', /^word (?:inside|outside)$/],
    ['list-style-image', 'none', /^other url\(/],
    ['list-style-type', 'disc', /^(?:word|other) /],
  ]),
  'text-decoration': mixed([
    ['text-decoration-line', 'none', /^word (?:none|underline|overline|line-through)$/],
    ['text-decoration-style', 'solid', /^word (?:solid|double|dotted|dashed|wavy)$/],
    ['text-decoration-color', 'currentcolor', /^(?:color |word currentcolor)/],
    ['text-decoration-thickness', 'auto', /^length |^word (?:auto|from-font)$/],
  ]),
  font,
  background,
};

/** The shorthands that set a longhand. @type {Map<string, string[]>} */
export const shorthandsOf = new Map();
for (const [name, { longhands }] of Object.entries(shorthands)) {
  for (const longhand of longhands) shorthandsOf.set(longhand, [...(shorthandsOf.get(longhand) ?? []), name]);
}
