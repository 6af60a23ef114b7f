// Checks the store in a real browser: the data that is left after a reload and after the page's process has died.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { build } from 'esbuild';
import { temporaryFolder } from '../temporary_folder.mjs';
import { browser } from '../one_chromium.mjs';
import { serve } from '../../tools/serve.mjs';

const folder = temporaryFolder();
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;

before(async () => {
  await build({
    entryPoints: ['web/store/store.mjs'],
    absWorkingDir: new URL('../..', import.meta.url).pathname,
    bundle: true,
    format: 'esm',
    outfile: join(folder, 'store.js'),
    logLevel: 'warning',
  });
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Store</title>');
  server = await serve({ root: folder });
});
after(() => server?.close());

/** @param {import('playwright-core').Page} page @param {string[]} lines to append */
const visit = (page, lines) =>
  page.evaluate(async (added) => {
    const { canSign, openStore } = await import(/** @type {any} */ ('/store.js'));
    const store = await openStore();
    const session = store.session('sha256-A', 'n');
    const found = await session.load();
    const saved = await session.append(added);
    const keys = await store.keyPair();
    const raw = [...new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey))].join();
    const readable = await crypto.subtle.exportKey('pkcs8', keys.privateKey).then(
      () => true,
      () => false,
    );
    return { found, saved, raw, readable, signing: await canSign() };
  }, lines);

test('log and key are there after a reload and after a crash, and the key stays unreadable', async () => {
  const context = await (await browser()).newContext();
  const page = await context.newPage();
  await page.goto(server.url);
  const first = await visit(page, ['{"sequence":0}', '{"sequence":1,"é":"😀"}']);
  assert.deepEqual([first.found, first.saved, first.readable, first.signing.ok], ['', true, false, true]);

  await page.reload();
  const second = await visit(page, ['{"sequence":2}']);
  assert.equal(second.found, '{"sequence":0}\n{"sequence":1,"é":"😀"}\n');
  assert.equal(second.raw, first.raw);

  const crashed = new Promise((resolve) => page.on('crash', resolve));
  page.goto('chrome://crash').catch(() => {});
  await crashed;
  const again = await context.newPage();
  await again.goto(server.url);
  const third = await visit(again, []);
  assert.equal(third.found, `${second.found}{"sequence":2}\n`);
  assert.deepEqual([third.raw, third.readable], [first.raw, false]);
  await context.close();
});
