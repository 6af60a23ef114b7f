// Renders the program as coloured text exactly under the field's own text, which is transparent. Each line is an
// element; only changed lines are written.
import { lineAt, lineStarts } from './lines.mjs';
import { pieces } from './spans.mjs';

/**
 * @typedef {import('./change.mjs').Change} Change
 * @typedef {import('./spans.mjs').Span} Span
 */

export class Layer {
  element = document.createElement('pre');
  /** Offset of each line's start. */
  starts = [0];
  #text = '';
  /** The last look of each line. @type {WeakMap<Element, string>} */
  #looks = new WeakMap();

  constructor() {
    this.element.className = 'editor-layer';
    this.element.setAttribute('aria-hidden', 'true');
    this.element.append(this.#line(''));
  }

  /**
   * Writes the changed lines, still without colours.
   * @param {string} text
   * @param {Change} change
   * @returns {{line: number, gone: number, come: number}} from `line` on, `gone` lines were replaced by `come` lines
   */
  update(text, { from, before, after }) {
    const starts = lineStarts(text);
    const line = lineAt(this.starts, from);
    const gone = lineAt(this.starts, before) - line + 1;
    const come = lineAt(starts, after) - line + 1;
    this.#text = text;
    this.starts = starts;
    const { children } = this.element;
    const written = Math.min(gone, come);
    for (let index = 0; index < written; index++) this.#write(children[line + index], this.#lineText(line + index));
    for (let index = written; index < gone; index++) children[line + written].remove();
    const next = children[line + written] ?? null;
    const fragment = document.createDocumentFragment();
    for (let index = written; index < come; index++) fragment.append(this.#line(this.#lineText(line + index)));
    this.element.insertBefore(fragment, next);
    return { line, gone, come };
  }

  /**
   * Colours and marks some lines.
   * @param {number} first
   * @param {number} end the line after the last
   * @param {Span[]} spans
   * @param {Span[]} marks
   */
  paint(first, end, spans, marks) {
    let at = 0;
    for (let line = first; line < end; line++) {
      const from = this.starts[line];
      const to = from + this.#lineText(line).length;
      while (at < spans.length && spans[at].to <= from) at++;
      let upto = at;
      while (upto < spans.length && spans[upto].from < to) upto++;
      const over = marks.filter((mark) => mark.from < to && mark.to > from);
      this.#writeLine(this.element.children[line], from, to, spans.slice(at, upto), over);
    }
  }

  /**
   * The box of some text in the window; its height is that of the line.
   *
   * @param {number} from
   * @param {number} to on the same line
   */
  boxOf(from, to) {
    const line = lineAt(this.starts, from);
    const element = this.element.children[line];
    const { top, bottom, left: edge } = element.getBoundingClientRect();
    /** @param {number} offset */
    const across = (offset) => {
      if (offset === this.starts[line]) return edge;
      const range = document.createRange();
      range.setStart(element, 0);
      range.setEnd(...this.#pointAt(line, offset - this.starts[line]));
      return range.getBoundingClientRect().right;
    };
    return { top, bottom, left: across(from), right: across(to) };
  }

  /** @param {number} line @param {number} column @returns {[Node, number]} */
  #pointAt(line, column) {
    const element = this.element.children[line];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let left = column;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (left <= length) return [node, left];
      left -= length;
    }
    return [element, element.childNodes.length];
  }

  /** The text of a line, with its line break if there is one. @param {number} line */
  #lineText(line) {
    return this.#text.slice(this.starts[line], this.starts[line + 1] ?? this.#text.length);
  }

  /** @param {string} text */
  #line(text) {
    const element = document.createElement('div');
    element.className = 'editor-line';
    this.#write(element, text);
    return element;
  }

  /** @param {Element} element @param {string} text */
  #write(element, text) {
    element.textContent = text;
    this.#looks.delete(element);
  }

  /** @param {Element} element @param {number} from @param {number} to @param {Span[]} spans @param {Span[]} marks */
  #writeLine(element, from, to, spans, marks) {
    if (spans.length === 0 && marks.length === 0 && !this.#looks.has(element)) return;
    const parts = pieces(from, to, spans, marks);
    const look = parts.map((part) => `${part.from - from} ${part.style}`).join();
    if (this.#looks.get(element) === look) return;
    this.#looks.set(element, look);
    element.replaceChildren(
      ...parts.map((part) => {
        const text = document.createTextNode(this.#text.slice(part.from, part.to));
        if (!part.style) return text;
        const span = document.createElement('span');
        span.className = part.style;
        span.append(text);
        return span;
      }),
    );
  }
}
