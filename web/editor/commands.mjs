// Implements the commands of keys and toolbar as pure functions, from a text and a selection to one replacement.
import { partner } from './brackets.mjs';
import { indentOf, lineEnd, lineStart } from './lines.mjs';

/**
 * @typedef {object} Situation
 * @property {string} text
 * @property {number} start of the selection
 * @property {number} end
 *
 * @typedef {object} Edit
 * @property {number} from
 * @property {number} to
 * @property {string} insert
 * @property {number} start of the selection after the edit
 * @property {number} end
 *
 * @typedef {object} Manner conventions of a language
 * @property {[open: string, close: string]} comment close '': to the end of the line
 * @property {number} unit spaces per level of indentation, if the program has no indented line
 * @property {RegExp} opens matches a line after which the next is indented
 * @property {RegExp} [ends] matches a line after which the next is outdented
 */

/** The program's unit of indentation, else the language's. @param {string} text @param {Manner} manner */
export function indentUnit(text, manner) {
  /** @type {number | undefined} */
  let least;
  for (const [, blanks] of text.matchAll(/^([ \t]+)\S/gm)) {
    if (blanks.startsWith('\t')) return '\t';
    // A single space is no indentation: lines of a block comment begin so.
    if (blanks.length > 1) least = Math.min(least ?? 4, blanks.length);
  }
  return ' '.repeat(least ?? manner.unit);
}

/** @param {string} indent @param {string} unit */
const outdented = (indent, unit) =>
  indent.endsWith(unit) ? indent.slice(0, -unit.length) : indent.replace(/[ \t]$/, '');

/**
 * Enter: keeps the indentation, adds a level after an opening line, and splits a pair of brackets into three lines.
 * @param {Situation} situation
 * @param {Manner} manner
 * @returns {Edit | null} null: the browser's own line break is right
 */
export function newLine({ text, start, end }, manner) {
  const before = text.slice(lineStart(text, start), start);
  const indent = indentOf(before);
  const unit = indentUnit(text, manner);
  const after = text.slice(end, lineEnd(text, end));
  const to = end + indentOf(after).length;
  const opened = manner.opens.test(before);
  const deeper = opened ? indent + unit : manner.ends?.test(before) ? outdented(indent, unit) : indent;
  const between = opened && /[([{]\s*$/.test(before) && /^[)\]}]/.test(after.trimStart());
  const insert = `\n${deeper}`;
  if (insert === '\n' && to === end) return null;
  const caret = start + insert.length;
  return { from: start, to, insert: between ? `${insert}\n${indent}` : insert, start: caret, end: caret };
}

/**
 * Typing a closing bracket at the start of a line: outdents it to the line of its opening bracket.
 * @param {Situation} situation
 * @param {string} bracket
 * @param {import('./brackets.mjs').Skip} [skip]
 * @returns {Edit | null}
 */
export function closing({ text, start, end }, bracket, skip) {
  const from = lineStart(text, start);
  const indent = text.slice(from, start);
  if (start !== end || indent.trim() !== '') return null;
  const open = partner(text.slice(0, start) + bracket, start, skip);
  if (open < 0) return null;
  const wanted = indentOf(text.slice(lineStart(text, open), open));
  if (wanted.length >= indent.length) return null;
  const caret = from + wanted.length + 1;
  return { from, to: start, insert: wanted + bracket, start: caret, end: caret };
}

/**
 * Backspace within the indentation of a line: deletes a whole level.
 * @param {Situation} situation
 * @param {Manner} manner
 * @returns {Edit | null}
 */
export function backspace({ text, start, end }, manner) {
  const unit = indentUnit(text, manner);
  const before = text.slice(lineStart(text, start), start);
  if (start !== end || !/^ +$/.test(before) || unit === '\t') return null;
  const from = start - (((before.length - 1) % unit.length) + 1);
  return from === start - 1 ? null : { from, to: start, insert: '', start: from, end: from };
}

/**
 * Changes the lines of the selection, except a last line of which nothing is selected.
 * @param {Situation} situation
 * @param {(lines: string[]) => string[]} map to the same number of lines
 * @param {(line: string, before: string) => number} [shift] columns by which the text of a line moved; by default the
 *   growth of the line
 * @returns {Edit | null}
 */
function eachLine({ text, start, end }, map, shift = (line, before) => line.length - before.length) {
  const from = lineStart(text, start);
  const last = end > start && text[end - 1] === '\n' ? end - 1 : end;
  const to = lineEnd(text, last);
  const lines = text.slice(from, to).split('\n');
  const changed = map(lines);
  const insert = changed.join('\n');
  if (insert === text.slice(from, to)) return null;
  /** The new offset of a place: it moves with the text beside it. @param {number} offset */
  const moved = (offset) => {
    const line = text.slice(from, offset).split('\n').length - 1;
    if (line >= lines.length) return offset + insert.length - (to - from);
    const lineBefore = from + lines.slice(0, line).join('\n').length + (line && 1);
    const lineAfter = from + changed.slice(0, line).join('\n').length + (line && 1);
    const column = offset - lineBefore + shift(changed[line], lines[line]);
    return lineAfter + Math.min(Math.max(column, 0), changed[line].length);
  };
  // A selection of whole lines still covers whole lines.
  const whole = start !== end && start === from;
  return { from, to, insert, start: whole ? from : moved(start), end: moved(end) };
}

/** @param {Situation} situation @param {Manner} manner */
export function indentLines(situation, manner) {
  const unit = indentUnit(situation.text, manner);
  return eachLine(situation, (lines) => lines.map((line) => (line === '' && lines.length > 1 ? line : unit + line)));
}

/** @param {Situation} situation @param {Manner} manner */
export function outdentLines(situation, manner) {
  const unit = indentUnit(situation.text, manner);
  const blanks = new RegExp(`^(\t| {1,${unit === '\t' ? manner.unit : unit.length}})`);
  return eachLine(situation, (lines) => lines.map((line) => line.replace(blanks, '')));
}

/**
 * Tab: inserts spaces up to the next level, or indents the selected lines.
 * @param {Situation} situation
 * @param {Manner} manner
 * @returns {Edit | null}
 */
export function tab(situation, manner) {
  const { text, start, end } = situation;
  if (text.slice(start, end).includes('\n')) return indentLines(situation, manner);
  const unit = indentUnit(text, manner);
  const column = start - lineStart(text, start);
  const insert = unit === '\t' ? unit : ' '.repeat(unit.length - (column % unit.length));
  return { from: start, to: end, insert, start: start + insert.length, end: start + insert.length };
}

/**
 * Comments out the selected lines, or removes their comment marks.
 * @param {Situation} situation
 * @param {Manner} manner
 * @returns {Edit | null}
 */
export function toggleComment(situation, { comment: [open, close] }) {
  if (close) {
    const said = (/** @type {string} */ line) => line.replace(open, ' '.repeat(open.length)).search(/\S|$/);
    return eachLine(
      situation,
      (lines) => toggleBlock(lines, open, close),
      (line, before) => said(line) - said(before),
    );
  }
  return eachLine(situation, (lines) => {
    const written = lines.filter((line) => line.trim() !== '');
    const counted = written.length > 0 ? written : lines;
    if (written.length > 0 && written.every((line) => line.trimStart().startsWith(open))) {
      return lines.map((line) => {
        const indent = indentOf(line);
        const rest = line.slice(indent.length);
        return rest.startsWith(open) ? indent + rest.slice(open.length).replace(/^ /, '') : line;
      });
    }
    const column = Math.min(...counted.map((line) => indentOf(line).length));
    return lines.map((line) =>
      counted.includes(line) ? `${line.slice(0, column)}${open} ${line.slice(column)}` : line,
    );
  });
}

/**
 * Toggles one comment around all lines: these languages have no line comments.
 *
 * @param {string[]} lines
 * @param {string} open
 * @param {string} close
 */
function toggleBlock(lines, open, close) {
  const text = lines.join('\n');
  const indent = indentOf(text);
  const body = text.slice(indent.length).trimEnd();
  const end = text.slice(indent.length + body.length);
  const inner =
    body.startsWith(open) && body.endsWith(close) && body.length >= open.length + close.length
      ? body.slice(open.length, -close.length)
      : null;
  if (inner !== null && !inner.includes(close)) return (indent + inner.replace(/^ | $/g, '') + end).split('\n');
  return body.includes(close) ? lines : `${indent}${open} ${body} ${close}${end}`.split('\n');
}
