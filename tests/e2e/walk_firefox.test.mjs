// The whole way of a candidate in Firefox, in both views.
import assert from 'node:assert/strict';
import test from 'node:test';
import { firefox, FirefoxReader } from './firefox.mjs';
import { eventually, url, views } from './site.mjs';
import { check_completion, walk_all } from './walk.mjs';

for (const view of views) {
  test(`${view} view: from the welcome to a result that others can check`, async () => {
    const browser = await firefox('fr');
    const page = await browser.newPage();
    /** @type {string[]} */
    const complaints = [];
    page.on('console', (message) => ['error', 'warn'].includes(message.type()) && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.evaluateOnNewDocument(() => {
      Object.assign(globalThis, { completed: [] });
      addEventListener('complete', (event) => /** @type {any} */ (globalThis).completed.push(/** @type {any} */ (event).detail));
    });
    await page.goto(`${url}?view=${view}`);
    const completion = await walk_all(new FirefoxReader(page), () => page.evaluate(() => /** @type {any} */ (globalThis).completed));
    await eventually(() => page.$('::-p-aria([name="Passerelle a reçu et vérifié votre résultat."][role="heading"])'), 'the outcome');
    assert.deepEqual(complaints, []);
    await browser.close();
    await check_completion(completion);
  });
}
