// The spaces that a language's typography asks for: in packs when they are built, in the words of the interface when
// they are read.

const narrow = '\u202f'; // narrow no-break space
const wide = '\u00a0'; // no-break space

/**
 * @typedef {object} Typography of a language, in the head of its file
 * @property {string} signs that have a narrow no-break space before them
 * @property {string} quotes an opening and a closing one, with narrow no-break spaces inside
 * @property {string[]} units that stay on the line of their number
 * @property {string[]} [not] tags of this language that are written otherwise
 */

/** @param {string} signs */
const escaped = (signs) => signs.replace(/[-\\\]^[]/g, '\\$&');

/**
 * Mends the spaces. Idempotent; only spaces are added or changed. Times (14:30) and addresses (https://…) stay as they are.
 *
 * French has the rules of the Imprimerie nationale ("Lexique des règles typographiques").
 *
 * @param {string} text
 * @param {Typography | undefined} typography
 * @param {string} [before] what stands just before the text
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
