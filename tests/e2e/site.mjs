// Gives every end-to-end test the built site on a free port, a browser, and a page whose errors are recorded.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { pack } from '../packs.mjs';
import { serve } from '../../tools/serve.mjs';
import { browser } from '../one_chromium.mjs';
import { Reader } from './reader.mjs';

export { browser };
export { eventually } from '../eventually.mjs';
export { pack };

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {'canvas' | 'page'} View */

/** @type {View[]} */
export const views = ['canvas', 'page'];

const root = new URL('../../', import.meta.url);
export const dist = fileURLToPath(new URL('dist/', root));
if (!existsSync(`${dist}potentiel.js`)) throw new Error('dist/ is not built: run ./dev build');

const server = await serve({ root: dist });
export const { url } = server;
after(() => server.close());

/** The gallery as one pack: an exercise of each kind. */
export async function everyKind() {
  return (await pack('grand-tour')).content;
}

/** The pack with only these exercises. @param {any} content @param {string[]} ids */
export function cut(content, ids) {
  /** @param {any[]} list @param {string} name */
  const kept = (list, name) => list.filter((one) => ids.includes(one[name]));
  const sections = content.sections
    .map((/** @type {any} */ section) => ({ ...section, exercises: kept(section.exercises, 'id') }))
    .filter((/** @type {any} */ { exercises }) => exercises.length > 0);
  return { ...content, sections, keys: kept(content.keys, 'exercise') };
}

/**
 * @typedef {object} Visit
 * @property {Page} page
 * @property {Reader} reader
 * @property {() => Promise<any[]>} completed the details of the `complete` events so far
 * @property {string[]} complaints errors and violations of the content security policy that the page has reported
 * @property {() => Promise<{page: Page, reader: Reader}>} tab opens the same page in another tab of the browser
 * @property {() => Promise<void>} end closes the page, and fails if there are complaints
 *
 * @typedef {object} VisitOptions
 * @property {string} [path] a page of the site; by default, a page that contains only the widget
 * @property {Record<string, string>} [attributes] of the widget
 * @property {string} [body] replaces the single widget
 * @property {any} [content] a pack to serve as "pack.json"
 * @property {Record<string, string>} [stored] preferences of an earlier visit
 * @property {string[]} [expected] parts of complaints that the test causes on purpose
 * @property {import('playwright-core').BrowserContextOptions} [context]
 */

const policy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; img-src 'self' blob:; media-src 'self' blob:";

/**
 * @param {VisitOptions} [options]
 * @returns {Promise<Visit>}
 */
export async function visit({
  path,
  attributes = {},
  body,
  content,
  stored = {},
  expected = [],
  context: options = {},
} = {}) {
  const context = await (
    await browser()
  ).newContext({ locale: 'fr-FR', viewport: { width: 1024, height: 768 }, ...options });
  context.setDefaultTimeout(10_000);
  /** @type {string[]} */
  const complaints = [];
  await context.addInitScript((preferences) => {
    for (const [name, value] of Object.entries(preferences)) localStorage.setItem(`potentiel.${name}`, value);
    Object.assign(globalThis, { completed: [], failed: [] });
    addEventListener('complete', (event) =>
      /** @type {any} */ (globalThis).completed.push(/** @type {any} */ (event).detail),
    );
    addEventListener(
      'error',
      (event) => /** @type {any} */ (globalThis).failed.push(/** @type {any} */ (event).detail),
      true,
    );
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  }, stored);
  await context.route(`${url}bare.html`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': policy },
      body: body ?? bare({ lang: 'fr', theme: 'light', ...attributes }),
    }),
  );
  await context.route(`${url}bare.css`, (route) =>
    route.fulfill({ contentType: 'text/css', body: 'body { margin: 0 }' }),
  );
  if (content) await context.route(`${url}pack.json`, (route) => route.fulfill({ json: content }));
  // Of packs that tests make nothing is drawn.
  for (const made of ['pack', 'packs/grand-tour'])
    await context.route(`${url}${made}.*.html`, (route) => route.fulfill({ body: '' }));
  const tab = async () => {
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        complaints.push(`${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => complaints.push(String(error.stack)));
    await page.goto(url + (path ?? 'bare.html'));
    return { page, reader: new Reader(page) };
  };
  const { page, reader } = await tab();
  return {
    page,
    reader,
    tab,
    complaints,
    completed: () => page.evaluate(() => /** @type {any} */ (globalThis).completed),
    async end() {
      await context.close();
      const unexpected = complaints.filter((text) => !expected.some((part) => text.includes(part)));
      assert.deepEqual(unexpected, [], 'the page complained');
    },
  };
}

/** Waits until the canvas is painted and no longer changes. @param {Page} page */
export async function painted(page) {
  const drawn = () =>
    page.locator('potentiel-assessment').evaluate((element) => /** @type {any} */ (element).statistics.paints);
  for (let before = await drawn(), quiet = 0; quiet < 3;) {
    await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => setTimeout(shown, 50))));
    const now = await drawn();
    quiet = now === before && now > 0 ? quiet + 1 : 0;
    before = now;
  }
}

/**
 * A page that contains only the widget.
 * @param {Record<string, string>} attributes
 */
export function bare(attributes) {
  return pageWith(widget(attributes));
}

/** @param {Record<string, string>} attributes */
export function widget(attributes) {
  const written = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
  return `<potentiel-assessment${written}></potentiel-assessment>`;
}

/** @param {string} body */
export function pageWith(body) {
  return `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Widget</title>
<link rel="stylesheet" href="bare.css">
<script type="module" src="potentiel.js"></script>
<main>${body}</main>
</html>`;
}

/**
 * The transcript of the only session, as far as it is on disk.
 *
 * @param {Page} page
 * @returns {Promise<string>}
 */
export async function transcript(page) {
  return page.evaluate(async () => {
    const [{ name = '' }] = await indexedDB.databases();
    /** @type {IDBDatabase} */
    const database = await new Promise((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    /** @type {{line: string}[]} */
    const rows = await new Promise((resolve) => {
      const request = database.transaction('events').objectStore('events').getAll();
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    return rows.map(({ line }) => `${line}\n`).join('');
  });
}
