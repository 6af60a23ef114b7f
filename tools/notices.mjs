// Collects the licences of everything that is distributed in dist/.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Licence files below .toolchain/debian. @type {[name: string, file: string][]} */
const native = [
  ['Dear ImGui', 'imgui/LICENSE.txt'],
  ['cereal', 'usr/share/doc/libcereal-dev/copyright'],
  ['RapidJSON', 'usr/share/doc/rapidjson-dev/copyright'],
];
const fonts = ['@fontsource/atkinson-hyperlegible-next', '@fontsource/atkinson-hyperlegible-mono'];
const engines = ['@jitl/quickjs-wasmfile-release-sync', '@sqlite.org/sqlite-wasm', 'pyodide'];

/**
 * @param {string} root of the repository
 * @param {string[]} packages npm packages that are in the bundles
 * @returns {string}
 */
export function notices(root, packages) {
  const parts = [['Potentiel', read(path.join(root, 'LICENSE'))]];
  for (const [name, file] of native) parts.push([name, read(path.join(root, '.toolchain/debian', file))]);
  for (const name of [...new Set([...packages, ...engines, ...fonts])]) {
    const folder = path.join(root, 'node_modules', name);
    const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
    const { license, repository } = JSON.parse(read(path.join(folder, 'package.json')));
    parts.push([
      name,
      file ? read(path.join(folder, file)) : `Licence: ${license}\nSource: ${repository?.url ?? repository}`,
    ]);
  }
  parts.push([
    'CPython, within pyodide',
    'Licence: PSF-2.0 (https://docs.python.org/3/license.html)\nSource: https://github.com/python/cpython',
  ]);
  return parts.map(([name, text]) => `${'='.repeat(80)}\n${name}\n${'='.repeat(80)}\n\n${text.trim()}\n`).join('\n');
}

/** @param {string} file */
const read = (file) => readFileSync(file, 'utf8');
