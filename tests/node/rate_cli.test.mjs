// Checks that a mentor can rate a candidate's text by the same rubric, in a file beside the result.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../temporary_folder.mjs';
import { loadCore } from '../../web/engine/core_node.mjs';
import { CorePlayer, sri } from './core_player.mjs';

const root = new URL('../../', import.meta.url);
const packPath = fileURLToPath(new URL('build/packs/gallery/free_text.json', root));
const pack = new Uint8Array(readFileSync(packPath));
const [
  {
    exercises: [exercise],
  },
] = JSON.parse(new TextDecoder().decode(pack)).sections;
const folder = temporaryFolder();
const transcript = join(folder, 't.ndjson');

const player = new CorePlayer(await loadCore(), pack);
await player.open();
const press = async (/** @type {RegExp} */ name) =>
  player.act(/** @type {any} */ (player.find('button', name)), 'activate');
await press(/^Commencer/);
const field = () => /** @type {any} */ (player.nodes().find(({ role }) => role === 'text_area'));
await player.act(field(), 'input', 'Bonjour, je suis en retard 😀');
await player.act(field(), 'input', 'Bonjour, je serai en retard 😀.');
await press(/^Relire/);
await press(/^Terminer/);
writeFileSync(transcript, player.lines);

/** @param {...string} args */
const rate = (...args) =>
  spawnSync(
    process.execPath,
    [
      fileURLToPath(new URL('web/cli/potentiel.mjs', root)),
      'rate',
      '--transcript',
      transcript,
      '--pack',
      packPath,
      ...args,
    ],
    { encoding: 'utf8' },
  );
const best = exercise.spec.rubric.map((/** @type {any} */ { id, levels }) => `${id}=${levels.length}`);

test('without ratings, it shows the text and the rubric', () => {
  const { status, stdout } = rate();
  assert.equal(status, 0);
  assert.match(stdout, /^Bonjour, je serai en retard 😀\.\n/);
  for (const { id, levels } of exercise.spec.rubric)
    assert.match(stdout, new RegExp(`^  ${id}=${levels.length}  `, 'm'));
});

test('a rating names what it is about, and changes no score', () => {
  const { status, stdout, stderr } = rate('--by', 'Amina', ...best);
  assert.equal(status, 0, stderr);
  const rating = JSON.parse(stdout);
  assert.equal(rating.transcript, sri(player.lines));
  assert.equal(rating.pack, sri(pack));
  assert.deepEqual(
    rating.ratings,
    exercise.spec.rubric.map((/** @type {any} */ { id, levels }) => ({ criterion: id, level: levels.length - 1 })),
  );
});

test('a criterion left out, a level that is not there and another pack are refused', () => {
  assert.equal(rate('--by', 'Amina', ...best.slice(1)).status, 2);
  assert.match(rate('--by', 'Amina', ...best.slice(1), `${exercise.spec.rubric[0].id}=9`).stderr, /a level from 1 to/);
  assert.match(rate('--by', 'Amina', 'nothing=1').stderr, /there is no criterion "nothing"/);
  assert.match(rate(...best).stderr, /--by/);
  writeFileSync(transcript, player.lines.replace('"type":"finish"', '"type":"finisher"'));
  assert.equal(rate().status, 1);
});
