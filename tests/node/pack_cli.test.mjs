// Tests `potentiel build` and `potentiel lint` as commands: files, lines and exit codes.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../temporary_folder.mjs';
import { packs, root, source } from './pack_support.mjs';

const folder = temporaryFolder();
const here = fileURLToPath(root);

/** @param {...string} args */
function potentiel(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(here, 'web/cli/potentiel.mjs'), ...args], {
    cwd: here,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** @param {string | Uint8Array} content */
function file(content) {
  const path = join(folder, 'pack.yaml');
  writeFileSync(path, content);
  return path;
}

test('a reader that closes the pipe early changes neither the exit code nor prints a stack trace', async () => {
  const args = ['web/cli/potentiel.mjs', 'build', 'assessments/gallery/slider', '-o', '-'];
  const child = spawn(process.execPath, args, { cwd: here });
  child.stdout.destroy();
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  const [status] = await once(child, 'close');
  assert.deepEqual({ status, said }, { status: 0, said: '' });
});

test('build writes pack.json where it is told, or beside its source', () => {
  const target = join(folder, 'out.json');
  const { status, stdout } = potentiel('build', 'assessments/gallery/code', '-o', target);
  assert.equal(status, 0);
  assert.match(stdout, /out\.json: 1 exercises, fr en, \d+ bytes, sha256-[A-Za-z0-9+/]{43}=\n$/);
  assert.equal(JSON.parse(readFileSync(target, 'utf8')).id, 'gallery-code');
  file(source('assessments/gallery/code'));
  assert.equal(potentiel('build', folder).status, 0);
  assert.deepEqual(readFileSync(join(folder, 'pack.json')), readFileSync(target));
  assert.equal(potentiel('build', 'assessments/gallery/code', '-o', '-').stdout, readFileSync(target, 'utf8'));
});

test('a mistake is one line with its place, and exit code 1', () => {
  const path = file(source('assessments/gallery/code').replace('minutes: 2', 'minute: 2'));
  const { status, stdout, stderr } = potentiel('build', path, '-o', join(folder, 'none.json'));
  assert.deepEqual(
    [status, stdout, stderr],
    [1, '', `${path}:7:1: there is no "minute" here: did you mean "minutes"?\n`],
  );
  assert.throws(() => readFileSync(join(folder, 'none.json')), /ENOENT/);
});

test('a pack that the runtime would not open is not built', () => {
  const path = file(source('assessments/gallery/single_choice').replace('You have just', 'You have {=size} just'));
  const target = join(folder, 'refused.json');
  assert.deepEqual(potentiel('build', path, '-o', target), {
    status: 1,
    stdout: '',
    stderr: `${path}:18:9: /sections/0/exercises/0/parameters: a formula {=…} needs parameters in the exercise\n`,
  });
  assert.throws(() => readFileSync(target), /ENOENT/);
  assert.match(potentiel('build', path, '--wasm', 'nowhere.wasm').stderr, /nowhere\.wasm can't be used/);
});

test('without a module a pack is built with a note; with one that can’t be used, it is not built', () => {
  const copy = temporaryFolder();
  for (const name of ['web', 'package.json', 'assessments/pack.schema.json'])
    cpSync(join(here, name), join(copy, name), { recursive: true });
  symlinkSync(join(here, 'node_modules'), join(copy, 'node_modules'));
  const path = file(source('assessments/gallery/code'));
  const built = () => {
    const args = [join(copy, 'web/cli/potentiel.mjs'), 'build', path, '-o', '-'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return { status, written: stdout !== '', stderr };
  };
  const without = built();
  assert.match(without.stderr, /^note: the check by the runtime is left out: potentiel\.wasm is in none of /);
  assert.deepEqual([without.status, without.written], [0, true]);
  mkdirSync(join(copy, 'dist'));
  cpSync(join(here, 'dist/potentiel.mjs'), join(copy, 'dist/potentiel.mjs'));
  const module = readFileSync(join(here, 'dist/potentiel.wasm'));
  writeFileSync(join(copy, 'dist/potentiel.wasm'), module.subarray(0, module.length / 2));
  const half = built();
  assert.match(half.stderr, /^potentiel: potentiel\.wasm can't be used: .*: run \.\/dev build\nusage: /);
  assert.deepEqual([half.status, half.written], [2, false]);
});

test('lint passes every pack of the repository', () => {
  const { status, stdout } = potentiel('lint', ...packs);
  assert.equal(stdout, `${packs.length} packs, 0 errors, 0 warnings\n`);
  assert.equal(status, 0);
});

test('warnings leave the exit code at 0', () => {
  const path = file(source('assessments/gallery/code').replace('skills: [programming]', 'skills: []'));
  const { status, stdout, stderr } = potentiel('lint', path);
  assert.match(stderr, /pack\.yaml:18:9: warning: this exercise names no skill/);
  assert.deepEqual([status, stdout], [0, '1 packs, 0 errors, 2 warnings\n']);
});

test('files that are no text, or too large, are said to be so', () => {
  assert.match(potentiel('lint', file(new Uint8Array([0x66, 0xff]))).stderr, /pack\.yaml:1:1: the file is not UTF-8/);
  assert.match(
    potentiel('lint', file(new Uint8Array(5_000_000))).stderr,
    /pack\.yaml:1:1: the file is too large: 5000000 bytes/,
  );
});

test('use that makes no sense ends with 2', () => {
  assert.equal(potentiel('nonsense').status, 2);
  assert.equal(potentiel('build').status, 2);
  assert.equal(potentiel('build', '--nonsense').status, 2);
  assert.match(potentiel('lint', 'nowhere').stderr, /there is no nowhere/);
  const help = potentiel('help');
  assert.equal(help.status, 0);
  for (const command of ['build', 'lint', 'verify']) assert.match(help.stdout, new RegExp(`\\b${command} <`));
});
