// Runs each fuzzer of build/fuzz for a while: `node tools/fuzz.mjs [seconds]`. The corpus grows in build/fuzz/corpus;
// an input that breaks something is stored in build/fuzz/found and named.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';

const seconds = Number(process.argv[2] ?? 60);
if (!Number.isInteger(seconds) || seconds < 1) throw new Error('seconds: a whole number, 1 or more');

for (const source of readdirSync('tests/fuzz').filter((name) => name.endsWith('.cpp'))) {
  const name = source.replace(/\.cpp$/, '');
  const corpus = `build/fuzz/corpus/${name}`;
  const found = `build/fuzz/found/${name}-`;
  mkdirSync(corpus, { recursive: true });
  mkdirSync('build/fuzz/found', { recursive: true });
  const seeds = [`tests/fuzz/corpus/${name}`].filter(existsSync);
  console.log(`== ${name}, ${seconds} s`);
  const { status } = spawnSync(
    `build/fuzz/${name}`,
    [
      `-max_total_time=${seconds}`,
      '-print_final_stats=1',
      '-timeout=10',
      `-artifact_prefix=${found}`,
      corpus,
      ...seeds,
    ],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exitCode = 1;
}
