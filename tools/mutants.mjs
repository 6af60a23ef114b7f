// Measures how many faults the tests notice: makes random changes to the code, one at a time, and prints those that no
// test noticed. `node tools/mutants.mjs [count] [--seed N] [--only cpp|js] [--list]`; a number to reduce, not a gate.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chance } from '../tests/chance.mjs';
import { placesIn } from './mutations.mjs';
import { testsThatReach } from './reached.mjs';

/** @typedef {import('./mutations.mjs').Mutation & {file: string}} Mutant */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, only: { type: 'string' }, list: { type: 'boolean' } },
});
const count = Number(positionals[0] ?? 100);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
if (!Number.isInteger(count) || count < 1) throw new Error('count: a whole number, 1 or more');
if (!Number.isInteger(seed)) throw new Error('--seed: a whole number');

const root = fileURLToPath(new URL('..', import.meta.url));
/** Minutes after which a mutant counts as noticed: it runs endlessly. */
const patience = 15;

const tracked = execFileSync('git', ['ls-files', 'src', 'web'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
const cpp = values.only === 'js' ? [] : tracked.filter((file) => /^src\/.*\.(cpp|h)$/.test(file));
const reached = testsThatReach(root);
const js = values.only === 'cpp' ? [] : tracked.filter((file) => file.endsWith('.mjs') && reached.has(file));

/** Draws from all places with equal probability, whatever their file. @returns {Mutant[]} */
function draw() {
  const all = [...cpp, ...js].flatMap((file) =>
    placesIn(readFileSync(path.join(root, file), 'utf8')).map((mutation) => ({ ...mutation, file })),
  );
  const random = chance(seed);
  for (let at = all.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [all[at], all[other]] = [all[other], all[at]];
  }
  console.log(`${all.length} places in ${cpp.length + js.length} files; ${count} of them by --seed ${seed}`);
  return all;
}

/**
 * Runs a command to its end, or until the time limit.
 * @param {string} folder @param {string[]} command @param {Record<string, string>} [env]
 * @returns {Promise<boolean>} whether it succeeded
 */
function passes(folder, [program, ...parameters], env = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd: folder,
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, ...env },
    });
    const limit = setTimeout(() => process.kill(-(/** @type {number} */ (child.pid)), 'SIGKILL'), patience * 60_000);
    child.on('close', (code) => {
      clearTimeout(limit);
      resolve(code === 0);
    });
  });
}

/** Makes a worktree of the last commit, with this checkout's toolchain and packages. @param {number} number */
function copy(number) {
  const folder = path.join(root, 'build/mutants', String(number));
  execFileSync('git', ['worktree', 'prune'], { cwd: root });
  if (!existsSync(folder)) {
    mkdirSync(path.dirname(folder), { recursive: true });
    execFileSync('git', ['worktree', 'add', '--quiet', '--force', '--detach', folder, 'HEAD'], { cwd: root });
    for (const shared of ['node_modules', '.toolchain', 'dist'])
      symlinkSync(path.join(root, shared), path.join(folder, shared));
    mkdirSync(path.join(folder, 'build'));
    for (const shared of ['wasm', 'packs', 'engines', 'javascript', 'python']) {
      symlinkSync(path.join(root, 'build', shared), path.join(folder, 'build', shared));
    }
  }
  execFileSync('git', ['checkout', '--quiet', '--force', '--detach', 'HEAD'], { cwd: folder });
  return folder;
}

const unitTests = ['build/quick/unit_tests'];

/** Builds the unit tests, without sanitizers. @param {string} folder */
const build = (folder) => passes(folder, ['cmake', '--build', 'build/quick', '-j', '1', '-t', 'unit_tests']);

/**
 * Of a test: whether it passes without any change, and so can notice one.
 *
 * @type {Map<string, Promise<boolean>>}
 */
const sound = new Map();

/**
 * @param {string} folder @param {Mutant} mutant
 * @returns {Promise<'noticed' | 'survived' | 'no program'>}
 */
async function judge(folder, mutant) {
  const file = path.join(folder, mutant.file);
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.slice(0, mutant.at) + mutant.after + before.slice(mutant.at + mutant.before.length));
  let failed = '';
  try {
    if (cpp.includes(mutant.file)) {
      if (!(await build(folder))) return 'no program';
      return (await passes(folder, [...unitTests, '--abort-after=1'])) ? 'survived' : 'noticed';
    }
    if (!(await passes(folder, [process.execPath, '--check', mutant.file]))) return 'no program';
    for (const test of reached.get(mutant.file) ?? []) {
      if (await passes(folder, [process.execPath, '--test', test])) continue;
      failed = test;
      break;
    }
  } finally {
    writeFileSync(file, before);
  }
  if (!failed) return 'survived';
  if (!sound.has(failed)) sound.set(failed, passes(folder, [process.execPath, '--test', failed]));
  if (!(await sound.get(failed))) throw new Error(`${failed} fails without any change`);
  return 'noticed';
}

const mutants = draw();
if (values.list) {
  for (const mutant of mutants.slice(0, count)) console.log(describe(mutant));
} else {
  await run();
}

/** @param {Mutant} mutant */
function describe({ file, line, before, after }) {
  return `${file}:${line}: ${before.trim()} -> ${after.trim() || 'nothing'}`;
}

async function run() {
  /** @type {Record<string, Mutant[]>} */
  const outcomes = { noticed: [], survived: [] };
  const judged = () => outcomes.noticed.length + outcomes.survived.length;
  let next = 0;
  const work = async (/** @type {number} */ number) => {
    const folder = copy(number);
    if (cpp.length) {
      const configured = await passes(folder, ['cmake', '-S', '.', '--preset', 'quick']);
      if (!configured || !(await build(folder)) || !(await passes(folder, unitTests)))
        throw new Error(`${folder}: the unit tests fail without any change`);
    }
    while (judged() < count && next < mutants.length) {
      const mutant = mutants[next++];
      const outcome = await judge(folder, mutant);
      if (outcome === 'no program' || judged() >= count) continue;
      outcomes[outcome].push(mutant);
      if (outcome === 'survived') console.log(describe(mutant));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, (_, number) => work(number)));
  console.log(`${judged()} mutants, ${outcomes.survived.length} survived`);
  rmSync(path.join(root, 'build/mutants'), { recursive: true, force: true });
  execFileSync('git', ['worktree', 'prune'], { cwd: root });
}
