// Runs every check of a result, one after the other.
// First what its signature covers, then the whole session done again by the scoring core.
import factory from '#glue';
import { integrity, replay, verify } from '../../../credential/index.mjs';
import { fetchModule } from '../../../element/load.mjs';
import { instantiateReplaying } from '../../../engine/replaying.mjs';
import { createRunner } from '../../../runner/host/runner.mjs';

/**
 * @typedef {import('../../../credential/verify.mjs').Check} Check
 * @typedef {Uint8Array<ArrayBuffer>} Bytes
 * @typedef {{result: Bytes, transcript?: Bytes, pack?: Bytes, nonce?: string, issuers: string[], packs: string[],
 *   extraTime?: number}} Given `nonce`: as somebody has pasted it, '' where none was given to the person; `packs`:
 *   hashes
 * @typedef {{id: string, hash: string, path: string}} Published a pack of this site
 */

/**
 * Stops at the first thing that does not hold.
 * @param {Given} given
 * @param {URL} root of the site
 * @param {(pack: any) => void} met told of the exercises that the result is about
 * @param {AbortSignal} signal
 * @returns {AsyncGenerator<Check, void, void>}
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
  // A nonce is opaque, spaces and all; but copying often adds some.
  if (pasted && signed.checks.some(({ name, ok }) => name === 'nonce' && !ok))
    signed = await asked(pasted.trim() || undefined);
  const { claims, credential } = signed;
  yield* signed.checks.filter(({ name }) => name !== 'replay');
  if (signed.state === 'fails' || !claims || !credential) return;

  const pack = chosen ?? (await fetched(published, claims.pack, root));
  if (!transcript || !pack) {
    // Where a known issuer vouches for it, it need not be done again.
    if (signed.open.includes('replay'))
      yield {
        name: 'replay',
        ok: null,
        detail: transcript ? 'no exercises with this hash on this site' : 'no transcript',
      };
    return;
  }
  met(JSON.parse(new TextDecoder().decode(pack)));
  // A known issuer vouches for the exercises, too; those that the recruiter named have been compared.
  if (signed.open.includes('replay') && packs.length === 0)
    yield whose(published, claims.pack, credential.credentialSubject.achievement.humanCode);
  const core = await instantiateReplaying(factory, fetchModule(new URL('potentiel.wasm', root), __WASM_INTEGRITY__));
  const runner = createRunner({ base: root });
  try {
    yield* await replay({ ...signed, credential }, { crypto, pack, transcript, core, run: runner.run, signal });
    // Another version of the module is no fault, once this one came to the same.
    if (claims.runtime !== __WASM_INTEGRITY__) {
      yield { name: 'runtime', ok: true, detail: `scored by ${claims.runtime}, replayed by ${__WASM_INTEGRITY__}` };
    }
  } finally {
    runner.close();
  }
}

/** @param {URL} root of the site @returns {Promise<Published[]>} none where it can't be asked */
async function publishedPacks(root) {
  const response = await fetch(new URL('packs.json', root)).catch(() => undefined);
  return response?.ok ? response.json() : [];
}

/**
 * The exercises, where this site has published the very same.
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
 * Whose word the exercises are, and with them what is right: those that came with a result are its author's.
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
