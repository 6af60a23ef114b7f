// Checks that every session that the core lets finish can be signed, verified and replayed. What a result could not
// express is refused when the pack is built, or at the start of the session.
import assert from 'node:assert/strict';
import test from 'node:test';
import { pack as read } from '../packs.mjs';
import { integrity, utf8 } from '../../web/credential/encoding.mjs';
import { issue, replay, verify } from '../../web/credential/index.mjs';
import { Problem } from '../../web/engine/core.mjs';
import { loadCore } from '../../web/engine/core_node.mjs';
import { chance } from '../chance.mjs';
import { crypto } from './credential_support.mjs';

const cases = Number(process.env.CASES ?? 600);
const core = await loadCore();
const keys = /** @type {CryptoKeyPair} */ (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']));
const bases = await Promise.all(
  ['single_choice', 'likert_scale', 'number'].map(async (name) => (await read(`gallery/${name}`)).content),
);
const runtime = await integrity(crypto, utf8('runtime'));

const texts = [
  'Fichiers',
  'tab\there',
  '\u0000',
  ' ',
  '\n',
  '\u2028',
  '\ufeff',
  'النتيجة',
  '😀',
  '\u007f\u0085',
  '"\\',
  '\u200b',
  'x'.repeat(3899) + '😀',
  'é'.repeat(3900) + '😀',
  '😀'.repeat(2500),
  '"'.repeat(5000),
  'a\u0301'.repeat(2000),
];
const uris = [
  'https://data.europa.eu/esco/skill/1',
  'https://exemple.fr/compétence',
  'https://例え.jp/?q=[a]{b}|c^d`"<>\\',
  'urn:x:%zz',
  'https://a/' + 'é'.repeat(240),
  'https://a/\ud800',
  '',
  'urn:x:1',
  'https://a/?b=[c]',
  'x:😀',
  'www.esco.eu',
  'https://a b',
  'x:',
  'HTTPS://A',
  'https://a/' + 'x'.repeat(600),
  '😀:x',
];
const versions = [
  '1.0.0',
  '1.0.0-β',
  '1'.repeat(100),
  '1'.repeat(101),
  '1\t0',
  '\u0000',
  ' ',
  '😀'.repeat(60),
  '\ud83d',
  '1.0\n',
];
const nonces = [
  '',
  'n-1',
  'tab\t',
  'é "\\ 😀',
  '\u0000',
  'x'.repeat(4000),
  '😀'.repeat(4000),
  'x'.repeat(4001),
  '\n',
  ' ',
  '\u007f',
  '\ud800',
  '\u2029',
];

/** A random pack and a session of it; mostly valid, with a few odd values. @param {number} seed */
function made(seed) {
  const next = chance(seed);
  const below = (/** @type {number} */ limit) => Math.floor(next() * limit);
  const oddity = [0.01, 0.05, 0.4][below(3)];
  const one = (/** @type {any[]} */ list) => (next() < oddity ? list[below(list.length)] : list[0]);
  const pack = structuredClone(bases[seed % bases.length]);
  const label = () =>
    Object.fromEntries(pack.languages.map((/** @type {string} */ language) => [language, one(texts)]));
  const many = (/** @type {number[]} */ ...counts) => counts[below(counts.length)];
  pack.version = one(versions);
  pack.title = label();
  const levels = (/** @type {number} */ count) =>
    Array.from({ length: count }, (_, index) => ({
      id: `level-${index}`,
      ...(index && { from: Math.min(1000, index * 7) }),
      name: label(),
    }));
  pack.levels = levels(many(0, 1, 3, 10, 120));
  for (const language of pack.languages) pack.description[language] = [{ spans: [{ text: one(texts) || 'x' }] }];
  const [first] = pack.skills;
  pack.skills = [
    ...pack.skills,
    ...Array.from({ length: many(0, 0, 1, 5, 60, 200) }, (_, index) => ({ ...first, id: `more-${index}` })),
  ];
  for (const skill of pack.skills) {
    skill.name = label();
    if (next() < 0.2) skill.levels = levels(many(1, 2, 8));
    if (next() < 0.3) skill.pass = below(1001);
    skill.alignments = Array.from(
      { length: pack.skills.length > 10 ? many(0, 1) : many(0, 1, 2, 12, 101, 150) },
      () => ({
        framework: one(texts),
        code: one(texts),
        name: one(texts),
        uri: uris[below(next() < 0.02 ? uris.length : 9)],
      }),
    );
  }
  if (next() < 0.03) pack.title[pack.languages[0]] = ['lone \ud800', '\udc00'][below(2)];
  if (next() < 0.03) pack.languages = [['fr', 'x-a', 'FR', 'fr-'][below(4)]];
  return {
    pack,
    nonce: one(nonces),
    audience: one(nonces),
    time: [Date.now() - 1e6, 0, -1, 25e13, 9e15][below(20)] ?? Date.now() - 1e6,
    answered: next() < 0.5,
  };
}

/** @param {any[]} events */
const lines = (events) =>
  events.map((event, sequence) => `${JSON.stringify({ sequence, at: sequence * 900, ...event })}\n`).join('');

/** @param {any} pack */
function answerOf({
  sections: [
    {
      exercises: [{ id, kind, spec }],
    },
  ],
}) {
  if (kind === 'single_choice')
    return [{ type: 'answer', exercise: id, kind, response: { choice: spec.options[0].id } }];
  if (kind === 'number') return [{ type: 'edit', exercise: id, field: '', from: 0, removed: 0, inserted: '12' }];
  return [
    {
      type: 'answer',
      exercise: id,
      kind,
      response: { ratings: spec.statements.map((/** @type {any} */ one) => ({ statement: one.id, point: 1 })) },
    },
  ];
}

test(
  `of ${cases} odd packs and sessions each is refused with words, or can be signed, checked and replayed`,
  { timeout: 600_000 },
  async () => {
    const met = { refused: new Set(), signed: 0, scored: 0, blank: 0, longest: 0 };
    for (let seed = 0; seed < cases; seed++) {
      const { pack, nonce, audience, time, answered } = made(seed);
      const bytes = utf8(JSON.stringify(pack));
      const { problems } = core.check(bytes);
      if (problems.length > 0) {
        for (const { path } of problems) met.refused.add(path.replace(/\d+/g, '#'));
        continue;
      }
      const settings = { pack: await integrity(crypto, bytes), nonce, audience };
      const start = {
        type: 'start',
        pack: settings.pack,
        runtime,
        language: pack.languages[0],
        nonce,
        audience,
        time,
        seed: 0,
        extra_time: 0,
      };
      const session = (/** @type {number} */ drawn) =>
        lines([
          { ...start, seed: drawn },
          ...(answered ? answerOf(pack) : []),
          { type: 'go', place: 'review', exercise: '' },
          { type: 'finish' },
        ]);
      let transcript = utf8(session(0));
      let result;
      try {
        try {
          ({ result } = core.replay(bytes, transcript));
        } catch (error) {
          // The error names the seed that the nonce requires.
          const drawn = /^(\d+) expected/.exec(
            error instanceof Problem && error.path.endsWith('/seed') ? error.message : '',
          );
          if (!drawn) throw error;
          transcript = utf8(session(Number(drawn[1])));
          ({ result } = core.replay(bytes, transcript));
        }
      } catch (error) {
        assert.ok(error instanceof Problem, `seed ${seed}: ${error}`);
        met.refused.add(error.path);
        continue;
      }
      const now = time + 1e5;
      const { credential, jws } = await issue(result, { crypto, keys, pack, transcript, now }).catch((error) =>
        assert.fail(`seed ${seed}: ${error.message}`),
      );
      for (const input of [JSON.stringify(credential, null, 2), jws]) {
        const signed = await verify(input, {
          crypto,
          now,
          nonce: result.start.nonce,
          audience: result.start.audience,
          pack: bytes,
          transcript,
        });
        assert.deepEqual(
          signed.checks.filter(({ ok }) => ok === false),
          [],
          `seed ${seed}`,
        );
        const run = () => assert.fail('nothing to run');
        const checks = await replay(
          { ...signed, credential: /** @type {any} */ (signed.credential) },
          { crypto, pack: bytes, transcript, core, run },
        );
        assert.deepEqual(
          checks.filter(({ ok }) => !ok),
          [],
          `seed ${seed}`,
        );
        met.longest = Math.max(met.longest, input.length);
      }
      met.signed++;
      if (result.skills.some((/** @type {any} */ { score }) => score >= 0)) met.scored++;
      else met.blank++;
    }
    // The generated cases must cover enough.
    assert.ok(
      met.signed > cases / 10 && met.scored > 0 && met.blank > 0 && met.longest > 50_000,
      JSON.stringify({ ...met, refused: [...met.refused] }),
    );
    for (const place of [
      '/version',
      '/skills',
      '/skills/#/alignments/#/uri',
      '/languages/#',
      'line 1: /nonce',
      'line 1: /audience',
      'line 1: /time',
    ]) {
      assert.ok(met.refused.has(place), `${place} of ${[...met.refused].join(' ')}`);
    }
  },
);
