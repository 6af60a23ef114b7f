// Builds dist/ again, in another folder with another locale, time zone and umask, and prints the files that differ.
// `node tools/reproducible.mjs` (./dev reproducible) also compiles. A test does the same with the existing module.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashesIn, hashOf } from './hash_dist.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'dist');
const elsewhere = { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', LANGUAGE: 'tr', TZ: 'Pacific/Apia' };

const made = ['.git', 'build', 'dist'];
/** Slow inputs of the web part: the module, the engines and their parts. */
const slow = ['build/engines', 'build/javascript', 'build/python', 'dist/potentiel.mjs', 'dist/potentiel.wasm'];

/**
 * @param {string} folder must not exist, and be on the same disk: files are linked, not copied
 * @param {string[]} given files and folders that are not rebuilt
 * @param {string} commands that build
 * @returns {Map<string, string>} the hashes of the other dist/
 */
export function buildElsewhere(folder, given, commands) {
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(root).filter((name) => !made.includes(name));
  execFileSync('cp', ['--archive', '--link', ...names, folder], { cwd: root });
  if (given.length) execFileSync('cp', ['--archive', '--link', '--parents', ...given, folder], { cwd: root });
  const environment = { ...process.env, ...elsewhere, NODE: process.execPath };
  execFileSync('sh', ['-euc', `umask 077; ${commands}`], { cwd: folder, env: environment, stdio: ['ignore', 2, 2] });
  return hashesIn(path.join(folder, 'dist'));
}

/** Builds packs and the web part with the existing module and engines. @param {string} folder */
export const buildWebElsewhere = (folder) =>
  buildElsewhere(
    folder,
    slow,
    'mv dist build/wasm; "$NODE" tools/build_packs.mjs; "$NODE" tools/build_web.mjs', // where the compiler puts the module
  );

/**
 * @param {Map<string, string>} ones
 * @param {Map<string, string>} others
 * @returns {string[]} names of files that are not the same
 */
export const differences = (ones, others) =>
  [...new Set([...ones.keys(), ...others.keys()])].filter((name) => ones.get(name) !== others.get(name));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = path.join(root, 'build/reproducible');
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  const here = hashesIn(dist);
  const there = buildElsewhere(folder, [], './dev build');
  const names = differences(here, there);
  console.log(`here ${hashOf(here)}\nthere ${hashOf(there)}`);
  for (const name of names) console.log(`differs: ${name}`);
  process.exitCode = names.length ? 1 : 0;
  if (names.length === 0) rmSync(folder, { recursive: true });
}
