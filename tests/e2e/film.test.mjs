// Checks that the recruiter's page replays how a program was written, keystroke by keystroke.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { eventually, pack, url, visit } from './site.mjs';

test('the verifying page plays what was typed, and ends where the code does', async () => {
  const { bytes, content } = await pack('gallery/code');
  const { page, reader, completed, end } = await visit({
    attributes: { pack: 'packs/gallery/code.json', view: 'page' },
  });
  const candidate = new Candidate(reader, content);
  const [exercise] = candidate.exercises;
  await candidate.begin();
  await candidate.meet(exercise);
  const program = 'const double = (number) => 2 * number;';
  await reader.type('textbox', candidate.words.code, program);
  await reader.press('button', candidate.words.run);
  await reader.read(candidate.words.passing);
  await candidate.proceed(exercise);
  await candidate.finish();
  const [{ credential, transcript }] = await eventually(async () => {
    const all = await completed();
    return all.length > 0 && all;
  }, 'complete');

  await page.goto(`${url}verify/`);
  const file = (/** @type {string} */ name, /** @type {string | Uint8Array} */ text) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await page
    .locator('#files')
    .setInputFiles([
      file('result.json', JSON.stringify(credential)),
      file('t.ndjson', transcript),
      file('pack.json', bytes),
    ]);
  await page.locator('summary', { hasText: 'Comment le code s’est écrit' }).click();
  const screen = page.locator('.film .screen');
  const slider = page.getByRole('slider');
  assert.equal(await screen.textContent(), program);
  await slider.press('Home');
  assert.equal(await screen.textContent(), 'c');
  await slider.press('ArrowRight');
  assert.equal(await screen.textContent(), 'co');
  await page.getByRole('button', { name: 'Lire' }).click();
  await eventually(async () => (await screen.textContent()) === program, 'the film has ended', 30);
  await page.getByRole('button', { name: 'Lire' }).waitFor();
  await end();
});
