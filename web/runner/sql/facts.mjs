// Reads facts from a SQL script, for style rules.

// SQL keywords that style rules can ask for.
const keywords = new Set(
  `
  ALL ALTER AND AS ASC AUTOINCREMENT BEGIN BETWEEN BY CASE CAST CHECK COLLATE COLUMN COMMIT CONFLICT CONSTRAINT CREATE
  CROSS CURRENT CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP DEFAULT DELETE DESC DISTINCT DROP ELSE END ESCAPE EXCEPT
  EXISTS EXPLAIN FILTER FIRST FOLLOWING FOREIGN FROM FULL GLOB GROUP HAVING IF IN INDEX INNER INSERT INTERSECT INTO IS
  ISNULL JOIN KEY LAST LEFT LIKE LIMIT MATERIALIZED NATURAL NOT NOTHING NOTNULL NULL NULLS OFFSET ON OR ORDER OUTER OVER
  PARTITION PRECEDING PRIMARY RANGE RECURSIVE REFERENCES REPLACE RETURNING RIGHT ROLLBACK ROW ROWS SELECT SET TABLE TEMP
  TEMPORARY THEN TRANSACTION TRIGGER UNBOUNDED UNION UNIQUE UPDATE USING VALUES VIEW WHEN WHERE WINDOW WITH WITHOUT
`
    .trim()
    .split(/\s+/),
);

// Comments and strings contain no words; a quoted name is never a keyword.
const token =
  /--[^\n]*|\/\*[^]*?(?:\*\/|$)|('(?:[^']|'')*'?)|("(?:[^"]|"")*"?|`[^`]*`?|\[[^\]]*\]?)|([\p{L}_][\p{L}\p{N}_$]*)|(\d[\w.]*)|(\S)/gu;

/**
 * Lists the facts of a script: keywords as `keyword:JOIN`, two consecutive ones as `keyword:GROUP BY`, functions as
 * `call:COUNT`, and `subquery` for a SELECT in parentheses that is not named by WITH.
 *
 * @param {string} text
 * @returns {string[]} sorted
 */
export function factsOf(text) {
  const facts = new Set();
  let [before, last] = ['', ''];
  for (const [whole, , , word] of text.matchAll(token)) {
    if (whole.startsWith('--') || whole.startsWith('/*')) continue;
    const here = word === undefined ? whole[0] : word.toUpperCase();
    if (word !== undefined && keywords.has(here)) {
      facts.add(`keyword:${here}`);
      if (keywords.has(last)) facts.add(`keyword:${last} ${here}`);
      if (last === '(' && /^(?:SELECT|VALUES|WITH)$/.test(here) && !/^(?:AS|MATERIALIZED)$/.test(before))
        facts.add('subquery');
    }
    if (here === '(' && /^[\p{L}_]/u.test(last) && !(keywords.has(last) && !functionsToo.has(last)))
      facts.add(`call:${last}`);
    [before, last] = [last, here];
  }
  return [...facts].sort();
}

/** Keywords that are functions as well. */
const functionsToo = new Set(['REPLACE', 'LIKE', 'GLOB', 'LEFT', 'RIGHT', 'IF', 'CAST']);
