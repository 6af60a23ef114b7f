// Tests that imports in web/ point one way: each folder imports only what the table allows, and there are no cycles.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('../../web/', import.meta.url));

const languages = ['runner/python', 'runner/javascript', 'runner/sql', 'runner/web'];

/**
 * The folders of web/, lowest first, with the folders that each may import, in code and in types. A row also covers
 * subfolders that have no row. '.' covers the files in web/ itself.
 *
 * @type {Record<string, string[]>}
 */
const layers = {
  '.': [],
  base: [],
  words: [],
  files: [],
  film: [],
  'runner/protocol': [],
  'runner/worker': ['runner/protocol'],
  ...Object.fromEntries(languages.map((name) => [name, ['base', 'runner/protocol', 'runner/worker']])),
  'runner/host': ['files', 'runner/protocol', 'runner/worker', ...languages],
  engine: ['words'],
  credential: ['words', 'runner/protocol'],
  offline: [],
  badge: ['words'],
  store: ['engine'],
  editor: ['base', 'words'],
  mirror: ['.', 'words', 'engine', 'editor'],
  first: ['base', 'engine', 'mirror'],
  result: ['.', 'words', 'credential'],
  element: [
    'base',
    'words',
    'files',
    'engine',
    'mirror',
    'first',
    'store',
    'credential',
    'badge',
    'offline',
    'runner/host',
  ],
  pack: ['base', 'engine', 'runner/protocol', 'words'],
  cli: ['words', 'credential', 'element', 'engine', 'film', 'first', 'pack', 'runner/protocol', 'runner/host'],
  pages: ['.', 'words', 'credential', 'element', 'engine', 'film', 'mirror', 'result', 'runner/host'],
};

/** @param {string} file relative to web/ @returns {string} the row of the table that it belongs to */
function layerOf(file) {
  for (let folder = path.posix.dirname(file); ; folder = path.posix.dirname(folder)) {
    if (Object.hasOwn(layers, folder)) return folder;
    if (folder === '.') throw new Error(`${file}: its folder has no row`);
  }
}

/** The built and generated files that web/ reads; nothing else outside of web/ is its business. */
const outside = /^\.\.\/(build\/|dist\/|assessments\/pack\.schema\.json$)/;

/**
 * What a file imports. Every path in quotes that names a file counts: besides `from '…'` and `import '…'` these are
 * imports with a comment or a template, workers by `new URL('…', import.meta.url)`, and types. A template imports every
 * file that it can name.
 *
 * @param {string} file relative to web/
 * @param {string} text
 * @returns {string[]} relative to web/
 */
function importsOf(file, text) {
  /** @type {Record<string, string>} */
  const places = { files: 'files/served.mjs', assessment: 'element/assessment.mjs' };
  const aliases = [...text.matchAll(/\b(?:from|import)\b[\s(]*(['"`])#(files|assessment|words\/\w+)[^'"`\n]*\1/g)].map(
    ([, , name]) => places[name] ?? `${name}.mjs`,
  );
  const paths = [...text.matchAll(/(['"`])(\.{1,2}\/[^'"`\n]*)\1/g)].flatMap(([, , name]) => {
    const target = path.posix.join(path.posix.dirname(file), name);
    if (!name.includes('${')) return existsSync(path.join(web, target)) && path.extname(target) ? [target] : [];
    const parts = target.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
    const form = new RegExp(`^${parts.join('[^/]+')}$`);
    return files.filter((other) => form.test(other));
  });
  return [...aliases, ...paths];
}

/** @param {string} file @param {string} text @returns {string[]} the imports that the table does not allow */
const wrongImports = (file, text) =>
  importsOf(file, text)
    .filter((name) =>
      name.startsWith('../')
        ? !outside.test(name)
        : layerOf(name) !== layerOf(file) && !layers[layerOf(file)].includes(layerOf(name)),
    )
    .map((name) => `${file} imports ${name}`);

const files = /** @type {string[]} */ (readdirSync(web, { recursive: true }))
  .map((name) => name.replaceAll(path.sep, '/'))
  // build.d.ts declares names that the build replaces in every folder.
  .filter((name) => /\.(mjs|ts|css)$/.test(name) && name !== 'build.d.ts')
  .sort();

test('the table itself has no rings: each folder may import only those above it in the table', () => {
  const names = Object.keys(layers);
  for (const [index, name] of names.entries())
    for (const allowed of layers[name]) assert.ok(names.slice(0, index).includes(allowed), `${name} → ${allowed}`);
});

test('every import points to a folder that the table allows', () => {
  assert.ok(files.length > 200);
  assert.deepEqual(
    files.flatMap((file) => wrongImports(file, readFileSync(path.join(web, file), 'utf8'))),
    [],
  );
});

test('every row and every permission is used', () => {
  const used = new Set(
    files.flatMap((file) =>
      importsOf(file, readFileSync(path.join(web, file), 'utf8'))
        .filter((name) => !name.startsWith('../'))
        .map((name) => `${layerOf(file)} → ${layerOf(name)}`),
    ),
  );
  const allowed = Object.entries(layers).flatMap(([name, list]) => list.map((other) => `${name} → ${other}`));
  const idle = allowed.filter((pair) => !used.has(pair) && !pair.startsWith('runner/'));
  assert.deepEqual(idle, []);
  const filled = new Set(files.map(layerOf));
  assert.deepEqual(
    Object.keys(layers).filter((name) => !filled.has(name)),
    [],
  );
});

test('a wrong import is found: in code, lazily, in a type, as a worker, and under the name of the package', () => {
  for (const line of [
    "import { follow } from '../mirror/dom.mjs';",
    "import '../mirror/dom.mjs';",
    "export * from '../mirror/dom.mjs';",
    "const module = await import('../mirror/dom.mjs');",
    "/** @typedef {import('../mirror/dom.mjs').Mirror} Mirror */",
    "/** @import { Mirror } from '../mirror/dom.mjs' */",
    "await import(/* later */ '../mirror/dom.mjs');",
    'await import(`../mirror/dom.mjs`);',
    'await import(`../mirror/${name}m.mjs`);',
    "new Worker(new URL('../mirror/dom.mjs', import.meta.url));",
    "import.meta.resolve('../mirror/dom.mjs');",
    "@import '../mirror/dom.mjs';",
  ])
    assert.deepEqual(wrongImports('editor/some.mjs', line), ['editor/some.mjs imports mirror/dom.mjs'], line);
  assert.deepEqual(wrongImports('store/some.mjs', "import { fetchFile } from '#files';").length, 1);
  assert.deepEqual(wrongImports('runner/sql/some.mjs', "import { unreadable } from '../host/parts.mjs';").length, 1);
  assert.deepEqual(wrongImports('store/some.mjs', "import { fetchWords } from '#words/one/editor';").length, 1);
  for (const place of ['tests/chance.mjs', 'tools/true_type.mjs', 'src/README.md'])
    assert.deepEqual(wrongImports('editor/some.mjs', `import '../../${place}';`).length, 1);
  assert.deepEqual(wrongImports('mirror/page/some.mjs', "import { follow } from '../../editor/editor.mjs';"), []);
});
