// Checks how exercises about programs are built into a pack.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build, buildWell, changed, source } from './pack_support.mjs';

/** @param {string} kind */
function built(kind, text = source(`assessments/gallery/${kind}`)) {
  const {
    exercises: [{ spec }],
    pack,
  } = buildWell(text);
  return { spec, key: pack.keys[0].key };
}

test('parsons: lines lose their indentation, ids do not tell their order, each stands after the one before', () => {
  const { spec, key } = built('parsons');
  assert.deepEqual(
    spec.lines.map((/** @type {any} */ line) => line.text),
    [
      'for price in prices:',
      'for prices in price:',
      'print(total)',
      'total = 0',
      'total = price',
      'total = total + price',
    ],
  );
  assert.deepEqual(key.lines, [
    { line: 'd' },
    { line: 'a', after: ['d'] },
    { line: 'f', indent: 1, after: ['a'] },
    { line: 'c', after: ['f'] },
  ]);
  assert.deepEqual(
    key.options.map((/** @type {any} */ { option }) => option),
    ['e', 'b'],
  );
});

test('parsons: as a graph, lines stand after those that they name', () => {
  const graph = changed('parsons', "- 'print(total)'", "- { id: end, code: 'print(total)', after: [start] }").replace(
    "- 'total = 0'",
    "- { id: start, code: 'total = 0' }",
  );
  assert.deepEqual(
    built('parsons', graph).key.lines.map((/** @type {any} */ { after }) => after),
    [undefined, undefined, undefined, ['start']],
  );
  assert.match(build(graph.replace('after: [start]', 'after: [no]')).said[0], /there is no line "no" in the solution/);
  assert.match(
    build(graph.replace("code: 'total = 0'", "code: 'total = 0', after: [end]")).said[0],
    /"end" does not stand before this line/,
  );
  assert.deepEqual(built('parsons', changed('parsons', 'help: adapted', 'order: graph')).key.lines[3], { line: 'c' });
});

test('parsons: indentation that is given goes to the lines', () => {
  const { spec, key } = built('parsons', changed('parsons', 'help: adapted', 'indentation: given'));
  assert.equal(spec.lines.find((/** @type {any} */ { id }) => id === 'f').indent, 1);
  assert.ok(key.lines.every((/** @type {any} */ line) => line.indent === undefined));
});

test('parsons: what would mislead is refused at its line', () => {
  const say = (/** @type {string} */ before, /** @type {string} */ after) =>
    build(changed('parsons', before, after)).said.join('\n');
  assert.match(
    say("- '  total = total + price'", "- '   total = total + price'\n            - '  pass'"),
    /:\d+:16: indented by 3 spaces, which is no multiple of 2/,
  );
  assert.match(
    say("'  total = total + price'", '"\\ttotal = total + price"'),
    /a tab: indent with spaces|control character/,
  );
  assert.match(say("code: 'total = price'", "code: 'total = 0'"), /reads like a line of the solution/);
  assert.match(say("'print(total)'", "'  '"), /an empty line can't be placed/);
});

test('parsons: lines that read alike have an id each', () => {
  const { spec } = built(
    'parsons',
    changed('parsons', "- 'print(total)'", "- 'print(total)'\n            - 'print(total)'"),
  );
  assert.equal(new Set(spec.lines.map((/** @type {any} */ { id }) => id)).size, 7);
});

test('find_line: one number or several, of lines with something on them', () => {
  assert.deepEqual(built('find_line').key.correct, [4]);
  const many = changed('find_line', 'correct: 4', 'correct: [6, 4]').replace(
    'language: javascript',
    'language: javascript\n          choose: many',
  );
  assert.deepEqual(built('find_line', many).key.correct, [4, 6]);
  assert.match(
    build(changed('find_line', 'correct: 4', 'correct: [4, 6]')).said[0],
    /one line expected, unless choose: many/,
  );
  assert.match(
    build(changed('find_line', 'correct: 4', 'correct: 8')).said[0],
    /there is nothing on a line 8 of the program, which has 7/,
  );
  assert.match(build(changed('find_line', '- line: 6', '- line: 4')).said[0], /line 4 is given twice/);
});

test('predict_output: the output must fit in what can be typed', () => {
  assert.equal(built('predict_output').key.output, '3\n2\n1\nstop\n');
  assert.match(
    build(changed('predict_output', 'language: python', 'language: python\n          maximum: 4')).said[0],
    /longer than the 4 characters/,
  );
});
