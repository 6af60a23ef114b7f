// Builds and runs every test, and ends with the line `N passed, N failed`.
// --changed: skips steps that passed before with the same inputs. --only NAME: runs only that step.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} [skipped] tests that this machine can't run; those that need a browser never are, see NO_SKIPS
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {string[][]} commands run in order; only the last one's tests are counted
 * @property {(output: string) => Counts} count parses the last command's output
 * @property {string[]} inputs files and folders that the outcome depends on
 * @property {number} minutes time limit; then the step is stopped and fails
 */

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const sources = ['CMakeLists.txt', 'CMakePresets.json', 'cmake', 'emsdk.toml', 'src'];
const web = ['assessments', 'package-lock.json', 'package.json', 'tools', 'web'];
const llvm = /llvm = "(\d+)"/.exec(readFileSync('emsdk.toml', 'utf8'))?.[1];

/** Returns a file, or the files below a folder. @param {string} place @param {RegExp} wanted @returns {string[]} */
function filesIn(place, wanted) {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return wanted.test(place) ? [place] : [];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(path.join(place, name), wanted));
}

/** @param {string} output @returns {Counts} */
function countDoctest(output) {
  const counts = /test cases:\s*\d+ \|\s*(\d+) passed \|\s*(\d+) failed/.exec(output);
  return { passed: Number(counts?.[1] ?? 0), failed: Number(counts?.[2] ?? 0) };
}
/** @param {string} output @returns {Counts} */
function countNode(output) {
  const number = (/** @type {string} */ name) => Number(new RegExp(`^ℹ ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  return { passed: number('pass'), failed: number('fail') + number('cancelled'), skipped: number('skipped') };
}
/** Counts a tool without output on success as one test. @returns {Counts} */
const countOne = () => ({ passed: 1, failed: 0 });

/**
 * Runs one file more in parallel than there are cores (Node's default is one less): while a browser waits, another
 * works. A file that does not end is stopped and named; the others continue.
 *
 * @param {string} folder @returns {string[]}
 */
const nodeTests = (folder) => [
  process.execPath,
  '--test',
  '--test-reporter=spec',
  `--test-concurrency=${availableParallelism() + 1}`,
  `--test-timeout=${10 * 60_000}`,
  ...filesIn(folder, /\.test\.mjs$/),
];
const onScreen = process.env.DISPLAY ? [] : ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 1440x900x24'];
const cpp = () => ['src', 'tests'].flatMap((place) => filesIn(place, /\.(cpp|h)$/));

/** @type {Step[]} */
const steps = [
  {
    name: 'build',
    minutes: 30,
    count: countOne,
    inputs: [...sources, ...web],
    commands: [
      ['tools/compile.sh', 'wasm', 'potentiel', 'pack_facts'],
      [process.execPath, 'tools/build_facts.mjs', '--check'],
      [process.execPath, 'tools/build_packs.mjs'],
      [process.execPath, 'tools/build_web.mjs'],
    ],
  },
  {
    name: 'unit tests, native',
    minutes: 30,
    count: countDoctest,
    inputs: [...sources, 'tests', 'assessments', 'web/words'],
    commands: [
      ['tools/compile.sh', 'native', 'unit_tests'],
      ['build/native/unit_tests', '--no-colors'],
    ],
  },
  {
    name: 'unit tests, wasm',
    minutes: 20,
    count: countDoctest,
    inputs: [...sources, 'tests', 'assessments', 'web/words'],
    commands: [
      ['tools/compile.sh', 'wasm', 'unit_tests'],
      [process.execPath, 'build/wasm/unit_tests.cjs', '--no-colors'],
    ],
  },
  {
    name: 'node',
    minutes: 20,
    count: countNode,
    inputs: [...sources, ...web, '.npmrc', 'dev', 'eslint.config.mjs', 'tests'],
    commands: [nodeTests('tests/node')],
  },
  {
    name: 'sizes',
    minutes: 1,
    count: countNode,
    inputs: [...sources, ...web, 'tests/sizes'],
    commands: [nodeTests('tests/sizes')],
  },
  {
    name: 'end to end',
    minutes: 45,
    count: countNode,
    inputs: [...sources, ...web, 'tests/conversation.mjs', 'tests/e2e', 'tests/node', 'tests/stillness.mjs'],
    commands: [[...onScreen, ...nodeTests('tests/e2e')]],
  },
  {
    name: 'lint: types',
    minutes: 5,
    count: countOne,
    inputs: [...web, 'tests', 'tsconfig.json'],
    commands: [[process.execPath, 'node_modules/typescript/bin/tsc', '--project', 'tsconfig.json']],
  },
  {
    name: 'lint: layout',
    minutes: 2,
    count: countOne,
    inputs: ['.prettierignore', '.prettierrc.json', 'package-lock.json', 'tests', 'tools', 'web'],
    commands: [[process.execPath, 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
  },
  {
    name: 'lint: rules',
    minutes: 5,
    count: countOne,
    inputs: ['eslint.config.mjs', 'package-lock.json', 'tests', 'tools', 'web'],
    commands: [[process.execPath, 'node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.']],
  },
  {
    name: 'lint: format',
    minutes: 2,
    count: countOne,
    inputs: ['.clang-format', 'src', 'tests'],
    commands: [[`clang-format-${llvm}`, '--dry-run', '--Werror', ...cpp()]],
  },
];

/** @param {string[]} command @param {number} minutes @returns {Promise<{output: string, ok: boolean}>} */
function run([program, ...parameters], minutes) {
  return new Promise((resolve) => {
    // A separate process group, so that a stopped step also ends its browsers and servers.
    const child = spawn(program, parameters, {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
      env: { ...process.env, NO_SKIPS: '1' }, // set-up has installed the browsers: a missing one is a failure
    });
    let output = '';
    child.stdout.on('data', (data) => {
      process.stdout.write(data);
      output += data;
    });
    const stop = () => {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    };
    const limit = setTimeout(() => {
      console.log(`stopped: not done after ${minutes} minutes`);
      stop();
    }, minutes * 60_000);
    const interrupt = () => {
      stop();
      process.exit(130);
    };
    process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
    const end = (/** @type {boolean} */ ok) => {
      clearTimeout(limit);
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      resolve({ output, ok });
    };
    child.on('error', (error) => {
      console.log(`${program}: ${error.message}`);
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** @param {Step} step @returns {Promise<Counts>} */
async function runStep({ commands, count, minutes }) {
  for (const command of commands.slice(0, -1)) {
    if (!(await run(command, minutes)).ok) return { passed: 0, failed: 1 };
  }
  const { output, ok } = await run(/** @type {string[]} */ (commands.at(-1)), minutes);
  const { passed, failed, skipped } = count(output);
  if (!ok) return { passed: count === countOne ? 0 : passed, failed: Math.max(1, failed), skipped };
  if (passed + failed === 0) {
    console.log('no test was run');
    return { passed, failed: 1 };
  }
  return { passed, failed, skipped };
}

/** @param {string[]} places */
function hashOf(places) {
  const hash = createHash('sha256').update(process.version);
  for (const file of places.flatMap((place) => filesIn(place, /./))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

const options = process.argv.slice(2);
const only = options.includes('--only') ? options[options.indexOf('--only') + 1] : '';
const memory = 'build/passed_steps.json';
/** @type {Record<string, {hash: string, passed: number}>} */
const passedSteps = existsSync(memory) ? JSON.parse(readFileSync(memory, 'utf8')) : {};

const total = { passed: 0, failed: 0 };
const summary = [];
for (const step of steps.filter(({ name }) => name.startsWith(only))) {
  const hash = hashOf(step.inputs);
  const before = passedSteps[step.name];
  if (options.includes('--changed') && before?.hash === hash && step.name !== 'build') {
    total.passed += before.passed;
    summary.push(`${step.name}: unchanged, ${before.passed} passed before`);
    continue;
  }
  console.log(`\n== ${step.name}`);
  const started = Date.now();
  const { passed, failed, skipped } = await runStep(step);
  total.passed += passed;
  total.failed += failed;
  const left = skipped ? `${skipped} skipped, ` : '';
  summary.push(
    `${step.name}: ${passed} passed, ${failed} failed, ${left}${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
  delete passedSteps[step.name];
  if (failed === 0) passedSteps[step.name] = { hash, passed };
  mkdirSync('build', { recursive: true });
  writeFileSync(`${memory}.new`, JSON.stringify(passedSteps));
  renameSync(`${memory}.new`, memory);
  if (step.name === 'build' && failed) break; // other steps would only repeat the failure
}

console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
