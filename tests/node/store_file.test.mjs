// Checks a session saved as a file: it is restored unchanged, and a manipulated file is refused with the reason.
import assert from 'node:assert/strict';
import test from 'node:test';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { pack } from '../packs.mjs';
import { lastMoment } from '../../web/element/clock.mjs';
import { take } from '../../web/element/exchange.mjs';
import { loadCore } from '../../web/engine/core_node.mjs';
import { readSession, Refusal, writeSession } from '../../web/store/file.mjs';
import { readWords } from '../../web/words/read.mjs';
import { openStore } from '../../web/store/store.mjs';
import { CorePlayer, sri } from './core_player.mjs';

globalThis.IDBKeyRange = IDBKeyRange;
const core = await loadCore();
const digest = async (/** @type {Uint8Array} */ bytes) => sri(bytes);
const { bytes } = await pack('gallery/short_text');
const packText = new TextDecoder().decode(bytes);
const packId = JSON.parse(packText).id;

const player = new CorePlayer(core, bytes, { nonce: 'n' });
await player.open();
const press = async (/** @type {RegExp} */ name) =>
  player.act(/** @type {any} */ (player.find('button', name)), 'activate');
await press(/^Commencer/);
const field = /** @type {any} */ (player.nodes().find(({ role }) => role === 'text_field'));
for (const text of ['n', 'né', 'né 🚲']) await player.act(field, 'input', text);
const transcript = player.lines;

const session = { pack: sri(bytes), pack_text: packText, nonce: 'n', device: 'd', transcript };
const here = { pack_id: packId, core, digest, language: 'fr' };
const file = writeSession(session);
/** @param {BlobPart} content @param {object} [other] */
const read = (content, other) => readSession(new Blob([content]), { ...here, ...other });

test('a file holds all of a session', async () => {
  const { bytes: readBytes, ...back } = await read(file);
  assert.deepEqual(readBytes, bytes);
  assert.deepEqual(/** @type {any} */ (back).format, 'potentiel-session/1');
  for (const [name, value] of Object.entries(session)) assert.equal(/** @type {any} */ (back)[name], value);
});

/** @param {(value: any) => void} change */
const changed = (change) => {
  const value = JSON.parse(file);
  change(value);
  return JSON.stringify(value);
};
const line = (/** @type {number} */ index) => transcript.split('\n')[index];
/** @param {(pack: any) => void} change */
const withPack = (change) =>
  changed((value) => {
    const pack = JSON.parse(value.pack_text);
    change(pack);
    value.pack_text = JSON.stringify(pack);
    value.pack = sri(value.pack_text);
  });

/** @type {[name: string, reason: import('../../web/store/file.mjs').Reason, content: BlobPart, other?: object][]} */
const hostile = [
  ['nothing', 'no_session', ''],
  ['no JSON', 'no_session', 'session'],
  ['cut off', 'no_session', file.slice(0, -1)],
  ['a page', 'no_session', '<!doctype html>'],
  ['null', 'no_session', 'null'],
  ['a list', 'no_session', '[]'],
  ['a pack instead', 'format', packText],
  ['bytes that are no text', 'no_session', new Uint8Array([0xff, 0xfe, 0x00])],
  ['too much', 'large', new Uint8Array(8 * 1024 * 1024 + 1)],
  [
    'another form',
    'format',
    changed((value) => {
      value.format = 'potentiel-session/2';
    }),
  ],
  [
    'a form that is no text',
    'no_session',
    changed((value) => {
      value.format = 1;
    }),
  ],
  [
    'no transcript',
    'changed',
    changed((value) => {
      delete value.transcript;
    }),
  ],
  [
    'a transcript that is a list',
    'changed',
    changed((value) => {
      value.transcript = value.transcript.split('\n');
    }),
  ],
  [
    'a nonce that is null',
    'changed',
    changed((value) => {
      value.nonce = null;
    }),
  ],
  [
    'something more',
    'changed',
    changed((value) => {
      value.finished = true;
    }),
  ],
  ['a field named as JavaScript’s own', 'changed', file.replace('"device":"d"', '"__proto__":"d"')],
  [
    'another pack under this hash',
    'changed',
    changed((value) => {
      value.pack_text = value.pack_text.replace('"points":', '"points": ');
      value.pack_text += ' ';
    }),
  ],
  [
    'another hash',
    'changed',
    changed((value) => {
      value.pack = sri('other');
    }),
  ],
  [
    'a hash of another form',
    'changed',
    changed((value) => {
      value.pack = value.pack.replace('sha256-', 'sha512-');
    }),
  ],
  [
    'a pack that is none',
    'pack',
    changed((value) => {
      value.pack_text = '{}';
      value.pack = sri('{}');
    }),
  ],
  [
    'a pack with a hole',
    'pack',
    withPack((pack) => {
      pack.sections[0].exercises[0].spec = 7;
    }),
  ],
  [
    'another test',
    'other_test',
    withPack((pack) => {
      pack.id = 'other';
    }),
  ],
  ['this test, on another page', 'other_test', file, { pack_id: 'other' }],
  [
    'another nonce than that of its answers',
    'other_start',
    changed((value) => {
      value.nonce = 'm';
    }),
  ],
  [
    'no events',
    'empty',
    changed((value) => {
      value.transcript = '';
    }),
  ],
  [
    'a line without an end',
    'transcript',
    changed((value) => {
      value.transcript = value.transcript.slice(0, -1);
    }),
  ],
  [
    'an empty line',
    'transcript',
    changed((value) => {
      value.transcript += '\n';
    }),
  ],
  [
    'a line left out',
    'transcript',
    changed((value) => {
      value.transcript = value.transcript.replace(`${line(1)}\n`, '');
    }),
  ],
  [
    'a line twice',
    'transcript',
    changed((value) => {
      value.transcript = value.transcript.replace(`${line(1)}\n`, `${line(1)}\n${line(1)}\n`);
    }),
  ],
  [
    'time that runs backwards',
    'transcript',
    changed((value) => {
      value.transcript = value.transcript.replace(/"at":\d+(?=.*"type":"edit")/, '"at":-1');
    }),
  ],
  [
    'a line in another form',
    'transcript',
    changed((value) => {
      value.transcript = value.transcript.replace('{"sequence":0,', '{"sequence": 0,');
    }),
  ],
  [
    'a text that never ends',
    'transcript',
    changed((value) => {
      value.transcript += `[5,"${'x'.repeat(30_000)}"]\n`;
    }),
  ],
  [
    'half a character',
    'changed',
    changed((value) => {
      value.transcript += '[5,"\ud83d"]\n';
    }),
  ],
  [
    'answers to another pack, of which the seed is another',
    'transcript',
    changed((value) => {
      value.transcript = value.transcript.replace(value.pack, sri('other'));
    }),
  ],
  [
    'deep nesting',
    'transcript',
    changed((value) => {
      value.transcript += `${'['.repeat(100_000)}\n`;
    }),
  ],
];

for (const [name, reason, content, other] of hostile) {
  test(`refused: ${name}`, async () => {
    await assert.rejects(read(content, other), (/** @type {any} */ error) => {
      assert.ok(error instanceof Refusal, error.stack);
      assert.equal(error.reason, reason);
      const holes = (/** @type {string} */ text) => text.match(/\{\d\}/g)?.length ?? 0;
      for (const { surfaces } of Object.values(readWords()))
        assert.equal(holes(String(surfaces.files[reason])), error.values.length);
      return true;
    });
  });
}

test('the bound of a file is named in megabytes', async () => {
  await assert.rejects(read(new Uint8Array(8 * 1024 * 1024 + 1)), (/** @type {any} */ { values }) => values[0] === '8');
});

test('the line with the problem is named', async () => {
  const content = changed((value) => {
    value.transcript += '[5,"x"]\n{"sequence":99}\n';
  });
  await assert.rejects(read(content), { values: ['line 6: /at', 'manque'] });
});

/** @param {Parameters<typeof openStore>[0]} [options] */
async function page(options, nonce = 'n') {
  const store = await openStore({ indexedDB: new IDBFactory(), ...options });
  const stored = store.session('sha256-newer', nonce, { pack_id: packId, url: 'https://host/pack.json' });
  await stored.load();
  return {
    store,
    stored,
    core,
    digest,
    lastMoment,
    language: 'fr',
    pack: { id: packId },
    bytes,
    completion: undefined,
  };
}

test('a session goes on from its file, with its pack', async () => {
  const there = await page();
  await take(new Blob([file]), there);
  const [row] = await there.store.sessions('n');
  assert.deepEqual(
    [row.pack, row.pack_id, row.device, row.finished, row.url],
    [session.pack, packId, 'd', false, 'https://host/pack.json'],
  );
  assert.equal(row.seen, lastMoment(transcript));
  assert.equal(await there.store.session(row.pack, 'n').load(), transcript);
  assert.deepEqual(await there.store.pack(row.pack), bytes);
  await assert.rejects(take(new Blob([file]), there), { reason: 'in_use' });
});

test('it keeps its nonce on a page that was given another one', async () => {
  const there = await page({}, 'drawn-anew');
  const key = await take(new Blob([file]), there);
  const rows = await there.store.sessions();
  assert.deepEqual(
    rows.map((row) => [row.key, row.nonce]),
    [[key, 'n']],
  );
  assert.equal(await there.store.session(session.pack, 'n').load(), transcript);
  await assert.rejects(take(new Blob([file]), there), { reason: 'in_use' });
});

test('what is there already is not written over', async () => {
  const there = await page();
  await there.stored.append(['{"sequence":0}']);
  await assert.rejects(take(new Blob([file]), there), { reason: 'in_use' });
  assert.equal((await there.store.sessions('n')).length, 1);
});

test('a browser that keeps nothing can’t go on from a file', async () => {
  await assert.rejects(async () => take(new Blob([file]), await page({ indexedDB: undefined })), {
    reason: 'not_kept',
  });
});
