// Opens a widget without a module in a real browser: the test sends what a session would send. A test that imports
// this file gets a new page, and fails if the page reports an error.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, afterEach, before, beforeEach } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { temporaryFolder } from '../temporary_folder.mjs';
import { newPage } from '../one_chromium.mjs';
import { serve } from '../../tools/serve.mjs';
import { sheetsPlugin } from '../../tools/sheets_plugin.mjs';
import { wordsPlugin } from '../../tools/words_plugin.mjs';
import { description } from './mirror_tape.mjs';

/** @typedef {import('./mirror_tape.mjs').Tape} Tape */

/** Runs in the page: a widget without a module; the test plays the session. */
const harness = `
  import { Model } from '../../web/mirror/model.mjs';
  import { Mirror } from '../../web/mirror/dom.mjs';
  import { listen } from '../../web/mirror/input.mjs';
  import { later } from '../../web/mirror/later_sheets.mjs';
  import review from '../../web/mirror/page/review.css' with { type: 'text' };
  import { addSheets, adoptSheets } from '../../web/mirror/sheets.mjs';
  const shadow = document.querySelector('#host').attachShadow({ mode: 'open' });
  const widget = document.createElement('div');
  widget.className = 'widget page light';
  const tree = document.createElement('div');
  widget.append(tree);
  shadow.append(widget);
  const mirror = new Mirror(tree, (id) => '#' + id);
  let model;
  window.acts = [];
  window.shadow = shadow;
  const act = (node, action, value) => {
    acts.push([node.id, action, value]);
    if (window.follows) node.value = value; // as a session does that takes what is typed
  };
  listen(tree, mirror, { act, look() {} });
  window.start = async (description) => {
    addSheets([...later, review]);
    adoptSheets(shadow);
    model = new Model(description);
  };
  window.apply = ({ operations, heap }) => {
    const bytes = Uint8Array.from(heap);
    const text = (from, length) => new TextDecoder().decode(bytes.subarray(from, from + length));
    mirror.apply(model.apply({ operations: Int32Array.from(operations), text }), model.root);
  };
  window.layout = (name) => { mirror.layout = name; widget.className = 'widget light ' + name; };
`;

/** @type {{url: string, close: () => Promise<void>}} */ let server;
/** @type {import('playwright-core').Page} */ export let page;
const folder = temporaryFolder();
/** @type {string[]} */ let complaints = [];

before(async () => {
  const root = fileURLToPath(new URL('.', import.meta.url));
  await build({
    stdin: { contents: harness, resolveDir: root, sourcefile: 'harness.js' },
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: folder,
    entryNames: 'harness',
    loader: { '.css': 'text' },
    plugins: [sheetsPlugin, wordsPlugin()],
    logLevel: 'warning',
  });
  await writeFile(
    path.join(folder, 'index.html'),
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Mirror</title>' +
      '<button id="before">Before</button><div id="host"></div><script type="module" src="harness.js"></script></html>',
  );
  server = await serve({ root: folder });
});
after(() => server?.close());
beforeEach(async () => {
  complaints = [];
  page = await newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(server.url);
  await page.evaluate((known) => /** @type {any} */ (globalThis).start(known), description);
});
afterEach(async () => {
  await page.close();
  assert.deepEqual(
    complaints.filter((text) => !text.includes('404')),
    [],
  ); // the page has no icon
});

/** @param {Tape} tape */
export const send = (tape) => page.evaluate((plain) => /** @type {any} */ (globalThis).apply(plain), tape.plain());
export const acts = () => page.evaluate(() => /** @type {any} */ (globalThis).acts.splice(0));
/** @param {string} script an expression over `shadow` */
export const inShadow = (script) => page.evaluate(`(() => { const { shadow } = window; return ${script}; })()`);
