// Reads the words of the interface: one file per language, with a part for every surface. Runs only in Node: in builds,
// the command line and tests. To add a language, add its file.
import { readFileSync, readdirSync } from 'node:fs';
import { formsOf, tableOf } from './plural.mjs';
import { typeset } from './typography.mjs';

/**
 * @typedef {Record<string, string | Record<string, string>>} Surface texts by name; a text that depends on a number,
 * {0}, has plural forms
 *
 * @typedef {object} Language
 * @property {string} name in the language itself
 * @property {'ltr' | 'rtl'} direction
 * @property {string} decimal the decimal separator
 * @property {string} digits from 0 to 9
 * @property {string} close signs of units that follow a number without a space
 * @property {import('./plural.mjs').Rules} plural
 * @property {string} beside the second language in which important messages are repeated
 * @property {import('./typography.mjs').Typography} [typography]
 * @property {Record<'all_or_none' | 'negation', string>} [advice] regular expressions: wordings of items that
 *   `potentiel lint` advises against
 *
 * @typedef {{language: Language, surfaces: Record<string, Surface>}} Words
 */

/** The fallback for languages without words. All other files are compared with it. */
const first = 'en';
const here = new URL('./', import.meta.url);

/**
 * Reads all files, by tag, the fallback first. Throws if one has problems.
 * @param {URL} [folder]
 * @returns {Record<string, Words>}
 */
export function readWords(folder = here) {
  const tags = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5))
    .sort((one, other) => Number(other === first) - Number(one === first) || (one < other ? -1 : 1));
  const files = Object.fromEntries(
    tags.map((tag) => {
      const text = readFileSync(new URL(`${tag}.json`, folder), 'utf8');
      const { language, ...surfaces } = JSON.parse(text);
      return [tag, { language, surfaces, text }];
    }),
  );
  const problems = tags.flatMap((tag) => {
    const { beside } = files[tag].language;
    return [
      ...problemsOf(files[tag], files[first]),
      ...givenTwice(files[tag].text),
      ...needlessSpaces(files[tag]),
      ...(tags.includes(beside) ? [] : [`language/beside: no words in ${beside}`]),
    ].map((problem) => `${tag}: ${problem}`);
  });
  if (problems.length > 0) throw new Error(`words/\n${problems.join('\n')}`);
  return Object.fromEntries(tags.map((tag) => [tag, typesetAll(files[tag])]));
}

/** The names that one group of a JSON text has twice: its parser keeps the last one. @param {string} text */
function givenTwice(text) {
  /** @type {Set<string>[]} */
  const groups = [];
  /** @type {string[]} */
  const problems = [];
  for (const [sign, , name] of text.matchAll(/("((?:[^"\\]|\\.)*)"\s*:)|"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (sign === '{') groups.push(new Set());
    else if (sign === '}') groups.pop();
    else if (name !== undefined) {
      const group = /** @type {Set<string>} */ (groups.at(-1));
      if (group.has(name)) problems.push(`${name}: given twice`);
      group.add(name);
    }
  }
  return problems;
}

/** The texts with no-break spaces that the typography puts there anyway. @param {Words} words @returns {string[]} */
function needlessSpaces({ language: { typography }, surfaces }) {
  const needless = (/** @type {string} */ text) => {
    const plain = text.replace(/[\u00a0\u202f]/g, ' ');
    return plain !== text && typeset(plain, typography) === typeset(text, typography);
  };
  return Object.entries(surfaces).flatMap(([name, surface]) =>
    Object.entries(surface)
      .filter(([, text]) => (typeof text === 'string' ? [text] : Object.values(text)).some(needless))
      .map(([phrase]) => `${name}/${phrase}: plain spaces do here`),
  );
}

/** @param {Words} words @returns {Words} */
function typesetAll({ language, surfaces }) {
  const set = (/** @type {string} */ text) => typeset(text, language.typography);
  // A number and the next word stay on one line.
  const held = (/** @type {string} */ text) => set(text).replace('{0} ', '{0}\u00a0');
  const mend = (/** @type {string | Record<string, string>} */ text) =>
    typeof text === 'string' ? set(text) : mapped(text, held);
  return { language, surfaces: mapped(surfaces, (surface) => mapped(surface, mend)) };
}

/** The problems of a file. @param {Words} file @param {Words} model @returns {string[]} */
export function problemsOf({ language, surfaces }, model) {
  const forms = formsOf(language.plural);
  /** @type {string[]} */
  const problems = [];
  const digits = [...language.digits];
  const inOrder = digits.every((digit, index) => digit.codePointAt(0) === Number(digits[0].codePointAt(0)) + index);
  if (!/^\p{Nd}{10}$/u.test(language.digits) || !inOrder)
    problems.push('language/digits: ten expected, in their order');
  if (!/^[^\p{L}\p{N}\s]$/u.test(language.decimal)) problems.push('language/decimal: one sign expected');
  if (!['ltr', 'rtl'].includes(language.direction)) problems.push('language/direction: ltr or rtl expected');
  for (const name of /** @type {const} */ (['name', 'close', 'beside']))
    if (typeof language[name] !== 'string') problems.push(`language/${name}: a text expected`);
  /** @param {string} at @param {object} these @param {object} those */
  const sameNames = (at, these, those) => {
    for (const name of Object.keys(those)) if (!(name in these)) problems.push(`${at}${name}: missing`);
    for (const name of Object.keys(these)) if (!(name in those)) problems.push(`${at}${name}: not a name of ours`);
  };
  sameNames('', surfaces, model.surfaces);
  for (const [name, surface] of Object.entries(surfaces)) {
    const own = model.surfaces[name] ?? {};
    sameNames(`${name}/`, surface, own);
    for (const [phrase, text] of Object.entries(surface)) {
      const at = `${name}/${phrase}`;
      const like = own[phrase] ?? text;
      if (typeof text !== typeof like)
        problems.push(`${at}: ${typeof like === 'string' ? 'one text' : 'plural forms'} expected`);
      if (typeof text !== 'string') sameNames(`${at}/`, text, Object.fromEntries(forms.map((form) => [form, ''])));
      if (typeof text !== 'string' && typeof like !== 'string' && !placeholdersIn(text.other ?? '').includes('{0}'))
        if (placeholdersIn(like.other).includes('{0}')) problems.push(`${at}/other: {0} missing`);
      // The explanation of an engine's message may omit its placeholders.
      const free = name.endsWith('_mistakes');
      const expected = free ? [...phrase.matchAll(/\{\}/g)].map((_, hole) => `{${hole}}`) : placeholdersIn(like);
      for (const one of typeof text === 'string' ? [text] : Object.values(text)) {
        if (!one.trim() || one.includes('\n')) problems.push(`${at}: a line of text expected`);
        else if (one !== one.trim()) problems.push(`${at}: no space at its ends expected`);
        const optional = typeof text === 'string' ? '' : '{0}'; // "no exercise", "two exercises" may do without the number
        // Other braces belong to the text only if the name of a fault shows them: "a repetition such as {2,5}".
        const odd = (one.match(/\{[^{}]*\}/g) ?? []).filter((sign) => !/^\{\d\}$/.test(sign) && !phrase.includes(sign));
        for (const each of [...odd, ...placeholdersIn(one).filter((sign) => !expected.includes(sign))])
          problems.push(`${at}: ${each} is not filled in`);
        for (const each of expected.filter((sign) => !free && sign !== optional && !placeholdersIn(one).includes(sign)))
          problems.push(`${at}: ${each} missing`);
      }
    }
  }
  return problems;
}

/** @param {string | Record<string, string>} text @returns {string[]} */
const placeholdersIn = (text) => [
  ...new Set((typeof text === 'string' ? text : Object.values(text).join(' ')).match(/\{\d\}/g) ?? []),
];

/**
 * @template Value, Made
 * @param {Record<string, Value>} record
 * @param {(value: Value) => Made} make
 * @returns {Record<string, Made>}
 */
const mapped = (record, make) => Object.fromEntries(Object.entries(record).map(([name, value]) => [name, make(value)]));

/**
 * The runtime's texts in the module's format (src/ui/words/strings.h): the language, then fixed texts, then texts with
 * plural forms, in the order of src/ui/words/phrases.inl.
 * @param {string} tag @param {Words} words
 */
export function runtimeTexts(tag, { language, surfaces: { runtime } }) {
  const forms = formsOf(language.plural);
  const all = Object.values(runtime);
  const counted = all.flatMap((text) => (typeof text === 'string' ? [] : forms.map((form) => text[form])));
  const head = [tag, language.decimal, language.digits, language.close, tableOf(language.plural)];
  return [...head, ...all.filter((text) => typeof text === 'string'), ...counted].join('\n');
}

/**
 * The words of a surface of JavaScript, in the format of speaker() in say.mjs.
 * @param {Words} words @param {string} name @returns {import('./say.mjs').Spoken}
 */
export function spoken({ language, surfaces }, name) {
  const surface = surfaces[name];
  if (!surface) throw new Error(`the words have no surface "${name}"`);
  const forms = formsOf(language.plural);
  const all = mapped(surface, (text) => (typeof text === 'string' ? text : forms.map((form) => text[form])));
  const texts = name === 'faults' ? byNumber(all) : all;
  return {
    texts,
    ...(Object.values(texts).some(Array.isArray) && { plural: tableOf(language.plural) }),
    ...(language.digits !== '0123456789' && { digits: language.digits }),
  };
}

/** The number of a fault in the module: FNV-1a, as src/base/fault.h computes it. @param {string} text */
export const faultNumber = (text) =>
  new TextEncoder().encode(text).reduce((number, byte) => Math.imul(number ^ byte, 0x01000193), 0x811c9dc5 | 0) >>> 0;

/**
 * Texts by the numbers that the module has for them.
 * @template Text
 * @param {Record<string, Text>} texts
 */
function byNumber(texts) {
  const numbered = Object.entries(texts).map(([fault, text]) => /** @type {const} */ ([faultNumber(fault), text]));
  const record = Object.fromEntries(numbered);
  if (Object.keys(record).length < numbered.length) throw new Error('two faults have one number: change a text');
  return record;
}

/**
 * The explanations of an engine's messages, in the format of the notice `mistakes` (src/ui/mistakes.h).
 * @param {Record<string, Words>} files @param {string} engine
 */
export function mistakesOf(files, engine) {
  const [[, { surfaces }]] = Object.entries(files);
  return Object.keys(surfaces[`${engine}_mistakes`]).map((message) => ({
    message,
    words: mapped(files, (file) => file.surfaces[`${engine}_mistakes`][message]),
  }));
}
