// Finds characters that only look like SQL's own. SQLite treats them as letters, so its error names something that
// seems to exist, or something further on.
import { nothing, space } from '../../base/unseen.mjs';

/**
 * @typedef {object} Sign
 * @property {number} at its offset
 * @property {string} said its description, for the message
 */

/**
 * Strings, quoted names and comments, which may contain any character. An unclosed string is not matched: a lookalike
 * quotation mark may be meant to close it.
 */
const anything = /'[^']*'|"[^"]*"|`[^`]*`|\[[^\]]*(?:\]|$)|--[^\n]*|\/\*[^]*?(?:\*\/|$)/;
const mark = /[‘’‚‛“”„‟«»‹›´′″]/;
const wanted = new RegExp(`${anything.source}|(${nothing.source}|${space.source}|${mark.source})`, 'g');
const longest = 200; // UTF-16 units of a word to look at
/** SQLite treats it as a space. */
const byteOrderMark = '\uFEFF';

/**
 * Finds the character because of which SQLite could not parse a statement.
 *
 * @param {string} statement
 * @param {number} place offset of SQLite's error
 * @param {string} message SQLite's error message
 * @returns {Sign | null}
 */
export function foreignSign(statement, place, message) {
  const [word] = /** @type {RegExpExecArray} */ (/\S*\s*$/.exec(statement.slice(Math.max(place - longest, 0), place)));
  // In “two words” SQLite takes the first word for a name and reports the second.
  const open = !message.startsWith('no such') && word.split(mark).length % 2 === 0;
  for (const { 1: sign, index: at } of statement.matchAll(wanted)) {
    if (!sign || sign === byteOrderMark) continue;
    const code = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    if (space.test(sign)) return { at, said: `invalid space ${code}` };
    if (nothing.test(sign)) return { at, said: `invisible character ${code}` };
    // Quotation marks can be part of a name. In l’école it is an apostrophe: the real error is that the text has no
    // quotes around it.
    const blamed = message.includes(sign) || (open && at >= place - word.length && at < place);
    if (blamed && !/\p{L}[‘’]\p{L}/u.test(statement.slice(at - 1, at + 2)))
      return { at, said: `invalid quotation mark ${sign}` };
  }
  return null;
}
