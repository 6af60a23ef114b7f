// Tests `potentiel verify` as a platform runs it: files in, lines and an exit code out.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../temporary_folder.mjs';
import { integrity, utf8 } from '../../web/credential/encoding.mjs';
import { issue } from '../../web/credential/index.mjs';
import { crypto, sampleCase } from './credential_support.mjs';

const command = fileURLToPath(new URL('../../web/cli/potentiel.mjs', import.meta.url));
const folder = temporaryFolder();

/** @param {string[]} args @returns {Promise<{ code: number, output: string, errors: string }>} */
const verify = (...args) =>
  new Promise((resolve) => {
    execFile(process.execPath, [command, 'verify', ...args], { cwd: folder }, (error, output, errors) =>
      resolve({ code: /** @type {any} */ (error?.code) ?? 0, output, errors }),
    );
  });

const keys = /** @type {CryptoKeyPair} */ (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']));
const { result, ...context } = await sampleCase(3);
result.start = { ...result.start, time: Date.now() - 1e7, nonce: 'n-1', audience: 'https://jobs.example' };
const { credential, jws } = await issue(result, { crypto, keys, now: Date.now(), ...context });
const stranger = /** @type {CryptoKeyPair} */ (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']));
const invented = await issue({ ...result, score: 1000 }, { crypto, keys, now: Date.now(), ...context });
const changed = structuredClone(credential);
changed.credentialSubject.result[0].value = changed.credentialSubject.result[0].value === '900' ? '901' : '900';
for (const [name, text] of Object.entries({
  'result.json': JSON.stringify(credential, null, 2),
  'result.jws': `${jws}\n`,
  'changed.json': JSON.stringify(changed),
  'invented.json': JSON.stringify(invented.credential),
  'unsigned.json': JSON.stringify(result),
  'event.json': JSON.stringify({ credential, jws, transcript: Buffer.from(context.transcript).toString(), result }),
  't.ndjson': Buffer.from(context.transcript),
  'other.ndjson': '{}\n',
  'long.json': ' '.repeat(1 << 20),
  'pack.json': '{}',
  'sample.json': JSON.stringify(context.pack),
}))
  await writeFile(join(folder, name), text);

test('a good result holds as far as it was checked, line by line, in both forms', async () => {
  for (const file of ['result.json', 'result.jws']) {
    const { code, output } = await verify(
      file,
      '--nonce',
      'n-1',
      '--audience',
      'https://jobs.example',
      '--issuer',
      credential.issuer.id,
      '--transcript',
      't.ndjson',
    );
    assert.equal(code, 3, output);
    assert.deepEqual(
      output.split('\n').map((line) => line.slice(0, 20).replace(/:.*/, '')),
      [
        'ok    issuer',
        'ok    shape',
        'ok    signature',
        'ok    period',
        'ok    nonce',
        'ok    audience',
        'ok    transcript',
        'note  replay',
        'not everything was c',
        '',
      ],
    );
  }
});

test('what the page was handed may be kept as one file; of its result alone it is said that nobody can check it', async () => {
  const event = await verify('event.json', '--nonce', 'n-1', '--audience', 'https://jobs.example');
  assert.equal(event.code, 3, event.output);
  assert.match(event.output, /^ok {4}transcript/m);
  const other = await verify('event.json', '--transcript', 'other.ndjson');
  assert.match(other.output, /^FAIL {2}transcript/m, 'a transcript of its own goes before');
  const unsigned = await verify('unsigned.json');
  assert.equal(unsigned.code, 2);
  assert.match(
    unsigned.errors,
    /unsigned\.json is the unsigned "result" of the event: the signed one is its "credential" or "jws"/,
  );
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

test('what was not checked ends in an exit code of its own, and is named', async () => {
  /** @type {[string[], string][]} */
  const cases = [
    [[], 'issuer, nonce, replay'],
    [['--nonce', 'n-1'], 'issuer, replay'],
    [['--nonce', 'n-1', '--transcript', 't.ndjson'], 'issuer, replay'],
    [['--issuer', credential.issuer.id], 'nonce, replay'],
  ];
  for (const [args, open] of cases) {
    const { code, output } = await verify('invented.json', ...args);
    assert.equal(code, 3, output);
    assert.equal(output.split('\n').at(-2), `not everything was checked: ${open}`);
  }
});

test('issuers: a stranger’s name is only what it calls itself; the list is the verifier’s', async () => {
  const ministry = await issue(result, {
    crypto,
    keys: stranger,
    now: Date.now(),
    ...context,
    issuer: { name: 'Ministère du Travail', statement: 'Supervised.' },
    subject: credential.issuer.id,
  });
  await writeFile(join(folder, 'ministry.json'), JSON.stringify(ministry.credential));
  await writeFile(join(folder, 'mine.txt'), '# whom we trust\ndid:key:z6MkOther Another\n');
  await writeFile(join(folder, 'all.txt'), `did:key:z6MkOther\n${ministry.credential.issuer.id}  the ministry\n`);
  const bare = await verify('ministry.json', '--nonce', 'n-1');
  assert.match(bare.output, /^note {2}issuer: unknown: did:key:\S+ calls itself “Ministère du Travail”\n/);
  assert.match(bare.output, /^not everything was checked: issuer, replay$/m);
  assert.equal(bare.code, 3);
  const foreign = await verify('ministry.json', '--nonce', 'n-1', '--issuers', 'mine.txt');
  assert.match(foreign.output, /^FAIL {2}issuer: unknown: did:key:\S+ calls itself “Ministère du Travail”\n/);
  assert.equal(foreign.code, 1);
  const known = await verify(
    'ministry.json',
    '--nonce',
    'n-1',
    '--issuers',
    'all.txt',
    '--subject',
    credential.issuer.id,
  );
  assert.match(known.output, /^ok {4}issuer: known: did:key:/);
  assert.equal(known.code, 0, known.output);
  const other = await verify(
    'ministry.json',
    '--nonce',
    'n-1',
    '--issuers',
    'all.txt',
    '--subject',
    'did:key:z6MkSomebody',
  );
  assert.match(other.output, /^FAIL {2}subject: "did:key:/m);
  assert.equal(other.code, 1);
});

test('exercises: those that came with a result are its author’s word; the list is the verifier’s', async () => {
  const hash = await integrity(crypto, utf8(JSON.stringify(context.pack)));
  await writeFile(join(folder, 'ours.txt'), `# what we have published\n${hash}  the sample\n`);
  await writeFile(join(folder, 'others.txt'), `${await integrity(crypto, utf8('another'))}\n`);
  const known = await verify('result.json', '--nonce', 'n-1', '--pack', 'sample.json', '--packs', 'ours.txt');
  assert.match(known.output, /^ok {4}exercises: known: sha256-/m);
  assert.equal(known.code, 3);
  const foreign = await verify('result.json', '--nonce', 'n-1', '--pack', 'sample.json', '--packs', 'others.txt');
  assert.match(foreign.output, /^FAIL {2}exercises: unknown: sha256-\S+, which is called “sample”$/m);
  assert.equal(foreign.code, 1);
});

test('when the command itself breaks down, that says nothing of the result: an exit code of its own, and one line', async () => {
  await writeFile(
    join(folder, 'hook.mjs'),
    "import fs from 'node:fs/promises';\nimport { syncBuiltinESMExports } from 'node:module';\nfs.open = async () => { throw new RangeError('first\\nsecond'); };\nsyncBuiltinESMExports();\n",
  );
  const { code, output, errors } = await new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', join(folder, 'hook.mjs'), command, 'verify', 'result.json'],
      { cwd: folder },
      (error, output, errors) => resolve({ code: /** @type {any} */ (error?.code) ?? 0, output, errors }),
    );
  });
  assert.deepEqual(
    [code, output, errors],
    [4, '', 'potentiel: failed because of a bug of its own, which says nothing about the files: RangeError: first\n'],
  );
});

test('what makes no sense ends in exit code 2 and one reason', async () => {
  /** @type {[string[], RegExp][]} */
  const cases = [
    [[], /name one result/],
    [['result.json', 'result.jws'], /name one result/],
    [['result.json', '--colour', 'red'], /colour/],
    [['absent.json'], /there is no .*absent\.json/],
    [['long.json'], /larger than \d{6} bytes/],
    [['/dev/zero'], /larger than \d{6} bytes/],
    [['result.json', '--extra-time', 'some'], /--extra-time: a whole number/],
    [['result.json', '--issuers', 'pack.json'], /a DID on each line/],
    [['result.json', '--packs', 'pack.json'], /a hash as sha256-… on each line/],
    [['.'], /potentiel: /],
    [
      ['result.json', '--transcript', 't.ndjson', '--pack', 'sample.json', '--wasm', 'other.ndjson'],
      /other\.ndjson can't be used: /,
    ],
  ];
  for (const [args, reason] of cases) {
    const { code, output, errors } = await verify(...args);
    assert.equal(code, 2, output + errors);
    assert.match(errors, reason);
    assert.equal(errors.includes('    at '), false, 'no stack');
  }
});
