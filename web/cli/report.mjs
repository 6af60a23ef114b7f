// Prints problems, loads the core and maps errors to exit codes, for all commands.
import { dirname, join } from 'node:path';
import { describe } from '../pack/problem.mjs';

/**
 * @param {string} file
 * @param {import('../pack/problem.mjs').Problem[]} problems
 */
export function report(file, problems) {
  for (const problem of problems) process.stderr.write(`${describe(file, problem)}\n`);
}

/** Invalid arguments or unusable files. */
export class UsageError extends Error {}

/**
 * Loads the scoring core.
 *
 * @param {string} [wasm] path of potentiel.wasm, with its glue potentiel.mjs beside it; by default the shipped one
 * @returns {ReturnType<typeof import('../engine/core_node.mjs').loadCore>}
 */
export async function coreOf(wasm) {
  const { loadCore } = await import('../engine/core_node.mjs');
  if (wasm === undefined) return loadCore();
  return loadCore({ wasm, glue: join(dirname(wasm), 'potentiel.mjs') }).catch((error) => {
    throw new UsageError(`${wasm} can't be used: ${firstLine(error)}`);
  });
}

/** @param {unknown} error */
const firstLine = (error) => (error instanceof Error ? error.message : String(error)).split('\n', 1)[0];

/**
 * Reports that the command itself failed: a bug of ours, which says nothing about the input.
 *
 * @param {unknown} error
 * @returns {number} exit code
 */
export function brokeDown(error) {
  if (/** @type {any} */ (error)?.code === 'ERR_MODULE_NOT_FOUND') {
    process.stderr.write('potentiel: parts of it are missing: run ./dev setup, then ./dev build\n');
    return 2;
  }
  const name = error instanceof Error ? `${error.name}: ` : '';
  process.stderr.write(
    `potentiel: failed because of a bug of its own, which says nothing about the files: ${name}${firstLine(error)}\n`,
  );
  return 4;
}

/**
 * Runs a command. Unusable arguments or files give one line on standard error and exit code 2.
 *
 * @param {string} line
 * @param {() => number | Promise<number>} run
 * @returns {Promise<number>}
 */
export async function usage(line, run) {
  try {
    return await run();
  } catch (error) {
    const { code, message, path, syscall } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOENT') process.stderr.write(`potentiel: there is no ${path}\n`);
    else if (syscall) process.stderr.write(`potentiel: ${message}\n`);
    else if (error instanceof UsageError || code?.startsWith('ERR_PARSE_ARGS')) {
      process.stderr.write(`potentiel: ${message}\nusage: potentiel ${line}\n`);
    } else throw error;
    return 2;
  }
}
