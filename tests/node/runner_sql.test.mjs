// Tests the results of candidates' SQL queries by the public interface, in Node.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { close, run } from '../../web/runner/host/node.mjs';
import { request } from './runner_support.mjs';
import { mistakesOf, readWords } from '../../web/words/read.mjs';

after(close);

const tables = `CREATE TABLE clients (nom TEXT PRIMARY KEY, ville TEXT, achats INTEGER CHECK (achats >= 0));
INSERT INTO clients VALUES ('Ana', 'Lyon', 3), ('Bob', NULL, 0), ('Zoé', 'Lyon', 12);`;

/** The result of the only call. @param {string} source @param {object} [input] @param {object} [changes] */
async function query(source, input = {}, changes = {}) {
  const {
    results: [result],
  } = await run(
    request({
      language: 'sql',
      task: 'query',
      function: '',
      files: [
        { name: 'query.sql', text: source },
        { name: 'tables.sql', text: tables },
      ],
      calls: [{ test: 'only', input: JSON.stringify(input) }],
      ...changes,
    }),
  );
  return result;
}

/** @param {string} source @param {object} [input] */
async function rows(source, input) {
  const { status, value } = await query(source, input);
  assert.equal(status, 'ok', value);
  return value;
}

test('a query gives columns and rows', async () => {
  assert.equal(
    await rows("SELECT nom, achats AS \"Nombre d'achats\" FROM clients WHERE ville = 'Lyon' ORDER BY achats DESC;"),
    '{"columns":["nom","Nombre d\'achats"],"rows":[["Zoé",12],["Ana",3]]}',
  );
  assert.equal(await rows("SELECT ville FROM clients WHERE nom = 'Bob'"), '{"columns":["ville"],"rows":[[null]]}');
  assert.equal(await rows('SELECT nom FROM clients WHERE 0'), '{"columns":["nom"],"rows":[]}');
});

test('values are told as they are', async () => {
  assert.equal(
    await rows(
      "SELECT 9007199254740993, -9223372036854775808, 0.1 + 0.2, 1.0, 1e300, 'a\"' || char(10, 0) || 'é', NULL",
    ),
    '{"columns":["9007199254740993","-9223372036854775808","0.1 + 0.2","1.0","1e300","\'a\\"\' || char(10, 0) || \'é\'","NULL"],' +
      '"rows":[[9007199254740993,-9223372036854775808,0.30000000000000004,1,1e+300,"a\\"\\n\\u0000é",null]]}',
  );
  for (const [expression, message] of [
    ["x'00'", 'The result has a blob.'],
    ['9e999', 'The result has an infinite number.'],
  ]) {
    const { status, value } = await query(`SELECT ${expression}`);
    assert.deepEqual([status, value], ['error', message]);
  }
});

test('the last statement that gives rows counts, unless the call asks afterwards', async () => {
  assert.equal(
    await rows('SELECT 1 AS a; SELECT 2 AS b; DELETE FROM clients; -- the end'),
    '{"columns":["b"],"rows":[[2]]}',
  );
  assert.equal(
    await rows('DELETE FROM clients WHERE achats = 0', { after: 'SELECT count(*) AS n FROM clients' }),
    '{"columns":["n"],"rows":[[2]]}',
  );
  assert.equal(
    await rows('SELECT count(*) AS n FROM clients', { setup: "INSERT INTO clients VALUES ('Yu', 'Nice', 1)" }),
    '{"columns":["n"],"rows":[[4]]}',
  );
  assert.equal(
    await rows("BEGIN; DELETE FROM clients; COMMIT; BEGIN; INSERT INTO clients VALUES ('X', NULL, 1)", {
      after: 'SELECT count(*) AS n FROM clients',
    }),
    '{"columns":["n"],"rows":[[0]]}',
  );
  const { status, value, line } = await query('UPDATE clients SET achats = 1');
  assert.deepEqual([status, value, line], ['error', 'No statement gives rows.', 0]);
  assert.equal((await query('-- nothing')).value, 'No statement gives rows.');
});

test('an error names its line', async () => {
  for (const [source, message, line] of /** @type {const} */ ([
    ['SELECT nom,\n  prenom\nFROM clients', 'no such column: prenom', 2],
    ['-- é é é\nSELECT *\nFROM client', 'no such table: client', 3],
    ['SELECT 1;\n\nSELEC nom FROM clients', 'near "SELEC": syntax error', 3],
    ['SELECT nom FROM clients\nWHERE', 'incomplete input', 2],
    [
      'SELECT nom FROM clients\nWHERE nom = "Ana"',
      'no such column: "Ana" - should this be a string literal in single-quotes?',
      2,
    ],
    ["SELECT 1;\n-- twice\nINSERT INTO clients VALUES ('Ana', NULL, 1)", 'UNIQUE constraint failed: clients.nom', 3],
    ['UPDATE clients SET achats = -1', 'CHECK constraint failed: achats >= 0', 1],
    ['SELECT nom FROM clients\nWHERE sum(achats) > 1', 'misuse of aggregate function sum()', 2],
  ])) {
    const result = await query(source);
    assert.deepEqual(
      [result.status, result.value, result.line, result.file],
      ['error', message, line, 'query.sql'],
      source,
    );
  }
  const { value, file, line } = await query('DROP TABLE clients', { after: 'SELECT 1 FROM\nclients' });
  assert.deepEqual([value, file, line], ['no such table: clients', 'after', 2]);
});

const mistakes = mistakesOf(readWords(), 'sql');

/**
 * The explanation that the candidate reads, found as in src/ui/words/mistakes.cpp.
 *
 * @param {string} message
 * @param {'fr' | 'en'} language
 */
function explained(message, language) {
  for (const { message: pattern, words } of mistakes) {
    const parts = pattern.split('{}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const found = new RegExp(`^${parts.join('(.*?)')}$`, 's').exec(message);
    if (found) return String(words[language]).replace(/\{(\d)\}/g, (_, hole) => found[Number(hole) + 1]);
  }
  return '';
}

test('a sign that only looks like one of SQL’s is named, with its line and what to type instead', async () => {
  for (const [source, said, line] of /** @type {const} */ ([
    ['SELECT\u00a0nom FROM clients', 'U+00A0', 1],
    ['SELECT nom,\nville FROM\u00a0clients', 'U+00A0', 2],
    ['SELECT nom FROM clients\nWHERE achats > 2\u202f', 'U+202F', 2],
    ['SELECT count(*)\u00a0AS n FROM clients', 'U+00A0', 1],
    ['SELECT nom FROM clients;\n\nSELECT ville\nFROM clients\u200b', 'U+200B', 4],
    ['SELECT nom FROM clients;\nSELECT 1\u0000', 'U+0000', 2],
    ['SELECT nom FROM clients\nWHERE ville = ‘Lyon’', '‘', 2],
    ["SELECT nom FROM clients WHERE ville = ’Lyon'", '’', 1],
    ["SELECT nom FROM clients WHERE ville = 'Lyon’", '’', 1],
    ['SELECT nom FROM clients WHERE ville = “New York”', '“', 1],
    ['SELECT nom AS “Nom du client” FROM clients', '“', 1],
    ['SELECT nom FROM clients WHERE ville = «Lyon»', '«', 1],
  ])) {
    const result = await query(source);
    assert.deepEqual([result.status, result.line], ['error', line], source);
    const [french, english] = [explained(result.value, 'fr'), explained(result.value, 'en')];
    assert.ok(french.includes(said) && english.includes(said), `${source}: ${french} ${english}`);
    const [cure, same] = ['U+200B', 'U+0000'].includes(said)
      ? [/effacez-le/, /delete it/]
      : said.startsWith('U')
        ? [/espace ordinaire/, /ordinary space/]
        : [/'texte'/, /'text'/];
    assert.match(french, cure);
    assert.match(english, same);
  }
});

test('a sign is not blamed for what it has nothing to do with', async () => {
  for (const [source, message] of [
    ['SELECT nom -- « l’été »\u00a0\nFROM client', 'no such table: client'],
    ['SELECT \'«\u00a0été\u00a0»\', "l’âge", [“x”] FROM client', 'no such table: client'],
    ['SELECT nom AS “n”, prenom FROM clients', 'no such column: prenom'],
    ['SELECT nom AS “n”, FROM clients', 'near "FROM": syntax error'],
    ['SELECT nom FROM clients WHERE ville = l’Isle', 'no such column: l’Isle'],
    ['\ufeffSELECT prenom FROM clients', 'no such column: prenom'],
    ['INSERT INTO clients SELECT nom AS “n”, NULL, 1 FROM clients', 'UNIQUE constraint failed: clients.nom'],
  ])
    assert.equal((await query(source)).value, message, source);
  assert.equal(await rows('SELECT nom AS “n” FROM clients WHERE achats = 3'), '{"columns":["“n”"],"rows":[["Ana"]]}');
});

test('each call has its own database, with one clock and one sequence of random numbers', async () => {
  const source =
    "UPDATE clients SET achats = achats + 1; SELECT achats, random(), datetime('now'), datetime('now', 'localtime'), date() FROM clients WHERE nom = 'Ana'";
  const [first, again] = [await query(source), await query(source)];
  assert.deepEqual(again, first);
  const [[achats, chance, ...dates]] = JSON.parse(first.value).rows;
  assert.deepEqual([achats, ...dates], [4, '2026-09-21 14:13:20', '2026-09-21 14:13:20', '2026-09-21']);
  assert.notEqual(JSON.parse((await query(source, {}, { seed: 2 })).value).rows[0][1], chance);
});

test('fuel is told, and is the same again', async () => {
  const count = (/** @type {number} */ times) =>
    query(`WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < ${times}) SELECT count(*) FROM c`);
  const [few, many, again] = [await count(10), await count(10000), await count(10000)];
  assert.equal(few.fuel, 0);
  assert.ok(many.fuel > 100 && many.fuel < 300, `${many.fuel}`);
  assert.deepEqual(again, many);
});

test('the checker is JavaScript', async () => {
  const { check } = await query(
    'SELECT nom FROM clients',
    {},
    { checker: 'const check = (input, { rows }) => rows.length === 3 || `${rows.length} rows`;' },
  );
  assert.equal(check, 'true');
});

test('facts tell the words of a script', async () => {
  const facts = async (/** @type {string} */ source) =>
    (
      await run(
        request({
          language: 'sql',
          task: 'query',
          function: '',
          source,
          facts: true,
          calls: [],
        }),
      )
    ).facts.join(', ');
  assert.equal(
    await facts('select count(*), "from" from a -- join\ngroup  by \'having\''),
    'call:COUNT, keyword:BY, keyword:FROM, keyword:GROUP, keyword:GROUP BY, keyword:SELECT',
  );
  assert.match(await facts('SELECT * FROM a WHERE b IN (/* x */ SELECT c FROM d)'), /subquery/);
  assert.doesNotMatch(await facts('WITH x AS (SELECT 1) SELECT * FROM x WHERE a IN (1)'), /subquery|call/);
  assert.match(
    await facts('SELECT * FROM a LEFT JOIN b ON replace(a.x, 1, 2)'),
    /call:REPLACE, .*keyword:JOIN, .*keyword:LEFT JOIN/,
  );
});
