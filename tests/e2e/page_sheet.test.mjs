// Checks that the page view's style sheet is fetched only for that view, and that the view never shows without it.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { dist, eventually, pack, url, visit } from './site.mjs';

/** @typedef {import('playwright-core').Page} Page */

const { content } = await pack('gallery/single_choice');
const sheet = String(readdirSync(`${dist}chunks`).find((name) => /^page-\w+\.js$/.test(name)));

/**
 * A visit that records all of its requests.
 *
 * @param {Record<string, string>} attributes
 * @param {string[]} [expected]
 */
async function watched(attributes, expected = []) {
  const seen = await visit({
    path: 'about',
    attributes: { pack: 'packs/gallery/single_choice.json', ...attributes },
    expected: ['404', ...expected],
  });
  /** @type {string[]} */
  const requests = [];
  seen.page.on('request', (request) => requests.push(new URL(request.url()).pathname.slice(1)));
  return {
    ...seen,
    /** Names of the requested files, in order. */
    requests,
    sheets: () => requests.filter((name) => name.endsWith(sheet)).length,
    open: () => seen.page.goto(`${url}bare.html`),
  };
}

/** The active view, and whether its style sheet applies. @param {Page} page */
const look = (page) =>
  page.locator('potentiel-assessment').evaluate((element) => {
    const root = /** @type {ShadowRoot} */ (element.shadowRoot);
    const [widget, content] = ['.widget', '.part-content'].map((name) => root.querySelector(name));
    return {
      view: ['canvas', 'page'].find((name) => widget?.classList.contains(name)),
      shown: Boolean(content?.checkVisibility()),
      styled: Boolean(content && getComputedStyle(content).paddingBottom === '32px'),
    };
  });

/** Runs in the page: counts frames, and those that show the page view without its style sheet. */
function watch() {
  const kept = /** @type {any} */ (globalThis);
  const pictures = (kept.pictures = { all: 0, bare: 0 });
  (function lookAgain() {
    const content = document.querySelector('potentiel-assessment')?.shadowRoot?.querySelector('.page .part-content');
    pictures.all += 1;
    if (content?.checkVisibility() && getComputedStyle(content).paddingBottom !== '32px') pictures.bare += 1;
    requestAnimationFrame(lookAgain);
  })();
}

/** @param {Page} page */
async function neverBare(page) {
  const { all, bare } = await page.evaluate(() => /** @type {any} */ (globalThis).pictures);
  assert.ok(all > 3);
  assert.equal(bare, 0, 'pictures of the page view without its style sheet');
}

test('the canvas view fetches no sheet of the page view; a change of view does, once, and is shown with it', async () => {
  const { page, reader, open, sheets, end } = await watched({ view: 'canvas' });
  await open();
  await reader.meet('button', 'Commencer');
  await page.waitForTimeout(500);
  assert.equal(sheets(), 0);
  assert.deepEqual(await look(page), { view: 'canvas', shown: true, styled: false });
  await page.evaluate(watch);
  await page.route(`**/${sheet}`, async (route) => {
    await new Promise((resolve) => {
      setTimeout(resolve, 400);
    });
    await route.continue();
  });
  await reader.press('button', 'Réglages');
  await reader.select('Affichage', 'page');
  assert.equal((await look(page)).view, 'canvas', 'until it is there');
  await eventually(async () => (await look(page)).view === 'page', 'the page view');
  assert.deepEqual(await look(page), { view: 'page', shown: true, styled: true });
  await reader.select('Affichage', 'canvas');
  await eventually(async () => (await look(page)).view === 'canvas', 'the canvas view');
  await reader.select('Affichage', 'page');
  await eventually(async () => (await look(page)).view === 'page', 'the page view, again');
  assert.equal(sheets(), 1);
  await neverBare(page);
  await end();
});

test('a session under way has it, so that a change of view needs no network', async () => {
  const { page, reader, open, sheets, end } = await watched({ view: 'canvas' });
  await open();
  await new Candidate(reader, content).begin();
  await eventually(() => sheets() === 1, 'fetched behind the first exercise');
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await reader.press('button', 'Réglages');
  await reader.select('Affichage', 'page');
  assert.deepEqual(await look(page), { view: 'page', shown: true, styled: true });
  await end();
});

test('where the page view is asked for, its sheet comes beside the module, and the first screen waits for it', async () => {
  const { page, reader, open, requests, sheets, end } = await watched({ view: 'page' });
  await page.addInitScript(watch);
  let compiled = false;
  page.on('requestfinished', (request) => {
    compiled ||= request.url().endsWith('.wasm');
  });
  let early = false;
  page.on('request', (request) => {
    early ||= request.url().endsWith(sheet) && !compiled;
  });
  await page.route('**/potentiel.wasm', async (route) => {
    await new Promise((resolve) => {
      setTimeout(resolve, 300);
    });
    await route.continue();
  });
  await page.route(`**/${sheet}`, async (route) => {
    await new Promise((resolve) => {
      setTimeout(resolve, 1500);
    });
    await route.continue();
  });
  await open();
  await reader.meet('button', 'Commencer');
  assert.ok(early, requests.join(' '));
  assert.equal(sheets(), 1);
  assert.deepEqual(await look(page), { view: 'page', shown: true, styled: true });
  await neverBare(page);
  await end();
});

for (const [when, view] of /** @type {const} */ ([
  ['at first', 'page'],
  ['at a change of view', 'canvas'],
])) {
  test(`where it can't be fetched ${when}, the candidate is told so and can try again`, async () => {
    const { page, reader, open, end } = await watched({ view }, ['Failed to load', 'Failure', 'ERR_FAILED']);
    await page.route(`**/${sheet}`, (route) => route.abort());
    await open();
    if (view === 'canvas') {
      await reader.press('button', 'Réglages');
      await reader.select('Affichage', 'page');
    }
    await page.getByRole('alert').getByText('n’a pas pu être chargé').waitFor();
    const [failed] = await page.evaluate(() => /** @type {any} */ (globalThis).failed.filter(Boolean));
    assert.equal(failed.code, 'missing');
    // The error message is styled even so.
    assert.equal(await page.getByRole('alert').evaluate((box) => getComputedStyle(box).display), 'flex');
    // It reloads the page: the same message is there before and after.
    await Promise.all([page.waitForEvent('load'), reader.press('button', 'Réessayer')]);
    await page.getByRole('alert').getByText('n’a pas pu être chargé').waitFor();
    await page.unroute(`**/${sheet}`);
    await reader.press('button', 'Réessayer');
    await reader.meet('button', 'Commencer');
    assert.deepEqual(await look(page), { view: 'page', shown: true, styled: true });
    await end();
  });
}
