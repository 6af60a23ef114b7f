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
