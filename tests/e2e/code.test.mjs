// Programs of candidates: right ones, and those that never end.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { pack, views, visit } from './site.mjs';

const { content } = await pack('gallery/code');

for (const view of views) {
  test(`${view} view: an endless loop is stopped and said in plain words, while the page stays awake; then a right solution passes`, async () => {
    const { page, reader, end } = await visit({ attributes: { pack: 'packs/gallery/code.json', view } });
    const candidate = new Candidate(reader, content);
    const [exercise] = candidate.exercises;
    await candidate.begin();
    await candidate.meet(exercise);
    await reader.type('textbox', candidate.words.code, `function ${exercise.spec.function}() { while (true); }`);
    await reader.press('button', candidate.words.run);
    await reader.read('Les tests sont en cours.');
    const stillness = await watch(page);
    await page.getByText('il a été interrompu').first().waitFor({ timeout: 30_000 });
    const longest = await stillness();
    assert.ok(longest < 200, `the page stood still for ${longest} ms`);

    await candidate.answer(exercise);
    assert.equal(await page.getByText('il a été interrompu').count(), 0);
    await end();
  });
}

// Loops within one step of the engine, too: the page has nothing to do with them.
const endless = /** @type {const} */ ([
  ['code_program', 'while True:\n    pass\n'],
  ['code_query', 'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*), 1 FROM n'],
  ['code_page', `<style>${'div '.repeat(60)} { color: red }</style>${'<div>'.repeat(300)}`],
]);
for (const [name, program] of endless) {
  test(`${name}: what never ends, or is endlessly heavy, comes to a verdict while the page stays awake`, async () => {
    const { content: other } = await pack(`gallery/${name}`);
    const { page, reader, end } = await visit({ attributes: { pack: `packs/gallery/${name}.json`, view: 'page' } });
    const candidate = new Candidate(reader, other);
    const [exercise] = candidate.exercises;
    await candidate.begin();
    await candidate.meet(exercise);
    await candidate.answer(exercise);  // the engine is there: what is measured is the program alone
    const written = exercise.spec.files.filter((/** @type {any} */ { use }) => !use);
    await reader.paste('textbox', written.length === 1 ? candidate.words.code : written[0].name, program);
    await reader.press('button', candidate.words.run);
    const stillness = await watch(page);
    await page.getByText(/test passe sur/).first().waitFor({ timeout: 60_000 });
    const longest = await stillness();
    assert.ok(longest < 250, `the page stood still for ${longest} ms`);
    await end();
  });
}

/**
 * Watches how long the page does nothing, from its next picture on.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<() => Promise<number>>} its end: the longest time until now, in milliseconds
 */
async function watch(page) {
  const watched = await page.evaluateHandle(async () => {
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    let last = performance.now();
    let longest = 0;
    const look = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      return longest;
    };
    const timer = setInterval(look, 10);
    return { end: () => { clearInterval(timer); return look(); } };
  });
  return () => watched.evaluate(({ end }) => end());
}
