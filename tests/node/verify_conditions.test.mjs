// Checks the conditions that candidates claim for their session, such as more time or an easier draw: a verifier that
// knows them checks them, and reports them otherwise.
import assert from 'node:assert/strict';
import test from 'node:test';
import { pack as read } from '../packs.mjs';
import { integrity, utf8 } from '../../web/credential/encoding.mjs';
import { issue, replay, verify } from '../../web/credential/index.mjs';
import { outcome } from '../../web/credential/outcome.mjs';
import { Problem } from '../../web/engine/core.mjs';
import { loadCore } from '../../web/engine/core_node.mjs';
import { phone } from './core_player.mjs';
import { crypto, transcriptOf } from './credential_support.mjs';

const core = await loadCore();
const keys = /** @type {CryptoKeyPair} */ (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']));
const single = (await read('gallery/single_choice')).content;
const runtime = await integrity(crypto, utf8('runtime'));

/** The seed that nonce and pack require, from the core's error message. @param {any} pack @param {object} start */
async function drawn(pack, start) {
  const { bytes, transcript } = await transcriptOf(pack, { seed: 0, ...start });
  try {
    core.replay(bytes, transcript);
    return 0;
  } catch (error) {
    assert.ok(error instanceof Problem);
    assert.equal(error.path, 'line 1: /seed');
    return Number(/^(\d+) expected/.exec(error.message)?.[1]);
  }
}

/**
 * Signs a session with the fields `start` in its first line, and verifies it.
 *
 * @param {any} pack
 * @param {object} start
 * @param {object} [expected]
 */
async function checked(pack, start, expected) {
  const { bytes, transcript } = await transcriptOf(pack, start);
  const { result } = core.replay(bytes, transcript);
  const { credential } = await issue(result, { crypto, keys, pack, transcript, now: Date.now() });
  assert.equal(JSON.stringify(credential).includes('extra'), false, 'nobody’s needs are carried about');
  const signed = await verify(credential, { crypto, now: Date.now(), pack: bytes, transcript, ...expected });
  assert.notEqual(signed.state, 'fails', JSON.stringify(signed.checks));
  const run = () => assert.fail('nothing to run');
  const replayed = await replay(
    { ...signed, credential: /** @type {any} */ (signed.credential) },
    { crypto, pack: bytes, transcript, core, run },
  );
  const checks = [...signed.checks.filter(({ name }) => name !== 'replay'), ...replayed];
  const said = (/** @type {string} */ name) => checks.find((check) => check.name === name);
  return { ...outcome(checks), extra: said('extra_time'), draw: said('draw') };
}

const timed = { ...single, time: { seconds: 600 } };
const offering = { ...timed, extra_time: [33, 100] };
const chance = structuredClone(single);
chance.sections[0].exercises = ['a', 'b', 'c'].map((id) => ({ ...chance.sections[0].exercises[0], id }));
chance.keys = ['a', 'b', 'c'].map((id) => ({ ...chance.keys[0], exercise: id }));
chance.sections[0].draw = 1;

test('extra time: what was granted must match, what the pack offers is free, the rest only a platform knows', async () => {
  /** @type {[any, number, number | undefined, boolean | null | undefined, string][]} */
  const cases = [
    // pack, time taken, time granted, the check's `ok`, state
    [timed, 0, undefined, undefined, 'holds'],
    [timed, 400, undefined, null, 'open'],
    [timed, 400, 0, false, 'fails'],
    [timed, 400, 50, false, 'fails'],
    [timed, 50, 50, true, 'holds'],
    [timed, 0, 0, true, 'holds'],
    [timed, 0, 50, false, 'fails'],
    [offering, 33, undefined, true, 'holds'],
    [offering, 33, 0, true, 'holds'],
    [offering, 34, undefined, null, 'open'],
    [offering, 34, 0, false, 'fails'],
    [offering, 33, 50, false, 'fails'],
    [offering, 50, 50, true, 'holds'],
    [single, 50, undefined, null, 'open'],
  ];
  for (const [pack, logged, extraTime, ok, state] of cases) {
    const found = await checked(pack, { extra_time: logged }, { nonce: '', extraTime });
    assert.deepEqual([found.extra?.ok, found.state], [ok, state], JSON.stringify({ logged, extraTime, found }));
    if (ok === null) assert.match(found.extra?.detail ?? '', new RegExp(`^${logged} % more time: `));
  }
});

test('with a nonce there is one draw, and without one it is said to have been free', async () => {
  const seed = await drawn(chance, { nonce: 'n-1' });
  assert.notEqual(seed, await drawn(chance, { nonce: 'n-2' }));
  assert.notEqual(seed, await drawn({ ...chance, version: '1.0.1' }, { nonce: 'n-1' }));
  const fixed = await checked(chance, { nonce: 'n-1', seed }, { nonce: 'n-1' });
  assert.deepEqual([fixed.draw?.ok, fixed.state], [true, 'holds']);
  const untold = await checked(chance, { nonce: 'n-1', seed });
  assert.deepEqual([untold.draw?.ok, untold.open], [null, ['nonce', 'draw']]);
  const free = await checked(chance, { seed: 4294967295 }, { nonce: '' });
  assert.deepEqual([free.draw?.ok, free.open], [null, ['draw']]);
  assert.match(free.draw?.detail ?? '', /^the draw was free/);
  assert.equal((await checked(single, {}, { nonce: '' })).draw, undefined, 'nothing was drawn');
  for (const other of [seed + 1, 0, 4294967295]) {
    const { bytes, transcript } = await transcriptOf(chance, { nonce: 'n-1', seed: other });
    assert.throws(() => core.replay(bytes, transcript), /follows from nonce and pack/);
  }
});

test('the widget draws what the nonce says', async () => {
  const pack = utf8(JSON.stringify(chance));
  const settings = {
    pack: await integrity(crypto, pack),
    runtime,
    language: 'fr',
    nonce: 'n-1',
    audience: '',
    seed: 7,
    signing: true,
    canvas: false,
  };
  const begin = async () => {
    core.open(pack, settings, '');
    const { Model } = await import('../../web/mirror/model.mjs');
    const model = new Model(core.description);
    model.apply(core.update(phone));
    const button = [...(model.root?.all() ?? [])].find(({ name }) => name === 'Commencer');
    return JSON.parse(core.act(button?.id ?? 0, 'activate', '', Date.now()).log[0]);
  };
  assert.equal((await begin()).seed, await drawn(chance, { nonce: 'n-1' }));
  settings.nonce = '';
  assert.equal((await begin()).seed, 7);
  for (const nonce of ['tab\t', 'x'.repeat(4001), '\u0000']) {
    assert.throws(
      () => core.open(pack, { ...settings, nonce }, ''),
      (error) => error instanceof Problem && error.path === 'nonce',
    );
  }
  assert.throws(() => core.open(pack, { ...settings, audience: '\u007f' }, ''), Problem);
});
