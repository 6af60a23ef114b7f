// Collects problems of a pack with their place in the source, and writes each as one line.

/**
 * @typedef {object} Problem
 * @property {'error' | 'warning'} severity
 * @property {number} line 1-based
 * @property {number} column 1-based
 * @property {string} message
 */

/**
 * Collects problems by JSON pointer; `locate` turns a pointer into a place in the file.
 */
export class Problems {
  /** @param {(pointer: string, line?: number, column?: number) => {line: number, column: number}} locate */
  constructor(locate) {
    this.locate = locate;
    /** @type {Problem[]} */
    this.list = [];
  }

  /**
   * @param {string} pointer into the source
   * @param {string} message
   * @param {{line: number, column: number}} [within] place within the text that the pointer names, 1-based
   */
  error(pointer, message, within) {
    this.add('error', pointer, message, within);
  }

  /**
   * @param {string} pointer
   * @param {string} message
   */
  warn(pointer, message) {
    this.add('warning', pointer, message);
  }

  /**
   * @param {Problem['severity']} severity
   * @param {string} pointer
   * @param {string} message
   * @param {{line: number, column: number}} [within]
   */
  add(severity, pointer, message, within) {
    const { line, column } = this.locate(pointer, within?.line, within?.column);
    const known = this.list.some(
      (other) => other.line === line && other.column === column && other.message === message,
    );
    if (!known) this.list.push({ severity, line, column, message });
  }

  get failed() {
    return this.list.some((problem) => problem.severity === 'error');
  }

  /** Returns the problems in the order of the file. */
  sorted() {
    return [...this.list].sort((a, b) => a.line - b.line || a.column - b.column);
  }
}

/** Control characters and line ends: a terminal would obey those that come from the file. */
const control = /[\p{Cc}\u2028\u2029]/gu;

/**
 * Writes one line, in the form that editors and terminals turn into a link.
 *
 * @param {string} file
 * @param {Problem} problem
 */
export function describe(file, problem) {
  const kind = problem.severity === 'warning' ? 'warning: ' : '';
  const message = problem.message.replace(control, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `${file}:${problem.line}:${problem.column}: ${kind}${message}`;
}
