// Implements the command `potentiel export`: makes one HTML file from a pack, which runs from a disk without a network.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { beyond, first } from '../element/characters.mjs';
import { loadCore } from '../engine/core_node.mjs';
import { buildPackFile } from '../pack/files.mjs';
import { languages } from '../runner/protocol/languages.mjs';
import { neededEngines } from '../runner/host/needed.mjs';
import { readWords } from '../words/read.mjs';
import { checkByCore } from './core_check.mjs';
import { UsageError, report, usage } from './report.mjs';

const line = 'export <pack> [-o <file.html>] [--language <tag>]';
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

const faces = ['regular', 'bold', 'mono'];

/** @type {Record<string, string>} */
const types = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/**
 * potentiel export <pack> [-o <file.html>] [--language <tag>]
 *
 * Makes one HTML file from a pack with everything that it needs, including the engines. It runs from a disk, without
 * server or network.
 *
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
export async function exportPack(args) {
  return usage(line, async () => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { output: { type: 'string', short: 'o' }, language: { type: 'string' } },
    });
    if (positionals.length !== 1) throw new UsageError('name one pack');
    if (!existsSync(path.join(dist, 'standalone'))) throw new UsageError('dist/ is not built: run ./dev build');
    const json = await packText(positionals[0]);
    if (json === undefined) return 1;
    const pack = JSON.parse(json);
    const language = values.language ?? pack.languages[0];
    if (!pack.languages.includes(language))
      throw new UsageError(`the pack is not in "${language}", but in ${pack.languages.join(', ')}`);

    const engines = neededEngines(pack);
    const more = beyond(first).test(json);
    const html = page(pack.title[language], language, [
      block('pack.json', gzipSync(json, { level: 9 })),
      ...[
        'potentiel.wasm',
        ...wordsFiles(),
        ...faces.flatMap((face) => (more ? [face, `${face}-more`] : [face])).map((face) => `fonts/${face}.ttf`),
      ].map((name) => fromDist(name)),
      ...engines.flatMap(filesOf),
    ]);
    const target = values.output ?? `${pack.id}.html`;
    writeFileSync(target, html);
    const runs = engines.length > 0 ? `, with what runs ${engines.join(', ')}` : '';
    process.stdout.write(`${target}: ${Buffer.byteLength(html)} bytes in ${language}${runs}\n`);
    return 0;
  });
}

/** The words of all languages: candidates may change the language. */
const wordsFiles = () =>
  readdirSync(path.join(dist, 'words'))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => `words/${name}`);

/**
 * Returns the canonical pack.json: built from a source, or read from a .json file and checked.
 *
 * @param {string} name
 * @returns {Promise<string | undefined>} undefined if it has errors
 */
async function packText(name) {
  if (!name.endsWith('.json')) {
    const { file, json, problems, locate } = buildPackFile(name);
    const refused = json === undefined ? [] : checkByCore(await loadCore(), json, locate);
    report(file, [...problems, ...refused]);
    return refused.length > 0 ? undefined : json;
  }
  const bytes = readFileSync(name);
  const { problems } = (await loadCore()).check(bytes);
  for (const problem of problems) process.stderr.write(`${name}: ${problem.path || '/'}: ${problem.message}\n`);
  return problems.length > 0 ? undefined : bytes.toString();
}

/** @param {string} language */
function filesOf(language) {
  const assets = Object.keys(languages[language].assets);
  const parts = readdirSync(path.join(dist, 'engines')).filter(
    (name) => name.endsWith('.bin') && assets.some((asset) => name.startsWith(`${asset}.`)),
  );
  return [
    fromDist(`standalone/${language}_worker.js`, `${language}_worker.js`),
    fromDist(`${language}_mistakes.json`),
    ...parts.map((name) => fromDist(`engines/${name}`)),
  ];
}

/** @param {string} file @param {string} [name] the name that the widget requests */
function fromDist(file, name = file) {
  const source = path.join(dist, file);
  return block(
    name,
    existsSync(`${source}.gz`) ? readFileSync(`${source}.gz`) : gzipSync(readFileSync(source), { level: 9 }),
  );
}

/** Embeds a file so that web/files/embedded.mjs finds it. @param {string} name @param {Buffer} zipped */
function block(name, zipped) {
  const type = types[path.extname(name)] ?? 'application/octet-stream';
  return `<script type="application/gzip" data-file="${name}" data-type="${type}">${zipped.toString('base64')}</script>`;
}

/** @param {string} title @param {string} language @param {string[]} blocks */
function page(title, language, blocks) {
  const style = readFileSync(path.join(dist, 'embed/embed.css'), 'utf8');
  const script = readFileSync(path.join(dist, 'standalone/potentiel.js'), 'utf8');
  // The policy blocks all network access, in both directions.
  const policy =
    `default-src 'none'; script-src ${hashOf(script)} 'wasm-unsafe-eval'; style-src ${hashOf(style)}; ` +
    "worker-src blob:; img-src blob:; media-src blob:; form-action 'none'";
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main><potentiel-assessment lang="${language}" pack="pack.json"></potentiel-assessment></main>
<noscript>${needed()}</noscript>
${blocks.join('\n')}
<script type="module">${script}</script>
</body>
</html>
`;
}

/** That JavaScript is needed, in every language: nothing can choose one without it. */
const needed = () =>
  Object.entries(readWords())
    .map(([tag, { language, surfaces }]) => {
      const text = escaped(String(surfaces.demo_page.script));
      return `<p lang="${tag}" dir="${language.direction}">${text}</p>`;
    })
    .join('');

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
