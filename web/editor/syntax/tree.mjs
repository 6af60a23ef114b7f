// Colours a program by a Lezer parser, which reparses only what changed.
import { TreeFragment } from '@lezer/common';
import { highlightTree, tagHighlighter, tags } from '@lezer/highlight';

/**
 * @typedef {import('../spans.mjs').Span} Span
 * @typedef {import('../change.mjs').Change} Change
 */

/** The classes correspond to the design tokens syntax_*. */
const common = tagHighlighter([
  { tag: [tags.keyword, tags.moduleKeyword, tags.operatorKeyword, tags.definitionKeyword], class: 'keyword' },
  { tag: [tags.string, tags.regexp, tags.attributeValue, tags.character], class: 'string' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom, tags.unit, tags.color], class: 'number' },
  { tag: [tags.comment, tags.meta, tags.documentMeta, tags.processingInstruction], class: 'comment' },
  {
    tag: [
      tags.function(tags.variableName),
      tags.function(tags.propertyName),
      tags.function(tags.definition(tags.variableName)),
      tags.function(tags.definition(tags.propertyName)),
      tags.attributeName,
    ],
    class: 'name',
  },
  { tag: [tags.typeName, tags.className, tags.definition(tags.className), tags.tagName], class: 'type' },
]);

export class TreeSyntax {
  #parser;
  #highlighters;
  #text = '';
  #tree = /** @type {import('@lezer/common').Tree | null} */ (null);
  /** @type {readonly TreeFragment[]} */
  #fragments = [];
  /** @type {import('@lezer/common').PartialParse | null} */
  #parse = null;

  /**
   * @param {import('@lezer/common').Parser} parser
   * @param {import('@lezer/highlight').Highlighter[]} own highlighters of this language only
   */
  constructor(parser, ...own) {
    this.#parser = parser;
    this.#highlighters = [...own, common];
  }

  /** @param {string} text @param {Change} change since the last text */
  update(text, { from, before, after }) {
    this.#text = text;
    this.#tree = null;
    this.#parse = null;
    this.#fragments = TreeFragment.applyChanges(this.#fragments, [
      { fromA: from, toA: before, fromB: from, toB: after },
    ]);
  }

  /** Parses for a limited time. @param {number} milliseconds @returns {boolean} whether parsing is complete */
  work(milliseconds) {
    const until = performance.now() + milliseconds;
    while (!this.#tree) {
      this.#parse ??= this.#parser.startParse(this.#text, this.#fragments);
      for (let step = 0; step < 16 && !this.#tree; step++) this.#tree = this.#parse.advance();
      if (!this.#tree && performance.now() > until) return false;
    }
    if (this.#parse) this.#fragments = TreeFragment.addTree(this.#tree, this.#fragments);
    this.#parse = null;
    return true;
  }

  /** @param {number} from @param {number} to @returns {Span[]} in order, without overlap */
  spans(from, to) {
    /** @type {Span[]} */
    const spans = [];
    const put = (/** @type {number} */ start, /** @type {number} */ end, /** @type {string} */ style) =>
      spans.push({ from: start, to: end, style });
    if (this.#tree) highlightTree(this.#tree, this.#highlighters, put, from, to);
    return spans;
  }
}
