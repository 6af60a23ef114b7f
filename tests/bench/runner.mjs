// Measures the cost of code exercises: bytes over the network (brotli), and milliseconds in Node.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { close, run } from '../../web/runner/host/node.mjs';

/** @param {string} name @param {number | string} value */
const say = (name, value) =>
  console.log(`runner  ${name.padEnd(44)} ${typeof value === 'number' ? Math.round(value) : value}`);

/** @param {string} name */
async function bundle(name) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../../web/runner/${name}`, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    external: ['module', 'node:*', './javascript_facts.mjs'],
    legalComments: 'none',
  });
  return outputFiles[0].contents;
}

for (const name of [
  'host/runner.mjs',
  'javascript/worker.mjs',
  'javascript/javascript_facts.mjs',
  'sql/worker.mjs',
  'web/worker.mjs',
])
  say(`${name}, bytes`, brotliCompressSync(await bundle(name)).length);
for (const module of ['../../build/javascript/quickjs.wasm', '@sqlite.org/sqlite-wasm/sqlite3.wasm']) {
  say(`${module}, bytes`, brotliCompressSync(readFileSync(createRequire(import.meta.url).resolve(module))).length);
}

/** @param {string} source @param {number} calls @param {number} [fuel] */
async function time(source, calls, fuel = 4000) {
  const before = performance.now();
  await run({
    language: 'javascript',
    task: 'function',
    function: 'f',
    files: [{ name: 'code.js', text: source }],
    subject: '',
    checker: '',
    facts: false,
    seed: 1,
    epoch: 0,
    limits: { milliseconds: 60000, fuel, memory_kilobytes: 16384, output_bytes: 4096 },
    calls: Array.from({ length: calls }, (_, index) => ({ test: `t${index}`, input: `[${index}]` })),
  });
  return performance.now() - before;
}

const sum = 'function f(a) { let sum = 0; for (let i = 0; i < a * 100; i++) sum += i; return sum; }';
say('first run, one call, ms', await time(sum, 1));
const warm = [];
for (let i = 0; i < 20; i += 1) warm.push(await time(sum, 10));
say('later run, ten calls, median ms', warm.sort((a, b) => a - b)[10]);
say('while (true), 1000 ticks of fuel, ms', await time('function f() { while (true); }', 1, 1000));
say('while (true), 4000 ticks of fuel, ms', await time('function f() { while (true); }', 1));

/**
 * Ten calls in the other languages, each in fresh state.
 *
 * @param {string} language
 * @param {Partial<import('../../web/runner/protocol/request.mjs').Request>} what
 * @param {string} input
 */
async function ten(language, what, input) {
  const times = [];
  for (let i = 0; i < 20; i += 1) {
    const before = performance.now();
    await run({
      language,
      task: 'query',
      function: '',
      files: [],
      subject: '',
      checker: '',
      facts: false,
      seed: 1,
      epoch: 0,
      limits: { milliseconds: 60000, fuel: 4000, memory_kilobytes: 16384, output_bytes: 4096 },
      ...what,
      calls: Array.from({ length: 10 }, (_, index) => ({ test: `t${index}`, input })),
    });
    times.push(performance.now() - before);
  }
  say(`${language}: first run, ten calls, ms`, times[0]);
  say(`${language}: later run, ten calls, median ms`, times.slice(1).sort((a, b) => a - b)[10]);
}

const tables = `CREATE TABLE clients (id INTEGER PRIMARY KEY, nom TEXT, ville TEXT);
${Array.from({ length: 200 }, (_, index) => `INSERT INTO clients VALUES (${index}, 'nom ${index}', 'ville ${index % 7}');`).join('\n')}`;
await ten(
  'sql',
  {
    files: [
      {
        name: 'query.sql',
        text: 'SELECT ville, count(*) AS n FROM clients GROUP BY ville HAVING n > 3 ORDER BY n DESC',
      },
      { name: 'tables.sql', text: tables },
    ],
  },
  '{}',
);
await ten(
  'web',
  {
    task: 'page',
    files: [
      {
        name: 'index.html',
        text: `<!doctype html><link rel=stylesheet href=style.css><main>${'<article class=card><h2>Title</h2><p>Text</p></article>'.repeat(30)}</main>`,
      },
      {
        name: 'style.css',
        text: '.card { display: flex; gap: 1rem; padding: 8px 1em; border: 1px solid #ccc; color: navy } .card:hover { background: #eee } @media (max-width: 600px) { .card { flex-direction: column } }',
      },
    ],
  },
  '{"select":".card","read":"style","name":"padding","state":"hover"}',
);
close();
