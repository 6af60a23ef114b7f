// Checks the results of candidates' Python programs by the public interface, in Node.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { close, run } from '../../web/runner/host/node.mjs';
import { createEngine } from '../../web/runner/python/engine.mjs';
import { request } from './runner_support.mjs';

after(close);

/** @typedef {import('./runner_support.mjs').Changes} Changes */

/** @param {string} source @param {Changes} [changes] */
const ask = (source, changes) =>
  run(request({ language: 'python', files: [{ name: 'code.py', text: source }], ...changes }));

/** @param {string} source @param {Changes} [changes] */
const first = async (source, changes) => (await ask(source, changes)).results[0];

/** @param {string} source @param {string} [input] */
const print = (source, input = '') =>
  first(source, { task: 'program', function: '', calls: [{ test: 'only', input: JSON.stringify(input) }] });

const assets = () =>
  Promise.all(
    ['python.wasm', 'library.zip', 'python.image'].map((name) => {
      const bytes = readFileSync(new URL(`../../build/python/${name}`, import.meta.url));
      return new Uint8Array(bytes).buffer;
    }),
  );

test('values come back as JSON', async () => {
  const values = {
    None: 'null',
    True: 'true',
    7: '7',
    '2 ** 70': '1180591620717411303424',
    '0.1 + 0.2': '0.30000000000000004',
    '1e16': '1e+16',
    '-0.0': '-0.0',
    '"é\\n\\x7f"': '"é\\n\x7f"',
    '(1, [2])': '[1,[2]]',
    '{"a": {"b": ()}}': '{"a":{"b":[]}}',
    'collections.Counter("aab")': '{"a":2,"b":1}',
    'collections.namedtuple("P", "x y")(1, 2)': '[1,2]',
    'collections.defaultdict(list, a=[1])': '{"a":[1]}',
  };
  for (const [expression, value] of Object.entries(values)) {
    const result = await first(`import collections\ndef f(): return ${expression}`);
    assert.deepEqual([result.status, result.value], ['ok', value], expression);
  }
});

test('arguments come in as JSON', async () => {
  const { value } = await first('def f(a, b, c): return [a, b["x"], type(c).__name__]', {
    calls: [{ test: 'only', input: '[12345678901234567890,{"x":null},1.0]' }],
  });
  assert.equal(value, '[12345678901234567890,null,"float"]');
});

test('messages are those of Python, with the line', async () => {
  const programs = /** @type {const} */ ([
    ['def f()\n    pass', "SyntaxError: expected ':'", 1],
    [
      'def f():\n    if True:\n    return 1',
      "IndentationError: expected an indented block after 'if' statement on line 2",
      3,
    ],
    ['def f():\n    prnt(1)', "NameError: name 'prnt' is not defined. Did you mean: 'print'?", 2],
    ['def f():\n    return 1 + "a"', "TypeError: unsupported operand type(s) for +: 'int' and 'str'", 2],
    ['def f():\n    return [][1]', 'IndexError: list index out of range', 2],
    ['def f():\n    return {}["a"]', "KeyError: 'a'", 2],
    ['def f():\n    return int("a")', "ValueError: invalid literal for int() with base 10: 'a'", 2],
    ['def f():\n    import maths', "ModuleNotFoundError: No module named 'maths'", 2],
    ['class Own(Exception): pass\n\ndef f():\n    raise Own("so")', 'Own: so', 4],
    [
      'import json\ndef f():\n    json.loads("{")',
      'JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)',
      3,
    ],
    ['def f(): return print("unclosed', 'SyntaxError: unterminated string literal (detected at line 1)', 1],
    ['def f():\n\treturn 1\n        return 2', 'TabError: inconsistent use of tabs and spaces in indentation', 3],
  ]);
  for (const [source, message, line] of programs) {
    const result = await first(source);
    assert.deepEqual(
      [result.status, result.value.replace('json.decoder.', ''), result.line],
      ['error', message, line],
      source,
    );
  }
});

test('programs read and print', async () => {
  const result = await print(
    'name = input("Name? ")\nimport sys\nprint("Hello", name)\nprint(len(sys.stdin.read()), end="")',
    'Ada\nrest',
  );
  assert.deepEqual([result.status, result.output, result.value], ['ok', 'Name? Hello Ada\n4', '"Name? Hello Ada\\n4"']);
  assert.equal((await print('if __name__ == "__main__": print("main")')).output, 'main\n');
  assert.equal((await first('def f(): return __name__')).value, '"code"');
  const failed = await print('print(1)\nprint(2)\nx = 1 / 0');
  assert.deepEqual(
    [failed.status, failed.value, failed.line, failed.output],
    ['error', 'ZeroDivisionError: division by zero', 3, '1\n2\n'],
  );
});

test('what is printed on standard error is no part of the output', async () => {
  assert.equal(
    (await print('import sys, warnings\nwarnings.warn("careful")\nprint("x", file=sys.stderr)\nprint("y")')).output,
    'y\n',
  );
});

test('several files import each other, and errors name theirs', async () => {
  const result = await first('', {
    files: [
      { name: 'main.py', text: 'import price\ndef f(): return price.of(0)' },
      { name: 'price.py', text: '\ndef of(n):\n    return 1 / n' },
    ],
  });
  assert.deepEqual([result.status, result.line, result.file], ['error', 3, 'price.py']);
  const broken = await first('', {
    files: [
      { name: 'main.py', text: 'import price\ndef f(): return 1' },
      { name: 'price.py', text: 'x = (' },
    ],
  });
  assert.deepEqual([broken.value, broken.line, broken.file], ["SyntaxError: '(' was never closed", 1, 'price.py']);
});

test("a candidate's tests meet one implementation after the other", async () => {
  const source =
    'from sums import add\nimport sums\n\ndef test_small():\n    assert add(1, 2) == 3\n\ndef test_zero():\n    assert sums.add(0, 0) == 0, "zero"\n';
  const calls = [
    'def add(a, b): return a + b',
    'def add(a, b): return a * b',
    'def add(a, b): return a + b or 1',
    'def add(a, b):\n    while True: pass',
    'x = 1',
  ].map((implementation, index) => ({ test: `t${index}`, input: JSON.stringify(implementation) }));
  const { results } = await ask('', {
    task: 'tests',
    function: '',
    subject: 'sums.py',
    files: [
      { name: 'test_sums.py', text: source },
      { name: 'sums.py', text: '' },
    ],
    calls,
  });
  assert.deepEqual(
    results.map(({ status, value, output, line, file }) => [status, value, output, line, file]),
    [
      ['ok', '"pass"', '', 0, ''],
      ['ok', '"fail"', 'test_small: AssertionError\n', 5, 'test_sums.py'],
      ['ok', '"fail"', 'test_zero: AssertionError: zero\n', 8, 'test_sums.py'],
      ['fuel', 'The program ran for too long.', '', 0, ''],
      ['ok', '"fail"', "ImportError: cannot import name 'add' from 'sums' (unknown location)\n", 1, 'test_sums.py'],
    ],
  );
  assert.deepEqual(
    [(await first('x = (', { task: 'tests', function: '', subject: 's.py', calls })).status],
    ['error'],
    "tests that can't be read",
  );
});

test('a checker judges in a state of its own', async () => {
  const source = 'import builtins\nbuiltins.sum = lambda *a: 42\ndef f(n): return list(range(n))';
  const calls = [{ test: 'only', input: '[3]' }];
  const check = async (/** @type {string} */ checker) => (await first(source, { calls, checker })).check;
  assert.equal(await check('def check(input, value): return sum(value) == 3 and input == [3]'), 'true');
  assert.equal(await check('def check(input, value): return "too short" if len(value) < 4 else True'), '"too short"');
  assert.equal(await check('def check(input, value): return value'), '{"error":"TypeError: check() returned a list"}');
  assert.equal(
    await check('def check(input, value):\n    while True: pass'),
    '{"error":"The program ran for too long."}',
  );
  assert.equal((await first('def f(): return 1 / 0', { checker: 'def check(input, value): return True' })).check, '');
});

test('facts are those of the syntax tree', async () => {
  const source = `
import math, os.path
from collections import Counter

def even(n):
    """Doc."""
    # comment
    return n == 0 or odd(n - 1)

def odd(n): return n != 0 and even(n - 1)

class Box:
    def total(self):
        global count
        for item in self.items: count += item
        while False: pass
        return [x for x in self.items] if count else sorted(self.items, key=lambda x: -x)

def f():
    try:
        eval('1')
    except Exception:
        print(Box().__dict__)
`;
  assert.deepEqual((await ask(source, { facts: true })).facts, [
    'branch',
    'call:Box',
    'call:eval',
    'call:even',
    'call:odd',
    'call:print',
    'call:sorted',
    'class:Box',
    'comprehension',
    'eval',
    'function:even',
    'function:f',
    'function:odd',
    'function:total',
    'global',
    'import:collections',
    'import:math',
    'import:os',
    'import:os.path',
    'lambda',
    'loop',
    'loop:for',
    'loop:while',
    'name:__dict__',
    'recursion',
    'recursion:even',
    'recursion:odd',
    'try',
  ]);
  const lines = Array.from({ length: 12 }, (_, line) => `    x = ${line}  # comment\n\n    # more\n`).join('');
  assert.deepEqual((await ask(`def f(self):\n${lines}    self.x.append(1)`, { facts: true })).facts, [
    'function:f',
    'lines>10',
    'lines>5',
    'method:append',
  ]);
  assert.deepEqual((await ask('def f(:', { facts: true })).facts, ['unreadable']);
});

test('fuel is what the program used, the same each time', async () => {
  const loop = (/** @type {number} */ turns) => first(`def f():\n    for i in range(${turns}): pass`);
  const [short, long, again] = [await loop(50000), await loop(500000), await loop(500000)];
  assert.ok(short.fuel >= 9 && short.fuel <= 12, String(short.fuel));
  assert.ok(long.fuel >= 99 && long.fuel <= 102, String(long.fuel));
  assert.deepEqual(again, long);
});

test('memory is limited beside what Python itself takes', async () => {
  const source = 'def f(): return len(bytearray(40 << 20))';
  assert.equal((await first(source)).status, 'memory');
  assert.equal((await first(source, { limits: { memory_kilobytes: 65536 } })).value, String(40 << 20));
  assert.equal((await first(source)).status, 'memory', 'after another program had more');
});

test('everyday recursion and long chains of objects have room', async () => {
  const source = `
import sys
class Node:
    def __init__(self, value, rest=None): self.value, self.rest = value, rest
def depth(tree): return 1 + max((depth(child) for child in tree), default=0)
def down(n): return 0 if n == 0 else 1 + down(n - 1)
def f():
    chain = None
    for i in range(50000): chain = Node(i, chain)
    tree = []
    for i in range(40): tree = [tree, []]
    return [depth(tree), down(900), chain.value]
`;
  assert.equal((await first(source)).value, '[41,900,49999]');
});

const plain = 'def down(n): return 0 if n == 0 else 1 + down(n - 1)\n';

test('a recursion has as many levels as in CPython', async () => {
  const source = `depth = 0\ndef f():\n    global depth\n    depth += 1\n    f()\ntry: f()\nexcept RecursionError: print(depth)`;
  assert.equal((await print(source)).output, '999\n');
  assert.equal((await print('import sys\nprint(sys.getrecursionlimit())')).output, '1000\n');
});

test('what is too deep is told from what never ends', async () => {
  const ended = async (/** @type {string} */ source) => (await first(source)).value;
  assert.equal(
    await ended(`${plain}def f(): return down(3000)`),
    'RecursionError: maximum recursion depth exceeded (it would end deeper down)',
  );
  assert.equal(await ended('def f(): return f() + 1'), 'RecursionError: maximum recursion depth exceeded');
  assert.equal(
    await ended('def f(n=3000): return sorted([n - 1], key=f) if n else 0'),
    'RecursionError: maximum recursion depth exceeded through built-in functions',
  );
  const result = await print(`print("before")\n${plain}print(down(3000))`);
  assert.deepEqual(
    [result.status, result.output, result.line],
    ['recursion', 'before\n', 2],
    'the first run is what counts',
  );
});

test('a chain of 300 objects is printed', async () => {
  const source = `
class Node:
    def __init__(self, value, rest=None): self.value, self.rest = value, rest
    def __repr__(self): return f"{self.value} -> {self.rest!r}"
def f():
    chain = None
    for i in range(300): chain = Node(i, chain)
    return len(repr(chain))
`;
  assert.equal((await first(source)).value, String(300 * 4 + 10 + 2 * 90 + 3 * 200 + 4));
});

test('errors, files and chance are those of CPython on Linux', async () => {
  const { output } = await print(`
import errno, os, random, shutil, sys, tempfile
for work in (lambda: open('nothing.txt'), lambda: open('/tmp'), lambda: os.mkdir('/tmp'), lambda: os.rmdir('/nothing')):
    try: work()
    except OSError as error: print(type(error).__name__, error, error.errno == getattr(errno, errno.errorcode[error.errno]), os.strerror(error.errno))
try: raise OSError(errno.EACCES, 'no')
except PermissionError as error: print(error)
with tempfile.TemporaryDirectory() as folder:
    os.makedirs(os.path.join(folder, 'a', 'b'))
    open(os.path.join(folder, 'a', 'b', 'c'), 'w').close()
print(os.path.exists(folder), sys.maxsize)
os.makedirs('x/y/z')
shutil.rmtree('x')
os.mkdir('y')
os.rename('y', 'z')
print(os.listdir('.'))
for seed in (0.5, -0.5, 3.7, 1e300, -2.0, float('inf')):
    random.seed(seed)
    print(random.random())
`);
  assert.deepEqual(output.split('\n'), [
    "FileNotFoundError [Errno 2] No such file or directory: 'nothing.txt' True No such file or directory",
    "IsADirectoryError [Errno 21] Is a directory: '/tmp' True Is a directory",
    "FileExistsError [Errno 17] File exists: '/tmp' True File exists",
    "FileNotFoundError [Errno 2] No such file or directory: '/nothing' True No such file or directory",
    '[Errno 13] no',
    'False 9223372036854775807',
    "['code.py', 'z']",
    '0.2794930785867423',
    '0.6833350889696508',
    '0.4517496291795998',
    '0.2614143642581235',
    '0.13119521545503066',
    '0.19236379321481523',
    '',
  ]);
});

test('chance takes from large ranges, and time is told, as on 64 bits', async () => {
  const { output } = await print(`
import random, time
random.seed(3)
print(random.choices(range(10 ** 10), k=2))
random.seed(3)
print(random.sample(range(10 ** 10), 2), random.choice(range(0, -10 ** 10, -3)) % 3, random.choice(range(5, 6)), random.sample(range(9, 0, -4), 3))
for empty in (range(0), range(5, 5), range(3, 1), range(1, 3, -1)):
    try: random.choice(empty)
    except IndexError as error: print(error)
print(time.process_time() >= 0, time.thread_time_ns() >= 0)
`);
  assert.deepEqual(
    output
      .split('\n')
      .slice(0, 2)
      .map((line) => line.replace(/ (\d+) 5 \[.*/, ' $1')),
    ['[2379646270, 5442292252]', '[9611984893, 2337446730] 0'],
  );
  assert.equal(
    output.split('\n').slice(2).join('\n'),
    `${'Cannot choose from an empty sequence\n'.repeat(4)}True True\n`,
  );
});

test('what is printed is what a terminal shows', async () => {
  const { output } = await print(
    'import csv, sys\nprint("a\\r")\ncsv.writer(sys.stdout).writerow([1, "b,c"])\nprint("\\033[1;31mred\\033[0m\\a")\nfor n in (9, 10): print(f"{n} %", end="\\r")\nprint("\\n50\\r7\\0")',
  );
  assert.equal(output, 'a\n1,"b,c"\nred\n10 %\n70\uFFFD\n'.replace('70\uFFFD', '7\uFFFD'));
});

test('modules that are left out are told from those that never were', async () => {
  const missing = async (/** @type {string} */ name) => (await first(`def f(): import ${name}`)).value;
  assert.equal(await missing('turtle'), "ModuleNotFoundError: No module named 'turtle' here");
  assert.equal(await missing('urllib.request'), "ModuleNotFoundError: No module named 'urllib.request' here");
  assert.equal(await missing('maths'), "ModuleNotFoundError: No module named 'maths'");
});

/** @param {string} source @param {string[]} implementations */
async function tests(source, implementations) {
  const calls = implementations.map((implementation, index) => ({
    test: `t${index}`,
    input: JSON.stringify(implementation),
  }));
  return (
    await ask('', {
      task: 'tests',
      function: '',
      subject: 'sums.py',
      files: [
        { name: 'test_sums.py', text: source },
        { name: 'sums.py', text: '' },
      ],
      calls,
      limits: { fuel: 5000 },
    })
  ).results;
}

test('honest tests have what they need', async () => {
  const good = 'def add(a, b):\n    if a is None: raise ValueError("none")\n    return a + b\n';
  const results = await tests(
    `
import dataclasses, importlib, pickle, sys, threading, unittest
import sums
from sums import add
@dataclasses.dataclass
class Case:
    a: int
    b: int = 2
def test_all():
    case = unittest.TestCase()
    with case.assertRaises(ValueError): add(None, 1)
    case.assertRaisesRegex(ValueError, 'none', add, None, 1)
    case.assertEqual(add(Case(1).a, Case(1).b), 3)
    importlib.reload(sums)
    del sys.modules['sums']
    import sums as again
    assert again.add(2, 2) == 4 and pickle.loads(pickle.dumps([1])) == [1]
`,
    [good, good.replace('a + b', 'a - b'), good.replace('raise ValueError("none")', 'return 0')],
  );
  assert.deepEqual(
    results.map(({ value, output }) => [value, output]),
    [
      ['"pass"', ''],
      ['"fail"', 'test_all: AssertionError: -1 != 3\n'],
      ['"fail"', 'test_all: AssertionError: ValueError not raised\n'],
    ],
  );
});

test('honest tests may log, print what they caught and measure, and so may what they test', async () => {
  const good = 'def add(a, b):\n    import logging\n    logging.warning("%s", a)\n    return a + b\n';
  const source = `
import gc, inspect, io, logging, pathlib, timeit, traceback, typing, unittest
from sums import add
@typing.runtime_checkable
class Adds(typing.Protocol):
    def __call__(self, a, b): ...
class TestAll(unittest.TestCase):
    def test_logs(self):
        with self.assertLogs() as logs: add(1, 2)
        self.assertEqual(logs.output, ['WARNING:root:1'])
    def test_run_by_hand(self):
        stream = io.StringIO()
        class Inner(unittest.TestCase):
            def test_add(self): self.assertEqual(add(1, 1), 2)
            def test_odd(self): self.assertEqual(add(1, 1), 3)
        result = unittest.TextTestRunner(stream).run(unittest.defaultTestLoader.loadTestsFromTestCase(Inner))
        self.assertEqual([result.testsRun, len(result.failures), len(result.errors)], [2, 1, 0])
def test_printed():
    for wrong in (lambda: add(None, 1), lambda: addd(1, 1), lambda: add.nothing):
        stream = io.StringIO()
        try: wrong()
        except Exception as error:
            traceback.print_exc(file=stream)
            assert stream.getvalue().splitlines()[-1].startswith(f'{type(error).__name__}: '), stream.getvalue()
            logging.exception('caught')
def test_rest():
    assert timeit.timeit(lambda: add(1, 1), number=1) >= 0 and gc.collect() >= 0
    assert inspect.isfunction(add) and isinstance(add, Adds) and pathlib.Path('a/b').name == 'b'
`;
  const results = await tests(source, [good, good.replace('a + b', 'a - b')]);
  assert.deepEqual(
    results.map(({ value, output }) => [value, output]),
    [
      ['"pass"', ''],
      ['"fail"', 'TestAll.test_run_by_hand: AssertionError: Lists differ: [2, 2, 0] != [2, 1, 0]\n'],
    ],
  );
});

test('tests run in the ways in which tests are written, or say why not', async () => {
  const good = 'def add(a, b): return a + b\n';
  const wrong = good.replace('+', '-');
  const ways = {
    'async def test_add(): assert add(1, 2) == 3': 'test_add: AssertionError\n',
    'def testAdd(): assert add(1, 2) == 3': 'testAdd: AssertionError\n',
    'class TestAdd:\n    def setup_method(self): self.one = 1\n    def test_add(self): assert add(self.one, 2) == 3':
      'TestAdd.test_add: AssertionError\n',
    'class TestAdd:\n    async def test_add(self): assert add(1, 2) == 3': 'TestAdd.test_add: AssertionError\n',
    'import unittest\nclass Sums(unittest.TestCase):\n    @classmethod\n    def setUpClass(cls): cls.one = 1\n    def setUp(self): self.two = 2\n    def test_add(self): self.assertEqual(add(self.one, self.two), 3)\nif __name__ == "__main__": unittest.main()':
      'Sums.test_add: AssertionError: -1 != 3\n',
    'import unittest\nclass Base:\n    def test_add(self): self.assertEqual(add(1, 2), 3)\nclass Sums(Base, unittest.TestCase): pass':
      'Sums.test_add: AssertionError: -1 != 3\n',
    'import unittest\nclass Sums(unittest.TestCase):\n    @unittest.skip("later")\n    def test_a(self): assert False\n    def test_b(self): self.assertEqual(add(1, 2), 3)\n@unittest.skip("later")\nclass Early(unittest.TestCase):\n    def test_a(self): assert False':
      'Sums.test_a: skipped\nSums.test_b: AssertionError: -1 != 3\n',
    'class Fake:\n    test_numbers = [1, 2]\ndef setup_module():\n    global one\n    one = 1\ndef test_add(): assert add(one, 2) == 3':
      'test_add: AssertionError\n',
    'assert add(1, 2) == 3': 'AssertionError\n',
  };
  for (const [source, output] of Object.entries(ways)) {
    const results = await tests(`from sums import add\n${source}\n`, [good, wrong]);
    assert.deepEqual(
      results.map(({ status, value }) => [status, value]),
      [
        ['ok', '"pass"'],
        ['ok', '"fail"'],
      ],
      source,
    );
    assert.equal(results[1].output, output, source);
  }
  const refused = {
    'def test_add():\n    yield add(1, 2) == 3': 'test_add has a yield, so it can not be run as a test.',
    'async def test_add():\n    yield add(1, 2) == 3': 'test_add has a yield, so it can not be run as a test.',
    'class Wait:\n    def __await__(self): yield\nasync def test_add(): await Wait()':
      'test_add waits for something that never comes, so it can not be run.',
    'class Sums:\n    def test_add(self): assert add(1, 2) == 3':
      'Sums.test_add can not be run: the names of classes with tests begin with Test.',
  };
  for (const [source, value] of Object.entries(refused)) {
    const results = await tests(`from sums import add\n${source}\n`, [good, wrong]);
    assert.deepEqual(
      results.map((result) => [result.status, result.value]),
      [
        ['error', value],
        ['error', value],
      ],
      source,
    );
  }
  const [none] = await tests('from sums import add\ndef check_add(): assert add(1, 2) == 3\n', [wrong]);
  assert.deepEqual(
    [none.status, none.value, none.output],
    ['ok', '"pass"', 'No tests were found. Their names begin with test_.\n'],
  );
});

test('half a character is shown wherever a program brings it in', async () => {
  for (const source of [
    'def f(): raise ValueError(chr(0xd800))',
    'assert False, "\\ud800"',
    'import sys\nsys.exit("\\ud800")',
    'class Odd(Exception):\n    def __str__(self): return "\\ud800"\nraise Odd',
  ]) {
    const { status, value } = await first(source);
    assert.deepEqual([status, value.split(': ')[1]], ['error', '\\ud800'], source);
  }
  const [{ value, output }] = await tests('def test_it(): assert False, "\\ud800"', ['']);
  assert.deepEqual([value, output], ['"fail"', 'test_it: AssertionError: \\ud800\n']);
  const calls = [{ test: 'only', input: '[]' }];
  assert.equal(
    (await first('def f(): return 1', { calls, checker: 'def check(input, value): raise ValueError("\\ud800")' }))
      .check,
    '{"error":"ValueError: \\\\ud800"}',
  );
});

test('addresses tell nothing of an implementation', async () => {
  const places =
    'import sums\ndef places(): return [id(sums.add), id(sums.add) - id(sums), id(sums.Own) - id(sums.add), id(places) - id(sums.add)]\n';
  const good = 'def add(a, b): return a + b\nclass Own: pass\n';
  const [{ output }] = await tests(`${places}def test_it(): print(places())\n`, [good]);
  const [, ...known] = JSON.parse(output);
  const results = await tests(
    `${places}known = ${JSON.stringify(known)}\ndef test_it(): assert set(places()).intersection(known)\n`,
    [good],
  );
  assert.equal(results[0].value, '"fail"', 'what was seen once is no longer so in the next tests');
});

test('long programs can be read', async () => {
  const choices = Array.from({ length: 50 }, (_, index) => `    elif n == ${index}: return ${index}`).join('\n');
  const sum = Array.from({ length: 300 }, () => 'n').join(' + ');
  const nested = `${'['.repeat(40)}n${']'.repeat(40)}`;
  const source = `def g(n):\n    if n < 0: return 0\n${choices}\n    else: return -1\ndef f(): n = 2; return [g(49), ${sum}, len(${nested})]`;
  assert.equal((await first(source)).value, '[49,600,1]');
});

test('what learners import is there', async () => {
  const names =
    `abc argparse array ast base64 binascii bisect builtins calendar cmath collections collections.abc colorsys contextlib copy csv
    dataclasses datetime decimal difflib enum errno fnmatch fractions functools glob graphlib hashlib heapq html html.parser inspect io itertools
    json keyword linecache locale logging math numbers operator os os.path pathlib pickle platform pprint queue random re reprlib
    secrets shlex shutil statistics string struct sys tempfile textwrap threading time timeit token tokenize tomllib traceback types typing
    unicodedata unittest urllib.parse uuid warnings weakref zlib __future__ configparser getopt gettext hmac ipaddress sched signal stat`.split(
      /\s+/,
    );
  const result = await first(
    `def f():\n    missing = []\n    for name in ${JSON.stringify(names)}:\n        try: __import__(name)\n        except ImportError as error: missing.append(f"{name}: {error}")\n    return missing`,
    { limits: { fuel: 20000 } },
  );
  assert.equal(result.value, '[]');
});

test('a machine starts the same with and without an image', async () => {
  const [wasm, library, image] = await assets();
  const parts = { 'python.wasm': await WebAssembly.compile(wasm), 'python_library.zip': library };
  const program = {
    ...request({
      language: 'python',
      files: [{ name: 'code.py', text: 'def f(): return [id(object()), hash("x"), str(object())]' }],
    }),
  };
  const made = await createEngine(parts);
  const started = await createEngine({ ...parts, 'python.image': image });
  assert.ok(Buffer.from(/** @type {ArrayBuffer} */ (made.image)).equals(Buffer.from(image)));
  assert.equal(started.image, undefined);
  const call = program.calls[0];
  assert.deepEqual(await started.call(program, call), await made.call(program, call));
});
