// What all commands share: printing problems, loading the core, and exit codes for wrong use and faults of ours.
import { dirname, join } from 'node:path';
import { describe } from '../pack/problem.mjs';

/**
 * @param {string} file
 * @param {import('../pack/problem.mjs').Problem[]} problems
 */
export function report(file, problems) {
  for (const problem of problems) process.stderr.write(`${describe(file, problem)}\n`);
}

/** Arguments that make no sense. */
export class UsageError extends Error {}

/**
 * The scoring core.
 *
 * @param {string} [wasm] path of potentiel.wasm, beside which its glue lies as potentiel.mjs; what ships by default
 * @returns {Promise<import('../engine/replaying.mjs').ReplayingCore>}
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
 * What to say when the command itself breaks down: that is a fault of ours, and tells nothing of what was given.
 *
 * @param {unknown} error
 * @returns {number} exit code
 */
export function brokeDown(error) {
  if (/** @type {any} */ (error)?.code === 'ERR_MODULE_NOT_FOUND') {
    process.stderr.write('potentiel: parts of it are not there yet: run ./dev setup first, or ./dev build\n');
    return 2;
  }
  const name = error instanceof Error ? `${error.name}: ` : '';
  process.stderr.write(`potentiel: broke down, and can say nothing: ${name}${firstLine(error)}\n`);
  return 4;
}

/**
 * Runs a command; arguments or files that can't be used end in one line and exit code 2.
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
