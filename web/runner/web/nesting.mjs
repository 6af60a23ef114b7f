import { tokenize, tokenTypes } from 'css-tree';

const { AtKeyword, Comment, Function: FunctionStart, LeftCurlyBracket, LeftParenthesis, LeftSquareBracket, RightCurlyBracket,
  RightParenthesis, RightSquareBracket, Semicolon, WhiteSpace } = tokenTypes;
const opening = new Set([FunctionStart, LeftParenthesis, LeftSquareBracket]);
const closing = new Set([RightParenthesis, RightSquareBracket]);
const ends = new Set([LeftCurlyBracket, RightCurlyBracket, Semicolon]);

/**
 * Writes & before the rules within rules that lack it: the standard lets it be left out, css-tree doesn't yet.
 *
 * @param {string} text
 */
export function withAmpersands(text) {
  /** @type {{ type: number, start: number }[]} */
  const tokens = [];
  tokenize(text, (type, start) => tokens.push({ type, start }));
  /** @type {boolean[]} of each open block, whether it is a rule's */
  const blocks = [];
  let result = '';
  let copied = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const { type, start } = tokens[index];
    if (type === WhiteSpace || type === Comment || type === Semicolon) continue;
    if (type === RightCurlyBracket) {
      blocks.pop();
      continue;
    }
    for (let depth = 0; index < tokens.length && (depth > 0 || !ends.has(tokens[index].type)); index += 1) {
      if (opening.has(tokens[index].type)) depth += 1;
      else if (closing.has(tokens[index].type)) depth -= 1;
    }
    const end = tokens[index]?.type;
    if (end === RightCurlyBracket) blocks.pop();
    if (end !== LeftCurlyBracket) continue;
    const nested = blocks.at(-1) ?? false;
    if (nested && type !== AtKeyword && text[start] !== '&' && !text.startsWith('--', start)) {
      result += `${text.slice(copied, start)}& `;
      copied = start;
    }
    blocks.push(type !== AtKeyword || nested);
  }
  return result + text.slice(copied);
}
