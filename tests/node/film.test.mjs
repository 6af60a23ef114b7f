// Checks that half an hour of typing takes little space in the transcript, and that every keystroke can be replayed.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pack } from '../packs.mjs';
import { loadCore } from '../../web/engine/core_node.mjs';
import { beginningsIn, stills } from '../../web/film/reel.mjs';
import { close } from '../../web/runner/host/node.mjs';
import { dice } from '../chance.mjs';
import { CorePlayer } from './core_player.mjs';

after(close);

const { bytes, content } = await pack('gallery/code');
const core = await loadCore();

/**
 * Simulates a writer who types, errs, goes back, deletes and pastes; yields every state of the text.
 *
 * @param {string} text
 * @param {(bound: number) => number} roll
 */
function* writing(text, roll) {
  const letters = 'abcdefghijklmnopqrstuvwxyz     ()=+"é';
  for (;;) {
    const length = [...text].length;
    const at = roll(4) ? length : roll(length + 1);
    for (let word = 3 + roll(40); word > 0; word--) {
      const points = [...text];
      points.splice(Math.min(at + 40 - word, points.length), 0, letters[roll(letters.length)]);
      yield (text = points.join(''));
    }
    if (roll(3) === 0)
      for (let back = roll(12); back > 0 && text; back--) yield (text = [...text].slice(0, -1).join(''));
    if (roll(30) === 0) yield (text = `${text}\nfor (let i = 0; i < 10; i++) {\n  total += i;\n}\n`);
    if (roll(40) === 0) yield (text = text.slice(0, text.length >> 1).replace(/[\uD800-\uDBFF]$/, ''));
  }
}

test('9,000 keystrokes of half an hour take less than 100 kB, and all of them can be seen again', async (told) => {
  const player = new CorePlayer(core, bytes);
  await player.open();
  await player.act(/** @type {any} */ (player.find('button', 'Commencer')), 'activate');
  const editor = /** @type {any} */ (player.nodes().find(({ role }) => role === 'editor'));
  const before = player.lines.length;
  const roll = dice(30);
  /** @type {string[]} */
  const states = [];
  for (const text of writing(editor.value, roll)) {
    player.pause = 60 + roll(280); // 200 ms on average
    await player.act(editor, 'input', text);
    states.push(text);
    if (states.length === 9000) break;
  }
  const written = new TextEncoder().encode(player.lines.slice(before));
  told.diagnostic(`${written.length} bytes`);
  assert.ok(written.length < 100_000, `${written.length} bytes`);
  const film = [...stills(player.lines, beginningsIn(content))];
  assert.deepEqual(
    film.map(({ text }) => text),
    states,
  );
  assert.ok(Math.abs(film[8999].at - film[0].at - 9000 * 200) < 60_000, 'and half an hour long');
  assert.equal(core.replay(bytes, player.lines).finished, false, 'the core folds it, too');
});

test('a film that is too long to be shown says so', async (context) => {
  const made = (/** @type {string} */ name) => ({
    name,
    words: '',
    setAttribute() {},
    append(/** @type {unknown[]} */ ...parts) {
      this.words += parts.join('');
    },
  });
  Object.assign(globalThis, { document: { createElement: made } });
  context.after(() => Reflect.deleteProperty(globalThis, 'document'));
  const { films } = await import('../../web/pages/verify/parts/film.mjs');
  const pack = {
    sections: [
      {
        exercises: [{ id: 'e', kind: 'code', title: {}, spec: { files: [{ name: 'f', text: 'x'.repeat(200_000) }] } }],
      },
    ],
  };
  const event = { type: 'edit', at: 0, exercise: 'e', field: 'f', from: 0, removed: 0, inserted: 'y' };
  const transcript = `${JSON.stringify(event)}\n`.repeat(300);
  const shown = /** @type {any[]} */ (await films(pack, transcript, 'en', new AbortController().signal));
  assert.deepEqual(
    shown.map(({ words }) => words),
    [
      'How the code was written',
      'The code was typed in too many steps to show them here. The transcript of the answers has them all.',
    ],
  );
});
