// potentiel verify, as a platform runs it: files in, lines and an exit code out.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { issue } from '../../web/credential/index.mjs';
import { crypto, sampleCase } from './credential_support.mjs';

const command = fileURLToPath(new URL('../../web/cli/potentiel.mjs', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'potentiel-verify-'));
after(() => rm(folder, { recursive: true }));

/** @param {string[]} args @returns {Promise<{ code: number, output: string, errors: string }>} */
const verify = (...args) => new Promise((resolve) => {
  execFile(process.execPath, [command, 'verify', ...args], { cwd: folder }, (error, output, errors) =>
    resolve({ code: /** @type {any} */ (error?.code) ?? 0, output, errors }));
});

const keys = /** @type {CryptoKeyPair} */ (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']));
const { result, ...context } = await sampleCase(3);
result.start = { ...result.start, time: Date.now() - 1e7, nonce: 'n-1', audience: 'https://jobs.example' };
const { credential, jws } = await issue(result, { crypto, keys, now: Date.now(), ...context });
const changed = structuredClone(credential);
changed.credentialSubject.result[0].value = changed.credentialSubject.result[0].value === '900' ? '901' : '900';
for (const [name, text] of Object.entries({
  'result.json': JSON.stringify(credential, null, 2), 'result.jws': `${jws}\n`, 'changed.json': JSON.stringify(changed),
  't.ndjson': Buffer.from(context.transcript), 'other.ndjson': '{}\n', 'long.json': ' '.repeat(1 << 20), 'pack.json': '{}',
})) await writeFile(join(folder, name), text);

test('a good result holds, line by line, in both forms', async () => {
  for (const file of ['result.json', 'result.jws']) {
    const { code, output } = await verify(file, '--nonce', 'n-1', '--audience', 'https://jobs.example',
      '--issuer', credential.issuer.id, '--transcript', 't.ndjson');
    assert.equal(code, 0, output);
    assert.deepEqual(output.split('\n').map((line) => line.slice(0, 20).replace(/:.*/, '')), [
      'ok    shape', 'ok    signature', 'ok    period', 'ok    issuer', 'ok    nonce', 'ok    audience', 'ok    transcript',
      'note  replay', '',
    ]);
  }
});

test('a changed digit, another nonce, another transcript, another pack: exit code 1 and the reason', async () => {
  /** @type {[string[], RegExp][]} */
  const cases = [
    [['changed.json'], /^FAIL {2}signature: the result was changed/m],
    [['result.json', '--nonce', 'n-2'], /^FAIL {2}nonce: "n-1" instead of "n-2"$/m],
    [['result.jws', '--transcript', 'other.ndjson'], /^FAIL {2}transcript: "sha256-/m],
    [['result.json', '--transcript', 't.ndjson', '--pack', 'pack.json'], /^FAIL {2}pack: "sha256-/m],
    [['t.ndjson'], /^FAIL {2}shape: \/@context/m],
    [['other.ndjson'], /^FAIL {2}shape: \/@context/m],
  ];
  for (const [args, reason] of cases) {
    const { code, output } = await verify(...args);
    assert.match(output, reason);
    assert.equal(code, 1);
  }
});

test('what makes no sense ends in exit code 2 and one reason', async () => {
  /** @type {[string[], RegExp][]} */
  const cases = [
    [[], /name one result/],
    [['result.json', 'result.jws'], /name one result/],
    [['result.json', '--colour', 'red'], /colour/],
    [['absent.json'], /there is no .*absent\.json/],
    [['long.json'], /larger than 524288 bytes/],
    [['.'], /potentiel: /],
  ];
  for (const [args, reason] of cases) {
    const { code, output, errors } = await verify(...args);
    assert.equal(code, 2, output + errors);
    assert.match(errors, reason);
    assert.equal(errors.includes('    at '), false, 'no stack');
  }
});
