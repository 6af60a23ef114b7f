// The whole way of a candidate in Firefox, in both views.
import assert from 'node:assert/strict';
import test from 'node:test';
import { firefox, FirefoxReader } from './firefox.mjs';
import { url, views } from './site.mjs';
import { check_completion, walk_all } from './walk.mjs';

for (const view of views) {
  test(`${view} view: from the welcome to a result that others can check`, async () => {
    const browser = await firefox('fr');
    const page = await browser.newPage();
    /** @type {string[]} */
    const complaints = [];
    page.on('console', (message) => ['error', 'warn'].includes(message.type()) && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${url}?view=${view}`);
    await page.evaluate((wanted) => {
      localStorage.setItem('potentiel.view', wanted);
      Object.assign(globalThis, { completed: [] });
    }, view);
    await page.reload();
    await page.evaluate(() => {
      Object.assign(globalThis, { completed: [] });
      addEventListener('complete', (event) => /** @type {any} */ (globalThis).completed.push(/** @type {any} */ (event).detail));
    });
    const completion = await walk_all(new FirefoxReader(page), () => page.evaluate(() => /** @type {any} */ (globalThis).completed));
    await check_completion(completion);
    assert.deepEqual(complaints, []);
    await browser.close();
  });
}
