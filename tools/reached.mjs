// Finds the tests of tests/node that reach a file by their imports, so that only those run after a change of it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Finds the tests in the order in which they cost least: first those that start no browser; of these, and then of the
 * others, the nearest first. Tests that import a file directly come before tests that reach it through other files.
 * @param {string} root of the repository
 * @returns {Map<string, string[]>} the tests by reached file, with paths relative to the root
 */
export function testsThatReach(root) {
  const folder = 'tests/node';
  /** @type {Map<string, {test: string, steps: number, browser: boolean}[]>} */
  const found = new Map();
  for (const name of readdirSync(path.join(root, folder)).filter((file) => file.endsWith('.test.mjs'))) {
    const test = `${folder}/${name}`;
    const reached = reach(root, test);
    const browser = [...reached.keys()].some((file) => startsBrowser(root, file));
    for (const [file, steps] of reached) found.set(file, [...(found.get(file) ?? []), { test, steps, browser }]);
  }
  return new Map(
    [...found].map(([file, tests]) => [
      file,
      tests
        .sort((one, other) => Number(one.browser) - Number(other.browser) || one.steps - other.steps)
        .map(({ test }) => test),
    ]),
  );
}

/**
 * @param {string} root
 * @param {string} from
 * @returns {Map<string, number>} the distance of each file, in imports
 */
function reach(root, from) {
  const steps = new Map([[from, 0]]);
  for (const [file, far] of steps) {
    for (const next of importsOf(root, file)) if (!steps.has(next)) steps.set(next, far + 1);
  }
  return steps;
}

/** @param {string} root @param {string} file */
const startsBrowser = (root, file) =>
  file.startsWith('tests/') &&
  /from '(?:playwright-core|puppeteer-core)'/.test(readFileSync(path.join(root, file), 'utf8'));

/**
 * The file behind a named import, by `imports` of package.json; '' for one that is built.
 *
 * @param {string} root
 * @param {string} name "#files", "#words/all/card"
 */
function namedFile(root, name) {
  const { imports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const target = Object.entries(imports).find(([key]) =>
    key.endsWith('*') ? name.startsWith(key.slice(0, -1)) : name === key,
  )?.[1];
  return typeof target === 'string' ? path.normalize(target.replace(/\?.*$/, '')) : '';
}

/**
 * Lists our own files that it imports, starts as a program, or bundles for a browser.
 *
 * @param {string} root
 * @param {string} file
 * @returns {string[]}
 */
function importsOf(root, file) {
  if (!/\.m?js$/.test(file)) return [];
  const text = readFileSync(path.join(root, file), 'utf8');
  const names = [...text.matchAll(/(?:from|import)\s*\(?\s*'([#.][^']*)'/g)].map(([, name]) =>
    name.startsWith('#') ? namedFile(root, name) : path.join(path.dirname(file), name),
  );
  const started = [...text.matchAll(/'(web\/[\w/-]+\.mjs)'/g)].map(([, name]) => name);
  return [...names, ...started].filter((name) => existsSync(path.join(root, name)) && /\.m?js$/.test(name));
}
