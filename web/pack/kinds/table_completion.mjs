// Builds a table to complete: the spec that candidates see, and its key.
import { why } from './pieces.mjs';
import { decimal, isNumber, numberForm, numberKey, textKey } from './typed.mjs';

/**
 * @typedef {import('./pieces.mjs').Context} Context
 * @typedef {import('../source.d.ts').TableCell} SourceCell
 * @typedef {Extract<SourceCell, {entry: object}>['entry']} Entry
 * @typedef {import('../pack.d.ts').TableCompletion.Cell} Cell
 * @typedef {import('../pack.d.ts').TableCompletion.CellKey} CellKey
 */

/** @type {import('./pieces.mjs').Builder<'table_completion'>} */
export function tableCompletion({ spec, key = {} }, context) {
  /** @type {Record<string, string>} */
  const origins = {};
  /** @type {CellKey[]} */
  const keys = [];
  const source = spec.rows;
  const rows = source.map((row, r) => ({
    cells: row.map((cell, c) => {
      const place = `/spec/rows/${r}/${c}`;
      origins[`/spec/rows/${r}/cells/${c}`] = place;
      if (!isEntry(cell)) return given(cell, `${context.at}${place}`, context);
      origins[`/key/cells/${keys.length}`] = `${place}/entry`;
      keys.push({ cell: `${String.fromCharCode(97 + c)}${r + 1}`, ...entryKey(cell.entry) });
      return { entry: true, ...asked(cell.entry) };
    }),
  }));
  source.forEach((row, r) => {
    if (row.length !== source[0].length) {
      context.problems.error(
        `${context.at}/spec/rows/${r}`,
        `this row has ${row.length} cells, the first one ${source[0].length}`,
      );
    }
  });
  if (keys.length === 0) context.problems.error(`${context.at}/spec/rows`, 'no cell has an "entry" to fill in');
  if (source[0].some(isEntry))
    context.problems.error(`${context.at}/spec/rows/0`, 'the first row holds the heads of the columns');
  return { spec: { rows }, key: { cells: keys, why: why(key, context) }, origins };
}

/** @param {SourceCell} cell @returns {cell is {entry: Entry}} */
function isEntry(cell) {
  return typeof cell === 'object' && cell !== null && 'entry' in cell;
}

/** @param {Entry} entry */
function entryKey({ number, formula, ...text }) {
  return number === undefined ? { text: textKey(text) } : { number: numberKey(number) };
}

/** The form that candidates see. @param {Entry} entry @returns {Cell} */
function asked({ number, formula }) {
  if (number === undefined) return {};
  return { number: true, formula, ...(typeof number === 'object' && numberForm(number)) };
}

/**
 * Converts the content of a cell: nothing, a number that formulas can use, or a text.
 *
 * @param {Exclude<SourceCell, {entry: Entry}>} cell
 * @param {string} at
 * @param {Context} context
 * @returns {Cell}
 */
function given(cell, at, { texts }) {
  if (cell === null || cell === '') return {};
  if (typeof cell === 'object') return { text: texts.line(cell, at) };
  if (!isNumber(String(cell).trim())) return { text: texts.line(String(cell), at) };
  const value = decimal(cell);
  const text = Object.fromEntries(
    texts.languages.map((language) => [language, [{ text: inLanguage(value, language) }]]),
  );
  return { text, value };
}

/** @param {string} value @param {string} language */
function inLanguage(value, language) {
  if (value.startsWith('{')) return value;
  const mark = new Intl.NumberFormat(language).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value;
  return value.replace('.', mark ?? '.').replace(/^-/, '\u2212');
}
