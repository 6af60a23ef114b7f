// Everything that can be found out about a result, one check after the other: what its signature covers, then the whole
// session done again by the scoring core.
import factory from '#glue';
import { integrity, replay, verify } from '../../../credential/index.mjs';
import { fetchModule } from '../../../element/load.mjs';
import { instantiate } from '../../../engine/core.mjs';
import { createRunner } from '../../../runner/runner.mjs';

/**
 * @typedef {import('../../../credential/verify.mjs').Check} Check
 * @typedef {Uint8Array<ArrayBuffer>} Bytes
 * @typedef {{result: Bytes, transcript?: Bytes, pack?: Bytes, nonce: string}} Given
 */

/**
 * Stops at the first thing that does not hold.
 * @param {Given} given
 * @param {URL} root of the site
 * @param {(pack: any) => void} met told of the exercises that the result is about
 * @returns {AsyncGenerator<Check, void, void>}
 */
export async function* inspect({ result, transcript, pack: chosen, nonce }, root, met) {
  const means = { crypto: globalThis.crypto, now: Date.now() };
  const text = new TextDecoder().decode(result);
  const signed = await verify(text, { ...means, ...(nonce && { nonce }), transcript, pack: chosen });
  yield* signed.checks;
  if (signed.checks.some(({ ok }) => ok === false) || !signed.claims || !signed.credential) return;

  const { claims, credential, nonce: signedNonce, audience } = signed;
  const pack = chosen ?? await published(credential.credentialSubject.achievement.humanCode, claims.pack, root);
  if (!transcript || !pack) {
    yield { name: 'replay', ok: null, detail: transcript ? 'no exercises with this hash on this site' : 'no transcript' };
    return;
  }
  met(JSON.parse(new TextDecoder().decode(pack)));
  if (!chosen) yield { name: 'pack', ok: true, detail: claims.pack };
  if (claims.runtime !== __WASM_INTEGRITY__) {
    yield { name: 'runtime', ok: null, detail: `scored by ${claims.runtime}, replayed by ${__WASM_INTEGRITY__}` };
  }
  const core = await instantiate(factory, fetchModule(new URL('potentiel.wasm', root), __WASM_INTEGRITY__));
  const runner = createRunner({ base: root });
  try {
    yield* await replay({ credential, nonce: signedNonce, audience }, { crypto: means.crypto, pack, transcript, core, run: runner.run });
  } finally {
    runner.close();
  }
}

/**
 * The exercises, where this site has published the very same.
 * @param {unknown} id @param {string} hash @param {URL} root
 * @returns {Promise<Bytes | undefined>}
 */
async function published(id, hash, root) {
  if (!/^[a-z0-9][a-z0-9_-]{0,63}$/.test(String(id))) return undefined;
  const response = await fetch(new URL(`packs/${id}.json`, root)).catch(() => undefined);
  if (!response?.ok) return undefined;
  const bytes = new Uint8Array(await response.arrayBuffer());
  return await integrity(globalThis.crypto, bytes) === hash ? bytes : undefined;
}
