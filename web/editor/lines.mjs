// Finds lines in a text. Lines count from 0, offsets in UTF-16 units, as in text fields.

/** Offset of each line's start. @param {string} text */
export function lineStarts(text) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/**
 * The line that an offset is on.
 * @param {number[]} starts
 * @param {number} offset
 */
export function lineAt(starts, offset) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** @param {string} text @param {number} offset */
export function lineStart(text, offset) {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** @param {string} text @param {number} offset */
export function lineEnd(text, offset) {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** The spaces and tabs at the start of a line. @param {string} line */
export function indentOf(line) {
  return /** @type {RegExpExecArray} */ (/^[ \t]*/.exec(line))[0];
}
