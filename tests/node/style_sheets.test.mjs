// Checks that every style sheet is parsed completely: a browser drops invalid parts silently.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

const web = fileURLToPath(new URL('../../web/', import.meta.url));
const sheets = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));

for (const name of sheets) {
  test(`${name} is well formed`, async () => {
    const { warnings } = await transform(readFileSync(path.join(web, name), 'utf8'), {
      loader: 'css',
      logLevel: 'silent',
    });
    assert.deepEqual(
      warnings.map(({ text, location }) => `${location?.line}: ${text}`),
      [],
    );
  });
}

test('there are style sheets', () => assert.ok(sheets.length > 4));
