// Shows which lines failed: signs beside the line numbers, and messages under the program.
import { lineEnd } from './lines.mjs';
import { parseMarks } from './marks.mjs';

export class Problems {
  /** The messages. */
  element = document.createElement('div');
  /** The signs. @type {HTMLElement[]} */
  signs = [];
  /** @type {import('./marks.mjs').Mark[]} whose lines move as the program changes */
  #marks = [];
  #told = '';

  /** @param {string} id */
  constructor(id) {
    this.element.id = id;
    this.element.className = 'editor-problems editor-tool';
  }

  get any() {
    return this.#marks.length > 0;
  }

  /** @param {string} told the module's list (marks.mjs) @returns {boolean} whether it is new */
  tell(told) {
    if (told === this.#told) return false;
    this.#told = told;
    this.#marks = parseMarks(told);
    return true;
  }

  /** Moves marks with their lines; drops edited lines. @param {{line: number, gone: number, come: number}} change */
  move({ line, gone, come }) {
    if (!this.any) return false;
    this.#marks = this.#marks
      .filter((mark) => mark.line < line || mark.line >= line + gone)
      .map((mark) => (mark.line < line ? mark : { ...mark, line: mark.line + come - gone }));
    return true;
  }

  /** @param {WordsOf<'editor'>} words */
  show(words) {
    this.signs = this.#marks.map(({ line, message }) => {
      const sign = document.createElement('span');
      sign.className = 'editor-mark';
      sign.textContent = '!';
      sign.title = message;
      sign.style.setProperty('--pt-line', String(line));
      return sign;
    });
    this.element.replaceChildren(
      ...this.#marks.map(({ line, message }) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = words('problem', line + 1, message);
        return paragraph;
      }),
    );
  }

  /** @param {string} text @param {number[]} starts of its lines @returns {import('./spans.mjs').Span[]} */
  spans(text, starts) {
    return this.#marks
      .filter(({ line }) => line < starts.length)
      .map(({ line }) => {
        const end = lineEnd(text, starts[line]);
        return { from: starts[line] + text.slice(starts[line], end).search(/\S|$/), to: end, style: 'problem' };
      });
  }
}
