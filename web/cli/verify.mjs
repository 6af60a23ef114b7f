// Implements the command `potentiel verify`: checks a signed result and prints each check on a line.
import { webcrypto } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { integrity } from '../credential/encoding.mjs';
import { handedParts } from '../credential/handed.mjs';
import { maximumJws, maximumPack, maximumTranscript } from '../credential/limits.mjs';
import { outcome } from '../credential/outcome.mjs';
import { replay } from '../credential/replay.mjs';
import { verify as verifySigned } from '../credential/verify.mjs';
import { UsageError, coreOf, usage } from './report.mjs';

const line =
  'verify <result> --transcript <t.ndjson> --pack <pack.json> --nonce <nonce> [--audience <origin>] ' +
  '[--packs <file>] [--extra-time <percent>] [--issuer <did>] [--issuers <file>] [--subject <did>] [--seconds <number>] [--wasm <potentiel.wasm>]';
const shipped = fileURLToPath(new URL('../../dist/potentiel.wasm', import.meta.url));
const crypto = /** @type {Crypto} */ (/** @type {unknown} */ (webcrypto));

/** @typedef {import('../credential/verify.mjs').Check} Check */

/**
 * potentiel verify <result> …
 *
 * Checks a signed result (a credential or a compact JWS) and prints each check on a line. With transcript and pack, the
 * session is replayed and must give the same result.
 *
 * @param {string[]} args
 * @returns {Promise<number>} exit code: 0 everything needed was checked and holds, 1 something is false, 2 invalid
 *   usage, 3 nothing is false, but not everything was checked
 */
export function verify(args) {
  return usage(line, async () => {
    const { values, positionals } = parse(args);
    if (positionals.length !== 1) throw new UsageError('name one result');
    const [{ result, transcript }, pack, issuers, packs] = await Promise.all([
      readResult(positionals[0], values.transcript),
      values.pack === undefined ? undefined : read(values.pack, maximumPack),
      values.issuers === undefined ? undefined : readList(values.issuers, /^did:/, 'a DID'),
      values.packs === undefined
        ? undefined
        : readList(values.packs, /^sha256-[A-Za-z0-9+/]{43}=$/, 'a hash as sha256-…'),
    ]);

    const { nonce, audience, issuer, subject, wasm } = values;
    const extraTime = number(values['extra-time'], '--extra-time');
    const signed = await verifySigned(result, {
      crypto,
      now: Date.now(),
      nonce,
      audience,
      issuer,
      issuers,
      subject,
      extraTime,
      pack,
      packs,
      transcript,
    });
    const { credential, claims } = signed;
    if (signed.state === 'fails' || !credential || !claims || !transcript || !pack) return conclude(signed.checks);
    // The replay's checks replace "not replayed".
    const checks = signed.checks.filter(({ name }) => name !== 'replay');
    checks.forEach(print);

    const core = await coreOf(wasm);
    const runtime = await integrity(crypto, new Uint8Array(await readFile(wasm ?? shipped)));
    const engine = await import('../runner/host/node.mjs');
    const seconds = number(values.seconds, '--seconds');
    const replayed = await replay(
      { ...signed, credential },
      { crypto, pack, transcript, core, run: engine.run, patience: seconds && 1000 * seconds },
    ).finally(engine.close);
    if (runtime !== claims.runtime) {
      const ok = replayed.some(({ name, ok: held }) => name === 'claims' && held) || null;
      replayed.push({ name: 'runtime', ok, detail: `scored by ${claims.runtime}, replayed by ${runtime}` });
    }
    replayed.forEach(print);
    return told([...checks, ...replayed]);
  });
}

/**
 * Reads the signed result and the transcript: from its own file, or from the result's file if that has the whole event.
 *
 * @param {string} path
 * @param {string | undefined} transcript
 */
async function readResult(path, transcript) {
  const text = new TextDecoder().decode(await read(path, maximumJws));
  const handed = handedParts(text);
  if (handed === 'unsigned')
    throw new UsageError(`${path} is the unsigned "result" of the event: the signed one is its "credential" or "jws"`);
  const own = transcript === undefined ? undefined : await read(transcript, maximumTranscript);
  if (!handed) return { result: text, transcript: own };
  return { result: handed.credential, transcript: own ?? new TextEncoder().encode(handed.transcript) };
}

/** @param {string[]} args */
function parse(args) {
  const text = /** @type {const} */ ({ type: 'string' });
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      transcript: text,
      pack: text,
      packs: text,
      nonce: text,
      audience: text,
      issuer: text,
      issuers: text,
      subject: text,
      'extra-time': text,
      seconds: text,
      wasm: text,
    },
  });
}

/** @param {string | undefined} text @param {string} name */
function number(text, name) {
  if (text === undefined) return undefined;
  if (!/^\d{1,6}$/.test(text)) throw new UsageError(`${name}: a whole number expected`);
  return Number(text);
}

/** @param {Check[]} checks */
function conclude(checks) {
  checks.forEach(print);
  return told(checks);
}

/** Prints what was not checked, and returns the exit code. @param {Check[]} checks */
function told(checks) {
  const { state, open: unchecked } = outcome(checks);
  if (state === 'open') process.stdout.write(`not everything was checked: ${[...new Set(unchecked)].join(', ')}\n`);
  return { holds: 0, fails: 1, open: 3 }[state];
}

/** @param {Check} check */
function print({ name, ok, detail }) {
  const word = ok === null ? 'note' : ok ? 'ok' : 'FAIL';
  // Texts of a result could contain escape sequences for the terminal.
  process.stdout.write(`${word.padEnd(5)} ${name}: ${detail.replace(/\p{C}/gu, ' ')}\n`);
}

/**
 * Reads a file and refuses more than `maximum` bytes. Counts them itself, because a device file reports no size.
 *
 * @param {string} path
 * @param {number} maximum
 */
async function read(path, maximum) {
  const file = await open(path);
  try {
    const chunks = [];
    let length = 0;
    for await (const chunk of file.createReadStream({ autoClose: false })) {
      length += chunk.length;
      if (length > maximum) throw new UsageError(`${path} is larger than ${maximum} bytes`);
      chunks.push(chunk);
    }
    return new Uint8Array(Buffer.concat(chunks));
  } finally {
    await file.close();
  }
}

/**
 * Reads the first word of each line. The rest of a line is for people; "#" starts a comment.
 *
 * @param {string} path
 * @param {RegExp} form
 * @param {string} what
 */
async function readList(path, form, what) {
  const text = new TextDecoder().decode(await read(path, 1 << 20));
  const list = text
    .split('\n')
    .map((one) => one.trim().split(/\s/)[0])
    .filter((one) => one && !one.startsWith('#'));
  const odd = list.find((one) => !form.test(one));
  if (odd !== undefined) throw new UsageError(`${path}: ${what} on each line expected, not ${odd.slice(0, 80)}`);
  return list;
}
