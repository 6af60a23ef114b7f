// Makes the style sheets that say the same as the painter's tables: colours from src/ui/look/tokens.inl, type from
// src/ui/look/text_styles.inl. `node web/design.mjs` writes them; a test tells when they are out of date. Measures from
// src/ui/tree/measures.inl are put into all sheets by the build.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const themes = ['light', 'dark', 'contrast'];

/** @param {string} name */
const property = (name) => `--pt-${name.replaceAll('_', '-')}`;

/**
 * @param {string} name of a table in src/ui
 * @param {string} macro
 * @returns {Promise<string[][]>} the arguments of every row
 */
async function readRows(name, macro) {
  const text = await readFile(new URL(`../src/ui/${name}`, import.meta.url), 'utf8');
  const rows = [...text.matchAll(new RegExp(`^${macro}\\(([^)]+)\\)`, 'gm'))].map(([, row]) =>
    row.split(',').map((cell) => cell.trim()),
  );
  if (rows.length === 0) throw new Error(`src/ui/${name} has no rows of ${macro}`);
  return rows;
}

/**
 * Every theme by its class, and for the page around the widget by what the reader prefers.
 * @param {string[][]} rows
 */
function tokensCss(rows) {
  /** @param {string} selector @param {string} theme @param {string} [indent] */
  const rule = (selector, theme, indent = '') => {
    const declarations = rows.map(
      (row) => `${indent}  ${property(row[0])}: ${row[1 + themes.indexOf(theme)].replace('0x', '#').toLowerCase()};\n`,
    );
    return `${indent}${selector} {\n${declarations.join('')}${indent}  color-scheme: ${theme === 'light' ? 'light' : 'dark'};\n${indent}}\n`;
  };
  return (
    rule(':root, .light', 'light') +
    `@media (prefers-color-scheme: dark) {\n${rule(':root', 'dark', '  ')}}\n` +
    `@media (prefers-contrast: more) {\n${rule(':root', 'contrast', '  ')}}\n` +
    rule('.dark', 'dark') +
    rule('.contrast', 'contrast')
  );
}

/**
 * The type of every part, in units of --px: a CSS pixel in the canvas view, and what the reader's own text size makes
 * of it in the page view.
 */
async function typeCss() {
  const families = {
    Regular: '400 SIZE var(--pt-text-font)',
    Bold: '700 SIZE var(--pt-text-font)',
    Mono: '400 SIZE var(--pt-code-font)',
  };
  return (await readRows('look/text_styles.inl', 'TEXT_STYLE'))
    .map(([, part, size, height, face, colour]) => {
      const font = families[/** @type {keyof typeof families} */ (face)];
      if (!font) throw new Error(`src/ui/look/text_styles.inl: ${part} has the unknown face ${face}`);
      const sizes = `calc(${size} * var(--pt-px)) / calc(${height} * var(--pt-px))`;
      return `.part-${part} { font: ${font.replace('SIZE', sizes)}; color: var(${property(colour)}); }\n`;
    })
    .join('');
}

/**
 * The measures of src/ui/tree/measures.inl.
 *
 * @returns {Promise<Map<string, string>>} what stands for a measure in a style sheet, such as var(--pt-touch): its
 *   length, such as 48px
 */
export async function readMeasures() {
  const rows = await readRows('tree/measures.inl', 'MEASURE');
  return new Map(rows.map(([name, px]) => [`var(${property(name)})`, `${px}px`]));
}

/** @param {string} css @param {Map<string, string>} measures from readMeasures */
export const putMeasures = (css, measures) => css.replace(/var\(--pt-[\w-]+\)/g, (use) => measures.get(use) ?? use);

/** What each file should hold. The colours of program text come with the editor, which alone shows them. */
export async function designSheets() {
  const head = '/* Made by web/design.mjs from the tables in src/ui. */\n';
  const tokens = await readRows('look/tokens.inl', 'TOKEN');
  const ofPrograms = (/** @type {string[]} */ [name]) => name.startsWith('syntax_');
  return new Map([
    [new URL('tokens.css', import.meta.url), head + tokensCss(tokens.filter((row) => !ofPrograms(row)))],
    [new URL('editor/colours.css', import.meta.url), head + tokensCss(tokens.filter(ofPrograms))],
    [new URL('mirror/type.css', import.meta.url), head + (await typeCss())],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, text] of await designSheets()) await writeFile(file, text);
}
