// Checks the sizes of dist/ over the network (brotli) against budgets.json.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
/** @type {Record<string, {why: string, bytes: number, files: string[]}>} */
const budgets = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8'));

/**
 * Expands a name or a pattern with one star: "fonts/*.ttf".
 *
 * @param {string} pattern
 * @returns {string[]}
 */
function expand(pattern) {
  if (!pattern.includes('*')) return [pattern];
  const folder = path.dirname(pattern);
  const [beginning, ending] = path.basename(pattern).split('*');
  return readdirSync(path.join(dist, folder))
    .filter((name) => name.startsWith(beginning) && name.endsWith(ending))
    .map((name) => `${folder}/${name}`);
}

/** A script and the chunks that it imports statically. @param {string} file @param {Set<string>} [seen] */
function withImports(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!/\.m?js$/.test(file)) return seen;
  const code = readFileSync(path.join(dist, file), 'utf8');
  for (const [, name] of code.matchAll(/(?:^|[;}\s])(?:import|export)\b[^"'();]*?["'](\.[^"']+)["']/g)) {
    withImports(path.posix.join(path.posix.dirname(file), name), seen);
  }
  return seen;
}

/** @param {string} file */
function transferred(file) {
  const name = path.join(dist, file);
  return statSync(existsSync(`${name}.br`) ? `${name}.br` : name).size;
}

for (const [name, { why, bytes, files }] of Object.entries(budgets)) {
  test(`${name}: at most ${bytes} bytes (${why})`, (context) => {
    const all = [...new Set(files.flatMap(expand).flatMap((file) => [...withImports(file)]))];
    assert.ok(all.length > 0);
    const sizes = all.map((file) => /** @type {const} */ ([file, transferred(file)]));
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    const list = sizes.map(([file, size]) => `${file} ${size}`).join(', ');
    context.diagnostic(`${name}: ${total} of ${bytes}: ${list}`);
    assert.ok(total <= bytes, `${total - bytes} bytes too many: ${list}`);
  });
}
