// Implements the command `potentiel lint`: checks a pack by schema, advice, the core and by running its programs.
import { parseArgs } from 'node:util';
import { tryPrograms } from '../pack/attempts.mjs';
import { buildPackFile } from '../pack/files.mjs';
import { Unable } from '../runner/protocol/unable.mjs';
import { UsageError, coreOf, report, usage } from './report.mjs';

/**
 * potentiel lint <pack>… [--wasm <file>]
 *
 * Makes four checks: the schema and consistency of pack.yaml; advice on its items; the core's own check of pack.json;
 * and a run of its programs: solutions must pass their tests, and programs that are meant to be wrong must fail.
 *
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
export async function lint(args) {
  return usage('lint <pack>… [--wasm <file>]', async () => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { wasm: { type: 'string' } } });
    if (positionals.length === 0) throw new UsageError('name at least one pack');
    const core = await findCore(values.wasm);
    let errors = 0;
    let warnings = 0;
    for (const path of positionals) {
      const { file, json, pack, wrong = [], problems, locate } = buildPackFile(path);
      const all = [...problems];
      if (core && json !== undefined) all.push(...checkByCore(core, json, locate));
      if (core && pack && !all.some(({ severity }) => severity === 'error'))
        all.push(...(await checkPrograms(core, pack, wrong, locate)));
      report(file, all);
      errors += all.filter(({ severity }) => severity === 'error').length;
      warnings += all.length - all.filter(({ severity }) => severity === 'error').length;
    }
    process.stdout.write(`${positionals.length} packs, ${errors} errors, ${warnings} warnings\n`);
    return errors ? 1 : 0;
  });
}

/**
 * @typedef {import('../engine/core.mjs').Core} Core
 * @param {string} [wasm] path of potentiel.wasm, with potentiel.mjs beside it
 * @returns {Promise<Core | undefined>}
 */
async function findCore(wasm) {
  try {
    return await coreOf(wasm);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    process.stderr.write(
      `note: the check by the runtime is left out: ${error instanceof Error ? error.message : error}\n`,
    );
    return undefined;
  }
}

/**
 * @param {Core} core
 * @param {string} json
 * @param {(pointer: string) => {line: number, column: number}} locate
 * @returns {import('../pack/problem.mjs').Problem[]}
 */
export function checkByCore(core, json, locate) {
  const { problems } = core.check(new TextEncoder().encode(json));
  return problems.map(({ path, message }) => ({ severity: 'error', ...locate(path), message: `${path}: ${message}` }));
}

/**
 * @param {Core} core
 * @param {import('../pack/pack.d.ts').Pack} pack
 * @param {import('../pack/build.mjs').WrongProgram[]} wrong
 * @param {(pointer: string) => {line: number, column: number}} locate
 * @returns {Promise<import('../pack/problem.mjs').Problem[]>}
 */
async function checkPrograms(core, pack, wrong, locate) {
  if (!pack.keys.some(({ kind }) => kind === 'code')) return [];
  const { run, close } = await import('../runner/host/node.mjs');
  try {
    const said = await tryPrograms(core, run, pack, wrong);
    return said.map(({ pointer, message }) => ({ severity: 'error', ...locate(pointer), message }));
  } catch (error) {
    if (error instanceof Unable) throw new UsageError(`the programs can't be run here: ${error.message}`);
    throw error;
  } finally {
    close();
  }
}
