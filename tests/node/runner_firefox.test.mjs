// Checks the shipped runner in Firefox: every hostile program must give the same bytes as in Node.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, test } from 'node:test';
import { firefox } from '../e2e/firefox.mjs';
import { close, run } from '../../web/runner/host/node.mjs';
import { serveRunner } from './runner_site.mjs';
import { hostileLanguages, programs, request } from './runner_support.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const skip = existsSync(process.env.FIREFOX ?? '/usr/bin/firefox-esr') || process.env.NO_SKIPS ? false : 'no Firefox';

const site = skip ? undefined : await serveRunner();
const page = /** @type {Page} */ (skip ? undefined : await (await firefox('en')).newPage());
if (site) {
  await page.goto(site.address);
  await page.evaluate(async () => {
    const { createRunner } = await import(/** @type {string} */ ('/runner.mjs'));
    Object.assign(globalThis, { runner: createRunner({ base: location.href }) });
  });
}

after(() => {
  close();
  site?.close();
});

/** @param {import('../../web/runner/protocol/request.mjs').Request} what */
const runInPage = (what) => page.evaluate((value) => /** @type {any} */ (globalThis).runner.run(value), what);

for (const { name, request: what, status } of hostileLanguages.flatMap(programs)) {
  if (status === 'killed') continue; // by the clock, so it depends on the machine
  test(`${name}: as in Node`, { skip }, async () => {
    assert.deepEqual(await runInPage(what), await run(what));
  });
}

test('facts: as in Node', { skip }, async () => {
  const what = request({
    source: `function f(n) { return n < 2 ? n : f(n - 1); }\n${'('.repeat(190)}f(1)${')'.repeat(190)}`,
    facts: true,
  });
  const reply = await runInPage(what);
  assert.ok(reply.facts.includes('recursion:f'));
  assert.deepEqual(reply, await run(what));
});
