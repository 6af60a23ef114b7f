// Removes invisible characters that have no use in a program from pasted text.
// Curly quotes stay, since they are visible: the engine's message about them is explained.
import { always, nothing, space } from '../base/unseen.mjs';

const line = /\r\n?|[\u0085\u2028\u2029]/g;

const inText = new RegExp(`[${always}]`, 'g');
const inWords = new RegExp(`[${always}]|(${space.source})`, 'g');
const inCode = new RegExp(`${nothing.source}|(${space.source})`, 'g');

// The parts that are no code in each language. First group: string literals; second group: comments.
const oneLine = '"(?:\\\\.|[^"\\\\\\n])*"?|\'(?:\\\\.|[^\'\\\\\\n])*\'?';
const template = '`(?:\\\\[^]|[^`\\\\])*`?';
const block = '/\\*[^]*?(?:\\*/|$)';
/** @type {Record<string, RegExp>} */
const apart = {
  javascript: new RegExp(
    `(${oneLine}|${template}|(?<=(?:^|[=(,:[!&|?{};\\n]|return)[ \\t]{0,20})/(?![*/])(?:\\\\.|\\[(?:\\\\.|[^\\]\\\\\\n])*\\]|[^/\\\\[\\n])+/)|(//[^\\n]*|${block})`,
    'g',
  ),
  python: new RegExp(`("""[^]*?(?:"""|$)|'''[^]*?(?:'''|$)|${oneLine})|(#[^\\n]*)`, 'g'),
  sql: new RegExp(`('[^']*'?|"[^"]*"?|\`[^\`]*\`?)|(--[^\\n]*|${block})`, 'g'),
  css: new RegExp(`(${oneLine})|(${block})`, 'g'),
  // Outside of its tags, a page is prose; there, an apostrophe opens no string.
  html: /((?<=<[a-z][^<>]*=\s*)(?:"[^"]*"?|'[^']*'?))|(<!--[^]*?(?:-->|$)|(?<=^|>)[^<]+)/gi,
};
const unknown = new RegExp(`(${oneLine}|${template})|([^"'\`]+)`, 'g');

/**
 * Also replaces spaces of other widths by plain ones, except within strings, where they may be intended.
 *
 * @param {string} pasted
 * @param {string} [language]
 * @returns {{ text: string, changed: number }} changed: number of characters removed or replaced
 */
export function cleanPasted(pasted, language = '') {
  const whole = pasted.replace(line, '\n');
  let text = '';
  let changed = 0;
  /** @param {string} part @param {RegExp} signs */
  const take = (part, signs) => {
    text += part.replace(signs, (_, wide) => {
      changed += 1;
      return typeof wide === 'string' ? ' ' : '';
    });
  };
  let next = 0;
  for (const { 0: part, 1: quoted, index } of whole.matchAll(apart[language] ?? unknown)) {
    take(whole.slice(next, index), inCode);
    take(part, quoted === undefined ? inWords : inText);
    next = index + part.length;
  }
  take(whole.slice(next), inCode);
  return { text, changed };
}
