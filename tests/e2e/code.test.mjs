// Checks candidates' programs in the browser: right ones, and ones that never end.
import assert from 'node:assert/strict';
import test from 'node:test';
import { assertAwake, watch } from '../stillness.mjs';
import { Candidate } from './candidate.mjs';
import { pack, views, visit } from './site.mjs';

for (const view of views) {
  test(`${view} view: an endless loop is stopped and said in plain words, while the page stays awake; then a right solution passes`, async () => {
    const content = await patient('gallery/code', 40_000);
    const { page, reader, end } = await visit({ content, attributes: { pack: 'pack.json', view } });
    const candidate = new Candidate(reader, content);
    const [exercise] = candidate.exercises;
    await candidate.begin();
    await candidate.meet(exercise);
    await reader.type('textbox', candidate.words.code, `function ${exercise.spec.function}() { while (true); }`);
    await reader.press('button', candidate.words.run);
    await reader.read('Les tests sont en cours.');
    const stillness = await watch(page);
    await page.getByText('il a été interrompu').first().waitFor({ timeout: 30_000 });
    assertAwake(await stillness());

    await candidate.answer(exercise);
    assert.equal(await page.getByText('il a été interrompu').count(), 0);
    await end();
  });
}

// Includes loops within one step of the engine: the page must not be blocked by them either.
const endless = /** @type {const} */ ([
  ['code_program', 40_000, 'while True:\n    pass\n'],
  ['code_query', 40_000, 'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*), 1 FROM n'],
  [
    'code_page',
    200_000,
    `<style>q ${'div '.repeat(20)} h1 { color: red }</style>${'<div>'.repeat(100)}<h1>Bienvenue</h1>`,
  ],
]);
for (const [name, fuel, program] of endless) {
  test(`${name}: what never ends, or is endlessly heavy, comes to a verdict while the page stays awake`, async () => {
    const content = await patient(`gallery/${name}`, fuel);
    const { page, reader, end } = await visit({ content, attributes: { pack: 'pack.json', view: 'page' } });
    const candidate = new Candidate(reader, content);
    const [exercise] = candidate.exercises;
    await candidate.begin();
    await candidate.meet(exercise);
    await candidate.answer(exercise); // the engine is loaded, so only the program is measured
    const written = exercise.spec.files.filter((/** @type {any} */ { use }) => !use);
    await reader.paste('textbox', written.length === 1 ? candidate.words.code : written[0].name, program);
    await reader.press('button', candidate.words.run);
    const stillness = await watch(page);
    await page
      .getByText(/test passe sur/)
      .first()
      .waitFor({ timeout: 60_000 });
    assertAwake(await stillness());
    await end();
  });
}

/**
 * A pack with limits so high that endless programs run for some seconds: a moment for which the machine does something
 * else is then no large part of them.
 *
 * @param {string} name
 * @param {number} fuel in the units of the pack's `limits`
 */
async function patient(name, fuel) {
  const { content } = await pack(name);
  for (const { exercises } of content.sections) {
    for (const { spec } of exercises) spec.limits = { ...spec.limits, fuel, milliseconds: 60_000 };
  }
  return content;
}
