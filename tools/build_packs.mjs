// Builds every assessments/**/pack.yaml into build/packs/<the same path>.json, by the same command that authors use.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build_grand_tour } from './grand_tour.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = path.join(root, 'assessments');
const target = path.join(root, 'build/packs');

/** @param {string} folder @returns {string[]} every file below it */
function files_below(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    return entry.isDirectory() ? files_below(name) : [name];
  });
}

/** When the newest of the files was changed. @param {string[]} files */
const newest = (files) => Math.max(0, ...files.map((file) => statSync(file).mtimeMs));

const builder = newest([...files_below(path.join(root, 'web/pack')), ...files_below(path.join(root, 'web/cli')),
  path.join(root, 'package-lock.json')]);
const built = new Set();
for (const source of files_below(sources).filter((file) => path.basename(file) === 'pack.yaml')) {
  const folder = path.dirname(source);
  const output = path.join(target, `${path.relative(sources, folder)}.json`);
  built.add(output);
  if (existsSync(output) && newest([output]) > Math.max(newest(files_below(folder)), builder)) continue;
  mkdirSync(path.dirname(output), { recursive: true });
  try {
    execFileSync(process.execPath, [path.join(root, 'web/cli/potentiel.mjs'), 'build', folder, '-o', output], { stdio: 'inherit' });
  } catch {
    process.exitCode = 1; // its own message has been shown
  }
}
const tour = path.join(target, 'grand-tour.json');
built.add(tour);
for (const stale of files_below(target).filter((file) => !built.has(file))) rmSync(stale);
if (!process.exitCode) build_grand_tour(path.join(target, 'gallery'), tour);
