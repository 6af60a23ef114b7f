// Cleans a pasted program of characters that cannot be seen and that no programming language wants.
// Curly quotes stay, for they can be seen: what an engine says of them is explained.
import { always, nothing, space } from '../base/unseen.mjs';

const line = /\r\n?|[\u0085\u2028\u2029]/g;

const inText = new RegExp(`[${always}]`, 'g');
const inWords = new RegExp(`[${always}]|(${space.source})`, 'g');
const inCode = new RegExp(`${nothing.source}|(${space.source})`, 'g');

// What is no code in each language: texts, then comments.
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
  // Outside of its tags, a page is words; there, an apostrophe is none.
  html: /((?<=<[a-z][^<>]*=\s*)(?:"[^"]*"?|'[^']*'?))|(<!--[^]*?(?:-->|$)|(?<=^|>)[^<]+)/gi,
};
const unknown = new RegExp(`(${oneLine}|${template})|([^"'\`]+)`, 'g');

/**
 * Spaces of other widths become plain ones, but within a text, where they may be meant.
 *
 * @param {string} pasted
 * @param {string} [language]
 * @returns {{ text: string, changed: number }} changed: how many characters that cannot be seen
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
