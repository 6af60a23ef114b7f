// Checks the editor's logic without a browser: a text and a selection in, a text and a selection out. In these
// cases ‹ and › enclose the selection, and | marks the caret.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pairAt } from '../../web/editor/brackets.mjs';
import { difference } from '../../web/editor/change.mjs';
import {
  backspace,
  closing,
  indentLines,
  indentUnit,
  newLine,
  outdentLines,
  tab,
  toggleComment,
} from '../../web/editor/commands.mjs';
import { languageOf } from '../../web/editor/languages.mjs';
import { lineAt, lineStarts } from '../../web/editor/lines.mjs';
import { parseMarks } from '../../web/editor/marks.mjs';
import { cleanPasted } from '../../web/editor/pasted.mjs';
import { findAll, nextOf } from '../../web/editor/search.mjs';
import { pieces, spanAt } from '../../web/editor/spans.mjs';
import { make as makeCss } from '../../web/editor/syntax/css.mjs';
import { make as makeHtml } from '../../web/editor/syntax/html.mjs';
import { make as makeJavascript } from '../../web/editor/syntax/javascript.mjs';
import { make as makePython } from '../../web/editor/syntax/python.mjs';
import { make as makeSql } from '../../web/editor/syntax/sql.mjs';

/** @typedef {import('../../web/editor/commands.mjs').Situation} Situation */
/** @typedef {import('../../web/editor/commands.mjs').Edit} Edit */

/** @param {string} marked @returns {Situation} */
function read(marked) {
  const start = marked.search(/[‹|]/);
  const end = Math.max(marked.indexOf('›') - 1, start);
  return { text: marked.replace(/[‹›|]/g, ''), start, end: marked.includes('|') ? start : end };
}

/** @param {Situation} situation @param {Edit | null} edit */
function after({ text, start, end }, edit) {
  const changed = edit ? text.slice(0, edit.from) + edit.insert + text.slice(edit.to) : text;
  const at = edit ?? { start, end };
  return at.start === at.end
    ? `${changed.slice(0, at.start)}|${changed.slice(at.start)}`
    : `${changed.slice(0, at.start)}‹${changed.slice(at.start, at.end)}›${changed.slice(at.end)}`;
}

/**
 * @param {string} name
 * @param {(situation: Situation, manner: import('../../web/editor/commands.mjs').Manner) => Edit | null} command
 * @param {[language: string, before: string, wanted: string][]} all
 */
function cases(name, command, all) {
  for (const [language, before, wanted] of all) {
    test(`${name}, ${language}: ${JSON.stringify(before)}`, () => {
      const situation = read(before);
      assert.equal(after(situation, command(situation, languageOf(language).manner)), wanted);
    });
  }
}

cases('enter', newLine, [
  ['javascript', 'f() {|', 'f() {\n  |'],
  ['javascript', 'f() {|}', 'f() {\n  |\n}'],
  ['javascript', '    g([|])', '    g([\n        |\n    ])'],
  ['javascript', '  if (a) { // why|\n  }', '  if (a) { // why\n    |\n  }'],
  ['javascript', '  a = 1;|', '  a = 1;\n  |'],
  ['javascript', '  a|   b', '  a\n  |b'],
  ['javascript', '  a‹bc›d', '  a\n  |d'],
  ['javascript', '|    a', '\n|a'],
  ['python', 'def f():|', 'def f():\n    |'],
  ['python', 'if x:  # so|', 'if x:  # so\n    |'],
  ['python', 'def f():\n    if a:\n        return x|', 'def f():\n    if a:\n        return x\n    |'],
  ['python', '        pass|', '        pass\n    |'],
  ['python', '    return [|', '    return [\n        |'],
  ['python', 'for a in b:\n  c = {|}', 'for a in b:\n  c = {\n    |\n  }'],
  ['python', '\tif x:|', '\tif x:\n\t\t|'],
  ['html', '<ul>|', '<ul>\n  |'],
  ['html', '  <br>|', '  <br>\n  |'],
  ['css', 'a {|', 'a {\n  |'],
  ['sql', 'SELECT a|', 'SELECT a|'],
]);

test('enter on a line of no depth is left to the browser', () => {
  assert.equal(newLine(read('a|b'), languageOf('javascript').manner), null);
});

cases('closing brace', (situation) => closing(situation, '}'), [
  ['javascript', 'f() {\n  |', 'f() {\n}|'],
  ['javascript', '  f() {\n    g();\n    |', '  f() {\n    g();\n  }|'],
  ['javascript', 'f() {\n  a|', 'f() {\n  a|'],
  ['javascript', 'f(\n  |', 'f(\n  |'],
]);

cases('backspace', backspace, [
  ['python', 'if a:\n    b\n        |', 'if a:\n    b\n    |'],
  ['python', 'if a:\n    b\n      |', 'if a:\n    b\n    |'],
  ['javascript', 'if a:\n  b |', 'if a:\n  b |'],
  ['javascript', '{\n  a\n   |', '{\n  a\n   |'],
]);

cases('tab', tab, [
  ['python', '|a', '    |a'],
  ['python', ' a|', ' a  |'],
  ['javascript', '‹a›', '  |'],
  ['javascript', '‹a\nb›', '‹  a\n  b›'],
  ['javascript', 'x‹a\n\nb\n›c', '  x‹a\n\n  b\n›c'],
]);

cases('indent', indentLines, [
  ['javascript', 'a|b', '  a|b'],
  ['javascript', '|ab', '  |ab'],
]);

cases('outdent', outdentLines, [
  ['python', '     a|b', ' a|b'],
  ['python', '\tif a:\n\t\tb|', '\tif a:\n\tb|'],
  ['javascript', '‹    a\n  b\nc›', '‹  a\nb\nc›'],
  ['javascript', '  a\n |b', '  a\n|b'],
]);

cases('comment', toggleComment, [
  ['javascript', '  a|;', '  // a|;'],
  ['javascript', '  // a|;', '  a|;'],
  ['javascript', '  //a|;', '  a|;'],
  ['python', '‹if a:\n    b\n\n›c', '‹# if a:\n#     b\n\n›c'],
  ['python', '‹# if a:\n#     b\n\n›c', '‹if a:\n    b\n\n›c'],
  ['python', '‹# a\nb›', '‹# # a\n# b›'],
  ['sql', '|SELECT', '-- |SELECT'],
  ['css', '  a: b|;', '  /* a: b|; */'],
  ['css', '  /* a: b;| */', '  a: b;|'],
  ['css', '‹a /* b */ c›', '‹a /* b */ c›'],
  ['html', '‹<p>\n</p>›', '‹<!-- <p>\n</p>› -->'],
]);

test('a step of indentation is the one that the program has', () => {
  const { manner } = languageOf('python');
  assert.equal(indentUnit('', manner), '    ');
  assert.equal(indentUnit('a:\n  b\n    c', manner), '  ');
  assert.equal(indentUnit('a:\n\tb', manner), '\t');
  assert.equal(indentUnit('/*\n * a\n */\n    b', manner), '    ');
});

test('brackets are answered by their own kind, over those within', () => {
  assert.deepEqual(pairAt('f(a[1], {})', 1), { at: 1, partner: 10 });
  assert.deepEqual(pairAt('f(a[1], {})', 11), { at: 10, partner: 1 });
  assert.deepEqual(pairAt('f(a[1), {})', 1), { at: 1, partner: -1 });
  assert.equal(pairAt('ab', 1), null);
  assert.deepEqual(
    pairAt('(")")', 0, (at) => at > 0 && at < 4),
    { at: 0, partner: 4 },
  );
});

test('what is different is one replacement', () => {
  assert.equal(difference('abc', 'abc'), null);
  assert.deepEqual(difference('abc', 'abXc'), { from: 2, before: 2, after: 3 });
  assert.deepEqual(difference('aaa', 'aa'), { from: 2, before: 3, after: 2 });
  assert.deepEqual(difference('', 'ab'), { from: 0, before: 0, after: 2 });
});

test('lines by offset', () => {
  const starts = lineStarts('a\n\nbc');
  assert.deepEqual(starts, [0, 2, 3]);
  assert.deepEqual(
    [0, 1, 2, 3, 5].map((offset) => lineAt(starts, offset)),
    [0, 0, 1, 2, 2],
  );
});

test('searching: capitals count only where they are written; the next one is around the end', () => {
  assert.deepEqual(findAll('Note note NOTE', 'note'), [0, 5, 10]);
  assert.deepEqual(findAll('Note note NOTE', 'Note'), [0]);
  assert.deepEqual(findAll('aaaa', 'aa'), [0, 2]);
  assert.deepEqual(findAll('aaa', ''), []);
  assert.deepEqual(findAll('İİa', 'a'), [2]); // İ is two units in lower case
  assert.deepEqual(
    [nextOf([3, 8], 4, 1), nextOf([3, 8], 9, 1), nextOf([3, 8], 8, -1), nextOf([3, 8], 3, -1), nextOf([], 0, 1)],
    [1, 0, 0, 1, -1],
  );
});

test('marks of failed lines', () => {
  assert.deepEqual(parseMarks("3:NameError: name 'x' is not defined\n12:\n0:nowhere\nnothing"), [
    { line: 2, message: "NameError: name 'x' is not defined" },
    { line: 11, message: '' },
  ]);
  assert.deepEqual(parseMarks(''), []);
});

test('looks are cut where one of them changes', () => {
  const [keyword, string] = [
    { from: 2, to: 5, style: 'keyword' },
    { from: 6, to: 20, style: 'string' },
  ];
  assert.deepEqual(
    pieces(0, 10, [keyword, string], [{ from: 4, to: 7, style: 'found' }]).map(
      ({ from, to, style }) => `${from}-${to} ${style}`,
    ),
    ['0-2 ', '2-4 keyword', '4-5 keyword found', '5-6 found', '6-7 string found', '7-10 string'],
  );
  assert.equal(spanAt([keyword, string], 5), null);
  assert.equal(spanAt([keyword, string], 19), string);
});

/** @param {import('../../web/editor/languages.mjs').Syntax} syntax @param {string} text */
function colours(syntax, text) {
  syntax.update(text, { from: 0, before: 0, after: text.length });
  assert.equal(syntax.work(1000), true);
  return syntax.spans(0, text.length).map(({ from, to, style }) => `${style} ${text.slice(from, to)}`);
}

test('each language has its colours', () => {
  assert.deepEqual(colours(makeJavascript(), 'const a = "b" + 1; // c\nfunction f() {}'), [
    'keyword const',
    'string "b"',
    'number 1',
    'comment // c',
    'keyword function',
    'name f',
  ]);
  assert.deepEqual(colours(makePython(), 'def f(x):\n  return None if x else f"{x}" # y'), [
    'keyword def',
    'name f',
    'keyword return',
    'number None',
    'keyword if',
    'keyword else',
    'string f"',
    'string "',
    'comment # y',
  ]);
  assert.deepEqual(colours(makeSql(), "select Count(a) from \"from\" where b = 'it''s' and c > 1.5 -- d\n/* e"), [
    'keyword select',
    'name Count',
    'keyword from',
    'keyword where',
    "string 'it''s'",
    'keyword and',
    'number 1.5',
    'comment -- d',
    'comment /* e',
  ]);
  assert.deepEqual(colours(makeCss(), 'p.a { color: #fff; width: 2px }'), [
    'type p',
    'type a',
    'name color',
    'number #fff',
    'name width',
    'number 2px',
  ]);
  const html = colours(
    makeHtml(),
    '<p class="a">b &amp;</p><style>p { top: 0 }</style><script>let a</script><!-- c -->',
  );
  for (const wanted of [
    'type p',
    'name class',
    'string "a"',
    'string &amp;',
    'name top',
    'keyword let',
    'comment <!-- c -->',
  ])
    assert.ok(html.includes(wanted), `${wanted} in ${html}`);
});

test('parsing anew what changed comes to the same colours as parsing it all', () => {
  let random = 7;
  const below = (/** @type {number} */ most) => {
    random = (random * 48271) % 0x7fffffff;
    return random % most;
  };
  const scraps = ['`', '${', '}', '"', '/*', '*/', '\n', 'let a = 1;', '(', ')', '//', 'function f() {', '😀'];
  for (const make of [makeJavascript, makePython, makeHtml, makeCss]) {
    let text = 'function f(a) {\n  return `b ${a} c`; // d\n}\n'.repeat(20);
    const syntax = make();
    colours(syntax, text);
    for (let turn = 0; turn < 60; turn++) {
      const from = below(text.length);
      const insert = scraps[below(scraps.length)];
      const next = text.slice(0, from) + insert + text.slice(from + below(6));
      const change = difference(text, next);
      if (!change) continue;
      text = next;
      syntax.update(text, change);
      assert.equal(syntax.work(1000), true);
      const found = syntax
        .spans(0, text.length)
        .map(({ from: start, to, style }) => `${style} ${text.slice(start, to)}`);
      assert.deepEqual(found, colours(make(), text));
    }
  }
});

test('where time is short, the rest is parsed later', () => {
  const text = 'let a = [1, 2, 3];\n'.repeat(20_000);
  const syntax = makeJavascript();
  syntax.update(text, { from: 0, before: 0, after: text.length });
  assert.equal(syntax.work(1), false);
  assert.deepEqual(syntax.spans(0, 100), []);
  for (let turn = 0; !syntax.work(50); turn++) assert.ok(turn < 1000);
  assert.equal(syntax.spans(0, 18).length, 4);
});

test('what is pasted is cleaned of what cannot be seen, and of nothing else', () => {
  for (const [pasted, text, changed] of /** @type {[string, string, number][]} */ ([
    ['\uFEFFprint(1)\n', 'print(1)\n', 1],
    ['if a:\n\u00A0\u00A0print(1)\u202F', 'if a:\n  print(1) ', 3],
    ['pri\u00ADnt\u200B(\u20601)', 'print(1)', 3],
    ['a\r\nb\rc\u2028d\u2029e\u0085f', 'a\nb\nc\nd\ne\nf', 0],
    ['print("5\u00A0€")\u00A0# a\u00A0b', 'print("5\u00A0€") # a b', 2],
    ['print("5\u200B\\"\u00A0€", \'\u202F\')', 'print("5\\"\u00A0€", \'\u202F\')', 1],
    ["# l'œuf\n\u00A0x", "# l'œuf\n x", 1],
    ['`a\n\u00A0b`\u00A0', '`a\n\u00A0b` ', 1],
    ['print(“a”) # « é » 👨\u200D👩\u200D👧', 'print(“a”) # « é » 👨\u200D👩\u200D👧', 0],
  ]))
    assert.deepEqual(cleanPasted(pasted), { text, changed }, JSON.stringify(pasted));
});

test('what is pasted is cleaned by the language: an apostrophe in a comment, a page or an expression opens no text', () => {
  for (const [language, pasted, text] of [
    [
      'python',
      '# the sign ` is a backtick\ndef f(a):\n\u00A0\u00A0return a',
      '# the sign ` is a backtick\ndef f(a):\n  return a',
    ],
    [
      'python',
      '"""it\'s\u00A0"""\u00A0+ \'می\u200Cخواهم\' # 👨\u200D👩',
      '"""it\'s\u00A0""" + \'می\u200Cخواهم\' # 👨\u200D👩',
    ],
    ['python', 'pri\u200Dnt(\u202E1\uFE0F)\u0000', 'print(1)'],
    [
      'sql',
      "SELECT 'l\u2019a\nb\u00A0'\u00A0FROM\u2800t -- l'a\n\u3164",
      "SELECT 'l\u2019a\nb\u00A0' FROM t -- l'a\n ",
    ],
    [
      'javascript',
      'const r = /[\'"/]/;\u00A0const x =\u00A01 / 2;\u00A0// "',
      'const r = /[\'"/]/; const x = 1 / 2; // "',
    ],
    ['javascript', "f(`a\n\u00A0${b}`);\u00A0/* it's\n*/\u00A0x", "f(`a\n\u00A0${b}`); /* it's\n*/ x"],
    [
      'css',
      'a\u00A0{ content: "\u00A0"; colo\u200Dr: red } /* it\'s */\u00A0b',
      'a { content: "\u00A0"; color: red } /* it\'s */ b',
    ],
    [
      'html',
      '<p>It\'s 👨\u200D👩</p>\u00A0<p class=\u00A0a title="5\u00A0€">',
      '<p>It\'s 👨\u200D👩</p> <p class= a title="5\u00A0€">',
    ],
  ])
    assert.equal(cleanPasted(pasted, language).text, text, JSON.stringify(pasted));
});
