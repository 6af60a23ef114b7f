// Checks the interface's words: all languages have the same phrases, and a file alone adds a language.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { pageOf } from '../../tools/build_page.mjs';
import { temporaryFolder } from '../temporary_folder.mjs';
import { wordsPlugin } from '../../tools/words_plugin.mjs';
import { arabic, madeUp } from '../made_up_words.mjs';
import { loadCore } from '../../web/engine/core_node.mjs';
import { direction } from '../../web/mirror/dom.mjs';
import { categoryOf, formsOf, tableOf } from '../../web/words/plural.mjs';
import { problemsOf, readWords, runtimeTexts, spoken } from '../../web/words/read.mjs';
import { languageFor, speaker } from '../../web/words/say.mjs';

const files = readWords();
const { en, fr } = files;

test('a score has the same words in the widget, in a result’s card and on the recruiter’s page', () => {
  /** @type {[string, string][]} */
  const same = [
    ['SkillValue', 'value'],
    ['SkillRange', 'range'],
    ['FromExercises', 'exercises'],
    ['NotJudged', 'openCount'],
    ['ToConfirm', 'toConfirm'],
    ['DeclaredValue', 'declaredValue'],
  ];
  for (const [language, { surfaces }] of Object.entries(files))
    for (const [own, others] of same)
      assert.deepEqual(surfaces.card[others], surfaces.runtime[own], `${language}: ${own}, ${others}`);
});

/** A folder of words with one more language. */
function withMadeUp() {
  const folder = temporaryFolder();
  for (const name of ['en.json', 'fr.json'])
    cpSync(new URL(`../../web/words/${name}`, import.meta.url), path.join(folder, name));
  writeFileSync(path.join(folder, 'ar.json'), JSON.stringify(madeUp()));
  return pathToFileURL(`${folder}/`);
}

test('the runtime’s words stand under the names of src/ui/words/phrases.inl, in its order', () => {
  const rows = readFileSync(new URL('../../src/ui/words/phrases.inl', import.meta.url), 'utf8').matchAll(
    /^(PHRASE|COUNTED)\((\w+)\)/gm,
  );
  const names = [...rows].map(([, row, name]) => [name, row === 'PHRASE' ? 'string' : 'object']);
  for (const { surfaces } of Object.values(files))
    assert.deepEqual(
      Object.entries(surfaces.runtime).map(([name, text]) => [name, typeof text]),
      names,
    );
});

test('candidates are spoken to calmly', () => {
  for (const { surfaces } of Object.values(files))
    for (const text of Object.values(surfaces.runtime).flatMap((text) =>
      typeof text === 'string' ? [text] : Object.values(text),
    ))
      assert.doesNotMatch(text.replace('\u202f!', '!'), /!|wrong|faux|'/);
});

/** @param {(file: any) => void} change @param {'en' | 'fr'} [tag] */
function problemsAfter(change, tag = 'fr') {
  const file = structuredClone(files[tag]);
  change(file);
  return problemsOf(file, en);
}

test('a file that lacks something, or says more, is refused', () => {
  assert.deepEqual(
    problemsAfter(() => {}),
    [],
  );
  const cases = /** @type {[(file: any) => void, string][]} */ ([
    [({ surfaces }) => delete surfaces.editor, 'editor: missing'],
    [({ surfaces }) => (surfaces.other = {}), 'other: not a name of ours'],
    [({ surfaces }) => delete surfaces.runtime.Settings, 'runtime/Settings: missing'],
    [({ surfaces }) => (surfaces.editor.more = 'x'), 'editor/more: not a name of ours'],
    [({ surfaces }) => delete surfaces.runtime.ExerciseCount.one, 'runtime/ExerciseCount/one: missing'],
    [({ surfaces }) => (surfaces.runtime.ExerciseCount.few = '{0}'), 'runtime/ExerciseCount/few: not a name of ours'],
    [({ surfaces }) => (surfaces.runtime.ExerciseCount = '{0}'), 'runtime/ExerciseCount: plural forms expected'],
    [({ surfaces }) => (surfaces.runtime.StepOf = '{0}'), 'runtime/StepOf: {1} missing'],
    [({ surfaces }) => (surfaces.runtime.StepOf += ' {2}'), 'runtime/StepOf: {2} is not filled in'],
    [({ surfaces }) => (surfaces.runtime.Settings = 'a\nb'), 'runtime/Settings: a line of text expected'],
    [
      ({ surfaces }) => (surfaces.sql_mistakes['no such table: {}'] += ' {1}'),
      'sql_mistakes/no such table: {}: {1} is not filled in',
    ],
    [({ language }) => (language.plural = arabic), 'runtime/ExerciseCount/zero: missing'],
    [({ surfaces }) => (surfaces.runtime.Settings = ' '), 'runtime/Settings: a line of text expected'],
    [({ surfaces }) => (surfaces.runtime.Settings += ' '), 'runtime/Settings: no space at its ends expected'],
    [({ surfaces }) => (surfaces.runtime.StepOf += ' {10}'), 'runtime/StepOf: {10} is not filled in'],
    [({ surfaces }) => (surfaces.runtime.StepOf += ' {count}'), 'runtime/StepOf: {count} is not filled in'],
    [({ surfaces }) => (surfaces.runtime.ExerciseCount.other = 'des'), 'runtime/ExerciseCount/other: {0} missing'],
    [({ language }) => (language.digits = '01'), 'language/digits: ten expected, in their order'],
    [({ language }) => (language.digits = '0123456798'), 'language/digits: ten expected, in their order'],
    [({ language }) => (language.digits = 'abcdefghij'), 'language/digits: ten expected, in their order'],
    [({ language }) => (language.decimal = ''), 'language/decimal: one sign expected'],
    [({ language }) => (language.decimal = '1'), 'language/decimal: one sign expected'],
    [({ language }) => (language.direction = ''), 'language/direction: ltr or rtl expected'],
  ]);
  for (const [change, problem] of cases) assert.ok(problemsAfter(change).includes(problem), problem);
  assert.deepEqual(
    problemsAfter(({ surfaces }) => (surfaces.runtime.ExerciseCount.one = 'un seul')),
    [],
  );
});

/** A folder of words whose French file is changed as text. @param {string} before @param {string} after */
function rewritten(before, after) {
  const folder = withMadeUp();
  const file = new URL('fr.json', folder);
  const text = readFileSync(file, 'utf8');
  assert.ok(text.includes(before));
  writeFileSync(file, text.replace(before, after));
  return folder;
}

test('a text given twice, a space typed for nothing, and a second language without words are refused', () => {
  const twice = rewritten('"Settings": "Réglages"', '"Settings": "Réglages", "Settings": "Options"');
  assert.throws(() => readWords(twice), /fr: Settings: given twice/);
  const typed = rewritten('"Test : {0}"', '"Test\u00a0: {0}"');
  assert.throws(() => readWords(typed), /fr: runtime\/ClockTest: plain spaces do here/);
  assert.throws(() => readWords(rewritten('"beside": "en"', '"beside": "eo"')), /fr: language\/beside: no words in eo/);
});

test('the decimal sign and the digits are those of CLDR', () => {
  for (const [tag, { language }] of Object.entries({ ...files, ar: madeUp() })) {
    const system = language.digits.startsWith('0') ? 'latn' : 'arab';
    const form = new Intl.NumberFormat(tag, { numberingSystem: system, useGrouping: false, minimumFractionDigits: 1 });
    assert.equal(form.format(1234567890), `${at(language.digits, 1234567890)}${language.decimal}${language.digits[0]}`);
  }
});

/** @param {string} digits @param {number} number */
const at = (digits, number) => String(number).replace(/\d/g, (digit) => [...digits][Number(digit)]);

test('the plural rules are those of CLDR', () => {
  const languages = { ar: arabic, fr: fr.language.plural, en: en.language.plural };
  for (const [tag, rules] of Object.entries(languages)) {
    const known = new Intl.PluralRules(tag);
    const table = tableOf(rules);
    const forms = formsOf(rules);
    for (let number = 0; number < 1200; number += 1) {
      assert.equal(categoryOf(rules, number), known.select(number), `${tag} ${number}`);
      assert.equal(forms[Number(table[number < 200 ? number : 100 + (number % 100)])], known.select(number));
    }
  }
  assert.equal(categoryOf({ one: 'i = 1 and v = 0', few: 'i % 10 = 2..4 and i % 100 != 12..14' }, 22), 'few');
  assert.equal(categoryOf({ few: 'n = 2 or n = 7..8' }, 8), 'few');
  assert.throws(() => tableOf({ many: 'n % 1000 = 0' }), /more than the last two digits/);
  assert.throws(() => tableOf({ one: 'about 1' }), /not a relation/);
});

test('a language without words is answered in English, one with them whatever its country', () => {
  const tags = Object.keys(files);
  assert.equal(tags[0], 'en');
  for (const [wish, answer] of Object.entries({ fr: 'fr', 'FR-be': 'fr', fro: 'en', ar: 'en', '': 'en' }))
    assert.equal(languageFor(tags, [wish]), answer);
});

test('a language is shown in its direction, and called by its own name', () => {
  for (const [tag, { language }] of Object.entries({ ...files, ar: madeUp() })) {
    assert.equal(direction(tag), language.direction);
    const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? '';
    assert.equal(name.toLocaleLowerCase(tag), language.name.toLocaleLowerCase(tag), 'as web/element shows it');
  }
});

test('every text for a fault is one of the module (the compiler finds a fault without words)', () => {
  const folder = new URL('../../src/', import.meta.url);
  const literals = /** @type {string[]} */ (readdirSync(folder, { recursive: true }))
    .filter((name) => /\.(cpp|h)$/.test(name))
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').match(/"(?:[^"\\\n]|\\.)*"/g) ?? []);
  const known = new Set(literals.map((literal) => literal.slice(1, -1).replace(/\\(.)/g, '$1')));
  assert.deepEqual(
    Object.keys(en.surfaces.faults).filter((fault) => !known.has(fault)),
    [],
  );
});

test('a text for a fault holds no bound: C++ has it, and gives it as a value', () => {
  const examples = /"[^"]*"|\{[^}]*\}|UTF-8|base64|https:\S+|a-z, 0-9/g;
  const bounds = Object.keys(en.surfaces.faults).filter((fault) => /\d{2,}|[2-9]/.test(fault.replace(examples, '')));
  assert.deepEqual(bounds, [
    'an address as https://example.org of 500 bytes at most expected',
    'an id is 1 to 64 of a-z, 0-9, - and _, and begins with a letter or digit', // as the schema says it, too
  ]);
});

test('a problem of the module is told in the language asked for', async () => {
  const core = await loadCore();
  const [problem] = core.check(Buffer.from('{"format":"potentiel-pack/1"}')).problems;
  assert.deepEqual([problem.path, problem.message], ['/id', 'this is missing']);
  assert.equal(await core.explain(problem, 'fr-BE'), 'manque');
  const [{ path: place, message }] = core.check(Buffer.from('[')).problems;
  assert.deepEqual([place, message], ['', 'line 1, column 2: this is not a value in JSON']);
  assert.equal(await core.explain(new Error('of JavaScript'), 'fr'), 'of JavaScript');
});

test('another language is added by its file alone: what JavaScript says', async () => {
  const folder = withMadeUp();
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { tongues, wordsIn } from '#words/all/element';
        import { directions } from '#words/all/card_start';
        import { fetchWords } from '#words/one/card';
        export { tongues, wordsIn, directions, fetchWords };`,
      resolveDir: path.dirname(new URL('../../web/', import.meta.url).pathname),
    },
    bundle: true,
    format: 'esm',
    write: false,
    plugins: [wordsPlugin(folder)],
  });
  const made = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  assert.deepEqual(made.tongues, ['en', 'ar', 'fr']);
  assert.equal(made.wordsIn('ar-MA')('retry'), 'Try again');
  const words = await made.fetchWords('ar');
  const forms = [0, 1, 2, 3, 11, 100, 103, 311].map((number) => /\[(.*)\]/.exec(words('exercises', number))?.[1]);
  assert.deepEqual(forms, ['zero', 'one', 'two', 'few', 'many', 'other', 'few', 'many']);
  assert.match(words('exercises', 103), /١٠٣/);
  assert.equal(made.directions.ar, 'rtl');
});

test('another language is added by its file alone: pages offer it, from right to left', () => {
  const html = '<html lang="fr" data-words="demo_page"><p class="languages"></p><h1 data-words="job"></h1>';
  const page = pageOf(html, readWords(withMadeUp()));
  assert.match(page, /<a lang="fr" href="\?lang=fr">Français<\/a>/);
  assert.match(page, /<a lang="ar" dir="rtl" href="\?lang=ar">العربية<\/a>/);
  assert.match(page, /<h1 data-words="job">Technicien/);
  assert.throws(() => pageOf(html.replace('job', 'jobs'), files), /demo_page has no text "jobs"/);
});

test('elements within a text of a page take the places that the text gives them', () => {
  const html = '<html lang="en" data-words="demo_page"><p data-words="trouble"><a href="#">us</a></p>';
  assert.match(pageOf(html, files), /Write to <a href="#">us<\/a>: we will/);
});

test('another language is added by its file alone: what the module says', async () => {
  const { ar } = readWords(withMadeUp());
  const core = await loadCore();
  assert.throws(() => core.setWords('ar', `${runtimeTexts('ar', ar)}\nmore`), /not those of this module/);
  core.setWords('ar', runtimeTexts('ar', ar));
  const pack = JSON.parse(readFileSync(new URL('../unit/ui/arabic_pack.json', import.meta.url), 'utf8'));
  const start = {
    pack: 'sha256-',
    runtime: 'sha256-',
    language: 'ar',
    nonce: '',
    audience: '',
    extra_time: 0,
    seed: 1,
  };
  const reply = core.open(
    Buffer.from(JSON.stringify(pack)),
    { ...start, signing: true, canvas: true, older_pack: false, offline: false },
    '',
  );
  assert.deepEqual(
    reply.requests.filter(({ type }) => type === 'words'),
    [],
  );
});

test('a text is filled in, and a phrase that is none says nothing', () => {
  const words = speaker(spoken(fr, 'card'));
  assert.equal(words('exercises', 1), 'd’après 1\u00a0exercice');
  assert.equal(words('exercises', 0), 'd’après 0\u00a0exercice');
  assert.equal(words('exercises', 1_000_000), 'd’après 1000000\u00a0exercices');
  assert.equal(words('unknownIssuer', '{1}'), 'Émetteur inconnu\u202f: il se nomme «\u202f{1}\u202f»');
  assert.equal(words('nothing'), '');
});
