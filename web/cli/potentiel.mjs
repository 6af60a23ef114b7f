#!/usr/bin/env node
// Runs the command line. Each command is a module with one function, (arguments) -> exit code: 0 good, 1 problems
// found, 2 invalid usage, 4 the command itself failed; verify also has 3: not everything was checked.
import { brokeDown } from './report.mjs';

/** @type {Record<string, {line: string, run: (args: string[]) => Promise<number>}>} */
const commands = {
  build: {
    line: 'build <pack>… [-o <file>] [--wasm <file>]   make pack.json of pack.yaml',
    run: async (args) => (await import('./build.mjs')).build(args),
  },
  export: {
    line: 'export <pack> [-o <file.html>]   make one file of a pack, which needs no server',
    run: async (args) => (await import('./export.mjs')).exportPack(args),
  },
  lint: {
    line: 'lint <pack>… [--wasm <file>]   say what is wrong with packs, and what could be better',
    run: async (args) => (await import('./lint.mjs')).lint(args),
  },
  rate: {
    line: 'rate --transcript <file> --pack <pack.json> …   rate a free text by its rubric, as a mentor or peer',
    run: async (args) => (await import('./rate.mjs')).rate(args),
  },
  verify: {
    line: 'verify <result> --transcript <file> --pack <pack.json> --nonce <nonce>   check a result',
    run: async (args) => (await import('./verify.mjs')).verify(args),
  },
};

const help = `potentiel <command> …

${Object.values(commands)
  .map(({ line }) => `  ${line.replace(/ {3}/, '\n      ')}`)
  .join('\n')}

A <pack> is a folder with a pack.yaml, or such a file; to export one, a pack.json will do.
`;

// Readers such as head close the pipe early: what is left to say is dropped, and the exit code stays.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code !== 'EPIPE') throw error;
  });

const [name = 'help', ...args] = process.argv.slice(2);
if (['help', '--help', '-h'].includes(name)) {
  process.stdout.write(help);
} else if (Object.hasOwn(commands, name)) {
  process.exitCode = await commands[name].run(args).catch(brokeDown);
} else {
  process.stderr.write(`potentiel: there is no command "${name}"\n\n${help}`);
  process.exitCode = 2;
}
