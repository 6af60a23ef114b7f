// Tests calls of JavaScript functions in Node: values, errors, limits, output, clock and random numbers.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { close, run } from '../../web/runner/host/node.mjs';
import { request } from './runner_support.mjs';

after(close);

/** The result of the only call. @param {Parameters<typeof request>[0]} changes */
async function outcome(changes) {
  const {
    results: [result],
  } = await run(request(changes));
  return result;
}

/** @param {string} source @param {...unknown} values */
const value = async (source, ...values) => {
  const result = await outcome({ source, calls: [{ test: 'only', input: JSON.stringify(values) }] });
  assert.equal(result.status, 'ok', result.value);
  return result.value;
};

test('finds the function, whatever its form', async () => {
  for (const source of [
    'function f(a) { return a + 1; }',
    'const f = (a) => a + 1;',
    'let f = function (a) { return a + 1; };',
    'var f = a => a + 1',
    'f = (a) => a + 1;',
    'const add = (b) => (a) => a + b;\nconst f = add(1);',
    '"use strict"; function f(a) { "use strict"; return a + 1; } // and a comment',
  ])
    assert.equal(await value(source, 1), '2', source);
});

test('gives one result for each call, in order, each in a fresh engine', async () => {
  const { results } = await run(
    request({
      source:
        'let count = 0; function f(a) { count += a; globalThis.left = (globalThis.left ?? 0) + 1; console.log(a); return [count, left]; }',
      calls: [3, 5, 7].map((number) => ({ test: `t${number}`, input: `[${number}]` })),
    }),
  );
  assert.deepEqual(
    results,
    [3, 5, 7].map((number) => ({
      test: `t${number}`,
      status: 'ok',
      value: `[${number},1]`,
      output: `${number}\n`,
      line: 0,
      file: '',
      fuel: 0,
      check: '',
    })),
  );
});

test('carries data both ways unchanged', async () => {
  for (const data of [
    null,
    true,
    0,
    -1.5,
    1e300,
    5e-324,
    '',
    'é\u0000\n"\\ 👩‍🚀 \u2028',
    [],
    {},
    [[], [{}]],
    { '': 1, 'a b': [2], __proto__x: 3 },
  ]) {
    assert.deepEqual(JSON.parse(await value('const f = (a) => a;', data)), data);
  }
  assert.equal(await value('const f = () => -0;'), '0');
  assert.equal(await value('const f = () => ({ b: 1, a: 2 });'), '{"b":1,"a":2}');
  assert.equal(
    await value('class Point { constructor() { this.x = 1; } get y() { return 2; } } const f = () => new Point();'),
    '{"x":1}',
  );
  assert.equal(await value('const f = () => Object.assign(Object.create(null), { a: 1 });'), '{"a":1}');
  const {
    results: [own],
  } = await run(
    request({ source: 'const f = (a) => Object.keys(a);', calls: [{ test: 'own', input: '[{"__proto__":1}]' }] }),
  );
  assert.equal(own.value, '["__proto__"]');
});

test('says why a returned value is no data', async () => {
  for (const [expression, message] of /** @type {const} */ ([
    ['undefined', 'The function returned undefined.'],
    ['NaN', 'The function returned NaN.'],
    ['Symbol()', 'The function returned a symbol.'],
    ['10n', 'The function returned a bigint.'],
    ['() => 1', 'The function returned a function.'],
    ['Promise.resolve(1)', 'The function returned a promise.'],
    ['new Map()', 'The function returned a Map.'],
    ['new Date()', 'The function returned a Date.'],
    ['new Number(1)', 'The function returned a Number object.'],
    ['new Uint8Array(2)', 'The function returned a typed array.'],
    ['[1, undefined]', 'The returned value has undefined at [1].'],
    ['[1, , 2]', 'The returned value has a missing item at [1].'],
    ['({ a: { b: [() => 1] } })', 'The returned value has a function at .a.b[0].'],
    ['"\\ud800"', 'The function returned a text with half a character.'],
  ])) {
    const result = await outcome({ source: `const f = () => (${expression});` });
    assert.deepEqual([result.status, result.value], ['error', message]);
  }
});

test('names the line of an error', async () => {
  for (const [source, line, message] of /** @type {const} */ ([
    ['function f(a) {\n  return a.b.c;\n}', 2, "TypeError: cannot read property 'b' of undefined"],
    ['const f = () => 1;\n\nthrow new RangeError("top");', 3, 'RangeError: top'],
    [
      'function f() {\n  return helper();\n}\nfunction helper() {\n  nothing();\n}',
      5,
      "ReferenceError: 'nothing' is not defined",
    ],
    [
      'function f() {\n  return [3, 1].map(\n    (x) => x.y.z);\n}',
      3,
      "TypeError: cannot read property 'z' of undefined",
    ],
    ['function f() {\n  return JSON.parse("{");\n}', 2, undefined],
    ['let x = 1;\nlet y = ;\nfunction f() {}', 2, "SyntaxError: unexpected token in expression: ';'"],
    ['function f() {\n  let x = 1;\n  if (x {\n}\n}', 3, "SyntaxError: expecting ')'"],
    ['function f() {\n  return "abc\n}', 2, undefined],
    ['function f() {\n  const x = 1;\n\n  x = 2;\n}', 4, undefined],
  ])) {
    const result = await outcome({ source });
    assert.deepEqual([result.status, result.line], ['error', line], result.value);
    if (message !== undefined) assert.equal(result.value, message);
  }
});

test('names the line where memory ran out, and none where it would depend on the machine', async () => {
  for (const [body, status, line] of /** @type {const} */ ([
    ['const list = []; for (;;) list.push({ a: 1 });', 'memory', 3],
    ['return 1 + f();', 'recursion', 0],
    ['while (true);', 'fuel', 0],
    ['for (;;) console.log(1);', 'output', 0],
  ])) {
    const result = await outcome({
      source: `function f() {\n  let a;\n  ${body}\n}`,
      limits: { memory_kilobytes: 2048 },
    });
    assert.deepEqual([result.status, result.line], [status, line]);
  }
});

test('stops an endless loop long before the clock has to', async () => {
  const result = await outcome({ source: 'function f() { while (true); }', limits: { fuel: 4000 } });
  assert.equal(result.status, 'fuel');
});

test('gives each limit its size', async () => {
  const loop = 'function f(times) { for (let i = 0; i < times; i++); return times; }';
  const times = (/** @type {number} */ number) => ({
    source: loop,
    limits: { fuel: 10 },
    calls: [{ test: 'only', input: `[${number}]` }],
  });
  assert.equal((await outcome(times(40_000))).status, 'ok');
  assert.equal((await outcome(times(60_000))).status, 'fuel');
  const hoard = 'function f() { return new Array(300000).fill(1.5).length; }';
  assert.equal((await outcome({ source: hoard, limits: { memory_kilobytes: 8192 } })).status, 'ok');
  assert.equal((await outcome({ source: hoard, limits: { memory_kilobytes: 2048 } })).status, 'memory');
  const deep = 'function f() { const down = (n) => n === 0 ? 0 : 1 + down(n - 1); return down(500); }';
  assert.equal((await outcome({ source: deep })).value, '500');
});

test('keeps what was printed, up to the limit, between characters', async () => {
  const exact = await outcome({
    source: 'const f = () => { console.log("ééé"); return 1; };',
    limits: { output_bytes: 7 },
  });
  assert.deepEqual([exact.status, exact.output], ['ok', 'ééé\n']);
  const over = await outcome({
    source: 'const f = () => { console.log("ééé"); return 1; };',
    limits: { output_bytes: 5 },
  });
  assert.deepEqual([over.status, over.output], ['output', 'éé']);
  const none = await outcome({ source: 'const f = () => { console.log(); return 1; };', limits: { output_bytes: 0 } });
  assert.deepEqual([none.status, none.output], ['output', '']);
});

test('prints values as people read them', async () => {
  const shown = async (/** @type {string} */ list) =>
    (await outcome({ source: `const f = () => { console.log(${list}); return 1; };` })).output;
  assert.equal(
    await shown('"a", 1, -1.5, null, undefined, true, 10n, Symbol("s")'),
    'a 1 -1.5 null undefined true 10n Symbol(s)\n',
  );
  assert.equal(await shown('[1, "a", [2]], { a: "b", c: undefined }'), '[1, "a", [2]] {a: "b", c: undefined}\n');
  assert.equal(await shown('new Map([["k", { v: 1 }]]), new Set([1, "x"])'), 'Map {"k" => {v: 1}} Set {1, "x"}\n');
  assert.equal(
    await shown('new TypeError("no"), /a+/g, () => 1, { get a() { throw 1; } }'),
    'TypeError: no /a+/g [function] {a: [getter]}\n',
  );
  assert.equal(await shown('"\\ud800|\\u0000|\\u001b[31m|\\t|é😀"'), '\uFFFD|\uFFFD||\t|é😀\n');
  assert.equal(await shown('(() => { const a = []; a.push(a); return a; })()'), '[[circular]]\n');
});

test('has one clock and one sequence of random numbers for each seed and epoch', async () => {
  const source =
    'const f = () => [Math.random(), Math.random(), Date.now(), new Date().getHours(), String(new Date(0))];';
  const [first, again] = [await outcome({ source }), await outcome({ source })];
  assert.deepEqual(again, first);
  assert.deepEqual(JSON.parse(first.value).slice(2), [1790000000000, 14, 'Thu Jan 01 1970 00:00:00 GMT+0000']);
  assert.notEqual((await outcome({ source, seed: 2 })).value, first.value);
  assert.equal(JSON.parse((await outcome({ source, epoch: 86400000 })).value)[2], 86400000);
});

test("gives the same results whatever the machine's time zone", async () => {
  const script = `
    import { close, run } from ${JSON.stringify(new URL('../../web/runner/host/node.mjs', import.meta.url).href)};
    const source = 'const f = () => [String(new Date(2026, 6, 1)), new Date(2026, 0, 1).getTime(), new Date("2026-07-01T12:00").toISOString(), new Date(0).getHours(), new Date(0).toLocaleString()];';
    console.log(JSON.stringify(await run({ ...${JSON.stringify(request({}))}, files: [{ name: 'code.js', text: source }] })));
    close();`;
  const inZone = async (/** @type {string} */ zone) =>
    (
      await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
        env: { ...process.env, TZ: zone },
      })
    ).stdout;
  const here = await inZone('UTC');
  assert.match(here, /"ok"/);
  assert.equal(await inZone('Asia/Kathmandu'), here);
});

test('kills what no fuel can stop, when its time is up, and goes on with a new worker', async () => {
  const endless = '[].indexOf.call({ length: 2 ** 53 - 1 }, 1)'; // runs in C, without an interrupt
  /** @param {number} milliseconds */
  const killedAfter = async (milliseconds) => {
    const before = performance.now();
    const { results } = await run(
      request({
        source: `function f(a) { return a === 2 ? ${endless} : a; }`,
        limits: { milliseconds },
        calls: [1, 2, 3].map((number) => ({ test: `t${number}`, input: `[${number}]` })),
      }),
    );
    assert.deepEqual(
      results.map(({ status, value: text }) => [status, text]),
      [
        ['ok', '1'],
        ['killed', `The program gave no answer within ${milliseconds} ms.`],
        ['ok', '3'],
      ],
    );
    return performance.now() - before;
  };
  const [soon, late] = [await killedAfter(300), await killedAfter(3000)];
  assert.ok(soon < late / 2, `${soon} ms beside ${late}`);
});

test('names what is wrong with a request', async () => {
  for (const [changes, message] of /** @type {const} */ ([
    [{ language: 'cobol' }, /\/language: there is no engine for "cobol"/],
    [{ language: 'toString' }, /\/language: there is no engine/],
    [{ task: 'query' }, /\/task: a task of javascript expected/],
    [{ task: 'program', function: 'f' }, /\/function: nothing expected/],
    [{ subject: 'a.js' }, /\/subject: nothing expected/],
    [{ task: 'tests', function: '' }, /\/subject: a file name expected/],
    [{ files: [] }, /\/files: an array of 1 to 32 files expected/],
    [{ files: [{ name: '../a.js', text: '' }] }, /\/files\/0\/name: a file name expected/],
    [
      {
        files: [
          { name: 'a.js', text: '' },
          { name: 'a.js', text: '' },
        ],
      },
      /\/files\/1\/name: the name of another file/,
    ],
    [{ checker: 1 }, /\/checker: a string expected/],
    [{ facts: 0 }, /\/facts: true or false expected/],
    [{ function: 'f(); hack' }, /\/function: a name expected/],
    [{ seed: -1 }, /\/seed: an integer from 0 to 4294967295 expected/],
    [{ epoch: 0.5 }, /\/epoch: an integer/],
    [{ limits: { fuel: Infinity } }, /\/limits\/fuel: an integer/],
    [{ limits: { milliseconds: 0 } }, /\/limits\/milliseconds: an integer/],
    [{ source: 'x'.repeat(300000) }, /\/files\/0\/text: longer than 262144/],
    [
      {
        calls: [
          { test: 'a', input: '[]' },
          { test: 'b', input: '{}' },
        ],
      },
      /\/calls\/1\/input: JSON text of an array expected/,
    ],
    [{ calls: [{ test: 'a', input: '[' }] }, /\/calls\/0\/input: JSON text expected/],
  ]))
    await assert.rejects(run(request(/** @type {any} */ (changes))), { name: 'TypeError', message });
  const page = { language: 'web', task: 'page', function: '' };
  for (const input of [
    '{}',
    '{"select":"a"}',
    '{"select":"a","read":"colour"}',
    '{"select":"a","read":"style"}',
    '{"select":"a","read":"count","width":0}',
    '{"select":"a","read":"count","more":1}',
    '[]',
  ]) {
    await assert.rejects(
      run(request(/** @type {any} */ ({ ...page, calls: [{ test: 'a', input }] }))),
      /\/calls\/0\/input: JSON text of a probe expected/,
    );
  }
  const query = { language: 'sql', task: 'query', function: '', calls: [{ test: 'a', input: '{"before":""}' }] };
  await assert.rejects(run(request(/** @type {any} */ (query))), /JSON text of an object of setup and after expected/);
  await assert.rejects(run(/** @type {any} */ (null)), /an object expected/);
  assert.deepEqual(await run(request({ calls: [] })), { results: [], facts: [] });
});

test('a process that forgets to close the engine still ends', async () => {
  const script = `
    import { run } from ${JSON.stringify(new URL('../../web/runner/host/node.mjs', import.meta.url).href)};
    console.log((await run(${JSON.stringify(request({ source: 'const f = () => 42;' }))})).results[0].value);`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    timeout: 20000,
  });
  assert.equal(stdout, '42\n');
});
