// Checks that the interface loads one language at a time, and that the test continues if another can't be loaded.
import assert from 'node:assert/strict';
import test from 'node:test';
import { eventually, url, views, visit } from './site.mjs';

/**
 * A visit that records its requests for words.
 *
 * @param {Record<string, string>} attributes
 * @param {string[]} [expected]
 */
async function listened(attributes, expected = []) {
  const seen = await visit({
    path: 'icon.svg',
    attributes: { pack: 'packs/gallery/single_choice.json', ...attributes },
    expected,
  });
  /** @type {string[]} */
  const asked = [];
  seen.page.on('request', (request) => asked.push(...(/words\/(\w+)-\w+\.txt$/.exec(request.url())?.slice(1) ?? [])));
  return { ...seen, asked, open: () => seen.page.goto(`${url}bare.html`) };
}

for (const view of views) {
  test(`${view} view: only the words of the language that is spoken are fetched, and each once`, async () => {
    const { reader, asked, open, end } = await listened({ lang: 'fr', view });
    await open();
    await reader.meet('button', 'Commencer');
    assert.deepEqual(asked, ['fr']);
    await reader.press('button', 'Réglages');
    await reader.select('Langue', 'en');
    await reader.meet('button', 'Begin');
    await reader.select('Language', 'fr');
    await reader.meet('button', 'Commencer');
    assert.deepEqual(asked, ['fr', 'en']);
    await end();
  });
}

test('a session goes on in the language in which it was left', async () => {
  const { page, reader, asked, open, end } = await listened({ lang: 'fr' });
  await open();
  await reader.press('button', 'Réglages');
  await reader.select('Langue', 'en');
  await reader.press('button', 'Begin');
  await page.evaluate(() => localStorage.removeItem('potentiel.language'));
  await eventually(
    () => page.locator('potentiel-assessment').evaluate((/** @type {any} */ element) => element.transcript),
    'a session',
  );
  await page.reload();
  await reader.meet('button', 'Review');
  assert.deepEqual(asked, ['fr', 'en', 'fr', 'en']);
  await end();
});

test('without any words that is said, and tried again', async () => {
  const { page, reader, open, end } = await listened({ lang: 'fr' }, ['words/fr-', '404', 'Failure']);
  await page.route('**/words/*', (route) => route.fulfill({ status: 404 }));
  await open();
  await page.getByText('words/fr-').waitFor();
  await page.unroute('**/words/*');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await reader.meet('button', 'Commencer');
  await end();
});

test('where another language’s words can’t be had, the test goes on in those that are there', async () => {
  const { page, reader, asked, open, end } = await listened({ lang: 'fr' }, ['404']);
  await page.route('**/words/en-*', (route) => route.fulfill({ status: 404 }));
  await open();
  await reader.press('button', 'Réglages');
  await reader.select('Langue', 'en');
  await eventually(async () => asked.includes('en'), 'the request');
  await reader.press('button', 'Commencer');
  await page.getByRole('radio').first().waitFor();
  await end();
});

test('a page is shown in another language than its main one when its words are there', async () => {
  const { page, reader, end } = await visit({ path: 'icon.svg' });
  let go = () => {};
  const held = new Promise((resolve) => (go = () => resolve(undefined)));
  await page.route('**/verify_page_words_en-*.js', async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest(/verify_page_words_en/);
  await page.goto(`${url}verify/?lang=en`, { waitUntil: 'commit' });
  await asked;
  const painted = () => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length);
  assert.equal(await page.locator('h1').isVisible(), false);
  assert.equal(await painted(), 0, 'nothing was shown before, either');
  go();
  await reader.meet('heading', 'Verify a result');
  assert.equal(await page.title(), 'Verify a result – Potentiel');
  assert.doesNotMatch(await page.innerText('body'), /[éèà]\s|Choisi|Vérifi/);
  assert.match((await page.textContent('#issuers_note')) ?? '', /^They begin with did:key:\. Separate/);
  await end();
});

test('a page whose words can’t be had is shown in its main language', async () => {
  const { page, reader, end } = await visit({ path: 'icon.svg', expected: ['404'] });
  await page.route('**/verify_page_words_en-*.js', (route) => route.fulfill({ status: 404 }));
  await page.goto(`${url}verify/?lang=en`);
  await reader.meet('heading', 'Vérifier un résultat');
  await end();
});
