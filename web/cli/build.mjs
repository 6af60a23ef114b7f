// Implements the command `potentiel build`: makes pack.json from pack.yaml.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPackFile, hashPack } from '../pack/files.mjs';
import { UsageError, report, usage } from './report.mjs';

/**
 * potentiel build <pack>… [-o <file>]
 *
 * Writes pack.json beside each pack.yaml, or to the given file ("-" for standard output). Writes nothing for a pack
 * with errors.
 *
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
export async function build(args) {
  return usage('build <pack>… [-o <file>]', () => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { output: { type: 'string', short: 'o' } },
    });
    if (positionals.length === 0) throw new UsageError('name at least one pack');
    if (values.output !== undefined && positionals.length > 1)
      throw new UsageError('-o can be used with one pack only');
    let failed = false;
    for (const path of positionals) {
      const { file, pack, json, problems } = buildPackFile(path);
      report(file, problems);
      if (!pack || json === undefined) {
        failed = true;
        continue;
      }
      if (values.output === '-') {
        process.stdout.write(json);
        continue;
      }
      const target = values.output ?? join(dirname(file), 'pack.json');
      writeFileSync(target, json);
      const exercises = pack.sections.flatMap((section) => section.exercises).length;
      const bytes = Buffer.byteLength(json);
      process.stdout.write(
        `${target}: ${exercises} exercises, ${pack.languages.join(' ')}, ${bytes} bytes, ${hashPack(json)}\n`,
      );
    }
    return failed ? 1 : 0;
  });
}
