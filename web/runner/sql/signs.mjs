// Signs that look like SQL's own and are not. SQLite takes them for letters: what it complains of is a name that seems
// to be there, or something behind it.
import { nothing, space } from '../../base/unseen.mjs';

/**
 * @typedef {object} Sign
 * @property {number} at where it stands
 * @property {string} said what it is, for the message
 */

/**
 * Texts, names between quotation marks, and comments may hold any sign. A text that is not closed may have such a one
 * at its end.
 */
const anything = /'[^']*'|"[^"]*"|`[^`]*`|\[[^\]]*(?:\]|$)|--[^\n]*|\/\*[^]*?(?:\*\/|$)/;
const mark = /[‘’‚‛“”„‟«»‹›´′″]/;
const wanted = new RegExp(`${anything.source}|(${nothing.source}|${space.source}|${mark.source})`, 'g');
const longest = 200; // UTF-16 units of a word that is looked at
/** SQLite knows this one as a space. */
const byteOrderMark = '\uFEFF';

/**
 * The sign by which a statement was not understood.
 *
 * @param {string} statement
 * @param {number} place where SQLite gave up
 * @param {string} message SQLite's
 * @returns {Sign | null}
 */
export function foreignSign(statement, place, message) {
  const [word] = /** @type {RegExpExecArray} */ (/\S*\s*$/.exec(statement.slice(Math.max(place - longest, 0), place)));
  // Of “two words” SQLite takes the first for a name, and complains of the second.
  const open = !message.startsWith('no such') && word.split(mark).length % 2 === 0;
  for (const { 1: sign, index: at } of statement.matchAll(wanted)) {
    if (!sign || sign === byteOrderMark) continue;
    const code = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    if (space.test(sign)) return { at, said: `invalid space ${code}` };
    if (nothing.test(sign)) return { at, said: `invisible character ${code}` };
    // These can be a part of a name. The one in l’école is an apostrophe, and somebody has forgotten those around the
    // text.
    const blamed = message.includes(sign) || (open && at >= place - word.length && at < place);
    if (blamed && !/\p{L}[‘’]\p{L}/u.test(statement.slice(at - 1, at + 2)))
      return { at, said: `invalid quotation mark ${sign}` };
  }
  return null;
}
