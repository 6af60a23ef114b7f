// Checks the environment of a JavaScript program: modules, promises, timers, console, collation, recursion depth.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { close, run } from '../../web/runner/host/node.mjs';
import { request } from './runner_support.mjs';

after(close);

/** @param {string} source @param {Parameters<typeof request>[0]} [changes] @param {unknown} [input] */
async function outcome(source, changes = { task: 'program', function: '' }, input = '') {
  const {
    results: [result],
  } = await run(request({ source, ...changes, calls: [{ test: 'only', input: JSON.stringify(input) }] }));
  return result;
}

/** @param {string} source */
const printed = async (source) => {
  const { status, value, output } = await outcome(source);
  assert.equal(status, 'ok', value);
  return output;
};

/** @param {string} source */
const called = async (source) => {
  const { status, value, line } = await outcome(source, {}, []);
  return [status, value, line];
};

test('the grammar tells a module from a script', async () => {
  for (const source of [
    'let importe;\nimporte = 3;\nfunction f() { return importe; }',
    '/*\nimport the numbers\n*/\nfunction f() { return 3; }',
    'const text = `\nexport default x\nimport "y"\n`;\nfunction f() { return text.length > 0 ? 3 : 0; }',
    'const f = () => 3;\n// export { f };',
    'export function f() { return 3; }',
    'const f = () => 3; export { f };',
    '/* a */ export const f = () => 3;',
    'function g() { return 3; } export { g as f };',
    'const three = await 3;\nexport const f = () => three;',
  ])
    assert.deepEqual(await called(source), ['ok', '3', 0], source);
  assert.deepEqual(await called('export const g = 1;\nfunction f() {}'), [
    'error',
    "ReferenceError: 'f' is not exported",
    0,
  ]);
  // A file with a syntax error still counts as the module or script that it is meant to be.
  for (const [source, line] of /** @type {[string, number][]} */ ([
    ['let x = ;', 1],
    ['export const a = 1;\nlet x = ;', 2],
    ['import { a } from "./b.js";\n\nlet x = ;', 3],
    ['let a = 1;\nlet x = (;\nexport { a };', 2],
  ])) {
    const [status, , at] = await called(source);
    assert.deepEqual([status, at], ['error', line], source);
  }
  const { facts } = await run(
    request({ source: 'let importe;\nimporte = `\nexport default x`;\nwith (importe) f();', facts: true, calls: [] }),
  );
  assert.deepEqual(facts, ['call:f'], 'a script may do what a module may not');
});

test('what fails after an await is an error, with its line', async () => {
  const late = await outcome(
    'async function main() {\n  console.log(1);\n  await null;\n  throw new RangeError("late");\n}\nmain();',
  );
  assert.deepEqual([late.status, late.value, late.line, late.output], ['error', 'RangeError: late', 4, '1\n']);
  for (const [source, value] of [
    ['(async () => { await null; await null; undefined.x; })();', "TypeError: cannot read property 'x' of undefined"],
    ['new Promise((_, reject) => setTimeout(() => reject(new Error("no")), 50));', 'Error: no'],
    ['Promise.reject(3);', 'The program threw 3.'],
    ['Promise.resolve().then(() => { throw new Error("then"); });', 'Error: then'],
    ['const p = Promise.reject(new Error("too late")); setTimeout(() => p.catch(() => {}), 1);', 'Error: too late'],
    ['const seen = Promise.reject(1); Promise.reject(2); seen.catch(() => {});', 'The program threw 2.'],
    ['export {};\n(async () => { await null; throw new Error("module"); })();', 'Error: module'],
  ]) {
    const result = await outcome(source);
    assert.deepEqual([result.status, result.value], ['error', value], source);
  }
  assert.equal(
    await printed(
      'Promise.reject(1).catch((e) => console.log(e));\n(async () => { try { await Promise.reject(2); } catch (e) { console.log(e); } })();',
    ),
    '1\n2\n',
  );
  assert.equal(
    await printed('const p = Promise.reject(1);\nPromise.resolve().then(() => p.catch(() => console.log("seen")));'),
    'seen\n',
  );
  assert.deepEqual(
    await called('async function g() {\n  await null;\n  throw new Error("g");\n}\nfunction f() { g(); return 1; }'),
    ['error', 'Error: g', 3],
  );
  assert.deepEqual(
    await called('function f() { const list = []; Promise.resolve().then(() => list.push(1)); return list; }'),
    ['ok', '[]', 0],
  );
  const asTest = await outcome(
    '',
    {
      task: 'tests',
      function: '',
      subject: 's.js',
      files: [{ name: 't.js', text: 'test("a", () => {\n  (async () => { await null; assert(false, "b"); })();\n});' }],
    },
    'export {};',
  );
  assert.deepEqual([asTest.value, asTest.output], ['"fail"', 'a: AssertionError: b\n']);
});

test('timers ring in the order of their time, and waiting takes none', async () => {
  assert.equal(
    await printed(
      'setTimeout(() => console.log("b"), 20);\nsetTimeout((x) => console.log(x), 10, "a");\nsetTimeout(() => console.log("0"));\nconsole.log("first");\nPromise.resolve().then(() => console.log("then"));',
    ),
    'first\nthen\n0\na\nb\n',
  );
  assert.equal(
    await printed(
      'let n = 0;\nconst id = setInterval(() => { console.log(++n); if (n === 3) clearInterval(id); }, 0);',
    ),
    '1\n2\n3\n',
  );
  assert.equal(
    await printed(
      'const a = setTimeout(() => console.log("a"), 1), b = setTimeout(() => console.log("b"), 2);\nclearTimeout(a); clearTimeout(undefined); clearTimeout(99);',
    ),
    'b\n',
  );
  assert.equal(
    await printed(
      'const sleep = (ms) => new Promise((done) => setTimeout(done, ms));\nconst start = Date.now();\n(async () => { for (let i = 0; i < 3; i++) { await sleep(1e6); console.log(Date.now() - start); } })();',
    ),
    '1000000\n2000000\n3000000\n',
  );
  assert.equal(await printed('queueMicrotask(() => console.log(2)); console.log(1);'), '1\n2\n');
  assert.equal((await outcome('setInterval(() => {}, 1000);')).status, 'fuel');
  assert.equal((await outcome('const again = () => setTimeout(again, 5); again();')).status, 'fuel');
  const wrong = await outcome('function hello() {}\nsetTimeout(hello(), 100);');
  assert.deepEqual([wrong.status, wrong.value, wrong.line], ['error', 'TypeError: setTimeout: a function expected', 2]);
  assert.equal(
    await printed(
      'Array.prototype.push = Map.prototype.get = Function.prototype.apply = null;\nsetTimeout(() => console.log("x"), 1); console.count();',
    ),
    'default: 1\nx\n',
  );
});

test('the console does what it does elsewhere', async () => {
  for (const [source, output] of [
    ['console.log(-0, [-0], 0, `${-0}`)', '-0 [-0] 0 0'],
    [
      'console.log("%s is %d, %i, %f, %j %% %c.", "Ana", 42.5, 42.5, "1.5", { a: 1 }, "css")',
      'Ana is 42.5, 42, 1.5, {"a":1} % .',
    ],
    ['console.log("%o and %O, %s", [1], { a: "b" })', '[1] and {a: "b"}, %s'],
    ['console.log("100 %", 5, "%d", 1)', '100 % 5 %d 1'],
    ['console.log("%d%", 50)', '50%'],
    [
      'console.group("a"); console.log("b\\nc"); console.group(); console.log([1]); console.groupEnd(); console.groupEnd(); console.groupEnd(); console.log("d")',
      'a\n  b\n  c\n    [1]\nd',
    ],
    [
      'console.assert(1 === 1, "no"); console.assert(false, "no %s", 1); console.assert(false)',
      'Assertion failed: no 1\nAssertion failed',
    ],
    [
      'console.count(); console.count("x"); console.count(); console.countReset(); console.count()',
      'default: 1\nx: 1\ndefault: 2\ndefault: 1',
    ],
    ['console.time(); setTimeout(() => console.timeEnd(), 250)', 'default: 250ms'],
    ['console.dir({ a: 1 }); console.trace("t")', '{a: 1}\nTrace: t'],
    ['console.log("%d %d %i", null, undefined, "7px")', '0 NaN 7'],
    [
      'console.log(Promise.resolve(5), [new WeakMap()], (function* () {})())',
      'Promise {…} [WeakMap {…}] Generator {…}',
    ],
    [
      'console.log(new Number(5), new String("a"), Uint8Array.of(1), { [Symbol("s")]: 1 }, Math)',
      '[Number: 5] [String: "a"] Uint8Array [1] {[Symbol(s)]: 1} Math {…}',
    ],
    [
      'const a = { b: 1 }; a.self = a; a.twice = [[a.b], [a.b]]; console.log(a)',
      '{b: 1, self: [circular], twice: [[1], [1]]}',
    ],
    [
      'console.table([{ a: 1, b: 2 }, { b: 3, c: 4 }], ["b"])',
      '┌─────────┬───┐\n│ (index) │ b │\n├─────────┼───┤\n│ 0       │ 2 │\n│ 1       │ 3 │\n└─────────┴───┘',
    ],
    [
      'console.table(new Map([["x", 1]]))',
      '┌───────────────────┬─────┬────────┐\n│ (iteration index) │ Key │ Values │\n├───────────────────┼─────┼────────┤\n│ 0                 │ "x" │ 1      │\n└───────────────────┴─────┴────────┘',
    ],
    [
      'console.table(new Set(["x"]))',
      '┌───────────────────┬────────┐\n│ (iteration index) │ Values │\n├───────────────────┼────────┤\n│ 0                 │ "x"    │\n└───────────────────┴────────┘',
    ],
    [
      'console.table([{ a: 1 }, { a: 2, b: "x" }])',
      '┌─────────┬───┬─────┐\n│ (index) │ a │ b   │\n├─────────┼───┼─────┤\n│ 0       │ 1 │     │\n│ 1       │ 2 │ "x" │\n└─────────┴───┴─────┘',
    ],
  ])
    assert.equal(await printed(source), `${output}\n`, source);
});

test('structuredClone copies what it can', async () => {
  assert.equal(
    await printed(`const one = { list: [1, { date: new Date(5) }], map: new Map([[1, new Set([2])]]) };
one.self = one;
const other = structuredClone(one);
console.log(other !== one, other.self === other, other.list[1].date.getTime(), other.map.get(1).has(2));
other.list[1].date = 0;
console.log(one.list[1].date.getTime());`),
    'true true 5 true\n5\n',
  );
  for (const [source, output] of [
    ['structuredClone(Uint8Array.of(1, 2))', 'Uint8Array [1, 2]'],
    ['structuredClone(Uint8Array.of(1, 2)) instanceof Uint8Array', 'true'],
    ['structuredClone(new ArrayBuffer(3)).byteLength', '3'],
    ['structuredClone(new Float64Array([1, 2, 3]).subarray(1)).join()', '2,3'],
    ['structuredClone(new Number(4)) + 1', '5'],
    ['structuredClone(new DataView(new ArrayBuffer(4), 1)).byteLength', '3'],
    ['structuredClone(new TypeError("x")) instanceof TypeError', 'true'],
    ['structuredClone(Object.assign(new Error("x"), { extra: 1 })).extra', 'undefined'],
    ['structuredClone(new (class extends Map {})([[1, 2]])) instanceof Map', 'true'],
    ['structuredClone(undefined)', 'undefined'],
    ['structuredClone(null)', 'null'],
    [
      '[() => 1, Symbol(), new WeakMap(), Promise.resolve(1)].map((one) => { try { structuredClone(one); } catch (error) { return error.name + (error instanceof DOMException && error instanceof Error); } }).join()',
      'DataCloneErrortrue,DataCloneErrortrue,DataCloneErrortrue,DataCloneErrortrue',
    ],
    ['(() => { try { structuredClone(); } catch (error) { return error.name; } })()', 'TypeError'],
  ])
    assert.equal(await printed(`console.log(${source});`), `${output}\n`, source);
  assert.match((await outcome('structuredClone(() => 1);')).value, /^DataCloneError: /);
});

test('words are ordered as Unicode orders them', async () => {
  const words = [
    'z',
    'é',
    'e',
    'f',
    'E',
    'École',
    'ecole',
    'œuf',
    'oeuf',
    'of',
    'a b',
    'ab',
    'a-b',
    'Zoé',
    'zoe',
    '10',
    '9',
    'côte',
    'cote',
    'coté',
    'côté',
    'Ça',
    'ca',
    '',
    'ñ',
    'n',
    'Ä',
    'a',
    'ae',
    'straße',
    'strasse',
  ];
  const expected = [...words].sort((a, b) => a.localeCompare(b, 'en')); // Node has ICU's rules
  const list = JSON.stringify([...words].reverse());
  assert.equal(
    await printed(`console.log(${list}.sort((a, b) => a.localeCompare(b)).join());`),
    `${expected.join()}\n`,
  );
  assert.equal(
    await printed(`console.log(${list}.sort(new Intl.Collator('fr').compare).join());`),
    `${expected.join()}\n`,
  );
  for (const options of [
    '{ sensitivity: "base" }',
    '{ sensitivity: "accent" }',
    '{ sensitivity: "case" }',
    '{ numeric: true }',
    '{}',
  ]) {
    for (const [a, b] of [
      ['a', 'A'],
      ['e', 'é'],
      ['É', 'e'],
      ['a10', 'a9'],
      ['10', '9'],
      ['a', 'b'],
      ['2 b', '10 a'],
      ['x', 'x'],
    ]) {
      const compare = `${JSON.stringify(a)}.localeCompare(${JSON.stringify(b)}, 'en', ${options})`;
      assert.equal(await printed(`console.log(Math.sign(${compare}));`), `${Math.sign((0, eval)(compare))}\n`, compare);
    }
  }
});

test('numbers and dates are written as browsers write them, and what is missing is named', async () => {
  const numbers = [
    [1234567.891, 'fr-FR'],
    [1234.5],
    [1234.5, 'fr', { minimumFractionDigits: 2 }],
    [-999, 'fr'],
    [NaN],
    [Infinity, 'fr'],
    [-0.0001, 'en'],
    [1e21, 'en'],
    [1.005, 'en', { maximumFractionDigits: 2 }],
    [1e-7, 'en', { maximumFractionDigits: 8 }],
    [2.5, 'de', { maximumFractionDigits: 0 }],
    [1234, 'es'],
    [12345.6, 'es-ES'],
    [1234.5, 'de-DE'],
    [0.256, 'en', { style: 'percent' }],
    [0.145, 'fr', { style: 'percent' }],
    [0.5, 'de', { style: 'percent', minimumFractionDigits: 1 }],
    [5, 'en-US', { minimumIntegerDigits: 2 }],
    [5, 'en', { minimumIntegerDigits: 5 }],
    [12345, 'en', { useGrouping: false }],
    ...['fr', 'en', 'en-GB', 'de', 'es'].flatMap((tag) =>
      ['EUR', 'USD', 'GBP'].map((currency) => [-1234.5, tag, { style: 'currency', currency }]),
    ),
    [12.5, 'fr', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }],
    [1234, 'es', { useGrouping: 'always' }],
    [8, 'fr', { style: 'currency', currency: 'EUR', minimumFractionDigits: 0 }],
  ].map(
    ([value, ...how]) =>
      `(${Object.is(value, NaN) ? 'NaN' : value}).toLocaleString(${how.map((one) => JSON.stringify(one)).join()})`,
  );
  const dates = ['fr', 'en', 'en-GB', 'de', 'es'].flatMap((tag) =>
    ['toLocaleDateString', 'toLocaleTimeString', 'toLocaleString'].flatMap((name) =>
      [
        [2024, 0, 5, 13, 4, 9],
        [1999, 11, 31, 0, 30, 0],
      ].map((time) => `new Date(Date.UTC(${time})).${name}("${tag}", { timeZone: "UTC" })`),
    ),
  );
  const words = ['fr', 'en'].flatMap((tag) =>
    [
      ['weekday', 'day', 'month', 'year'],
      ['day', 'month', 'year'],
      ['day', 'month'],
      ['month', 'year'],
      ['weekday', 'day', 'month'],
      ['weekday'],
      ['month'],
      ['year'],
      ['day'],
    ].map(
      (parts) =>
        `new Date(Date.UTC(2024, 7, 1)).toLocaleDateString("${tag}", ${JSON.stringify(Object.fromEntries([...parts.map((part) => [part, /weekday|month/.test(part) ? 'long' : 'numeric']), ['timeZone', 'UTC']]))})`,
    ),
  );
  const others = [
    '12345678901234567890n.toLocaleString("fr")',
    '[1234.5, null, "a"].toLocaleString("de")',
    'new Date(NaN).toLocaleString()',
    '"é".toLocaleUpperCase("fr")',
    'Intl.Collator("fr").compare("é", "f")',
    'new Intl.Collator("fr", { numeric: true }).resolvedOptions().locale',
    '"a".localeCompare("B", ["en"], { sensitivity: "base" })',
  ];
  // Node has ICU's rules.
  for (const source of [...numbers, ...dates, ...words, ...others])
    assert.equal(await printed(`console.log(${source});`), `${(0, eval)(source)}\n`, source);
  for (const [source, missing] of [
    ['new Intl.NumberFormat("fr")', 'Intl.NumberFormat'],
    ['(1).toLocaleString("ja")', "toLocaleString('ja')"],
    ['(1).toLocaleString("en", { notation: "compact" })', 'toLocaleString({ notation })'],
    ['(1).toLocaleString("en", { style: "currency", currency: "JPY" })', "toLocaleString({ currency: 'JPY' })"],
    ['new Date().toLocaleDateString("fr", { dateStyle: "long" })', 'toLocaleDateString({ dateStyle })'],
    ['new Date().toLocaleDateString("de", { month: "long" })', 'toLocaleDateString({ month })'],
    ['"i".toLocaleUpperCase("tr")', "toLocaleUpperCase('tr')"],
    ['"a".localeCompare("b", "es")', "localeCompare('es')"],
    ['new Intl.Collator("en", { caseFirst: "upper" })', "Intl.Collator({ caseFirst: 'upper' })"],
  ])
    assert.equal((await outcome(`${source};`)).value, `ReferenceError: there is no ${missing} here`, source);
});

test("a sign that can't be seen is told from a curly quote", async () => {
  for (const [source, message] of [
    ['let a;\na = “x”;', 'invalid quotation mark “'],
    ['let a;\na\u200B = 1;', 'invisible character U+200B'],
    ['let a;\na = 1\u202E;', 'invisible character U+202E'],
    ['let a;\na = 1;\u0000', 'invisible character U+0000'],
    ['let a;\na\u200D++;', 'invisible character U+200D'],
  ]) {
    const { value, line } = await outcome(source);
    assert.deepEqual([value, line], [`SyntaxError: ${message}`, 2], source);
  }
  assert.equal(await printed('console.log("می\u200Cخواهم".length);'), '8\n');
});

test('a program may go deep, and as deep again', async () => {
  assert.deepEqual(
    await called('const sum = (n) => (n === 0 ? 0 : n + sum(n - 1));\nfunction f() { return sum(5000); }'),
    ['ok', '12502500', 0],
  );
  assert.deepEqual(
    await called(
      'const walk = (tree) => 1 + tree.map(walk).reduce((a, b) => a + b, 0);\nfunction f() { let tree = []; for (let i = 0; i < 150; i++) tree = [tree]; return walk(tree); }',
    ),
    ['ok', '151', 0],
  );
  assert.deepEqual((await called('function f() { return 1 + f(); }'))[0], 'recursion');
  // A stack overflow does not mix up calls in progress: each call keeps its own variables.
  assert.deepEqual(
    await called(`function fold(n, a, b = a * 2, ...rest) {
  let c = a + b;
  const d = [n, a, b, c];
  if (n === 0) return d.join();
  try {
    const e = fold(n - 1, c % 1000, undefined, n, d);
    for (const x of d) c += x;
    return c === 2 * (a + b) + n + a + b && rest.length === (rest.length && 2) ? e : 'mixed up';
  } finally { d.length = 0; }
}
function f() { return fold(1000, 1).split(',').length; }`),
    ['ok', '4', 0],
  );
});
