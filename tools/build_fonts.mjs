// Makes dist/fonts/*.ttf: Atkinson Hyperlegible, reduced to the characters of our texts. ImGui and the DOM use the same
// bytes, so the two views measure equally. Kerning and ligatures are removed for the same reason: ImGui has neither.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { first } from '../web/element/characters.mjs';
import { second } from '../web/element/more_characters.mjs';
import { TrueTypeFont } from './true_type.mjs';

const require = createRequire(import.meta.url);
const subsetFont = require('subset-font');

const words = spelledOut(first);
const code = spelledOut(' -~àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜ\\xa0\u202f«»’…–→✓');
const moreWords = without(spelledOut(second), words);
const moreCode = without(words + moreWords, code + 'ℓ₹№');

/**
 * The characters that each face must have. The second faces (…-more) have those that few texts need: letters of more
 * languages, and signs.
 */
export const faces = [
  { name: 'regular', family: 'next', weight: 400, characters: words },
  { name: 'bold', family: 'next', weight: 700, characters: words },
  { name: 'mono', family: 'mono', weight: 400, characters: code },
  { name: 'regular-more', family: 'next', weight: 400, characters: moreWords },
  { name: 'bold-more', family: 'next', weight: 700, characters: moreWords },
  { name: 'mono-more', family: 'mono', weight: 400, characters: moreCode },
];

/** Lists the characters of a regular expression's character class. @param {string} ranges */
function spelledOut(ranges) {
  const pattern = new RegExp(`[${ranges}]`, 'u');
  return Array.from({ length: 0xffff }, (_, number) => String.fromCharCode(number))
    .filter((character) => pattern.test(character))
    .join('');
}

/** @param {string} characters @param {string} others */
function without(characters, others) {
  return [...characters].filter((character) => !others.includes(character)).join('');
}

/**
 * Subsets one part of a family: basic Latin or extended Latin.
 *
 * @param {string} family
 * @param {number} weight
 * @param {string} part
 * @param {string} characters
 */
async function reduced(family, weight, part, characters) {
  const file = `@fontsource/atkinson-hyperlegible-${family}/files/atkinson-hyperlegible-${family}-${part}-${weight}-normal.woff2`;
  return new TrueTypeFont(
    await subsetFont(await readFile(require.resolve(file)), characters, {
      targetFormat: 'sfnt',
      noHinting: true,
      keepFeatures: [],
      noLayoutClosure: true,
      dropTables: ['GPOS', 'GSUB', 'GDEF', 'STAT', 'gasp', 'prep', 'name'],
    }),
  );
}

/** @param {typeof faces[number]} face @returns {Promise<Buffer>} */
export async function buildFace({ family, weight, characters }) {
  const font = await reduced(
    family,
    weight,
    'latin',
    characters + models + (characters.includes('A') ? '' : moreModels),
  );
  const rest = without(characters, [...font.characters.keys()].map((number) => String.fromCodePoint(number)).join(''));
  const other = await reduced(family, weight, 'latin-ext', rest || ' ');
  for (const character of rest) {
    if (other.characters.has(/** @type {number} */ (character.codePointAt(0)))) font.addFrom(other, character);
  }
  font.tables.set('name', Buffer.from([0, 0, 0, 0, 0, 6])); // browsers require the table; the licence is beside the fonts
  for (const character of characters) {
    if (!font.characters.has(/** @type {number} */ (character.codePointAt(0))))
      addCharacter(font, character, family === 'mono');
  }
  return font.write();
}

const models = ' +m−\u2009'; // the added characters take their measures from these
const moreModels = 'Nupıº'; // … and in the second faces consist of these

/**
 * Draws a character that Atkinson Hyperlegible lacks, with the stroke width and on the axis of its minus.
 * @param {TrueTypeFont} font @param {string} character @param {boolean} mono
 */
function addCharacter(font, character, mono) {
  const minus = font.box('−');
  const stroke = minus.y_max - minus.y_min;
  const axis = (minus.y_min + minus.y_max) / 2;
  const width = font.advance(mono ? 'm' : '+');
  const wide = mono ? width : width * 1.35;
  const reach = (minus.x_max - minus.x_min) / 2;
  const far = mono ? reach : reach * 1.4;
  switch (character) {
    case '\u202f':
      return font.addAlias(character, mono ? ' ' : '\u2009');
    case 'µ':
      return addMu(font);
    case 'μ':
      return font.addAlias(character, 'µ');
    case '№':
      return addNumero(font);
    case 'Ÿ':
      return addCapitalYDiaeresis(font);
    case '→':
      return font.addPolygons(character, wide, [placed(arrow(far, stroke), wide / 2, axis, 0)]);
    case '↑':
      return font.addPolygons(character, width, [placed(arrow(reach * 1.15, stroke), width / 2, axis, 1)]);
    case '←':
      return font.addPolygons(character, wide, [placed(arrow(far, stroke), wide / 2, axis, 2)]);
    case '↓':
      return font.addPolygons(character, width, [placed(arrow(reach * 1.15, stroke), width / 2, axis, 3)]);
    case '✓':
      return font.addPolygons(character, wide, [placed(check(far, stroke), wide / 2, axis, 0)]);
    case '≥':
    case '≤': {
      const turn = character === '≥' ? 0 : 2;
      const bar = placed(rectangle(reach, stroke), width / 2, axis - reach * 0.95, 0);
      return font.addPolygons(character, width, [
        placed(chevron(reach, stroke), width / 2, axis + stroke * 0.8, turn),
        bar,
      ]);
    }
    case '≠': {
      const bars = [1, -1].map((side) => placed(rectangle(reach, stroke), width / 2, axis + side * stroke * 1.05, 0));
      return font.addPolygons(character, width, [...bars, placed(slash(reach * 1.1, stroke), width / 2, axis, 0)]);
    }
    default:
      throw new Error(`no glyph for ${character} (U+${character.codePointAt(0)?.toString(16)})`);
  }
}

// Y with the diaeresis of Ü, at the same height and the same distance from the middle.
/** @param {TrueTypeFont} font */
function addCapitalYDiaeresis(font) {
  const [, diaeresis] = font.components('Ü');
  if (!diaeresis) throw new Error('Ü is not composed of U and a diaeresis');
  const shift = Math.round((font.advance('Y') - font.advance('U')) / 2);
  const box = { ...font.box('Y'), y_max: font.box('Ü').y_max };
  font.addComposite(
    'Ÿ',
    font.advance('Y'),
    [
      { glyph: font.glyphOf('Y'), x: 0, y: 0 },
      { ...diaeresis, x: diaeresis.x + shift },
    ],
    box,
  );
}

// u with a stem as deep as that of p. Unicode has it twice, as a sign and as a Greek letter.
/** @param {TrueTypeFont} font */
function addMu(font) {
  const { x_min: left, y_max: top } = font.box('u');
  const { y_min: bottom } = font.box('p');
  const stem = font.box('ı').x_max - font.box('ı').x_min;
  const thick = Math.min(stem, font.box('−').y_max - font.box('−').y_min + 20);
  font.addPolygons('\ue000', 0, [points([left, top], [left + thick, top], [left + thick, bottom], [left, bottom])]);
  const box = { ...font.box('u'), y_min: bottom };
  font.addComposite(
    'µ',
    font.advance('u'),
    [
      { glyph: font.glyphOf('u'), x: 0, y: 0 },
      { glyph: font.glyphOf('\ue000'), x: 0, y: 0 },
    ],
    box,
  );
  font.characters.delete(0xe000);
}

// N and º, side by side.
/** @param {TrueTypeFont} font */
function addNumero(font) {
  const [letter, raised] = [font.box('N'), font.box('º')];
  const shift = font.advance('N');
  const box = {
    x_min: letter.x_min,
    y_min: letter.y_min,
    x_max: raised.x_max + shift,
    y_max: Math.max(letter.y_max, raised.y_max),
  };
  const parts = [
    { glyph: font.glyphOf('N'), x: 0, y: 0 },
    { glyph: font.glyphOf('º'), x: shift, y: 0 },
  ];
  font.addComposite('№', shift + font.advance('º'), parts, box);
}

// Shapes around the origin, clockwise, with strokes `t` thick. Slanted strokes run at 45 degrees.
/** @typedef {import('./true_type.mjs').Contour} Contour */

/** @param {number} r half the length @param {number} t @returns {Contour} */
function arrow(r, t) {
  const d = t * Math.SQRT2;
  const h = r * 0.62;
  return points(
    [-r, t / 2],
    [r - d - t / 2, t / 2],
    [r - h - d / 2, h - d / 2],
    [r - h, h],
    [r, 0],
    [r - h, -h],
    [r - h - d / 2, d / 2 - h],
    [r - d - t / 2, -t / 2],
    [-r, -t / 2],
  );
}
/** @param {number} r @param {number} t @returns {Contour} */
function check(r, t) {
  const d = t * Math.SQRT2;
  const [x, y, short, long] = [-r * 0.3, -r * 0.75, r * 0.6, r * 1.3];
  return points(
    [x - short, y + short],
    [x - short + d / 2, y + short + d / 2],
    [x, y + d],
    [x + long - d / 2, y + long + d / 2],
    [x + long, y + long],
    [x, y],
  );
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
/**
 * Rotates a contour by quarter turns, then moves it.
 *
 * @param {Contour} contour
 * @param {number} x
 * @param {number} y
 * @param {number} quarters
 * @returns {Contour}
 */
function placed(contour, x, y, quarters) {
  const [c, s] = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ][quarters];
  return contour.map((p) => ({ x: x + c * p.x - s * p.y, y: y + s * p.x + c * p.y }));
}

/** @param {string} folder */
export async function buildFonts(folder) {
  await mkdir(folder, { recursive: true });
  for (const face of faces) await writeFile(path.join(folder, `${face.name}.ttf`), await buildFace(face));
  await copyFile(require.resolve('@fontsource/atkinson-hyperlegible-next/LICENSE'), path.join(folder, 'OFL.txt'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildFonts(process.argv[2] ?? 'dist/fonts');
