// Checks how code exercises are built: tasks, files, tables, comparisons, rules of style.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build, buildWell, changed, source } from './pack_support.mjs';

const spec = (/** @type {string} */ text) => /** @type {any} */ (buildWell(text).exercises[0].spec);

test('the task follows from the language and the function, and so does the usual comparison', () => {
  const told = ['code', 'code_program', 'code_query', 'code_page', 'code_tests'].map((name) =>
    spec(source(`assessments/gallery/${name}`)),
  );
  assert.deepEqual(
    told.map(({ task = 'function' }) => task),
    ['function', 'program', 'query', 'page', 'tests'],
  );
  assert.deepEqual(
    told.map(({ compare = 'exact' }) => compare),
    ['exact', 'whitespace', 'unordered', 'exact', 'exact'],
  );
  assert.deepEqual(
    told.map(({ files }) => files[0].name),
    ['code.js', 'code.py', 'query.sql', 'index.html', 'fee.test.js'],
  );
});

test('tables become a script that only the engine sees, and rows to show', () => {
  const { files, tables } = spec(changed('code_query', '[Amina, Lyon, 34]', "[L'Amina, 'a\"b', 34]"));
  assert.equal(files[1].name, 'tables.sql');
  assert.equal(files[1].use, 'behind');
  assert.equal(
    files[1].text,
    'CREATE TABLE "clients" ("nom" TEXT, "ville" TEXT, "age" INTEGER);\n' +
      "INSERT INTO \"clients\" VALUES\n  ('L''Amina', 'a\"b', 34),\n  ('Olek', 'Lille', 51),\n  ('Rose', 'Lyon', NULL);\n",
  );
  assert.deepEqual(tables, [
    {
      name: 'clients',
      columns: ['nom', 'ville', 'age'],
      rows: [
        ["L'Amina", 'a"b', '34'],
        ['Olek', 'Lille', '51'],
        ['Rose', 'Lyon', 'NULL'],
      ],
    },
  ]);
});

test('other rows of a test take the place of those shown', () => {
  const { pack } = build(source('assessments/gallery/code_query'));
  const [hidden] = /** @type {any} */ (pack).keys[0].key.tests;
  assert.deepEqual(JSON.parse(hidden.input), {
    setup: 'DELETE FROM "clients";\nINSERT INTO "clients" VALUES\n  (\'Zoé\', \'Brest\', 20);\n',
  });
});

test('a test that right implementations must pass weighs nothing, and bars', () => {
  const { exercises, pack } = buildWell(source('assessments/gallery/code_tests'));
  assert.deepEqual(
    /** @type {any} */ (exercises[0].spec).tests.map((/** @type {any} */ { weight }) => weight),
    [0],
  );
  assert.deepEqual(
    /** @type {any} */ (pack.keys[0].key).tests.map((/** @type {any} */ { weight }) => weight),
    [undefined, undefined],
  );
});

test('wrong programs are told by file, and are no part of the pack', () => {
  const { pack, wrong, json } = build(source('assessments/gallery/code_page'));
  assert.deepEqual(
    wrong?.map(({ texts }) => texts.map(({ field }) => field)),
    [['index.html'], ['index.html', 'style.css']],
  );
  assert.equal(json?.includes('h2'), false);
  assert.deepEqual(
    /** @type {any} */ (pack).keys[0].key.solution.map((/** @type {any} */ { field }) => field),
    ['index.html', 'style.css'],
  );
});

/** @type {[kind: string, before: string, after: string, said: RegExp][]} */
const mistakes = [
  ['code', 'arguments: [2]', 'stdin: "2"', /a test of a function has no stdin/],
  ['code_program', 'stdin: "0\\n"', 'select: h1', /a test of a program has no select/],
  ['code_page', 'select: h1, read: text', 'read: text', /"select" is missing/],
  ['code_query', 'clients: [[Zoé, Brest, 20]]', 'client: [[Zoé, Brest, 20]]', /there is no table "client"/],
  ['code_query', 'clients: [[Zoé, Brest, 20]]', 'clients: [[Zoé, Brest]]', /3 values expected, one for each column/],
  ['code_query', '[Olek, Lille, 51]', '[Olek, Lille]', /3 values expected, one for each column/],
  ['code_tests', 'name: fee.js', 'name: ../fee.js', /the name of a file expected/],
];
for (const [kind, before, after, said] of mistakes) {
  test(`${kind}: "${after}" for "${before}"`, () => {
    assert.match(build(changed(kind, before, after)).said.join('\n'), said);
  });
}
