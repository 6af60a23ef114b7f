// Describes each programming language to the editor; fetches its parser when the first program is shown.

/**
 * @typedef {object} Syntax the colours of one program
 * @property {(text: string, change: import('./change.mjs').Change) => void} update
 * @property {(milliseconds: number) => boolean} work whether parsing is complete; false: call again later
 * @property {(from: number, to: number) => import('./spans.mjs').Span[]} spans in order, without overlap
 *
 * @typedef {object} Language
 * @property {import('./commands.mjs').Manner} manner
 * @property {() => Promise<{make: () => Syntax}>} [syntax]
 */

const braces = /[([{]\s*(\/\/.*)?$/;

/** @type {Record<string, Language>} */
const languages = {
  javascript: {
    manner: { comment: ['//', ''], unit: 2, opens: braces },
    syntax: () => import('./syntax/javascript.mjs'),
  },
  python: {
    manner: {
      comment: ['#', ''],
      unit: 4,
      opens: /[:([{]\s*(#.*)?$/,
      ends: /^\s*(return|pass|break|continue|raise)\b.*[^\\([{,]$|^\s*(return|pass|break|continue)$/,
    },
    syntax: () => import('./syntax/python.mjs'),
  },
  sql: {
    manner: { comment: ['--', ''], unit: 2, opens: /\(\s*(--.*)?$/ },
    syntax: () => import('./syntax/sql.mjs'),
  },
  html: {
    manner: {
      comment: ['<!--', '-->'],
      unit: 2,
      opens: /<(?!area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)[a-z][^<>]*(?<!\/)>\s*$|[([{]\s*$/i,
    },
    syntax: () => import('./syntax/html.mjs'),
  },
  css: {
    manner: { comment: ['/*', '*/'], unit: 2, opens: /[({]\s*$/ },
    syntax: () => import('./syntax/css.mjs'),
  },
};

/** @type {Language} */
const plain = { manner: { comment: ['#', ''], unit: 2, opens: /[([{]\s*$/ } };

/** @param {string} name @returns {Language} */
export function languageOf(name) {
  return Object.hasOwn(languages, name) ? languages[name] : plain;
}
