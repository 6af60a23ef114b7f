// Walks the whole way of a candidate in Firefox, in both views.
import assert from 'node:assert/strict';
import test from 'node:test';
import { firefox, FirefoxReader } from './firefox.mjs';
import { eventually, url, views } from './site.mjs';
import { checkCompletion, walkAll, walkTour } from './walk.mjs';

/** @param {string} address */
async function visit(address) {
  const browser = await firefox('fr');
  const page = await browser.newPage();
  /** @type {string[]} */
  const complaints = [];
  page.on('console', (message) => ['error', 'warn'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.evaluateOnNewDocument(() => {
    Object.assign(globalThis, { completed: [] });
    addEventListener('complete', (event) =>
      /** @type {any} */ (globalThis).completed.push(/** @type {any} */ (event).detail),
    );
  });
  await page.goto(address);
  return {
    page,
    reader: new FirefoxReader(page),
    completed: () => page.evaluate(() => /** @type {any} */ (globalThis).completed),
    end: async () => {
      assert.deepEqual(complaints, []);
      await browser.close();
    },
  };
}

for (const view of views) {
  test(`${view} view: from the welcome to a result that others can check`, async () => {
    const { page, reader, completed, end } = await visit(`${url}?view=${view}`);
    const completion = await walkAll(reader, completed);
    await eventually(
      () => page.$('::-p-aria([name="Passerelle a reçu votre résultat, et sa signature est bonne."][role="heading"])'),
      'the outcome',
    );
    await end();
    await checkCompletion(completion);
  });

  test(`${view} view: through every kind of exercise`, async () => {
    const { reader, completed, end } = await visit(`${url}?view=${view}&pack=packs/grand-tour.json`);
    await walkTour(reader, completed);
    await end();
  });
}
