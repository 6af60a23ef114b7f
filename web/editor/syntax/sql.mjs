// Colours SQL in the editor, token by token: there is no small Lezer parser for it, and its colours need no tree.

/** @typedef {import('../spans.mjs').Span} Span */

const keywords = new Set(
  `ADD ALL ALTER ANALYZE AND AS ASC BEGIN BETWEEN BY CASCADE CASE CAST CHECK COLLATE COLUMN COMMIT
CONSTRAINT CREATE CROSS CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP DEFAULT DELETE DESC DISTINCT DROP ELSE END ESCAPE EXCEPT
EXISTS EXPLAIN FILTER FOREIGN FROM FULL GLOB GROUP HAVING IF IN INDEX INNER INSERT INTERSECT INTO IS ISNULL JOIN KEY LEFT LIKE
LIMIT NATURAL NOT NOTNULL NULLS OFFSET ON OR ORDER OUTER OVER PARTITION PRIMARY RECURSIVE REFERENCES REPLACE RETURNING RIGHT
ROLLBACK ROWS SELECT SET TABLE TEMP TEMPORARY THEN TO TRANSACTION TRIGGER UNION UNIQUE UPDATE USING VALUES VIEW WHEN WHERE
WINDOW WITH WITHOUT`.split(/\s+/),
);
const types = new Set(
  'BIGINT BLOB BOOLEAN CHAR DATE DATETIME DECIMAL DOUBLE FLOAT INT INTEGER NUMERIC REAL SMALLINT TEXT TIME TIMESTAMP VARCHAR'.split(
    ' ',
  ),
);

// Names in double quotes or in backticks have no colour; an unclosed token ends with the text.
const token =
  /(?<comment>--[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$))|(?<string>'(?:[^']|'')*(?:'|$))|"(?:[^"]|"")*(?:"|$)|`[^`]*(?:`|$)|(?<number>\b\d+(?:\.\d*)?(?:e[+-]?\d+)?\b|\.\d+\b)|(?<word>[\p{L}_][\p{L}\p{N}_$]*)(?<call>\s*\()?/giu;

export class SqlSyntax {
  /** @type {Span[]} */
  #spans = [];

  /** @param {string} text */
  update(text) {
    this.#spans = [];
    for (const { index, 0: all, groups = {} } of text.matchAll(token)) {
      const { comment, string, number, word, call } = groups;
      const style = comment
        ? 'comment'
        : string
          ? 'string'
          : number
            ? 'number'
            : word
              ? styleOf(word.toUpperCase(), Boolean(call))
              : '';
      if (style) this.#spans.push({ from: index, to: index + (word ?? all).length, style });
    }
  }

  work() {
    return true;
  }

  /** @param {number} from @param {number} to @returns {Span[]} */
  spans(from, to) {
    return this.#spans.filter((span) => span.from < to && span.to > from);
  }
}

/** @param {string} word @param {boolean} called */
function styleOf(word, called) {
  if (word === 'NULL' || word === 'TRUE' || word === 'FALSE') return 'number';
  if (keywords.has(word)) return 'keyword';
  if (types.has(word)) return 'type';
  return called ? 'name' : '';
}

export const make = () => new SqlSyntax();
