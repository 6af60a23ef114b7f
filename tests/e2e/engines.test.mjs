// Checks programs that the page can't run: the candidate gets a plain message and no verdict, the page gets an event,
// and the test continues.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { bare, eventually, pack, transcript, visit } from './site.mjs';

const attributes = { pack: 'packs/gallery/code.json', lang: 'fr', view: 'page' };
const expected = ['404', 'javascript_worker.js'];
const { content } = await pack('gallery/code');
const unreachable = 'JavaScript n’a pas pu être chargé. Vérifiez la connexion, puis réessayez.';

/** @param {import('./site.mjs').Page} page */
const troubles = (page) =>
  page.evaluate(() => /** @type {any} */ (globalThis).failed.filter((/** @type {any} */ detail) => detail?.code));

/** @param {import('./site.mjs').Visit} visit */
async function write({ page, reader }) {
  const candidate = new Candidate(reader, content);
  const [exercise] = candidate.exercises;
  await page.route('**/javascript_worker.js', (route) => route.fulfill({ status: 404, body: 'not found' }));
  await page.goto(new URL('bare.html', page.url()).href);
  await candidate.begin();
  await candidate.meet(exercise);
  await reader.type('textbox', candidate.words.code, 'function double(number) { return number * 2; }');
  await reader.press('button', candidate.words.run);
  await reader.read(unreachable);
  return { candidate, exercise };
}

test('an engine that can’t be had is said, with a code for the page; the next try judges', async () => {
  const visited = await visit({ path: 'about', attributes, expected });
  const { page, reader, end } = visited;
  const { candidate } = await write(visited);
  assert.deepEqual(
    [...new Set((await troubles(page)).map((/** @type {any} */ { code }) => code))],
    ['engine_unreachable'],
  );
  const kept = await eventually(
    async () => (await transcript(page)).includes('"not_run"') && transcript(page),
    'the line is kept',
  );
  assert.match(kept, /"type":"not_run","exercise":"double","run":1,"why":"unreachable"/);
  assert.doesNotMatch(kept, /"type":"ran"|killed/);

  await page.unroute('**/javascript_worker.js');
  await page.waitForTimeout(1500);
  await reader.press('button', candidate.words.run);
  await reader.read('Tous les tests passent.');
  await end();
});

test('where it can’t be mended, the candidate can finish without; the result says not judged, and no level', async () => {
  const visited = await visit({ path: 'about', attributes, expected });
  const { page, reader, completed, end } = visited;
  const { candidate, exercise } = await write(visited);
  await candidate.proceed(exercise);
  await reader.press('button', candidate.words.finish);
  await reader.meet('heading', 'Votre code n’a pas pu être lancé');
  await reader.press('button', 'Réessayer');
  await reader.meet('button', 'Terminer sans');
  await reader.press('button', 'Terminer sans');
  await reader.meet('heading', candidate.words.result);
  const [{ result, credential }] = await eventually(
    async () => (await completed()).length > 0 && completed(),
    'complete',
  );
  assert.deepEqual([result.score, result.exercises[0].status, result.skills[0].level], [-1, 'not_judged', '']);
  assert.match(JSON.stringify(credential.credentialSubject.result), /OnHold/);
  assert.equal(await page.getByText('0 test', { exact: false }).count(), 0);
  await end();
});

test('what the page’s policy forbids is said before anything is written', async () => {
  const { page, reader, end } = await visit({
    path: 'about',
    attributes,
    expected: ['Content Security Policy', 'policy', '404', 'worker'],
  });
  await page.route('**/bare.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: {
        'content-security-policy': "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'",
      },
      body: bare(attributes),
    }),
  );
  await page.goto(new URL('bare.html', page.url()).href);
  await reader.read(
    'Cette page ne laisse pas JavaScript démarrer. Essayez un autre navigateur, ou dites-le au site qui vous l’a donnée.',
  );
  await reader.meet('button', 'Commencer');
  await eventually(
    async () => (await troubles(page)).some((/** @type {any} */ { code }) => code === 'engine_blocked'),
    'the page is told',
  );
  await end();
});
