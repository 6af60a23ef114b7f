// Parses Markdown into the blocks and spans of a pack.
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { typeset } from './typography.mjs';

/**
 * @typedef {import('./pack.d.ts').Span} Span
 * @typedef {import('./pack.d.ts').Line} Line
 * @typedef {import('./pack.d.ts').Block} Block
 * @typedef {{line: number, column: number}} Place
 * @typedef {(message: string, within?: Place) => void} Report
 * @typedef {import('mdast').RootContent} Node
 */

// Extra spaces, or a row of dashes under a text, would change its meaning without the author noticing.
const SURPRISING = ['codeIndented', 'setextUnderline', 'definition'];
const BLOCKS = ['blockQuote', 'codeFenced', 'headingAtx', 'htmlFlow', 'list', 'thematicBreak'];

/** @type {Partial<Record<string, string>>} */
const REFUSED = {
  link: 'links are not possible: write an address in `code`',
  image: 'pictures are not possible',
  html: 'HTML is not possible: write code in `code`, and \\< for the sign itself',
  break: 'a line cannot be broken by hand: leave an empty line to begin a new paragraph',
  thematicBreak: 'separating lines are not possible',
};

/**
 * Parses a text of several paragraphs.
 *
 * @param {string} markdown
 * @param {string} language
 * @param {Report} report
 * @returns {Block[]}
 */
export function readProse(markdown, language, report) {
  const reader = new Reader(language, report);
  const tree = fromMarkdown(markdown, {
    extensions: [gfmTable(), { disable: { null: SURPRISING } }],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return tree.children.flatMap((node) => reader.block(node));
}

/**
 * Parses a text of one paragraph without blocks: "1. a" and "# a" are plain text.
 *
 * @param {string} markdown
 * @param {string} language
 * @param {Report} report
 * @returns {Line}
 */
export function readLine(markdown, language, report) {
  const reader = new Reader(language, report);
  const tree = fromMarkdown(markdown, { extensions: [{ disable: { null: [...SURPRISING, ...BLOCKS] } }] });
  const [first, second] = tree.children;
  if (second) report('one paragraph expected', second.position?.start);
  return first?.type === 'paragraph' ? reader.line(first.children) : [];
}

class Reader {
  /**
   * @param {string} language
   * @param {Report} report
   */
  constructor(language, report) {
    this.language = language;
    this.report = report;
  }

  /**
   * @param {Node} node
   * @returns {Block[]}
   */
  block(node) {
    switch (node.type) {
      case 'paragraph':
        return [{ spans: this.line(node.children) }];
      case 'heading':
        return [{ kind: 'heading', spans: this.line(node.children) }];
      case 'code':
        return node.value ? [{ kind: 'code', spans: [{ text: node.value }] }] : [];
      case 'blockquote':
        return node.children.map((inner) => ({ kind: 'quote', spans: this.paragraph(inner, 'a quote') }));
      case 'list':
        return this.list(node);
      case 'table':
        return [{ kind: 'table', rows: this.rows(node) }];
      default:
        this.refuse(node);
        return [];
    }
  }

  /** @param {import('mdast').List} list @returns {Block[]} */
  list(list) {
    if (list.ordered && list.start !== 1) this.report('a numbered list begins at 1', list.position?.start);
    return list.children.map((item) => {
      const [first, second] = item.children;
      if (second) this.report('an item of a list is one paragraph, without a list of its own', second.position?.start);
      if (!first) this.report('an item of a list is empty', item.position?.start);
      return {
        kind: list.ordered ? 'number' : 'bullet',
        spans: first ? this.paragraph(first, 'an item of a list') : [],
      };
    });
  }

  /** @param {import('mdast').Table} table @returns {Line[][]} */
  rows(table) {
    const columns = table.children[0].children.length;
    return table.children.map((row) => {
      const cells = row.children.length;
      if (cells !== columns) this.report(`this row has ${cells} cells, the header ${columns}`, row.position?.start);
      return row.children.map((cell) => this.line(cell.children));
    });
  }

  /**
   * @param {Node} node
   * @param {string} where
   * @returns {Line}
   */
  paragraph(node, where) {
    if (node.type === 'paragraph') return this.line(node.children);
    this.report(`${where} holds paragraphs only`, node.position?.start);
    return [];
  }

  /**
   * @param {import('mdast').PhrasingContent[]} nodes
   * @returns {Line}
   */
  line(nodes) {
    /** @type {Line} */
    const line = [];
    let before = '';
    /** @param {string} text @param {Span['style']} [style] */
    const add = (text, style) => {
      const set = style === 'code' ? text : typeset(text.replace(/ *[\n\t][ \n\t]*/g, ' '), this.language, before);
      before = set || before;
      const last = line[line.length - 1];
      if (last && last.style === style) last.text += set;
      else if (set) line.push(style ? { text: set, style } : { text: set });
    };
    for (const node of nodes) {
      if (node.type === 'text') {
        add(node.value);
      } else if (node.type === 'inlineCode') {
        add(node.value, 'code');
      } else if (node.type === 'strong' || node.type === 'emphasis') {
        for (const inner of node.children) {
          if (inner.type === 'text') add(inner.value, node.type);
          else if (REFUSED[inner.type]) this.refuse(inner);
          else this.report('one style at a time: no style within another', inner.position?.start);
        }
      } else {
        this.refuse(node);
      }
    }
    return line;
  }

  /** @param {Node} node */
  refuse(node) {
    this.report(REFUSED[node.type] ?? `${node.type} is not possible`, node.position?.start);
  }
}
