// Builds dist/: everything that a static host needs. `node tools/build_web.mjs [folder of potentiel.wasm]`.
// Does nothing when no input changed; otherwise rewrites and compresses only the files that differ.
import './pinned_node.mjs';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { build } from 'esbuild';
import './build_javascript.mjs';
import './build_python.mjs';
import { buildFace, faces } from './build_fonts.mjs';
import { pageOf } from './build_page.mjs';
import { languages } from '../web/runner/protocol/languages.mjs';
import { mistakesOf, readWords, runtimeTexts } from '../web/words/read.mjs';
import { compressed, cutEngines } from './engine_parts.mjs';
import { hashesIn, hashOf } from './hash_dist.mjs';
import { notices } from './notices.mjs';
import { manifestOf } from './manifest.mjs';
import { sheetsPlugin } from './sheets_plugin.mjs';
import { trimGlue } from './trim_glue.mjs';
import { wordsPlugin } from './words_plugin.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'dist');
const stampFile = path.join(root, 'build/web.stamp');
const moduleFolder = path.resolve(root, process.argv[2] ?? 'build/wasm');

/** @param {string} folder @returns {string[]} every file below it, sorted */
function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const name = path.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(name) : [name];
    })
    .sort();
}
/** @param {string} name */
const fromRoot = (name) => path.join(root, name);
/** @param {string} name */
const fromModule = (name) => path.join(moduleFolder, name);
/** @param {import('node:crypto').BinaryLike} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('base64');

if (!existsSync(fromModule('potentiel.wasm'))) throw new Error(`no potentiel.wasm in ${moduleFolder}: run ./dev build`);
const wasm = readFileSync(fromModule('potentiel.wasm'));

const inputs = [
  ...['web', 'tools', 'build/packs']
    .flatMap((folder) => filesBelow(fromRoot(folder)))
    .filter((file) => !file.endsWith('.md')),
  ...filesBelow(fromRoot('src/ui')).filter((file) => file.endsWith('.inl')), // tables that JavaScript shares
  ...['package.json', 'package-lock.json', 'LICENSE'].map(fromRoot),
  ...['potentiel.wasm', 'potentiel.mjs'].map(fromModule),
];
const engines = await cutEngines();

const languageFiles = readWords();
/**
 * The words of the interface, with a hash of the content in the name: they must match the module.
 *
 * @type {Record<string, [name: string, bytes: Buffer]>}
 */
const words = Object.fromEntries(
  Object.entries(languageFiles).map(([language, file]) => {
    const bytes = Buffer.from(runtimeTexts(language, file));
    return [language, [`words/${language}-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.txt`, bytes]];
  }),
);
const stamp = sha256(
  JSON.stringify(engines.parts) + inputs.map((file) => `${file} ${sha256(readFileSync(file))}\n`).join(''),
);

/** Names this build of the parts that run on other sites. */
const release = createHash('sha256')
  .update(
    inputs
      .filter((file) => !/\/(pages|cli|packs)\//.test(file))
      .map((file) => sha256(readFileSync(file)))
      .join(),
  )
  .digest('hex')
  .slice(0, 12);

/** The new content of dist/. @type {Map<string, Buffer>} */
const outputs = new Map();
/** npm packages with code in the bundles. @type {Set<string>} */
const packages = new Set();

/** @type {import('esbuild').Plugin} */
const glue = {
  name: 'glue',
  setup({ onResolve, onLoad }) {
    // Not an absolute path: in a namespace, esbuild's chunk names depend on it.
    onResolve({ filter: /^#glue$/ }, () => ({ path: 'potentiel.mjs', namespace: 'glue' }));
    onLoad({ filter: /^/, namespace: 'glue' }, () => ({
      contents: trimGlue(readFileSync(fromModule('potentiel.mjs'), 'utf8')),
      resolveDir: moduleFolder,
    }));
    // Built before the element, which names it by its hash.
    onResolve({ filter: /^#assessment$/ }, () => ({ path: `./${assessment}`, external: true }));
    // Bundle it twice: a shared chunk would add one round trip before the first question.
    onResolve({ filter: /^#files$/ }, ({ importer }) => ({
      path: fromRoot('web/files/served.mjs'),
      suffix: importer.includes('/runner/') ? '?runner' : '',
    }));
  },
};

/** The name of the widget's second script: it is fetched behind the element's own. */
let assessment = '';

/** Names a browser's script .js: every server knows that type, many don't know .mjs. @param {string} name */
const script = (name) => name.replace(/\.mjs$/, '.js');

/**
 * Keeps modules that a worker imports lazily as separate files beside it.
 *
 * @param {string[]} later
 * @returns {import('esbuild').Plugin}
 */
const beside = (later) => ({
  name: 'beside',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/.*\.mjs$/ }, ({ path: name }) =>
      later.includes(name.slice(2)) ? { path: script(name), external: true } : undefined,
    );
  },
});

/** Imports in Emscripten's glue that only Node uses. */
const outside = ['module', 'node:*'];

/**
 * Bundles one entry; what it imports lazily becomes chunks/NAME-HASH.js.
 * @param {string} source @param {string} target @param {import('esbuild').BuildOptions} [options]
 * @returns {Promise<import('esbuild').Metafile>}
 */
async function bundle(source, target, options) {
  const extension = path.extname(target);
  const { outputFiles = [], metafile } = await build({
    absWorkingDir: root,
    entryPoints: [{ in: fromRoot(source), out: target.slice(0, -extension.length) }],
    outdir: dist,
    outExtension: extension === '.css' ? {} : { '.js': extension },
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none', // their place is LICENSES.txt
    loader: { '.css': 'text' },
    external: outside,
    plugins: [glue, sheetsPlugin, wordsPlugin()],
    logLevel: 'warning',
    ...options,
    define: {
      __WASM_SIZE__: String(wasm.length),
      __WASM_INTEGRITY__: JSON.stringify(`sha256-${sha256(wasm)}`),
      __ENGINE_PARTS__: JSON.stringify(JSON.stringify(engines.parts)),
      __RELEASE__: JSON.stringify(release),
      __WORDS__: JSON.stringify(
        JSON.stringify(Object.fromEntries(Object.entries(words).map(([language, [name]]) => [language, name]))),
      ),
      ...options?.define,
    },
  });
  for (const file of outputFiles) outputs.set(path.relative(dist, file.path), Buffer.from(file.contents));
  for (const input of Object.keys(metafile?.inputs ?? {})) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+(?:\/node_modules\/(?:@[^/]+\/)?[^/]+)*)/.exec(input)?.[1];
    if (name) packages.add(name);
  }
  return /** @type {import('esbuild').Metafile} */ (metafile);
}

/** @param {string} source @param {string} target */
function copy(source, target) {
  outputs.set(target, readFileSync(source));
}

/** Builds the pages: the demo is the site's root, each other page is a folder. */
async function buildPages() {
  for (const page of readdirSync(fromRoot('web/pages'), { withFileTypes: true })) {
    if (!page.isDirectory()) continue;
    const folder = fromRoot(`web/pages/${page.name}`);
    for (const file of filesBelow(folder)) {
      const name = path.relative(folder, file);
      const target = path.join(page.name === 'demo' ? '' : page.name, name);
      if (name.endsWith('.mjs')) {
        if (!name.includes(path.sep)) await bundle(path.relative(root, file), script(target));
      } else if (name.endsWith('.css')) {
        await bundle(path.relative(root, file), target, { loader: { '.css': 'css' }, splitting: false });
      } else if (name.endsWith('.html')) {
        outputs.set(target, Buffer.from(pageOf(readFileSync(file, 'utf8'), languageFiles)));
      } else {
        copy(file, target);
      }
    }
  }
}

/** Builds the scripts for tests that are exported as one file (web/cli/export.mjs): they fetch no other scripts. */
async function buildStandalone() {
  const embedded = {
    name: 'embedded files',
    setup(/** @type {import('esbuild').PluginBuild} */ { onResolve }) {
      onResolve({ filter: /^#files$/ }, () => ({ path: fromRoot('web/files/embedded.mjs') }));
      onResolve({ filter: /^#assessment$/ }, () => ({ path: fromRoot('web/element/assessment.mjs') }));
    },
  };
  const whole = { splitting: false, plugins: [embedded, glue, sheetsPlugin, wordsPlugin()] };
  await bundle('web/element/potentiel.mjs', 'standalone/potentiel.js', whole);
  for (const language of Object.keys(languages)) {
    await bundle(`web/runner/${language}/worker.mjs`, `standalone/${language}_worker.js`, {
      ...whole,
      format: 'iife',
      define: { 'import.meta.url': '"file:///"' }, // read, but never used
    });
  }
}

/** Builds the element and what it fetches behind itself. @returns {Promise<import('esbuild').Metafile>} of both */
async function buildElement() {
  const source = 'web/element/assessment.mjs';
  const behind = await bundle(source, 'chunks/assessment.js', { entryNames: '[dir]/[name]-[hash]' });
  const file = Object.keys(behind.outputs).find((name) => behind.outputs[name].entryPoint === source);
  assessment = path.relative(dist, fromRoot(String(file)));
  const element = await bundle('web/element/potentiel.mjs', 'potentiel.js');
  return { inputs: { ...behind.inputs, ...element.inputs }, outputs: { ...behind.outputs, ...element.outputs } };
}

async function buildAll() {
  const metafile = await buildElement();
  await bundle('web/result/potentiel-result.mjs', 'potentiel-result.js');
  await bundle('web/credential/index.mjs', 'potentiel-verify.js'); // for platforms, in browsers and on servers
  for (const [language, { later = [] }] of Object.entries(languages)) {
    await bundle(`web/runner/${language}/worker.mjs`, `${language}_worker.js`, {
      splitting: false,
      plugins: [beside(later), glue, sheetsPlugin],
    });
    for (const name of later) await bundle(`web/runner/${language}/${name}`, script(name), { splitting: false });
    outputs.set(`${language}_mistakes.json`, Buffer.from(JSON.stringify(mistakesOf(languageFiles, language))));
  }
  for (const [name, bytes] of [...engines.files, ...Object.values(words)]) outputs.set(name, bytes);
  await buildPages();
  copy(fromModule('potentiel.wasm'), 'potentiel.wasm');
  copy(fromModule('potentiel.mjs'), 'potentiel.mjs'); // for verifiers in Node
  for (const face of faces) outputs.set(`fonts/${face.name}.ttf`, await buildFace(face));
  const packs = fromRoot('build/packs');
  for (const file of filesBelow(packs)) copy(file, path.posix.join('packs', path.relative(packs, file)));
  const published = filesBelow(packs)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      file,
      path: path.posix.join('packs', path.relative(packs, file)),
    }));
  // The packs that the recruiter's page accepts as exercises of this site.
  outputs.set(
    'packs.json',
    Buffer.from(
      JSON.stringify(
        published.map(({ file, path: name }) => {
          const bytes = readFileSync(file);
          return { id: JSON.parse(bytes.toString()).id, hash: `sha256-${sha256(bytes)}`, path: name };
        }),
      ),
    ),
  );
  const manifest = manifestOf(release, metafile, outputs, engines.files);
  await bundle('web/offline/worker.mjs', 'offline.js', {
    format: 'iife',
    splitting: false, // a host's own worker loads it by importScripts
    define: { __OFFLINE_MANIFEST__: JSON.stringify(JSON.stringify(manifest)) },
  });
  await buildStandalone();
  outputs.set('LICENSES.txt', Buffer.from(notices(root, [...packages].sort())));
}

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/** @param {string} name @param {Buffer} bytes */
async function write(name, bytes) {
  const file = path.join(dist, name);
  const small = bytes.length <= 1024;
  const complete = small || (existsSync(`${file}.br`) && existsSync(`${file}.gz`));
  if (complete && existsSync(file) && readFileSync(file).equals(bytes)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  if (!small) {
    const mode = /\.(wasm|ttf)$/.test(name) ? zlib.constants.BROTLI_MODE_GENERIC : zlib.constants.BROTLI_MODE_TEXT;
    const params = {
      [zlib.constants.BROTLI_PARAM_QUALITY]: 11,
      [zlib.constants.BROTLI_PARAM_LGWIN]: 24,
      [zlib.constants.BROTLI_PARAM_LGBLOCK]: 20,
      [zlib.constants.BROTLI_PARAM_MODE]: mode,
      [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    const [br, gz] = await Promise.all([
      engines.files.has(name) ? compressed(bytes) : brotli(bytes, { params }),
      gzip(bytes, { level: 9 }),
    ]);
    writeFileSync(`${file}.br`, br);
    writeFileSync(`${file}.gz`, gz);
  }
  writeFileSync(file, bytes);
}

function removeStale() {
  for (const file of filesBelow(dist)) {
    const name = path.relative(dist, file);
    const output = outputs.get(name.replace(/\.(br|gz)$/, ''));
    if (!output || (output.length <= 1024 && !outputs.has(name))) rmSync(file);
  }
}

function report() {
  const firstVisit = [
    'potentiel.js',
    assessment,
    'potentiel.wasm',
    'fonts/regular.ttf',
    'fonts/bold.ttf',
    'fonts/mono.ttf',
  ];
  const sizes = firstVisit.map((name) => /** @type {const} */ ([name, statSync(path.join(dist, `${name}.br`)).size]));
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  console.log(
    `dist/ built; brotli: ${sizes.map(([name, size]) => `${name} ${size}`).join(', ')}; together ${total} bytes`,
  );
  console.log(`sha256 of all of it (tools/hash_dist.mjs): ${hashOf(hashesIn(dist))}`);
}

const [stampedNode, stamped] = existsSync(stampFile) ? readFileSync(stampFile, 'utf8').split(' ') : [];
if (!(existsSync(dist) && stampedNode === process.version && stamped === stamp)) {
  // Another Node may have compressed it differently.
  if (stampedNode !== process.version) rmSync(dist, { recursive: true, force: true });
  rmSync(stampFile, { force: true });
  await buildAll();
  await Promise.all([...outputs].map(([name, bytes]) => write(name, bytes)));
  removeStale();
  report();
  writeFileSync(stampFile, `${process.version} ${stamp}`);
}
