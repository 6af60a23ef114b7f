// Runs a program of Binaryen, as wasm-opt, from the toolchain in use.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Runs one of Binaryen's programs: the toolchain's, or the one beside the emcc on PATH.
 *
 * @param {string} program
 * @param {string[]} options
 */
export function binaryen(program, options) {
  const own = fileURLToPath(new URL(`../.toolchain/debian/binaryen/bin/${program}`, import.meta.url));
  execFileSync(existsSync(own) ? own : program, options, { stdio: ['ignore', 'ignore', 'inherit'] });
}
