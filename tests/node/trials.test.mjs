// Checks trials, runs with an input of the candidate's own, on the core and the real engines of all languages.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { pack as read } from '../packs.mjs';
import { loadCore } from '../../web/engine/core_node.mjs';
import { close } from '../../web/runner/host/node.mjs';
import { trialsIn } from '../../web/pages/verify/parts/trials.mjs';
import { CorePlayer } from './core_player.mjs';

const core = await loadCore();
after(close);

/**
 * A session at the only exercise of a gallery pack, in English.
 * @param {string} name
 * @param {(spec: any) => void} [change]
 */
async function open(name, change) {
  const { content } = await read(`gallery/${name}`);
  change?.(content.sections[0].exercises[0].spec);
  const player = new CorePlayer(core, new TextEncoder().encode(JSON.stringify(content)), { language: 'en' });
  await player.open();
  await press(player, 'Begin');
  return player;
}

/** @param {CorePlayer} player @param {string | RegExp} name */
async function press(player, name) {
  const node = player.find('button', name);
  assert.ok(node, String(name));
  await player.act(node, 'activate');
}

/** The trial's field. @param {CorePlayer} player */
function field(player) {
  const node = player.nodes().find(({ name }) => /^Try (?:a call|with this input|a query)$/.test(name));
  assert.ok(node);
  return node;
}

/** @param {CorePlayer} player @param {string} source */
const write = (player, source) => {
  const editor = player.nodes().find(({ role }) => role === 'editor');
  assert.ok(editor);
  return player.act(editor, 'input', source);
};

/** Tries an input, and returns the event. @param {CorePlayer} player @param {string} [input] */
async function attempt(player, input) {
  if (input !== undefined) await player.act(field(player), 'input', input);
  const before = player.lines;
  await press(player, 'Try it');
  const lines = player.lines.slice(before.length).trim().split('\n');
  assert.equal(lines.length, 1);
  return JSON.parse(lines[0]);
}

test('JavaScript: a call of the function, text that it prints, and an error with its line', async () => {
  const player = await open('code');
  assert.match(field(player).value, /^double\(.*\)$/);
  await write(player, 'function double(n) {\n  return n.x.y * 2;\n}\n');
  assert.deepEqual((({ status, line }) => ({ status, line }))((await attempt(player)).result), {
    status: 'error',
    line: 2,
  });
  await write(player, 'const double = async (n) => { console.log("called"); return `${n * 2}`; };\n');
  const { type, input, result } = await attempt(player, 'double(21)');
  assert.deepEqual([type, input, result.status, result.output], ['tried', 'double(21)', 'ok', 'called\n"42"\n']);
  assert.equal((await attempt(player, 'double(')).result.line, 0);
});

test('Python: a program gets its input; what never ends is stopped', async () => {
  const player = await open('code_program');
  await write(player, 'print(input()[::-1])\n');
  assert.equal((await attempt(player, 'été')).result.output, 'été\n');
  await write(player, 'while True: print("x" * 99)\n');
  const { result, cut } = await attempt(player, '');
  assert.equal(result.status, 'output');
  assert.equal(result.output.length, 2000);
  assert.equal(cut, true);
  assert.ok(player.find('paragraph', 'The rest is not shown.'));
  await write(player, 'while True: pass\n');
  assert.equal((await attempt(player, '')).result.status, 'fuel');
});

test('Python: a call of a function is written and shown as Python does', async () => {
  const player = await open('code', (spec) => {
    spec.language = 'python';
    spec.files[0] = { ...spec.files[0], name: 'code.js', text: 'def double(n):\n    pass\n' };
  });
  await write(player, 'def double(n):\n    return {"é": n * 2}\n');
  assert.equal((await attempt(player, 'double("a")')).result.output, "{'é': 'aa'}\n");
  assert.equal((await attempt(player, 'for n in range(2):\n  print(n)\nNone')).result.output, '0\n1\n');
});

test("SQL: a query of one's own on the exercise's data", async () => {
  const player = await open('code_query');
  assert.match(field(player).value, /^SELECT \* FROM /);
  const { result } = await attempt(player);
  assert.equal(result.status, 'ok');
  assert.ok(JSON.parse(result.value).rows.length > 0);
  assert.ok(player.find('table', /./) ?? player.nodes().some(({ role }) => role === 'table'));
  assert.equal((await attempt(player, 'SELECT nothing FROM nowhere')).result.status, 'error');
});

test('the last trial comes back after a reload; one that was under way is gone', async () => {
  const player = await open('code');
  await attempt(player, '6 * 7');
  await player.open();
  assert.equal(field(player).value, '6 * 7');
  assert.ok(player.nodes().some(({ name, value }) => `${name} ${value}`.includes('42')));
  const before = player.lines;
  await player.notice({ type: 'ran', exercise: 'double', run: 0, results: [], facts: [] });
  assert.equal(player.lines, before);
});

test('pages and tests have nothing to try', async () => {
  for (const name of ['code_page', 'code_tests']) assert.equal((await open(name)).find('button', 'Try it'), undefined);
});

test('trials are found in a transcript, for those who read it', async () => {
  const player = await open('code');
  await attempt(player, '6 * 7');
  await attempt(player, 'nothing');
  const [[exercise, trials]] = trialsIn(player.lines);
  assert.equal(exercise, 'double');
  assert.deepEqual(
    trials.map(({ input, outcome }) => [input, outcome]),
    [
      ['6 * 7', '42\n'],
      ['nothing', "ReferenceError: 'nothing' is not defined"],
    ],
  );
});
