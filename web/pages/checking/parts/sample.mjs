// Makes a sample result in the page, signs it, and checks it with another score.
import factory from '#glue';
import { integrity, issue } from '../../../credential/index.mjs';
import { fetchBytes, fetchModule } from '../../../element/load.mjs';
import { instantiate } from '../../../engine/core.mjs';
import { inspect } from '../../verify/parts/inspect.mjs';

/**
 * @typedef {import('../../../credential/verify.mjs').Check} Check
 * @typedef {import('../../../credential/make.mjs').Result} Result
 * @typedef {{ score: number, check: (changed: { score: number, again: boolean }, signal: AbortSignal) =>
 *   Promise<Check[]> }} Sample `score`: as signed; `again`: whether another key signs the changed score
 */

const nonce = 'sample-1';
const utf8 = (/** @type {string} */ text) => new TextEncoder().encode(text);
const newKeys = () =>
  /** @type {Promise<CryptoKeyPair>} */ (crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']));

/** @param {string} language @param {URL} root of the site @returns {Promise<Sample>} */
export async function makeSample(language, root) {
  const pack = await fetchBytes(new URL('packs/gallery/ordering.json', root));
  const content = JSON.parse(new TextDecoder().decode(pack));
  const core = await instantiate(factory, fetchModule(new URL('potentiel.wasm', root), __WASM_INTEGRITY__));
  const transcript = utf8(await sessionOf(content, await integrity(crypto, pack), language));
  const { result } = core.replay(pack, transcript);
  const sign = async (/** @type {Result} */ signed) =>
    issue(signed, { crypto, keys: await newKeys(), pack: content, transcript, now: Date.now() });
  const { credential } = await sign(result);
  return {
    score: result.score,
    async check({ score, again }, signal) {
      const changed = again ? (await sign(withScore(result, score))).credential : credential;
      const text = JSON.stringify(changed).replaceAll(`"value":"${result.score}"`, `"value":"${score}"`);
      const given = { result: utf8(text), transcript, nonce, issuers: [], packs: [] };
      const checks = [];
      for await (const check of inspect(given, root, () => {}, signal)) checks.push(check);
      return checks;
    },
  };
}

/**
 * A session with a partly right answer: the first two items of the right order are exchanged.
 * @param {any} content
 * @param {string} hash
 * @param {string} language
 */
async function sessionOf(content, hash, language) {
  const [{ exercise, kind, key }] = content.keys;
  const [first, second, ...others] = key.order;
  const start = { pack: hash, runtime: __WASM_INTEGRITY__, language, nonce, audience: '' };
  const events = [
    { type: 'start', ...start, time: Date.now() - 60_000, seed: seedOf(hash), extra_time: 0 },
    { type: 'answer', exercise, kind, response: { order: [second, first, ...others] } },
    { type: 'go', place: 'review', exercise: '' },
    { type: 'finish' },
  ];
  return events.map((event, sequence) => `${JSON.stringify({ sequence, at: sequence * 9000, ...event })}\n`).join('');
}

/** The seed of a session with this nonce: FNV-1a, as in src/session/session.h. @param {string} hash of the pack */
const seedOf = (hash) =>
  [...utf8(hash), ...utf8(nonce)].reduce((all, byte) => Math.imul(all ^ byte, 16777619) >>> 0, 2166136261);

/** @param {Result} result @param {number} score @returns {Result} */
const withScore = (result, score) => ({
  ...result,
  score,
  skills: result.skills.map((skill) => ({
    ...skill,
    score,
    low: Math.min(skill.low, score),
    high: Math.max(skill.high, score),
  })),
});
