// Checks the verdict on a result's issuer and on the plausibility of its dates.
import assert from 'node:assert/strict';
import test from 'node:test';
import { integrity, utf8 } from '../../web/credential/encoding.mjs';
import { issue, verify } from '../../web/credential/index.mjs';
import { judge } from '../../web/result/judge.mjs';
import { crypto, sampleCase } from './credential_support.mjs';

const newKeys = async () =>
  /** @type {CryptoKeyPair} */ (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']));
const now = 1795000000000;
const day = 86_400_000;
const { result, ...context } = await sampleCase(3);
result.start.nonce = 'n-1';
const end = result.start.time + result.duration;
const platform = { issuer: { name: 'Passerelle', statement: 'Replayed.' }, subject: 'did:key:z6MkSomebody' };

/** @param {Partial<Parameters<typeof issue>[1]>} [options] @param {object} [start] */
const issued = async (options, start) =>
  issue(
    { ...result, start: { ...result.start, ...start } },
    { crypto, keys: await newKeys(), now, ...context, ...options },
  );

test('who is not known is unknown, first, whatever it calls itself', async () => {
  const self = await issued();
  const ministry = { name: 'Ministère du Travail', statement: 'Supervised.' };
  const stranger = await issued({ issuer: ministry, subject: self.credential.issuer.id });
  const posing = await issued({ issuer: ministry });
  const talking = await issued({ issuer: { statement: 'Supervised by the ministry.' } });
  for (const form of /** @type {const} */ (['credential', 'jws'])) {
    for (const [{ [form]: input }, words] of /** @type {const} */ ([
      [self, /^unknown: self-signed by did:key:/],
      [stranger, /^unknown: did:key:\S+ calls itself “Ministère du Travail”$/],
      [posing, /^unknown: did:key:\S+ calls itself “Ministère du Travail” and vouches for itself$/],
      [talking, /^unknown: .*vouches for itself$/],
    ])) {
      const {
        ok,
        state,
        checks: [first],
      } = await verify(input, { crypto, now, nonce: 'n-1' });
      assert.deepEqual([first.name, first.ok, ok, state], ['issuer', null, false, 'open']);
      assert.match(first.detail, words);
      // With a list of trusted issuers, an unlisted one fails. A plain self-signed result stays open.
      const named = await verify(input, { crypto, now, nonce: 'n-1', issuers: ['did:key:z6MkOther'] });
      assert.equal(named.state, input === self[form] ? 'open' : 'fails');
    }
  }
});

test('a known issuer vouches for the scores, but nobody for their own', async () => {
  const self = await issued();
  const countersigned = await issued({ ...platform, subject: self.credential.issuer.id });
  const issuers = new Set([countersigned.credential.issuer.id, self.credential.issuer.id]);
  const known = await verify(countersigned.jws, { crypto, now, nonce: 'n-1', issuers });
  assert.deepEqual([known.ok, known.open], [true, []]);
  assert.deepEqual((await verify(countersigned.jws, { crypto, now, issuers })).open, ['nonce']);
  assert.deepEqual((await verify(self.jws, { crypto, now, nonce: 'n-1', issuers })).open, ['replay']);
  assert.deepEqual((await verify(self.jws, { crypto, now, nonce: 'n-1', issuer: self.credential.issuer.id })).open, [
    'replay',
  ]);
});

test('exercises that the verifier does not know are said to be unknown, whatever came with the result', async () => {
  const {
    jws,
    credential: { relatedResource },
  } = await issued();
  const pack = utf8(JSON.stringify(context.pack));
  const { digestSRI } = relatedResource.find((/** @type {any} */ { mediaType }) => mediaType === 'application/json');
  assert.equal(digestSRI, await integrity(crypto, pack));
  const said = async (/** @type {object} */ expected) =>
    (await verify(jws, { crypto, now, nonce: 'n-1', pack, ...expected })).checks
      .filter(({ name }) => name === 'pack' || name === 'exercises')
      .map(({ name, ok, detail }) => `${name} ${ok}: ${detail}`);
  const bound = `pack true: ${digestSRI}`;
  assert.deepEqual(await said({}), [bound]);
  assert.deepEqual(await said({ packs: new Set(['sha256-other', digestSRI]) }), [
    bound,
    `exercises true: known: ${digestSRI}`,
  ]);
  for (const packs of [[], ['sha256-other']])
    assert.deepEqual(await said({ packs }), [
      bound,
      `exercises false: unknown: ${digestSRI}, which is called “sample”`,
    ]);
});

test('the subject is the one that is expected', async () => {
  const { credential } = await issued({ subject: 'did:key:z6MkSomebody' });
  assert.equal((await verify(credential, { crypto, now, subject: 'did:key:z6MkSomebody' })).state, 'open');
  assert.equal((await verify(credential, { crypto, now, subject: 'did:key:z6MkAnother' })).state, 'fails');
});

test('the time is the device’s where the caller tells none; what is no time is no answer', async () => {
  const old = (await issued({ now: end + 5000 })).jws;
  const ended = async (/** @type {object} */ expected) =>
    (await verify(old, { crypto, nonce: 'n-1', ...expected })).checks.find(({ name }) => name === 'period')?.detail;
  const { now: clock } = Date;
  Date.now = () => now + 900 * day;
  try {
    assert.match((await ended({})) ?? '', /^ended on /);
    assert.match((await ended({ now: undefined })) ?? '', /^ended on /);
    assert.match((await ended({ now })) ?? '', /^from /);
  } finally {
    Date.now = clock;
  }
  for (const odd of [NaN, Infinity, null, '1795000000000', new Date(now)])
    await assert.rejects(ended({ now: odd }), TypeError);
});

test('dates beyond reason fail', async () => {
  /** @type {[Partial<Parameters<typeof issue>[1]>, object, RegExp][]} */
  const cases = [
    [{ validUntil: '2026-01-01T00:00:00Z' }, {}, /before it begins/],
    [{ validUntil: '2026-02-30T00:00:00Z' }, {}, /there is no 2026-02-30/],
    [{ validUntil: '9999-12-31T23:59:59Z' }, {}, /beyond reason: .*9999/],
    [{ now: end - day }, {}, /before the assessment ended/],
    [{}, { time: now - 900 * day }, /beyond reason: signed on .*, years after/],
    [{}, { time: 0 }, /beyond reason/],
    [
      { ...platform, now: Date.UTC(2015, 0), validUntil: '' },
      { time: Date.UTC(2015, 0) - 1e7 },
      /beyond reason: dated 2014-12-31\S+, more than ten years ago/,
    ],
    [{ validUntil: '' }, {}, /self-signed.*two years.*this one never/],
    [{ validUntil: '2029-06-01T00:00:00Z' }, {}, /self-signed.*two years.*this one only on 2029-06-01T00:00:00Z$/],
    [{ now: now + day }, {}, /signed only on/],
    [{}, { time: now + 900 * day }, /begins only on/],
  ];
  for (const [options, start, words] of cases) {
    const { credential, jws } = await issued(options, start);
    for (const input of [credential, jws]) {
      const { state, checks } = await verify(input, { crypto, now, nonce: 'n-1' });
      assert.equal(state, 'fails');
      assert.match(checks.find(({ name }) => name === 'period')?.detail ?? '', words);
      assert.equal((await judge(input, { crypto, now })).state, 'verified', 'the card says it in its own words');
    }
  }
  for (const options of [
    { ...platform, validUntil: '' },
    { ...platform, validUntil: '2029-06-01T00:00:00Z' },
    { validUntil: '2027-06-01T00:00:00Z' },
    { now: end + 100 * day },
  ]) {
    assert.equal(
      (await verify((await issued(options)).jws, { crypto, now: now + 50 * day, nonce: 'n-1' })).state,
      'open',
    );
  }
});
