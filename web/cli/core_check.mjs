// Asks the core whether it would open a pack, for the commands that build one.
import { NotBuilt } from '../engine/core_node.mjs';
import { UsageError, coreOf } from './report.mjs';

/** @typedef {import('../engine/core.mjs').Core} Core */

/**
 * Loads the core, if there is one. Without it, packs can be built, but nobody knows whether they open. If it is there
 * and can't be used, that is an error: a note would be overlooked.
 *
 * @param {string} [wasm] path of potentiel.wasm, with potentiel.mjs beside it
 * @returns {Promise<Awaited<ReturnType<typeof coreOf>> | undefined>}
 * @throws {UsageError} if the core can't be used
 */
export async function findCore(wasm) {
  try {
    return await coreOf(wasm);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    if (!(error instanceof NotBuilt)) throw new UsageError(`potentiel.wasm can't be used: ${message}: run ./dev build`);
    process.stderr.write(`note: the check by the runtime is left out: ${message}\n`);
    return undefined;
  }
}

/**
 * Returns what the core's own rules say against a built pack, at its place in the source.
 *
 * @param {Core} core
 * @param {string} json
 * @param {(pointer: string) => {line: number, column: number}} locate
 * @returns {import('../pack/problem.mjs').Problem[]}
 */
export function checkByCore(core, json, locate) {
  const { problems } = core.check(new TextEncoder().encode(json));
  return problems.map(({ path, message }) => ({ severity: 'error', ...locate(path), message: `${path}: ${message}` }));
}
