// Tests the interface of the WebAssembly module: the values that the core reports, checks, refuses and stores.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { pack as read } from '../packs.mjs';
import { Problem } from '../../web/engine/core.mjs';
import { loadCore } from '../../web/engine/core_node.mjs';
import { Model } from '../../web/mirror/model.mjs';
import { chance } from '../chance.mjs';
import { phone } from './core_player.mjs';
import { description } from './mirror_tape.mjs';

/** @type {import('../../web/engine/core.mjs').Core} */ let core;
/** @type {Uint8Array} */ let pack;
const settings = {
  pack: 'sha256-x',
  runtime: 'sha256-y',
  language: 'fr',
  nonce: '',
  audience: '',
  seed: 7,
  signing: true,
  canvas: true,
};

before(async () => {
  core = await loadCore();
  pack = (await read('gallery/single_choice')).bytes;
});

test('the module tells the names that the C++ tables hold', () => {
  for (const name of /** @type {const} */ ([
    'roles',
    'parts',
    'flags',
    'text_fields',
    'number_fields',
    'ops',
    'actions',
    'op_words',
    'views',
    'themes',
  ])) {
    assert.deepEqual(core.description[name], description[name], name);
  }
});

test('a good pack has no problems, a bad one has each with its place', () => {
  assert.deepEqual(core.check(pack), { problems: [] });
  const bad = JSON.parse(Buffer.from(pack).toString());
  delete bad.sections[0].exercises[0].stem;
  const { problems } = core.check(Buffer.from(JSON.stringify(bad)));
  assert.deepEqual(
    problems.map(({ path }) => path),
    ['/sections/0/exercises/0/stem'],
  );
});

test('what passes for a language of a pack is one to Intl', () => {
  const good = JSON.parse(Buffer.from(pack).toString());
  const takes = (/** @type {string} */ tag) =>
    core
      .check(Buffer.from(JSON.stringify({ ...good, languages: [...good.languages, tag] })))
      .problems.every(({ path }) => !path.startsWith('/languages'));
  for (const tag of ['de', 'ckb', 'pt-BR', 'es-419', 'sr-Latn', 'zh-Hant-TW']) assert.ok(takes(tag), tag);
  const random = chance(1);
  const pick = (/** @type {string[] | string} */ from) => from[Math.floor(random() * from.length)];
  let taken = 0;
  for (let count = 0; count < 3000; count += 1) {
    // A valid tag with up to two random changes.
    const tag = [...pick(['fr', 'pt-BR', 'sr-Latn-RS', 'es-419', 'x-a', 'i-klingon', 'en-GB-oed', 'de-1996'])];
    for (let changes = Math.floor(random() * 3); changes > 0; changes -= 1) {
      const at = Math.floor(random() * (tag.length + 1));
      tag.splice(at, Math.floor(random() * 2), pick('abzABZ019-_ é'));
    }
    const text = tag.join('');
    if (!takes(text)) continue;
    taken += 1;
    assert.doesNotThrow(() => new Intl.Locale(text).maximize(), text);
  }
  assert.ok(taken > 300, `${taken} taken`);
});

test('what is wrong is thrown as a problem with its path', () => {
  assert.throws(() => core.open(Buffer.from('{'), settings, ''), Problem);
  assert.throws(
    () => core.open(pack, /** @type {any} */ ({}), ''),
    (error) => error instanceof Problem && error.path.startsWith('settings'),
  );
  assert.throws(
    () => core.open(pack, settings, 'nonsense\n'),
    (error) => error instanceof Problem && error.path.startsWith('line 1'),
  );
  assert.throws(
    () => core.replay(pack, 'nonsense\n'),
    (error) => error instanceof Problem && error.path.startsWith('line 1'),
  );
  assert.throws(() => core.setFont('regular', Buffer.from('not a font')), Problem);
  assert.throws(() => core.act(1, 'kick'), /unknown action kick/);
  assert.throws(() => core.update({ width: 360 }), /frame input lacks device_pixels/);
});

test('a session runs from the first screen to an event', () => {
  assert.deepEqual(core.open(pack, settings, '').log, []);
  const first = core.update(phone);
  assert.ok(first.operations.length > 0 && first.operations.length % core.description.op_words === 0);
  const again = core.update(phone);
  assert.equal(again.operations.length, 0, 'nothing changed, so nothing is told');
  assert.equal(again.version, first.version);
});

test('memory may grow and move between two calls', () => {
  const large = JSON.parse(Buffer.from(pack).toString());
  large.authors = Array.from({ length: 40 }, (_, index) => `${index} ${'x'.repeat(100_000)}`);
  const answer = core.check(Buffer.from(JSON.stringify(large)));
  assert.ok(Array.isArray(answer.problems));
  core.open(pack, settings, '');
  assert.ok(core.update(phone).operations.length > 0);
});

test('what the core refuses leaves no hole in the transcript, not even when a time has just run out', () => {
  const start = 1790000000000;
  const timed = JSON.parse(Buffer.from(pack).toString());
  const [exercise] = timed.sections[0].exercises;
  timed.sections[0].exercises.push({ ...exercise, id: 'second' });
  timed.keys.push({ ...timed.keys[0], exercise: 'second' });
  exercise.time = { seconds: 30 };
  const bytes = Buffer.from(JSON.stringify(timed));
  const model = new Model(core.description);
  core.open(bytes, settings, '');
  model.apply(core.update(phone));
  const begin = [...(model.root?.all() ?? [])].find(({ name }) => name === 'Commencer');
  const lines = core.act(begin?.id ?? 0, 'activate', '', start).log;
  const late = start + 31_000;
  assert.throws(
    () => core.notify({ type: 'ran', exercise: exercise.id, run: 1, results: [], facts: [] }, late),
    Problem,
  );
  lines.push(...core.notify({ type: 'time' }, late).log);
  assert.match(lines.at(-1) ?? '', /"type":"time_up"/);
  assert.equal(core.replay(bytes, `${lines.join('\n')}\n`).finished, false);
});
