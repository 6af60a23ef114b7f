// Tests that the Node of package.json's `engines` suffices, with another Node on PATH unless that is older: runs the
// command line's tests on it, and the modules that platforms import.
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../temporary_folder.mjs';
import { issue } from '../../web/credential/index.mjs';
import { crypto, sampleCase } from './credential_support.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = temporaryFolder();

const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const least = Number(/^>=(\d+)$/.exec(engines.node)?.[1]);
const other = (process.env.PATH ?? '')
  .split(delimiter)
  .map((place) => join(place, 'node'))
  .filter((file) => existsSync(file))
  .map((file) => ({ file, version: execFileSync(file, ['--version'], { encoding: 'utf8' }).trim() }))
  .find(({ version }) => version !== process.version);

/** @returns {string | false} why not */
function reason() {
  if (!other) return 'there is no other Node on PATH';
  const major = Number(/^v(\d+)/.exec(other.version)?.[1]);
  return major < least ? `${other.version} is older than ${engines.node}` : false;
}

/** @param {string[]} parameters @param {string} cwd @returns {Promise<string>} */
function run(parameters, cwd) {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env; // otherwise it would report to this run
  return new Promise((resolve, reject) =>
    execFile(other?.file ?? '', parameters, { cwd, env, maxBuffer: 1 << 26 }, (error, output, errors) =>
      error ? reject(new Error(`${error.message}\n${output}${errors}`)) : resolve(output),
    ),
  );
}

test('the least Node that is claimed is a whole number', () => assert.ok(least >= 20, engines.node));

test('the command line makes the same packs on it, and lints them', { skip: reason() }, async () => {
  const command = join(root, 'web/cli/potentiel.mjs');
  // Packs with a picture, pages and many texts.
  for (const name of ['gallery/hotspot', 'gallery/code_page', 'bases-numeriques']) {
    const file = join(folder, 'pack.json');
    await run([command, 'build', `assessments/${name}`, '-o', file], root);
    assert.deepEqual(readFileSync(file), readFileSync(join(root, `build/packs/${name}.json`)), name);
  }
  assert.match(await run([command, 'lint', 'assessments/gallery/hotspot'], root), /^1 packs, 0 errors/);
});

test('it replays a whole session, and runs its programs again', { skip: reason() }, async () => {
  const honest = ['--test-name-pattern=honest sessions', 'tests/node/verify_replay.test.mjs'];
  assert.match(await run(['--test', '--test-reporter=tap', ...honest], root), /^# pass 1$/m);
});

test('verify() of dist/potentiel-verify.js, too', { skip: reason() }, async () => {
  const keys = /** @type {CryptoKeyPair} */ (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']));
  const { result, ...context } = await sampleCase(3);
  const { credential } = await issue(result, { crypto, keys, now: Date.now(), ...context });
  writeFileSync(join(folder, 'result.json'), JSON.stringify(credential));
  writeFileSync(
    join(folder, 'verifying.mjs'),
    `import { readFileSync } from 'node:fs';
import { webcrypto } from 'node:crypto';
import { verify } from ${JSON.stringify(join(root, 'dist/potentiel-verify.js'))};
const credential = JSON.parse(readFileSync('result.json', 'utf8'));
const altered = structuredClone(credential);
altered.credentialSubject.result[0].value = '7';
for (const one of [credential, altered]) console.log((await verify(one, { crypto: webcrypto })).state);
`,
  );
  assert.equal(await run(['verifying.mjs'], folder), 'open\nfails\n');
});
