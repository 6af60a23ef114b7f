// Implements the command `potentiel build`: makes pack.json from pack.yaml.
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPackFile, hashPack } from '../pack/files.mjs';
import { drawFirst } from '../first/draw.mjs';
import { readWords } from '../words/read.mjs';
import { checkByCore, findCore } from './core_check.mjs';
import { UsageError, report, usage } from './report.mjs';

/**
 * potentiel build <pack>… [-o <file>] [--wasm <file>]
 *
 * Writes pack.json beside each pack.yaml, or to the given file ("-" for standard output). Writes nothing for a pack
 * with errors, or one that the runtime would not open. Beside pack.json it writes pack.LANGUAGE.html: the first
 * screens, which a browser can show while the module is on its way.
 *
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
export async function build(args) {
  return usage('build <pack>… [-o <file>] [--wasm <file>]', async () => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { output: { type: 'string', short: 'o' }, wasm: { type: 'string' } },
    });
    if (positionals.length === 0) throw new UsageError('name at least one pack');
    if (values.output !== undefined && positionals.length > 1)
      throw new UsageError('-o can be used with one pack only');
    const core = await findCore(values.wasm);
    let failed = false;
    for (const path of positionals) {
      const { file, pack, json, problems, locate } = buildPackFile(path);
      const refused = core && json !== undefined ? checkByCore(core, json, locate) : [];
      report(file, [...problems, ...refused]);
      if (!pack || json === undefined || refused.length > 0) {
        failed = true;
        continue;
      }
      if (values.output === '-') {
        process.stdout.write(json);
        continue;
      }
      const target = values.output ?? join(dirname(file), 'pack.json');
      writeFileSync(target, json);
      if (core) writeFirst(core, target, pack, json);
      const exercises = pack.sections.flatMap((section) => section.exercises).length;
      const bytes = Buffer.byteLength(json);
      process.stdout.write(
        `${target}: ${exercises} exercises, ${pack.languages.join(' ')}, ${bytes} bytes, ${hashPack(json)}\n`,
      );
    }
    return failed ? 1 : 0;
  });
}

/**
 * Writes the first screens in each language of the pack that has words, and removes those of before.
 *
 * @param {import('../engine/core.mjs').Core & {runtime: string}} core
 * @param {string} target the pack's file
 * @param {import('../pack/pack.d.ts').Pack} pack
 * @param {string} json
 */
function writeFirst(core, target, pack, json) {
  const given = { core, bytes: new TextEncoder().encode(json), pack, hash: hashPack(json), runtime: core.runtime };
  const tongues = Object.keys(readWords());
  for (const language of pack.languages) {
    const file = target.replace(/(\.json)?$/, `.${language}.html`);
    const html = tongues.includes(language) ? drawFirst({ ...given, language }) : undefined;
    if (html) writeFileSync(file, html);
    else rmSync(file, { force: true });
  }
}
