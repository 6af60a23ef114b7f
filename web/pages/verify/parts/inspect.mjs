// Runs every check of a result: first what its signature covers, then a replay of the session by the scoring core.
import factory from '#glue';
import { integrity, replay, verify } from '../../../credential/index.mjs';
import { fetchModule } from '../../../element/load.mjs';
import { fetchWords } from '../../../element/speech.mjs';
import { instantiateReplaying } from '../../../engine/replaying.mjs';
import { createRunner } from '../../../runner/host/runner.mjs';
import { examplesOf } from './examples.mjs';

/**
 * @typedef {import('../../../credential/verify.mjs').Check} Check
 * @typedef {import('../../../credential/claims.mjs').Claims} Claims
 * @typedef {Uint8Array<ArrayBuffer>} Bytes
 * @typedef {{result: Bytes, transcript?: Bytes, pack?: Bytes, nonce?: string, issuers: string[], packs: string[],
 *   extraTime?: number}} Given `nonce`: as pasted, '' if the candidate was given none; `packs`: hashes
 * @typedef {{id: string, hash: string, path: string}} Published a pack of this site
 * @typedef {object} Replayed a session that gave the same result again
 * @property {any} pack
 * @property {boolean} known whether the pack is this site's, or known to the recruiter or to an issuer that they know
 * @property {() => Promise<Map<string, import('./examples.mjs').Example>>} examples by skill; takes a moment
 */

/** Bytes: all keystrokes of half an hour take a tenth of it. A longer one would keep the page busy. */
const longestTranscript = 1_000_000;

/**
 * Stops at the first failed check.
 * @param {Given} given
 * @param {URL} root of the site
 * @param {(replayed: Replayed) => void} met called when the transcript gave the same result
 * @param {AbortSignal} signal
 * @returns {AsyncGenerator<Check, { claims: Claims | null }, void>}
 */
export async function* inspect(
  { result, transcript, pack: chosen, nonce: pasted, issuers, packs, extraTime },
  root,
  met,
  signal,
) {
  const { crypto } = globalThis;
  const text = new TextDecoder().decode(result);
  const published = await publishedPacks(root);
  const asked = (/** @type {string | undefined} */ nonce) =>
    verify(text, {
      crypto,
      nonce,
      ...(issuers.length > 0 && { issuers }),
      extraTime,
      transcript,
      pack: chosen,
      signal,
      ...(packs.length > 0 && { packs: [...packs, ...published.map(({ hash }) => hash)] }),
    });
  let signed = await asked(pasted);
  // A nonce is opaque and may have spaces, but copying often adds some: try again without them.
  if (pasted && signed.checks.some(({ name, ok }) => name === 'nonce' && !ok))
    signed = await asked(pasted.trim() || undefined);
  const { claims, credential } = signed;
  yield* signed.checks.filter(({ name }) => name !== 'replay');
  if (signed.state === 'fails' || !claims || !credential) return { claims };

  const pack = chosen ?? (await fetched(published, claims.pack, root));
  if (!transcript || !pack) {
    // A result of a known issuer needs no replay.
    if (signed.open.includes('replay'))
      yield {
        name: 'replay',
        ok: null,
        detail: transcript ? 'no exercises with this hash on this site' : 'no transcript',
      };
    return { claims };
  }
  // A known issuer also vouches for the exercises. If the recruiter named packs, verify() has compared them.
  let known = true;
  if (signed.open.includes('replay') && packs.length === 0) {
    const origin = whose(published, claims.pack, credential.credentialSubject.achievement.humanCode);
    known = origin.ok === true;
    yield origin;
  }
  const core = await instantiateReplaying(factory, fetchModule(new URL('potentiel.wasm', root), __WASM_INTEGRITY__));
  const runner = createRunner({ base: root });
  try {
    const checks = await replay({ ...signed, credential }, { crypto, pack, transcript, core, run: runner.run, signal });
    yield* checks;
    if (checks.some(({ name, ok }) => name === 'claims' && ok) && checks.every(({ ok }) => ok !== false))
      met(replayed(core, { pack, transcript, known, signal }, root));
    // Another version of the module is fine: this one gave the same result.
    if (claims.runtime !== __WASM_INTEGRITY__) {
      yield { name: 'runtime', ok: true, detail: `scored by ${claims.runtime}, replayed by ${__WASM_INTEGRITY__}` };
    }
    return { claims };
  } finally {
    runner.close();
  }
}

/**
 * Examples come from known packs only: the author of another one could put anything into the recruiter's sheet.
 * @param {import('../../../engine/replaying.mjs').ReplayingCore} core
 * @param {{ pack: Bytes, transcript: Bytes, known: boolean, signal: AbortSignal }} session
 * @param {URL} root of the site
 * @returns {Replayed}
 */
function replayed(core, { pack, transcript, known, signal }, root) {
  const content = JSON.parse(new TextDecoder().decode(pack));
  const examples = async () => {
    if (!known || transcript.length > longestTranscript) return new Map();
    const { result } = await core.replayAside(pack, transcript, signal);
    const session = { pack, content, transcript: new TextDecoder().decode(transcript), result };
    return examplesOf(core, session, (language) => fetchWords(language, root));
  };
  return {
    pack: content,
    known,
    examples: () =>
      examples().catch((error) => {
        signal.throwIfAborted();
        console.warn(error); // the checks stand without examples
        return new Map();
      }),
  };
}

/** @param {URL} root of the site @returns {Promise<Published[]>} empty if the list can't be loaded */
async function publishedPacks(root) {
  const response = await fetch(new URL('packs.json', root)).catch(() => undefined);
  return response?.ok ? response.json() : [];
}

/**
 * Fetches the pack, if this site has published one with this hash.
 * @param {Published[]} published @param {string} wanted hash @param {URL} root
 * @returns {Promise<Bytes | undefined>}
 */
async function fetched(published, wanted, root) {
  const found = published.find(({ hash }) => hash === wanted);
  const response = found && (await fetch(new URL(found.path, root)).catch(() => undefined));
  if (!response?.ok) return undefined;
  const bytes = new Uint8Array(await response.arrayBuffer());
  return (await integrity(globalThis.crypto, bytes)) === wanted ? bytes : undefined;
}

/**
 * Checks the origin of the pack, which defines the right answers: a pack that came with a result is only its author's
 * claim.
 * @param {Published[]} published @param {string} pack its hash @param {string} called
 * @returns {Check}
 */
function whose(published, pack, called) {
  if (published.some(({ hash }) => hash === pack))
    return { name: 'exercises', ok: true, detail: `published here: ${pack}` };
  const namesake = published.find(({ id }) => id === called);
  if (!namesake) return { name: 'exercises', ok: null, detail: `unknown: ${pack} came with the result` };
  return {
    name: 'namesake',
    ok: null,
    detail: `${pack} came with the result; what is published here as “${called}” is ${namesake.hash}`,
  };
}
