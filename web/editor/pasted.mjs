// What a pasted program is cleaned of: characters that cannot be seen and that no programming language wants. Curly
// quotes stay, for they can be seen: what an engine says of them is explained.

export const nothing = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/;
export const space = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;
const line = /\r\n?|[\u0085\u2028\u2029]/g;

/**
 * Spaces of other widths become plain ones, but within a string, where they may be meant.
 *
 * @param {string} text
 * @returns {{ text: string, changed: number }} changed: how many characters that cannot be seen
 */
export function cleanPasted(text) {
  let clean = '';
  let changed = 0;
  let quote = '';
  let escaped = false;
  for (const letter of text.replace(line, '\n')) {
    if (nothing.test(letter)) changed += 1;
    else if (quote === '' && space.test(letter)) {
      changed += 1;
      clean += ' ';
    } else clean += letter;
    if (letter === '\n' && quote !== '`') quote = '';
    else if (escaped) escaped = false;
    else if (letter === '\\') escaped = quote !== '';
    else if (quote === letter) quote = '';
    else if (quote === '' && '"\'`'.includes(letter)) quote = letter;
  }
  return { text: clean, changed };
}
