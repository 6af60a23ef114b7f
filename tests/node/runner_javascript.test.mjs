// Checks JavaScript beyond plain functions: programs, tests, several files, checkers, facts.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { close, run } from '../../web/runner/host/node.mjs';
import { request } from './runner_support.mjs';

after(close);

/** @typedef {Parameters<typeof request>[0]} Changes */

/** The result of the only call. @param {Changes} changes @param {unknown} input */
async function outcome(changes, input) {
  const {
    results: [result],
  } = await run(request({ ...changes, calls: [{ test: 'only', input: JSON.stringify(input) }] }));
  return result;
}

/** @param {string} source @param {string} input */
const program = (source, input = '') => outcome({ task: 'program', function: '', source }, input);

/** @param {Record<string, string>} texts by name */
const files = (texts) => Object.entries(texts).map(([name, text]) => ({ name, text }));

test('a program reads lines and prints', async () => {
  const sum =
    'const n = Number(prompt("How many?"));\nlet sum = 0;\nfor (let i = 0; i < n; i++) sum += Number(readline());\nconsole.log("sum", sum);';
  const result = await program(sum, '2\n3\r\n4\n5\n');
  assert.deepEqual([result.status, result.value, result.output], ['ok', '"sum 7\\n"', 'sum 7\n']);
  assert.equal(
    (await program('console.log(prompt(), prompt(), prompt(), readline());', 'a\n\nb\n')).output,
    'a  b null\n',
  );
  assert.equal((await program('console.log(prompt());', '')).output, 'null\n');
  assert.equal((await program('let x = 1;')).value, '""');
});

test('a program may wait for promises', async () => {
  const source =
    'async function main() { console.log(1); await null; console.log(3); }\nmain().then(() => console.log(4));\nconsole.log(2);';
  assert.equal((await program(source)).output, '1\n2\n3\n4\n');
  const waits = await program('import {} from "./code.js";\nawait new Promise(() => {});');
  assert.deepEqual([waits.status, waits.value], ['error', 'Error: The program waits for something that never comes.']);
  assert.equal((await program('const again = () => Promise.resolve().then(again);\nagain();')).status, 'fuel');
  const late = await program('export {};\nawait null;\nthrow new RangeError("late");');
  assert.deepEqual([late.status, late.value, late.line], ['error', 'RangeError: late', 3]);
});

test("a program's error keeps what was printed before", async () => {
  const result = await program('console.log("before");\nnothing();');
  assert.deepEqual(
    [result.status, result.value, result.output, result.line],
    ['error', "ReferenceError: 'nothing' is not defined", 'before\n', 2],
  );
});

test('fuel is told, and is the same again', async () => {
  const loop = (/** @type {number} */ times) => program(`for (let i = 0; i < ${times}; i++);`);
  const [few, many, again] = [await loop(10), await loop(1e6), await loop(1e6)];
  assert.equal(few.fuel, 0);
  assert.ok(many.fuel >= 100 && many.fuel < 1000, `${many.fuel}`);
  assert.equal(again.fuel, many.fuel);
  assert.equal((await program('while (true);')).fuel, 1000);
  assert.equal((await program('const f = () => 1 + f(); for (let i = 0; i < 1e5; i++); f();')).fuel, 0);
});

test('files import each other, and an error names the file', async () => {
  const main = "import { twice } from './helper.js';\nexport function f(a) {\n  return twice(a) + 1;\n}";
  const call = (/** @type {Record<string, string>} */ texts) => outcome({ files: files(texts) }, [20]);
  assert.equal((await call({ 'code.js': main, 'helper.js': 'export const twice = (a) => 2 * a;' })).value, '41');
  for (const [helper, message, line, file] of /** @type {const} */ ([
    ['export const twice = (a) =>\n  a.b.c;', "TypeError: cannot read property 'c' of undefined", 2, 'helper.js'],
    ['export const twice = ;', "SyntaxError: unexpected token in expression: ';'", 1, 'helper.js'],
    ['export const thrice = 1;', "SyntaxError: Could not find export 'twice' in module 'helper.js'", 0, ''],
  ])) {
    const result = await call({ 'code.js': main, 'helper.js': helper });
    assert.deepEqual([result.status, result.value, result.line, result.file], ['error', message, line, file]);
  }
  const unexported = await call({ 'code.js': main.replace('export', ''), 'helper.js': 'export const twice = 1;' });
  assert.deepEqual([unexported.status, unexported.value], ['error', "ReferenceError: 'f' is not exported"]);
  const missing = await call({ 'code.js': main });
  assert.deepEqual([missing.status, missing.value], ['error', "ReferenceError: there is no file 'helper.js'"]);
  const plain = await call({ 'code.js': 'function f(a) { return a.b.c; }', 'helper.js': '' });
  assert.deepEqual([plain.line, plain.file], [1, 'code.js']);
});

/** @param {string} tests @param {string} implementation */
const under = (tests, implementation) =>
  outcome(
    { task: 'tests', function: '', subject: 'maximum.js', files: files({ 'maximum.test.js': tests }) },
    implementation,
  );

const right = 'export function maximum(list) {\n  return Math.max(...list);\n}';
const wrong = 'export function maximum(list) {\n  return list.at(-1);\n}';

test('tests pass or fail', async () => {
  const tests = `import { maximum } from './maximum.js';
test('of one', () => assertEqual(maximum([1]), 1));
test('in the middle', () => {
  assertEqual(maximum([1, 3, 2]), 3);
});`;
  const pass = await under(tests, right);
  assert.deepEqual([pass.status, pass.value, pass.output, pass.line], ['ok', '"pass"', '', 0]);
  const fail = await under(tests, wrong);
  assert.deepEqual(
    [fail.status, fail.value, fail.output, fail.line, fail.file],
    ['ok', '"fail"', 'in the middle: AssertionError: 2 instead of 3\n', 4, 'maximum.test.js'],
  );
  const throws = await under(tests, 'export function maximum(list) { throw new Error("no"); }');
  assert.deepEqual([throws.value, throws.output, throws.line], ['"fail"', 'of one: Error: no\n', 2]);
  assert.equal((await under(tests, 'export function maximum(list) { for (;;); }')).status, 'fuel');
  assert.equal((await under('', wrong)).value, '"pass"');
  assert.equal(
    (await under('import { maximum } from "./maximum.js";\nassert(maximum([2, 1]) === 2);', wrong)).value,
    '"fail"',
  );
});

test('tests may be asynchronous', async () => {
  const tests = 'test("late", async () => { await null; assert(false, "late"); });';
  const result = await under(tests, right);
  assert.deepEqual([result.value, result.output, result.line], ['"fail"', 'late: AssertionError: late\n', 1]);
  assert.equal((await under('test("never", () => new Promise(() => {}));', right)).value, '"fail"');
  assert.equal((await under('test("soon", async () => { await null; });', right)).value, '"pass"');
});

test('timers ring, and count for the test that set them', async () => {
  const late = await under(
    'test("one", () => { setTimeout(() => { assert(false, "late"); }, 5); });\ntest("two", () => {});',
    right,
  );
  assert.deepEqual([late.value, late.output, late.line], ['"fail"', 'one: AssertionError: late\n', 1]);
  assert.equal((await under('setTimeout(() => { assert(false); }, 5);', right)).value, '"fail"');
  assert.equal(
    (
      await under(
        'test("", () => { let n = 0; const id = setInterval(() => { n += 1; if (n === 3) clearInterval(id); }, 5); });',
        right,
      )
    ).value,
    '"pass"',
  );
});

test("tests that can't be read are an error", async () => {
  for (const [tests, message] of /** @type {const} */ ([
    ['test("a", () = {', "SyntaxError: unexpected token in expression: ')'"],
    ['import { nothing } from "./maximum.js";', "SyntaxError: Could not find export 'nothing' in module 'maximum.js'"],
  ])) {
    const result = await under(tests, right);
    assert.deepEqual([result.status, result.value], ['error', message]);
  }
});

test('assertEqual compares deeply', async () => {
  const passes = async (/** @type {string} */ list) =>
    (await under(`test('', () => assertEqual(${list}));`, right)).value === '"pass"';
  for (const list of [
    '[1, [2]], [1, [2]]',
    '{ a: 1, b: 2 }, { b: 2, a: 1 }',
    'NaN, NaN',
    '0, -0',
    'new Set([1]), new Set([1])',
    'new Map([[1, { a: 2 }]]), new Map([[1, { a: 2 }]])',
    'new Date(5), new Date(5)',
    'new Set([1, 2]), new Set([2, 1])',
    'new Set([[1], [2]]), new Set([[2], [1]])',
    'new Map([[1, 2], [3, [4]]]), new Map([[3, [4]], [1, 2]])',
    '/a/g, /a/g',
    'new TypeError("a"), new TypeError("a")',
    'new Uint8Array([1]), new Uint8Array([1])',
    'Object.create(null), Object.create(null)',
    '...[1, 2].map(() => { const circle = {}; circle.self = circle; return circle; })',
  ])
    assert.equal(await passes(list), true, list);
  for (const list of [
    '[1], [1, 2]',
    '[1, 2], [1]',
    '{ a: 1 }, { b: 1 }',
    '{}, []',
    '1, "1"',
    'null, undefined',
    'new Set([1]), new Set([2])',
    'new Date(5), new Date(6)',
    '() => 1, () => 1',
    '{ a: undefined }, {}',
    '/a/, /b/',
    '/a/, /a/i',
    'new Error("a"), new Error("b")',
    'new Error("a"), new TypeError("a")',
    'new Number(1), new Number(2)',
    'new String("a"), new String("b")',
    'new Set([1, 2]), new Set([1])',
    'new Set([[1], [1]]), new Set([[1], [2]])',
    'new Map([[1, 2]]), new Map([[1, 3]])',
    'new Uint8Array([1]), new Uint8Array([2])',
    'new ArrayBuffer(1), new ArrayBuffer(2)',
    'Promise.resolve(1), Promise.resolve(1)',
    '[1].values(), [2].values()',
    '{ [Symbol.iterator]: 1 }, {}',
    '1n, 1',
    '[undefined], [null]',
  ])
    assert.equal(await passes(list), false, list);
});

test('what is not equal is shown as on the console', async () => {
  for (const [list, shown] of [
    ['[1n, undefined, NaN, -0, "a", () => 1], 5', '[1n, undefined, NaN, -0, "a", [function]] instead of 5'],
    ['new Map([["a", 1]]), new Set([2])', 'Map {"a" => 1} instead of Set {2}'],
    ['[undefined], [null]', '[undefined] instead of [null]'],
    ['new Number(1), new Number(2)', '[Number: 1] instead of [Number: 2]'],
    ['Uint8Array.of(1, 2), {}', 'Uint8Array [1, 2] instead of {}'],
    ['(() => { const a = { b: [] }; a.b[0] = a; return a; })(), 2', '{b: [[circular]]} instead of 2'],
    ['{ [Symbol("a")]: 1 }, Promise.resolve()', '{[Symbol(a)]: 1} instead of Promise {…}'],
  ])
    assert.equal(
      (await under(`test('t', () => assertEqual(${list}));`, right)).output,
      `t: AssertionError: ${shown}\n`,
      list,
    );
});

test('a function is found where a file gives it', async () => {
  for (const source of [
    'export default function f(a) { return a; }',
    'const f = (a) => a;\nexport default f;',
    'export default (a) => a;',
    'function f(a) { return a; }\nmodule.exports = { f };',
    'module.exports = (a) => a;',
    'exports.f = (a) => a;',
    'module.exports.f = function (a) { return a; };',
    'const one = await 1;\nfunction f(a) { return a * one; } // the end',
    'const module = 1, exports = 2;\nfunction f(a) { return a; }',
  ])
    assert.equal((await outcome({ source }, [7])).value, '7', source);
  for (const source of [
    'export default function g(a) { return a; }\nexport const h = 1;',
    'export const g = await 1;\nfunction f(a) { return a; }',
    'await 1;',
  ]) {
    assert.equal((await outcome({ source }, [7])).value, "ReferenceError: 'f' is not exported", source);
  }
  assert.equal(
    (await outcome({ source: 'module.exports = { g() {} };' }, [7])).value,
    "ReferenceError: 'f' is not defined",
  );
});

test('what is no data is named', async () => {
  for (const [made, name] of [
    ['(function* () { yield 1; })()', 'a generator'],
    ['new Map().keys()', 'an iterator'],
    ['"a".matchAll(/a/g)', 'an iterator'],
    ['[1].values().map((a) => a)', 'an iterator'],
    ['(async function* () {})()', 'an asynchronous generator'],
    ['new WeakRef({})', 'a WeakRef'],
    ['Math', 'the object Math'],
    ['globalThis', 'the object globalThis'],
    ['Object(1n)', 'a BigInt object'],
    ['Object(Symbol())', 'a Symbol object'],
    ['new Float64Array(1)', 'a typed array'],
  ])
    assert.equal(
      (await outcome({ source: `const f = () => ${made};` }, [])).value,
      `The function returned ${name}.`,
      made,
    );
});

/** @param {string} checker @param {string} source */
const checked = async (checker, source, input = [3]) => (await outcome({ source, checker }, input)).check;

test("the pack's checker sees input and value, and nothing of the candidate's", async () => {
  const source = 'globalThis.mine = 1; Array.prototype.every = () => true; function f(a) { return [a, a]; }';
  assert.equal(await checked('function check([a], value) { return value.every((one) => one === a); }', source), 'true');
  assert.equal(await checked('const check = ([a], value) => value.every((one) => one > a);', source), 'false');
  assert.equal(await checked('const check = (input, value) => `${typeof mine} ${value}`;', source), '"undefined 3,3"');
  assert.equal(
    await checked('const check = () => 1;', source),
    '{"error":"The checker gives neither true, false nor a text."}',
  );
  assert.equal(await checked('const check = () => x;', source), '{"error":"ReferenceError: \'x\' is not defined"}');
  assert.equal(await checked('function check() { for (;;); }', source), '{"error":"The program ran for too long."}');
  assert.equal(await checked('const check = () => true;', 'function f() { throw 1; }'), '');
});

/** @param {string} source @returns {Promise<string[]>} */
const facts = async (source) => (await run(request({ source, facts: true, calls: [] }))).facts;

test('facts tell what a program is made of', async () => {
  for (const [source, ...expected] of [
    [
      'function f(n) { return n < 2 ? 1 : n * f(n - 1); }',
      'branch',
      'call:f',
      'function:f',
      'recursion',
      'recursion:f',
    ],
    [
      'const even = (n) => n === 0 || odd(n - 1), odd = (n) => even(n - 1);',
      'call:even',
      'call:odd',
      'function:even',
      'function:odd',
      'lambda',
      'recursion',
      'recursion:even',
      'recursion:odd',
    ],
    ['const f = function (tree) { return tree.map(f); };', 'function:f', 'method:map', 'recursion', 'recursion:f'],
    ['class A { walk() { this.walk(); } }', 'class:A', 'function:walk', 'method:walk', 'recursion', 'recursion:walk'],
    ['for (const x of []) { while (x) { do {} while (0); } }', 'loop', 'loop:for', 'loop:while'],
    ['import a from "./helper.js";\nimport("./b.js");', 'import:b.js', 'import:helper.js'],
    ['try { eval("1"); new Function("a"); } catch {}', 'call:eval', 'eval', 'try'],
    ['x.__proto__; switch (1) {} if (1);', 'branch', 'name:__proto__'],
    ['(a.b)?.c(1); (f)();', 'call:f', 'method:c'],
    ['function f() {\n  // one\n\n  a;\n  b;\n  `\n`;\n  /*\n*/\n}', 'function:f', 'lines>5'],
    ['let x = ;', 'unreadable'],
    [`${'('.repeat(150)}f(1)${')'.repeat(150)}`, 'call:f'],
    [`${'('.repeat(250)}f(1)${')'.repeat(250)}`, 'unreadable'],
    ['['.repeat(100000), 'unreadable'],
    [`f(1)${' + 1'.repeat(30000)}`, 'unreadable'],
    [`${'if (1) '.repeat(5000)} f(1)`, 'unreadable'],
  ])
    assert.deepEqual(await facts(source), expected, source.slice(0, 80));
});
