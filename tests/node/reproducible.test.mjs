// Checks that dist/ has the same bytes wherever it is built: builds packs and the web part again in another folder,
// under another locale, time zone and umask. `./dev reproducible` also compiles again.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hashesIn } from '../../tools/hash_dist.mjs';
import { buildWebElsewhere, differences } from '../../tools/reproducible.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
mkdirSync(join(root, 'build'), { recursive: true });
const folder = mkdtempSync(join(root, 'build/elsewhere-')); // on the same disk
after(() => rmSync(folder, { recursive: true, force: true }));

test('packs and the web part are the same in another folder, locale, time zone and umask', () => {
  const here = hashesIn(join(root, 'dist'));
  assert.ok(here.size > 300);
  assert.deepEqual(differences(here, buildWebElsewhere(join(folder, 'a place'))), []);
});
