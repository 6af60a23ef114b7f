// Tests that the page uses the painter's colours and type, and compares our own SHA-256 with OpenSSL's.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { sha256 } from '../../web/element/sha256.mjs';
import { designSheets, putMeasures, readMeasures } from '../../web/design.mjs';

test('colours and type are those of the painter', async () => {
  for (const [file, text] of await designSheets()) {
    assert.equal(await readFile(file, 'utf8'), text, `${file.pathname} is out of date: run node web/design.mjs`);
  }
});

test('style sheets use measures of the painter, and properties that somebody sets', async () => {
  const root = new URL('../../', import.meta.url);
  const measures = await readMeasures();
  assert.equal(
    putMeasures('a { height: var(--pt-touch) } b { color: var(--pt-ink) }', measures),
    'a { height: 48px } b { color: var(--pt-ink) }',
  );
  /** @param {string} pattern */
  const read = async (pattern) => {
    let text = '';
    for await (const file of glob(pattern, { cwd: root })) text += `${await readFile(new URL(file, root), 'utf8')}\n`;
    return text;
  };
  const sheets = await read('web/**/*.css');
  const named = `${sheets}${await read('web/**/*.{mjs,html}')}`.matchAll(/(--pt-[\w-]+)['"`]?[:,]/g);
  const sides = ['left', 'top', 'width', 'height']; // in roles.mjs
  const panes = ['task', 'code', 'outcome']; // in panes.mjs
  const formed = [...sides, ...panes].map((name) => `--pt-${name}`);
  const set = new Set([...formed, ...[...named].map(([, name]) => name)]);
  const used = new Set([...sheets.matchAll(/var\((--pt-[\w-]+)/g)].map(([, name]) => name));
  assert.deepEqual(
    [...used].filter((name) => !set.has(name) && !measures.has(`var(${name})`)),
    [],
    'nobody sets these',
  );
  const painter = await read('src/ui/**/*.{cpp,h}');
  const names = [...measures.keys()].map((use) => use.slice('var(--pt-'.length, -1));
  assert.deepEqual(
    names.filter((name) => !new RegExp(`measure::${name.replaceAll('-', '_')}\\b`).test(painter)),
    [],
    'the painter does not use these',
  );
});

test('SHA-256 without WebCrypto agrees with OpenSSL', () => {
  for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 100_000]) {
    const bytes = randomBytes(length);
    assert.deepEqual(Buffer.from(sha256(bytes)), createHash('sha256').update(bytes).digest(), `${length} bytes`);
  }
});
