// Builds every assessments/**/pack.yaml into build/packs/<the same path>.json, with the same command that authors use.
import './pinned_node.mjs';
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildGrandTour } from './grand_tour.mjs';

const execute = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const sources = path.join(root, 'assessments');
const target = path.join(root, 'build/packs');
const wasm = path.join(root, 'build/wasm/potentiel.wasm'); // the new one: that in dist/ may be older

/** @param {string} folder @returns {string[]} every file below it */
function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(name) : [name];
  });
}

/** Time of the latest change of the files. @param {string[]} files */
const newest = (files) => Math.max(0, ...files.map((file) => statSync(file).mtimeMs));

// The typography of packs comes from web/words/.
const builder = newest([
  ...['base', 'cli', 'engine', 'first', 'mirror', 'pack', 'words'].flatMap((name) =>
    filesBelow(path.join(root, 'web', name)),
  ),
  path.join(root, 'package-lock.json'),
  wasm,
]);
/** The first screens of a pack, one file for each language. @param {string} name of the pack's file, without .json */
const screensOf = (name) =>
  filesBelow(path.dirname(name)).filter((file) => file.startsWith(`${name}.`) && file.endsWith('.html'));

/**
 * Builds one pack, if it is not up to date.
 * @param {string} folder of its pack.yaml
 * @returns {Promise<string>} the pack's file, without .json
 */
async function build(folder) {
  const name = path.join(target, path.relative(sources, folder));
  const output = `${name}.json`;
  if (existsSync(output) && newest([output]) > Math.max(newest(filesBelow(folder)), builder)) return name;
  mkdirSync(path.dirname(output), { recursive: true });
  const unfinished = `${name}.new`; // a partly written output would look up to date by its time
  const command = [path.join(root, 'web/cli/potentiel.mjs'), 'build', folder];
  const place = ['-o', `${unfinished}.json`, '--wasm', wasm];
  const { failed, stdout, stderr } = await execute(process.execPath, [...command, ...place]).then(
    (said) => ({ ...said, failed: false }),
    (said) => ({ ...said, failed: true }),
  );
  process.stderr.write(stderr);
  if (failed) {
    process.exitCode = 1;
    return name;
  }
  for (const file of screensOf(unfinished)) renameSync(file, file.replace(unfinished, name));
  renameSync(`${unfinished}.json`, output);
  process.stdout.write(stdout.replace(unfinished, name));
  return name;
}

const folders = filesBelow(sources)
  .filter((file) => path.basename(file) === 'pack.yaml')
  .map((file) => path.dirname(file));
const built = new Set();
// As many at once as there are cores: each takes the next folder.
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (let folder = folders.shift(); folder; folder = folders.shift()) {
      const name = await build(folder);
      for (const file of [`${name}.json`, ...screensOf(name)]) built.add(file);
    }
  }),
);
const tour = path.join(target, 'grand-tour.json');
built.add(tour);
for (const stale of filesBelow(target).filter((file) => !built.has(file))) rmSync(stale);
if (!process.exitCode) buildGrandTour(path.join(target, 'gallery'), tour);
