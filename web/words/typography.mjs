// Inserts the spaces that a language's typography requires: in packs when they are built, in the interface's words when
// they are read.

const narrow = '\u202f'; // narrow no-break space
const wide = '\u00a0'; // no-break space

/**
 * @typedef {object} Typography of a language, in the head of its file
 * @property {string} signs with a narrow no-break space before them
 * @property {string} quotes the opening and the closing quote, with narrow no-break spaces inside
 * @property {string[]} units that stay on the line of their number
 * @property {string[]} [not] tags of this language with other rules
 */

/** @param {string} signs */
const escaped = (signs) => signs.replace(/[-\\\]^[]/g, '\\$&');

/**
 * Corrects the spaces. Idempotent; only adds or changes spaces. Times (14:30) and URLs (https://…) stay as they are.
 *
 * French has narrow no-break spaces before ; : ! ? and inside « ». The Lexique of the Imprimerie nationale asks for
 * wider ones before : and inside « »; one width is calmer on a screen.
 *
 * @param {string} text
 * @param {Typography | undefined} typography
 * @param {string} [before] the characters just before the text
 */
export function typeset(text, typography, before = '') {
  if (!typography) return text;
  const [opening, closing] = typography.quotes;
  const signs = escaped(typography.signs);
  const spaces = `[ ${wide}${narrow}]*`;
  const word = `(?<=[\\p{L}\\p{N}\\p{Pe}\\p{Pf}"'%€*…])${spaces}`;
  const context = before.slice(-1);
  /** @type {[pattern: string, mended: string][]} */
  const rules = [
    [`${opening}${spaces}(?=\\S|$)`, `${opening}${narrow}`],
    [`(?<=\\S)${spaces}${closing}`, `${narrow}${closing}`],
    [`${word}([${signs}]+)(?=$|[\\s\\p{Pf}])`, `${narrow}$1`],
    [`${word}([${signs}]+(?<!:))(?=[\\p{Pe}",.…])`, `${narrow}$1`],
    [`(?<=\\d)[ ${narrow}](?=(?:${typography.units.join('|')})(?!\\p{L}))`, wide],
  ];
  return rules
    .reduce((mended, [pattern, by]) => mended.replace(new RegExp(pattern, 'gu'), by), context + text)
    .slice(context.length);
}
