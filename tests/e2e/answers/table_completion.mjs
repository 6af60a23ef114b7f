// Answers a table to complete as a candidate who knows the key.
import { typed } from './typed.mjs';

/** @type {import('./answers.mjs').Answer} */
export async function tableCompletion({ reader }, spec, key) {
  const fields = await reader.names('textbox');
  for (const [index, cell] of key.cells.entries()) {
    const asked = spec.rows[Number(cell.cell.slice(1)) - 1].cells[cell.cell.charCodeAt(0) - 'a'.charCodeAt(0)];
    await reader.type('textbox', fields[index], asked.formula ? formula(spec, cell.number.value) : typed(cell));
  }
}

/** A formula that uses a cell and gives the right value. @param {any} spec @param {string} value */
function formula(spec, value) {
  for (const [row, { cells }] of spec.rows.entries()) {
    const column = cells.findIndex((/** @type {any} */ cell) => cell.value);
    if (column >= 0) return `=${value}+0*${String.fromCharCode(65 + column)}${row + 1}`;
  }
  return `=${value}`;
}
