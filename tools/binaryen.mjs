// Runs a program of Binaryen, such as wasm-opt, from the toolchain in use.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Runs the toolchain's program, or else the one on PATH.
 *
 * @param {string} program
 * @param {string[]} options
 */
export function binaryen(program, options) {
  const own = fileURLToPath(new URL(`../.toolchain/debian/binaryen/bin/${program}`, import.meta.url));
  execFileSync(existsSync(own) ? own : program, options, { stdio: ['ignore', 'ignore', 'inherit'] });
}
