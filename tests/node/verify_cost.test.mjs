// Checks that input from a stranger can neither block a verifier nor break it: limits first, deadlines, and a new
// module after a fault.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import test, { after } from 'node:test';
import { pack as read } from '../packs.mjs';
import { base64url, integrity, utf8 } from '../../web/credential/encoding.mjs';
import { issue, replay, verify } from '../../web/credential/index.mjs';
import { maximumJws, maximumLength, maximumPack, maximumTranscript } from '../../web/credential/limits.mjs';
import { Problem } from '../../web/engine/core.mjs';
import { Stopped, instantiateReplaying } from '../../web/engine/replaying.mjs';
import { loadCore } from '../../web/engine/core_node.mjs';
import { close, run } from '../../web/runner/host/node.mjs';
import { crypto } from './credential_support.mjs';

const core = await loadCore();
const folder = new URL('../../build/packs/gallery/', import.meta.url);
const pack = await readFile(new URL('single_choice.json', folder));
const {
  sections: [
    {
      exercises: [{ id }],
    },
  ],
} = JSON.parse(pack.toString());
after(close);

const start = {
  type: 'start',
  pack: 'sha256-x',
  runtime: 'sha256-y',
  language: 'fr',
  nonce: '',
  audience: '',
  time: 1790000000000,
  seed: 7,
  extra_time: 0,
};
const lines = (/** @type {object[]} */ ...events) => written(events);
const written = (/** @type {object[]} */ events) =>
  events.map((event, sequence) => `${JSON.stringify({ sequence, at: sequence, ...event })}\n`).join('');
/** @param {(log: string) => unknown} fold @param {string} log @param {RegExp} words */
const refused = (fold, log, words) =>
  assert.throws(
    () => fold(log),
    (error) => error instanceof Problem && words.test(`${error.path}: ${error.message}`),
  );
const fold = (/** @type {string} */ log) => core.replay(pack, log);

/** @param {() => unknown} work */
async function timeOf(work) {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

test('the length of a result is looked at before anything is decoded', async () => {
  const huge = `${'a'.repeat(40)}.${'QUJD'.repeat(1 << 22)}.${'b'.repeat(86)}`;
  for (const input of [huge, huge.replaceAll('.', ''), ' '.repeat(1 << 24), `{"a":"${huge}"}`, { a: huge }]) {
    const { state, checks } = await verify(input, { crypto, now: 0 });
    assert.equal(state, 'fails');
    assert.match(checks[0].detail, /^longer than \d{6} characters$/);
  }
  const refusing = await timeOf(() => verify(huge, { crypto, now: 0 }));
  const decoding = await timeOf(() => atob(huge.split('.')[1]));
  assert.ok(refusing < decoding, `${refusing} of ${decoding} microseconds`);
});

test('an empty transcript is refused with words, in every pack, as often as it comes', () => {
  for (let times = 0; times < 500; times++) refused(fold, '', /^line 1: the session never began$/);
});

test('a transcript of any gallery pack may be empty', async () => {
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.json'))) {
    const bytes = await readFile(new URL(name, folder));
    assert.throws(() => core.replay(bytes, ''), Problem, name);
  }
});

test('numbers at the bounds of what can be written, and beyond, are refused with their place', () => {
  for (const time of [
    '9007199254740991',
    '9007199254740993',
    '8640000000000001',
    '-1',
    '9223372036854775808',
    '1e400',
    '1.5',
    '"x"',
  ]) {
    refused(fold, lines(start).replace('1790000000000', time), /^line 1(: \/time)?: /);
  }
  for (const seed of ['4294967296', '-1', '1e3', '18446744073709551616'])
    refused(fold, lines(start).replace('"seed":7', `"seed":${seed}`), /^line 1: \/seed: /);
  assert.equal(fold(lines({ ...start, seed: 4294967295 })).result.start.seed, 4294967295);
  for (const at of ['1000000000001', '9007199254740991', '-1', '9223372036854775807']) {
    refused(
      fold,
      lines(start, { type: 'flag', exercise: id, on: true }).replace('"at":1,', `"at":${at},`),
      /^line 2: \/at: /,
    );
  }
  const late = fold(
    lines({ ...start, time: 250000000000000 }, { type: 'flag', exercise: id, on: true }).replace(
      '"at":1,',
      '"at":1000000000000,',
    ),
  ).result;
  assert.match(new Date(late.start.time + late.duration).toISOString(), /^\d{4}-/);
});

test('deep, long and broken lines are refused with their place', () => {
  const first = lines(start);
  refused(fold, `${first}${'['.repeat(1e6)}\n`, /^line 2: .*nested more than 32 deep/);
  refused(fold, `${first}["${'x'.repeat(9 << 20)}"]\n`, /^line 2: this is too large/);
  refused(fold, `${first}${'\n'.repeat(1e6)}`, /^line 2: /);
  refused(fold, first + 'x'.repeat(1e6), /^line 2: the line is cut off/);
  refused(fold, first.slice(0, -1), /^line 1: the line is cut off/);
});

/** @param {number} count */
const flags = (count) =>
  written([
    start,
    ...Array.from({ length: count }, (_, index) => ({ type: 'flag', exercise: id, on: index % 2 === 0 })),
  ]);

test('the cost of a transcript grows with its length, not with the square of it', async () => {
  const [few, many] = [flags(20_000), flags(160_000)];
  fold(few);
  const [short, long] = [await timeOf(() => fold(few)), await timeOf(() => fold(many))];
  assert.ok(long < 24 * short, `8 times as long took ${long / short} times as long`);
});

test('replaying in turns gives the same, and ends when it is told to', async () => {
  const log = flags(60_000);
  assert.deepEqual(await core.replayAside(pack, log), fold(log));
  await assert.rejects(core.replayAside(pack, flags(400_000), AbortSignal.timeout(1)), { name: 'TimeoutError' });
  // Two replays at once do not disturb each other.
  const both = await Promise.all([core.replayAside(pack, log), core.replayAside(pack, lines(start))]);
  assert.deepEqual(
    both.map(({ result }) => result.duration),
    [60_000, 0],
  );
  await assert.rejects(core.replayAside(pack, `${log}x\n`), Problem);
});

test('after a fault of its own the module says so, and another takes its place', async () => {
  const bytes = new Uint8Array(await readFile(new URL('../../dist/potentiel.wasm', import.meta.url)));
  const { default: factory } = await import(new URL('../../dist/potentiel.mjs', import.meta.url).href);
  // (module (func (export "trap") unreachable))
  const { instance } = await WebAssembly.instantiate(
    Uint8Array.of(
      0,
      97,
      115,
      109,
      1,
      0,
      0,
      0,
      1,
      4,
      1,
      96,
      0,
      0,
      3,
      2,
      1,
      0,
      7,
      8,
      1,
      4,
      116,
      114,
      97,
      112,
      0,
      0,
      10,
      5,
      1,
      3,
      0,
      0,
      11,
    ),
  );
  let made = 0;
  const failing = await instantiateReplaying(async (options) => {
    const glue = await factory(options);
    return made++ > 0
      ? glue
      : {
          ...glue,
          _pt_replay_more: instance.exports.trap,
          get HEAPU8() {
            return glue.HEAPU8;
          },
        };
  }, WebAssembly.compile(bytes));
  assert.equal(failing.check(pack).problems.length, 0);
  assert.throws(() => failing.replay(pack, lines(start)), Stopped);
  assert.throws(() => failing.check(pack), Stopped, 'it starts anew');
  await failing.ready;
  assert.deepEqual(failing.replay(pack, lines(start)), fold(lines(start)));
  assert.equal(made, 2);
});

/**
 * A signed session of the smallest code exercise with this program, run this many times.
 *
 * @param {string} source
 * @param {number} times
 */
async function coded(source, times) {
  const { bytes, content } = await read('gallery/code');
  const [
    {
      id: exercise,
      spec: {
        files: [{ name: field, text }],
      },
    },
  ] = content.sections[0].exercises;
  /** @type {object[]} */
  const events = [
    {
      ...start,
      pack: await integrity(crypto, bytes),
      runtime: await integrity(crypto, utf8('runtime')),
      time: Date.now() - 3600000,
    },
    { type: 'edit', exercise, field, from: 0, removed: [...text].length, inserted: source },
  ];
  let reply;
  for (let number = 1; number <= times; number++) {
    events.push({ type: 'run', exercise, run: number });
    const { reply: none, ...request } = reply ? { reply: null } : core.replay(bytes, lines(...events)).runs[0];
    assert.ok(reply || none);
    reply ??= await run(/** @type {any} */ (request));
    events.push({ type: 'ran', exercise, run: number, ...reply });
  }
  events.push({ type: 'go', place: 'review', exercise: '' }, { type: 'finish' });
  const transcript = utf8(lines(...events));
  const keys = /** @type {CryptoKeyPair} */ (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']));
  const { credential } = await issue(core.replay(bytes, transcript).result, {
    crypto,
    keys,
    pack: content,
    transcript,
    now: Date.now(),
  });
  const signed = await verify(credential, { crypto, now: Date.now(), nonce: '' });
  return {
    signed: { ...signed, credential: /** @type {any} */ (signed.credential) },
    means: { crypto, pack: bytes, transcript, core, run },
  };
}

test(
  'programs that never end are run again only as long as the verifier wants to wait',
  { timeout: 120_000 },
  async () => {
    const { signed, means } = await coded('function double(n) { for (;;); }', 200);
    const checks = await replay(signed, { ...means, patience: 1000 });
    assert.deepEqual(
      checks.map(({ name, ok }) => `${name} ${ok}`),
      ['replay true', 'claims true', 'code null'],
    );
    assert.match(checks[2].detail, /^not finished within 1 s: of 200 runs, not all were repeated$/);
    await assert.rejects(replay(signed, { ...means, signal: AbortSignal.timeout(300) }), { name: 'TimeoutError' });
    await assert.rejects(replay(signed, { ...means, patience: NaN }), TypeError);
    await assert.rejects(replay(signed, { ...means, signal: AbortSignal.abort() }), { name: 'AbortError' });
    await assert.rejects(verify('{}', { crypto, now: 0, signal: AbortSignal.abort() }), { name: 'AbortError' });
  },
);

test('who wants to wait for ever is not told at once that the time is up', async () => {
  const { signed, means } = await coded('function double(n) { return 2 * n; }', 1);
  for (const patience of [Infinity, 2 ** 31, Number.MAX_SAFE_INTEGER]) {
    assert.equal((await replay(signed, { ...means, patience })).find(({ name }) => name === 'code')?.ok, true);
  }
});

test('more runs than can be repeated, and files longer than any, are refused before they are', async () => {
  const { signed, means } = await coded('function double(n) { return 2 * n; }', 2);
  const many =
    new TextDecoder()
      .decode(means.transcript)
      .split('\n')
      .filter((line) => /"run"|"ran"/.test(line)).length / 2;
  assert.equal(many, 2);
  await assert.rejects(coded('function double(n) { return 2 * n; }', 1001), /run too many times/);
  for (const [name, most] of /** @type {const} */ ([
    ['pack', maximumPack],
    ['transcript', maximumTranscript],
  ])) {
    const [check] = await replay(signed, { ...means, [name]: new Uint8Array(most + 1) });
    assert.deepEqual([check.ok, check.detail], [false, `${name}: longer than ${most} bytes`]);
  }
});

test('the longest credential still fits as a JWS, with its header and its signature', () => {
  const header = base64url(utf8(JSON.stringify({ alg: 'Ed25519', kid: `did:key:z${'6'.repeat(48)}`, typ: 'vc+jwt' })));
  const payload = Math.ceil((maximumLength * 4) / 3);
  const signature = base64url(new Uint8Array(64)).length;
  assert.ok(header.length + 1 + payload + 1 + signature <= maximumJws, `${maximumJws}`);
});
