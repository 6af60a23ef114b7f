// Makes dist/fonts/*.ttf: Atkinson Hyperlegible, reduced to what our texts need. ImGui and the DOM get the same bytes,
// so the two views measure alike; for the same reason kerning and ligatures go: ImGui has neither.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { TrueTypeFont } from './true_type.mjs';

const require = createRequire(import.meta.url);
const subset_font = require('subset-font');

const ascii = range(0x20, 0x7e);
const letters = range(0xc0, 0xff) + 'ŒœŸ'; // Latin-1's, × and ÷, and the rest of French
const punctuation = '\u00a0\u202f«»‹›‘’“”–—…•·¡¿°±€£−≤≥≠←→↑↓✓';

/** What every face must show in the end. */
export const faces = [
  { name: 'regular', family: 'next', weight: 400, characters: ascii + letters + punctuation },
  { name: 'bold', family: 'next', weight: 700, characters: ascii + letters + punctuation },
  { name: 'mono', family: 'mono', weight: 400, characters: ascii + 'àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜ' + '\u00a0\u202f«»’…–→✓' },
];

/** @param {number} first @param {number} last */
function range(first, last) {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}

/** @param {typeof faces[number]} face @returns {Promise<Buffer>} */
export async function build_face({ family, weight, characters }) {
  const file = `@fontsource/atkinson-hyperlegible-${family}/files/atkinson-hyperlegible-${family}-latin-${weight}-normal.woff2`;
  const source = await readFile(require.resolve(file));
  const reduced = await subset_font(source, characters + models, {
    targetFormat: 'sfnt', noHinting: true, keepFeatures: [], noLayoutClosure: true,
    dropTables: ['GPOS', 'GSUB', 'GDEF', 'STAT', 'gasp', 'prep', 'name'],
  });
  const font = new TrueTypeFont(reduced);
  font.tables.set('name', Buffer.from([0, 0, 0, 0, 0, 6])); // browsers require the table; the licence lies beside
  for (const character of characters) {
    if (!font.characters.has(/** @type {number} */ (character.codePointAt(0)))) add_character(font, character, family === 'mono');
  }
  return font.write();
}

const models = ' +m−\u2009'; // what the added characters are measured by

/**
 * The characters that Atkinson Hyperlegible lacks, drawn with the stroke and on the axis of its own minus.
 * @param {TrueTypeFont} font @param {string} character @param {boolean} mono
 */
function add_character(font, character, mono) {
  const minus = font.box('−');
  const stroke = minus.y_max - minus.y_min;
  const axis = (minus.y_min + minus.y_max) / 2;
  const width = font.advance(mono ? 'm' : '+');
  const wide = mono ? width : width * 1.35;
  const reach = (minus.x_max - minus.x_min) / 2;
  const far = mono ? reach : reach * 1.4;
  switch (character) {
    case '\u202f': return font.add_alias(character, mono ? ' ' : '\u2009');
    case 'Ÿ': return add_capital_y_diaeresis(font);
    case '→': return font.add_polygons(character, wide, [placed(arrow(far, stroke), wide / 2, axis, 0)]);
    case '↑': return font.add_polygons(character, width, [placed(arrow(reach * 1.15, stroke), width / 2, axis, 1)]);
    case '←': return font.add_polygons(character, wide, [placed(arrow(far, stroke), wide / 2, axis, 2)]);
    case '↓': return font.add_polygons(character, width, [placed(arrow(reach * 1.15, stroke), width / 2, axis, 3)]);
    case '✓': return font.add_polygons(character, wide, [placed(check(far, stroke), wide / 2, axis, 0)]);
    case '≥':
    case '≤': {
      const turn = character === '≥' ? 0 : 2;
      const bar = placed(rectangle(reach, stroke), width / 2, axis - reach * 0.95, 0);
      return font.add_polygons(character, width, [placed(chevron(reach, stroke), width / 2, axis + stroke * 0.8, turn), bar]);
    }
    case '≠': {
      const bars = [1, -1].map((side) => placed(rectangle(reach, stroke), width / 2, axis + side * stroke * 1.05, 0));
      return font.add_polygons(character, width, [...bars, placed(slash(reach * 1.1, stroke), width / 2, axis, 0)]);
    }
    default: throw new Error(`no glyph for ${character} (U+${character.codePointAt(0)?.toString(16)})`);
  }
}

// Y with the diaeresis of Ü, at the same height and as far from the middle.
/** @param {TrueTypeFont} font */
function add_capital_y_diaeresis(font) {
  const [, diaeresis] = font.components('Ü');
  if (!diaeresis) throw new Error('Ü is not composed of U and a diaeresis');
  const shift = Math.round((font.advance('Y') - font.advance('U')) / 2);
  const box = { ...font.box('Y'), y_max: font.box('Ü').y_max };
  font.add_composite('Ÿ', font.advance('Y'), [{ glyph: font.glyph_of('Y'), x: 0, y: 0 }, { ...diaeresis, x: diaeresis.x + shift }], box);
}

// Shapes around the origin, clockwise, with strokes `t` thick. Slanted strokes run at 45 degrees.
/** @typedef {import('./true_type.mjs').Contour} Contour */

/** @param {number} r half the length @param {number} t @returns {Contour} */
function arrow(r, t) {
  const d = t * Math.SQRT2;
  const h = r * 0.62;
  return points([-r, t / 2], [r - d - t / 2, t / 2], [r - h - d / 2, h - d / 2], [r - h, h], [r, 0], [r - h, -h],
    [r - h - d / 2, d / 2 - h], [r - d - t / 2, -t / 2], [-r, -t / 2]);
}
/** @param {number} r @param {number} t @returns {Contour} */
function check(r, t) {
  const d = t * Math.SQRT2;
  const [x, y, short, long] = [-r * 0.3, -r * 0.75, r * 0.6, r * 1.3];
  return points([x - short, y + short], [x - short + d / 2, y + short + d / 2], [x, y + d], [x + long - d / 2, y + long + d / 2],
    [x + long, y + long], [x, y]);
}
/** @param {number} r @param {number} t @returns {Contour} */
function chevron(r, t) {
  const h = r * 0.5; // flatter than 45 degrees, as > is
  const v = t * 1.1; // the stroke's height
  const inner = (2 * r * h) / (h + v / 2) - r;
  return points([-r, h + v], [r, v / 2], [r, -v / 2], [-r, -h - v], [-r, -h], [inner, 0], [-r, h]);
}
/** @param {number} r @param {number} t @returns {Contour} */
function rectangle(r, t) {
  return points([-r, t / 2], [r, t / 2], [r, -t / 2], [-r, -t / 2]);
}
/** @param {number} r @param {number} t @returns {Contour} */
function slash(r, t) {
  return points([r * 0.35 - t / 2, r], [r * 0.35 + t / 2, r], [t / 2 - r * 0.35, -r], [-r * 0.35 - t / 2, -r]);
}
/** @param {number[][]} pairs @returns {Contour} */
function points(...pairs) {
  return pairs.map(([x, y]) => ({ x, y }));
}
/** Turned by quarters, then moved. @param {Contour} contour @param {number} x @param {number} y @param {number} quarters @returns {Contour} */
function placed(contour, x, y, quarters) {
  const [c, s] = [[1, 0], [0, 1], [-1, 0], [0, -1]][quarters];
  return contour.map((p) => ({ x: x + c * p.x - s * p.y, y: y + s * p.x + c * p.y }));
}

/** @param {string} folder */
export async function build_fonts(folder) {
  await mkdir(folder, { recursive: true });
  for (const face of faces) await writeFile(path.join(folder, `${face.name}.ttf`), await build_face(face));
  await copyFile(require.resolve('@fontsource/atkinson-hyperlegible-next/LICENSE'), path.join(folder, 'OFL.txt'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build_fonts(process.argv[2] ?? 'dist/fonts');
