// Draws a badge: SVG, the same text for the same facts in the browser and in Node.
import { marks } from './marks.mjs';

/**
 * @typedef {object} Facts
 * @property {string} id of the pack: chooses colour and drawing
 * @property {string} title of the pack
 * @property {number[]} skills how much of each skill's notch is filled, 0 to 1
 * @property {string} level name of the level reached in the whole; '' for none
 * @property {string} date month and year, in words
 * @property {string} alternative the badge in words
 * @property {string} language of the texts, BCP 47
 * @property {string} direction of the texts, 'ltr' or 'rtl'
 */

/** Six hues of one lightness (OKLab, 0.5), so that they differ by hue alone and look the same in grey. */
export const hues = ['#98473f', '#785f28', '#2b7440', '#157079', '#485fa2', '#89497c'];

const paper = '#f7f5f0',
  ink = '#1c1b33',
  muted = '#565470',
  empty = '#dad6cc';
const side = 480;
const ring = { x: side / 2, y: 170, radius: 134, width: 20 };
const font = 'font-family="system-ui, sans-serif" text-anchor="middle"';

/** @param {Facts} facts @returns {string} */
export function drawBadge({ id, title, skills, level, date, alternative, language, direction }) {
  const chance = hash(id);
  const hue = hues[chance % hues.length];
  const mark = marks[Math.floor(chance / hues.length) % marks.length];
  const scale = level ? 4.8 : 6;
  const top = ring.y - 12 * scale - (level ? 24 : 0);
  const { size, lines } = wrapped(title);
  const below = 396 - ((lines.length - 1) * size * 1.25) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}" role="img" lang="${escaped(language)}" direction="${direction}">
<title>${escaped(alternative)}</title>
<rect width="${side}" height="${side}" rx="32" fill="${paper}"/>
<g fill="none" stroke-width="${ring.width}">
${skills.map((filled, index) => notch(index, skills.length, filled, hue)).join('\n')}
</g>
<path d="${mark}" transform="translate(${round(ring.x - 12 * scale)} ${round(top)}) scale(${scale})" fill="none" stroke="${hue}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>
${level && text(level, ring.y + 72, Math.min(28, fitting(level, 190)), ink, 700)}
${lines.map((line, index) => text(line, below + index * size * 1.25, size, ink, 700)).join('\n')}
${text(date, 456, 22, muted, 400)}
</svg>
`;
}

/** FNV-1a, 32 bits. @param {string} text */
function hash(text) {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}

/**
 * One skill's part of the ring, filled from its beginning.
 *
 * @param {number} index
 * @param {number} count
 * @param {number} filled
 * @param {string} hue
 */
function notch(index, count, filled, hue) {
  const each = 360 / count;
  const gap = Math.min(8, each / 4);
  const from = index * each + gap / 2,
    to = (index + 1) * each - gap / 2;
  const whole = `<path d="${arc(from, to)}" stroke="${empty}"/>`;
  return filled > 0
    ? `${whole}<path d="${arc(from, from + (to - from) * Math.min(1, filled))}" stroke="${hue}"/>`
    : whole;
}

/** Clockwise from the top. @param {number} from degrees @param {number} to */
function arc(from, to) {
  const { x, y, radius } = ring;
  const point = (/** @type {number} */ degrees) => {
    const angle = ((degrees - 90) * Math.PI) / 180;
    return `${round(x + radius * Math.cos(angle))} ${round(y + radius * Math.sin(angle))}`;
  };
  return `M${point(from)}A${radius} ${radius} 0 ${to - from > 180 ? 1 : 0} 1 ${point(to)}`;
}

/** One decimal: the last bits of sine and cosine differ between machines. @param {number} value */
const round = (value) => Math.round(value * 10) / 10;

/** @param {string} words @param {number} y @param {number} size @param {string} colour @param {number} weight */
const text = (words, y, size, colour, weight) =>
  `<text x="${side / 2}" y="${round(y)}" font-size="${round(size)}" font-weight="${weight}" fill="${colour}" ${font}>${escaped(words)}</text>`;

/** The title in at most two lines, or three small ones. @param {string} title */
function wrapped(title) {
  const room = 424;
  for (const size of [30, 26, 22]) {
    const lines = [''];
    for (const word of title.split(/[ \n]+/)) {
      const longer = `${lines.at(-1)} ${word}`.trim();
      if (!lines.at(-1) || width(longer) * size <= room) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    if (lines.length <= 2 && lines.every((line) => width(line) * size <= room)) return { size, lines };
    if (size === 22) {
      const kept = lines.slice(0, 3);
      if (lines.length > 3) kept[2] += '…';
      return { size: Math.min(size, ...kept.map((line) => fitting(line, room))), lines: kept };
    }
  }
  throw new Error('unreachable');
}

/** The size at which a line is at most so wide. @param {string} line @param {number} room */
const fitting = (line, room) => room / Math.max(1, width(line));

/** Estimated width for a size of 1: an SVG picture can't measure its text. @param {string} line */
function width(line) {
  let sum = 0;
  for (const character of line)
    sum += /[\u2e80-\uffef]/.test(character) ? 1 : /[A-ZÀ-ÞmwMW]/.test(character) ? 0.72 : 0.54;
  return sum;
}

/** @param {string} words */
const escaped = (words) =>
  words
    .replace(
      /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '',
    )
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
