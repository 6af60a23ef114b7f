// Tests that the page uses the painter's colours and type, and compares our own SHA-256 with OpenSSL's.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { sha256 } from '../../web/element/sha256.mjs';
import { designSheets } from '../../web/design.mjs';

test('colours and type are those of the painter', async () => {
  for (const [file, text] of await designSheets()) {
    assert.equal(await readFile(file, 'utf8'), text, `${file.pathname} is out of date: run node web/design.mjs`);
  }
});

test('SHA-256 without WebCrypto agrees with OpenSSL', () => {
  for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 100_000]) {
    const bytes = randomBytes(length);
    assert.deepEqual(Buffer.from(sha256(bytes)), createHash('sha256').update(bytes).digest(), `${length} bytes`);
  }
});
