import { webcrypto } from 'node:crypto';
import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { integrity } from '../credential/encoding.mjs';
import { maximumLength } from '../credential/parse.mjs';
import { replay } from '../credential/replay.mjs';
import { verify as verifySigned } from '../credential/verify.mjs';
import { UsageError, usage } from './report.mjs';

const line = 'verify <result> --transcript <t.ndjson> --pack <pack.json> [--nonce <nonce>] [--audience <origin>] ' +
  '[--issuer <did>] [--wasm <potentiel.wasm>]';
const crypto = /** @type {Crypto} */ (/** @type {unknown} */ (webcrypto));
const megabyte = 1 << 20;

/** @typedef {import('../credential/verify.mjs').Check} Check */

/**
 * potentiel verify <result> …
 *
 * Checks a signed result, a credential or a compact JWS, and prints line by line what holds. With transcript and pack
 * the session is done again and must come to the same result.
 *
 * @param {string[]} args
 * @returns {Promise<number>} exit code: 0 everything holds, 1 something does not, 2 used in a way that makes no sense
 */
export function verify(args) {
  return usage(line, async () => {
    const text = /** @type {const} */ ({ type: 'string' });
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { transcript: text, pack: text, nonce: text, audience: text, issuer: text, wasm: text },
    });
    if (positionals.length !== 1) throw new UsageError('name one result');
    const [result, transcript, pack] = await Promise.all([
      read(positionals[0], maximumLength),
      values.transcript === undefined ? undefined : read(values.transcript, 64 * megabyte),
      values.pack === undefined ? undefined : read(values.pack, 16 * megabyte),
    ]);

    const { nonce, audience, issuer, wasm } = values;
    const signed = await verifySigned(new TextDecoder().decode(result),
      { crypto, now: Date.now(), nonce, audience, issuer, pack, transcript });
    let holds = signed.checks.map(print).every(Boolean);
    if (!signed.credential || !signed.claims) return 1;
    if (!transcript || !pack) {
      print({ name: 'replay', ok: null, detail: 'not done: it takes --transcript and --pack' });
      return holds ? 0 : 1;
    }
    if (!holds) return 1;

    const { core, runtime } = await loadCore(wasm);
    const engine = await import('../runner/node.mjs');
    const checks = await replay({ ...signed, credential: signed.credential },
      { crypto, pack, transcript, core, run: engine.run });
    holds = checks.map(print).every(Boolean);
    engine.close();
    if (runtime !== signed.claims.runtime) {
      print({ name: 'runtime', ok: null, detail: `scored by ${signed.claims.runtime}, replayed by ${runtime}` });
    }
    return holds ? 0 : 1;
  });
}

/** @param {Check} check @returns {boolean} false if it failed */
function print({ name, ok, detail }) {
  const word = ok === null ? 'note' : ok ? 'ok' : 'FAIL';
  // What a result says could hold escape sequences for the terminal.
  process.stdout.write(`${word.padEnd(5)} ${name}: ${detail.replace(/\p{C}/gu, ' ')}\n`);
  return ok !== false;
}

/** @param {string} path @param {number} maximum bytes @returns {Promise<Uint8Array<ArrayBuffer>>} */
async function read(path, maximum) {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > maximum) throw new UsageError(`${path} is larger than ${maximum} bytes`);
    return new Uint8Array(await file.readFile());
  } finally {
    await file.close();
  }
}

const shipped = fileURLToPath(new URL('../../dist/potentiel.wasm', import.meta.url));

/**
 * The scoring core and the hash of its module. Its glue lies beside it, as potentiel.mjs.
 * @param {string} [wasm]
 */
async function loadCore(wasm = shipped) {
  const { loadCore: load } = await import('../engine/core_node.mjs');
  const bytes = await read(wasm, Infinity);  // our own, not the sender's
  return { core: await load({ wasm, glue: wasm.replace(/\.wasm$/, '.mjs') }), runtime: await integrity(crypto, bytes) };
}
