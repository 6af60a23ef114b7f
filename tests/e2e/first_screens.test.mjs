// Checks what stands on the page before the module is there: it can be read and answered, the session goes on with it
// as if it had been there, and nothing in the drawn file can do harm.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { bare, dist, eventually, pack, url, views, visit } from './site.mjs';

/** @typedef {import('playwright-core').Page} Page */

const { content } = await pack('bases-numeriques');
const [first, second] = content.sections[0].exercises;
const basics = { pack: 'packs/bases-numeriques.json', lang: 'fr', theme: 'light' };
const drawn = await readFile(`${dist}packs/bases-numeriques.fr.html`, 'utf8');

/** @param {Page} page */
const element = (page) => page.locator('potentiel-assessment');
/** The transcript, without what differs from session to session. @param {Page} page @returns {Promise<any[]>} */
const transcript = async (page) => {
  const text = await element(page).evaluate((widget) => /** @type {any} */ (widget).transcript);
  const lines = text
    .split('\n')
    .filter(Boolean)
    .map((/** @type {string} */ line) => JSON.parse(line));
  return lines.map((/** @type {any} */ line) =>
    Array.isArray(line) ? line.slice(1) : { ...line, at: 0, time: 0, seed: 0 },
  );
};
/** @param {Page} page */
const labels = (page) => page.locator('potentiel-assessment label:has(input)').allTextContents();

/**
 * A visit on which the module comes only when it is let through.
 *
 * @param {Record<string, string>} [attributes]
 * @param {{html?: string, file?: string, expected?: string[], stored?: Record<string, string>}} [more] html: instead of
 *   the drawn file; file: what is held back instead of the module
 */
async function held(attributes = {}, { html, file = 'potentiel.wasm', expected = [], stored } = {}) {
  const seen = await visit({
    path: 'about',
    attributes: { ...basics, ...attributes },
    expected: ['404', ...expected],
    stored,
  });
  /** @type {() => void} */
  let release = () => {};
  const gate = new Promise((resolve) => (release = () => resolve(undefined)));
  await seen.page.route(`**/${file}`, async (route) => {
    await gate;
    await route.continue().catch(() => {}); // the page may be gone
  });
  if (html !== undefined)
    await seen.page.route('**/bases-numeriques.fr.html', (route) =>
      route.fulfill({ body: html, contentType: 'text/html' }),
    );
  await seen.page.goto(`${url}bare.html`);
  return { ...seen, release };
}

for (const view of views) {
  test(`${view} view: answered before the module is there; the session goes on with the same elements`, async () => {
    const { page, release, end } = await held({ view });
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.getByRole('heading', { name: first.title.fr }).waitFor();
    const before = await labels(page);
    await page.getByRole('radio').nth(1).click();
    await page.getByRole('radio').nth(2).click();
    assert.equal(await element(page).evaluate((widget) => /** @type {any} */ (widget).transcript), '');
    await page.evaluate(() => {
      const root = document.querySelector('potentiel-assessment')?.shadowRoot;
      Object.assign(globalThis, { focused: root?.activeElement, row: root?.querySelector('label') });
    });
    release();
    const after = await eventually(async () => (await transcript(page)).length === 3 && transcript(page), 'the events');
    assert.deepEqual(
      after.map(({ type }) => type),
      ['start', 'answer', 'answer'],
    );
    assert.deepEqual(await labels(page), before);
    const kept = await page.evaluate(() => {
      const root = document.querySelector('potentiel-assessment')?.shadowRoot;
      const { focused, row } = /** @type {any} */ (globalThis);
      return {
        focus: focused === root?.activeElement,
        row: row === root?.querySelector('label'),
        marks: root?.querySelectorAll('[data-of]').length,
      };
    });
    assert.deepEqual(kept, { focus: true, row: true, marks: 0 });
    assert.equal(await page.getByRole('radio', { checked: true }).count(), 1);
    // The same, done with the module there.
    const other = await visit({ attributes: { ...basics, view, nonce: 'other' } });
    await eventually(
      () => other.page.evaluate(() => /** @type {any} */ (document.querySelector('potentiel-assessment'))?.tree),
      'the session',
    );
    await other.page.getByRole('button', { name: 'Commencer' }).click();
    await other.page.getByRole('heading', { name: first.title.fr }).waitFor();
    const all = await labels(other.page);
    for (const row of [1, 2]) await other.page.getByRole('radio').nth(all.indexOf(before[row])).click();
    const there = await transcript(other.page);
    assert.deepEqual(
      after,
      there.map((/** @type {any} */ line) => (line.type === 'start' ? { ...line, nonce: '' } : line)),
    );
    await other.end();
    await end();
  });
}

test('what only the session can give is awaited, said, and comes', async () => {
  const { page, release, end } = await held({ view: 'page', nonce: 'n-1' });
  await page.getByRole('button', { name: 'Commencer' }).click();
  await page.getByRole('radio').first().click();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByText('Ce que vous faites compte déjà').waitFor();
  await page.getByText('Je tape').dispatchEvent('click'); // no longer this screen's
  assert.equal(await page.getByRole('radio').first().isChecked(), true);
  release();
  await page.getByRole('heading', { name: second.title.fr }).waitFor();
  assert.equal(await page.getByText('Ce que vous faites compte déjà').count(), 0);
  const lines = await transcript(page);
  assert.deepEqual(lines.map(({ type }) => type).slice(0, 2), ['start', 'answer']);
  const focused = await element(page).evaluate((widget) => widget.shadowRoot?.activeElement?.textContent);
  assert.equal(focused, second.title.fr);
  await end();
});

test('a first visit makes eight requests of ours until it can be answered, and four later', async () => {
  /** @type {string[]} */
  const asked = [];
  const attributes = { ...basics, pack: 'packs/gallery/single_choice.json', view: 'page' };
  const { page, reader, end } = await visit({ path: 'about', attributes, expected: ['404'] });
  page.on('request', (request) => {
    const name = new URL(request.url()).pathname.slice(1).replace(/[-.]\w{8}\./, '.');
    if (!name.startsWith('bare')) asked.push(`${request.method()} ${name}`);
  });
  await page.goto(`${url}bare.html`);
  await page.waitForLoadState('networkidle');
  await reader.press('button', 'Commencer');
  await page.getByRole('radio').first().click();
  await page.waitForLoadState('networkidle');
  assert.deepEqual(asked.sort(), [
    'GET chunks/assessment.js',
    'GET chunks/badge_words_fr.js',
    'GET chunks/underway.js',
    'GET fonts/bold.ttf',
    'GET fonts/mono.ttf',
    'GET fonts/regular.ttf',
    'GET packs/gallery/single_choice.fr.html',
    'GET packs/gallery/single_choice.json',
    'GET potentiel.js',
    'GET potentiel.wasm',
    'GET words/fr.txt',
    'HEAD packs/gallery/single_choice.json',
  ]);
  await end();
});

test('settings pressed before the widget’s style is there open when it is', async () => {
  const { page, release, end } = await held({ view: 'page' }, { file: 'chunks/assessment*' });
  await page.getByRole('button', { name: 'Réglages' }).click();
  await page.getByText('Ce que vous faites compte déjà').waitFor();
  const language = page.getByRole('combobox', { name: 'Langue' });
  assert.equal(await language.isVisible(), false);
  release();
  await language.waitFor();
  await language.selectOption('en');
  await page.getByRole('button', { name: 'Settings' }).waitFor();
  await end();
});

test('with a nonce, options stand as the session will deal them', async () => {
  for (const nonce of ['a', 'b', 'c']) {
    const { page, release, end } = await held({ view: 'page', nonce });
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.getByRole('radio').first().waitFor();
    const before = await labels(page);
    release();
    await eventually(async () => (await transcript(page)).length > 0, 'the session');
    assert.deepEqual(await labels(page), before);
    await end();
  }
});

test('a double press of Begin answers nothing before the module either', async () => {
  const { page, release, end } = await held({ view: 'page' });
  await page.getByRole('button', { name: 'Commencer' }).dblclick();
  await page.getByRole('radio').first().waitFor();
  release();
  await eventually(async () => (await transcript(page)).length > 0, 'the session');
  assert.deepEqual(
    (await transcript(page)).map(({ type }) => type),
    ['start'],
  );
  await end();
});

test('a drawn file of another pack or another runtime counts for nothing', async () => {
  const stale = await held({ view: 'page' }, { html: drawn.replace(/data-hash="[^"]*"/, 'data-hash="sha256-x"') });
  await stale.page.getByRole('button', { name: 'Commencer' }).click();
  await stale.page.getByRole('radio').first().click();
  stale.release();
  await stale.page.getByRole('button', { name: 'Commencer' }).waitFor();
  assert.deepEqual(await transcript(stale.page), []);
  await stale.end();
  const other = await held(
    { view: 'page' },
    { html: drawn.replace(/data-runtime="[^"]*"/, 'data-runtime="sha256-x"') },
  );
  await other.page.getByText('Chargement').waitFor();
  other.release();
  await other.page.getByRole('button', { name: 'Commencer' }).waitFor();
  await other.end();
});

test('nothing in a drawn file runs, leads elsewhere or is fetched', async () => {
  const evil = `<img src="/evil.png" onerror="evil()"><script>evil()</script><iframe srcdoc="<script>parent.evil()</script>"></iframe>
    <svg><script>evil()</script><a href="javascript:evil()">x</a></svg><a href="/evil">y</a><form action="/evil"><button>z</button></form>
    <p style="background: url(/evil.css)" data-style="--pt-now:1%;background:url(/evil2)" onclick="evil()">Texte</p>
    <input type="image" src="/evil3" formaction="/evil"><link rel="stylesheet" href="/evil4"><style>@import "/evil5"</style>
    <object data="/evil6"></object><video poster="/evil7"></video><math href="/evil8"></math><table background="/evil10"><tr><td background="/evil11">x</td></tr></table><template><img src="/evil9"></template>`;
  const { page, release, end } = await held(
    { view: 'page' },
    { html: drawn.replace('<section', `${evil}<section`), expected: ['Content Security Policy', 'policy:'] },
  );
  // A page without a policy: nothing else keeps the evil away.
  await page.route('**/open.html', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: bare({ ...basics, view: 'page' }) }),
  );
  await page.goto(`${url}open.html`);
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.evaluate(() => Object.assign(globalThis, { evil: () => Object.assign(globalThis, { hurt: true }) }));
  await page.getByText('Texte').click();
  const left = await element(page).evaluate((widget) =>
    [...(widget.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((one) => [
      one.localName,
      ...[...one.attributes].map(({ name, value }) => `${name}=${value}`),
    ]),
  );
  assert.deepEqual(
    left.filter((text) =>
      /^(img|script|iframe|svg|a|form|link|style|object|video|math|template|on\w+=.*|formaction=.*|src=.*|background=.*)$/.test(
        text,
      ),
    ),
    [],
  );
  assert.ok(!left.some((text) => text.startsWith('style=') && text.includes('url')));
  release();
  await eventually(
    () => page.evaluate(() => /** @type {any} */ (document.querySelector('potentiel-assessment'))?.tree),
    'the session',
  );
  assert.equal(await page.getByText('Texte').count(), 0, 'what no node has is gone');
  assert.deepEqual(
    asked.filter((address) => address.includes('evil')),
    [],
  );
  assert.equal(await page.evaluate(() => 'hurt' in globalThis), false);
  await end();
});

test('who has begun before sees where they were, not the welcome', async () => {
  const seen = await visit({ attributes: { ...basics, view: 'page' } });
  await seen.reader.press('button', 'Commencer');
  await seen.page.getByRole('radio').first().click();
  await eventually(async () => (await transcript(seen.page)).length === 2, 'the answer');
  await eventually(
    () => element(seen.page).evaluate((widget) => /** @type {any} */ (widget).saving === 'saved'),
    'saved',
  );
  await seen.page.route('**/potentiel.wasm', async (route) => {
    assert.equal(await seen.page.getByRole('button', { name: 'Commencer' }).count(), 0);
    await route.continue();
  });
  await seen.page.reload();
  await seen.page.getByRole('radio', { checked: true }).waitFor();
  await seen.end();
});

test('without the rest of the widget there is a word and a way', async () => {
  const { page, end } = await visit({ path: 'about', attributes: basics, expected: ['404', 'ERR_FAILED'] });
  await page.route('**/chunks/assessment-*.js', (route) => route.abort());
  await page.goto(`${url}bare.html`);
  await page.getByRole('alert').getByText('n’a pas pu être chargée').waitFor();
  await page.unroute('**/chunks/assessment-*.js');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await page.getByRole('button', { name: 'Commencer' }).waitFor();
  await end();
});

test('a module that fails to come keeps what was answered for the next attempt', async () => {
  const { page, end } = await visit({
    path: 'about',
    attributes: { ...basics, view: 'page' },
    expected: ['404', 'ERR_FAILED', 'missing'],
  });
  /** @type {() => void} */
  let fail = () => {};
  const gate = new Promise((resolve) => (fail = () => resolve(undefined)));
  await page.route('**/potentiel.wasm', async (route) => {
    await gate;
    await route.abort();
  });
  await page.goto(`${url}bare.html`);
  await page.getByRole('button', { name: 'Commencer' }).click();
  await page.getByRole('radio').nth(1).click();
  fail();
  await page.getByRole('alert').waitFor();
  await page.unroute('**/potentiel.wasm');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await eventually(async () => (await transcript(page)).length === 2, 'the answer');
  assert.equal(await page.getByRole('radio').nth(1).isChecked(), true);
  assert.equal(await page.getByRole('alert').count(), 0);
  await end();
});
