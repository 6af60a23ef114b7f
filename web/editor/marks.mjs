// Parses the module's list of the program lines that failed.
// One per line of text, as "3:NameError: name 'x' is not defined".

/**
 * @typedef {object} Mark
 * @property {number} line from 0
 * @property {string} message
 */

/** @param {string} text @returns {Mark[]} */
export function parseMarks(text) {
  return text.split('\n').flatMap((mark) => {
    const [, line, message] = /^(\d+):(.*)$/.exec(mark) ?? [];
    return Number(line) > 0 ? [{ line: Number(line) - 1, message: message.trim() }] : [];
  });
}
