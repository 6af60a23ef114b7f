// Converts a pack's tables of rows to the script that creates them, and to the form that candidates see.

/**
 * @typedef {string | number | boolean | null} Cell
 * @typedef {{columns: Record<string, string>, rows?: Cell[][]}} SourceTable column names with their SQL types
 */

const name = (/** @type {string} */ text) => `"${text.replaceAll('"', '""')}"`;

/** @param {Cell} value */
function literal(value) {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}

/** @param {string} table @param {Cell[][]} rows */
const insert = (table, rows) =>
  rows.length === 0
    ? ''
    : `INSERT INTO ${name(table)} VALUES\n${rows.map((row) => `  (${row.map(literal).join(', ')})`).join(',\n')};\n`;

/** Writes the script that creates the tables. @param {Record<string, SourceTable>} tables */
export const script = (tables) =>
  Object.entries(tables)
    .map(([table, { columns, rows = [] }]) => {
      const declared = Object.entries(columns)
        .map(([column, type]) => `${name(column)} ${type}`)
        .join(', ');
      return `CREATE TABLE ${name(table)} (${declared});\n${insert(table, rows)}`;
    })
    .join('');

/** Writes the script that replaces their rows. @param {Record<string, Cell[][]>} rows by table */
export const refill = (rows) =>
  Object.entries(rows)
    .map(([table, list]) => `DELETE FROM ${name(table)};\n${insert(table, list)}`)
    .join('');

/** @param {Record<string, SourceTable>} tables */
export const shown = (tables) =>
  Object.entries(tables).map(([table, { columns, rows = [] }]) => ({
    name: table,
    columns: Object.keys(columns),
    rows: rows.map((row) => row.map((value) => (value === null ? 'NULL' : String(value)))),
  }));

/**
 * Refuses rows without a value for each column, and rows for unknown tables.
 *
 * @param {Record<string, SourceTable>} tables
 * @param {Record<string, Cell[][]>} rows
 * @param {string} at
 * @param {import('../problem.mjs').Problems} problems
 */
export function checkRows(tables, rows, at, problems) {
  for (const [table, list] of Object.entries(rows)) {
    const columns = tables[table] && Object.keys(tables[table].columns).length;
    if (!columns) problems.error(`${at}/${table}`, `there is no table "${table}"`);
    else {
      list.forEach((row, index) => {
        if (row.length !== columns)
          problems.error(`${at}/${table}/${index}`, `${columns} values expected, one for each column`);
      });
    }
  }
}
