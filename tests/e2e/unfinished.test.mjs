// Checks a platform that draws a nonce for each visit: the widget offers sessions begun under earlier nonces, and
// shows none of their content until the candidate asks for it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { bare, eventually, pack, transcript, url, views, visit } from './site.mjs';

const { content } = await pack('bases-numeriques');
const { content: single } = await pack('gallery/single_choice');
const titles = { offer: 'Un test commencé ici n’est pas terminé', anew: 'Commencer un nouveau test' };

/** A page whose server draws a new nonce at every load. @param {import('./site.mjs').View} view */
async function platform(view, taken = content) {
  let drawn = 0;
  const visited = await visit({ content: taken, path: 'icon.svg' });
  const { page } = visited;
  await page.context().route(`${url}bare.html`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: bare({ lang: 'fr', theme: 'light', view, pack: 'pack.json', nonce: `n-${(drawn += 1)}` }),
    }),
  );
  await page.context().addInitScript(() => {
    Object.assign(globalThis, { told: [] });
    addEventListener('resume', (event) => {
      const { detail, target } = /** @type {any} */ (event);
      /** @type {any} */ (globalThis).told.push(detail);
      if (target.sessionNonce !== detail.nonce) throw new Error(`the property says ${target.sessionNonce}`);
    });
  });
  const load = () => page.goto(`${url}bare.html`);
  const told = () => page.evaluate(() => /** @type {any} */ (globalThis).told);
  const nonce = () =>
    page.evaluate(() => /** @type {any} */ (document.querySelector('potentiel-assessment')).sessionNonce);
  await load();
  return { ...visited, load, told, nonce, candidate: new Candidate(visited.reader, taken) };
}

/** @param {import('playwright-core').Page} page */
const goesOn = (page) => page.getByRole('button', { name: /^Continuer celui du / });

for (const view of views) {
  test(`${view} view: an unfinished test goes on under its own nonce, and the page is told`, async () => {
    const { page, reader, candidate, load, told, nonce, completed, end } = await platform(view);
    const [first, second] = candidate.exercises;
    await candidate.begin();
    await candidate.meet(first);
    await candidate.answer(first);
    await candidate.proceed(first);
    await candidate.meet(second);
    await candidate.answer(second);
    assert.equal(await nonce(), 'n-1');

    await load();
    await reader.meet('heading', titles.offer);
    // The offer shows no question or answer, only the start time and the progress.
    const shown = await page.locator('potentiel-assessment').evaluate((widget) => widget.shadowRoot?.textContent ?? '');
    const far = new RegExp(
      `Commencé le \\d+ \\p{L}+ \\d{4} à \\d\\d:\\d\\d\\. Réponses données\u202f: 2 sur ${candidate.exercises.length}\\.`,
      'u',
    );
    assert.match(shown, far);
    assert.ok(!shown.includes(candidate.in(second.title)));
    assert.deepEqual(await told(), []);
    await goesOn(page).click();
    await candidate.meet(second);
    assert.deepEqual(await told(), [{ nonce: 'n-1' }]);
    assert.equal(await nonce(), 'n-1');
    await reader.press('button', candidate.words.all);
    await candidate.finish();
    const [{ result, jws }] = await eventually(async () => (await completed()).length > 0 && completed(), 'complete');
    assert.equal(result.start.nonce, 'n-1');
    assert.equal(JSON.parse(Buffer.from(jws.split('.')[1], 'base64url').toString()).nonce, 'n-1');

    // A finished session is not offered.
    await load();
    await reader.meet('button', candidate.words.begin);
    assert.equal(await goesOn(page).count(), 0);
    await end();
  });

  test(`${view} view: a result is within reach under another nonce, and is in nobody's way`, async () => {
    const { page, reader, candidate, load, told, nonce, completed, end } = await platform(view, single);
    await candidate.walk();
    await candidate.finish();
    await eventually(async () => (await completed()).length > 0, 'complete');
    const completion = () =>
      page.evaluate(() => /** @type {any} */ (document.querySelector('potentiel-assessment')).completion);
    const before = await eventually(completion, 'signed');
    await load();
    await reader.meet('button', candidate.words.begin);
    await page.getByText(/^Ce test a été terminé ici le \d+ \p{L}+ \d{4} à \d\d:\d\d\.$/u).waitFor();
    // The offer shows only the time of completion.
    const shown = await page
      .locator('potentiel-assessment')
      .evaluate((widget) => widget.shadowRoot?.querySelector('.earlier')?.textContent ?? '');
    assert.equal(shown.replace(/ le .*(?=\.)/, ''), 'Ce test a été terminé ici.Afficher le résultat');
    await reader.press('button', 'Afficher le résultat');
    await reader.meet('heading', candidate.words.result);
    assert.deepEqual(await eventually(completion, 'the same'), before);
    assert.equal(await nonce(), 'n-1');
    await reader.press('button', candidate.words.files);
    const download = page.waitForEvent('download');
    await reader.press('button', candidate.words.download);
    assert.deepEqual(JSON.parse(await readFile(await (await download).path(), 'utf8')), before.credential);
    await load();
    await reader.meet('button', 'Afficher le résultat');
    await candidate.begin();
    await candidate.meet(candidate.exercises[0]);
    assert.equal(await page.getByRole('button', { name: 'Afficher le résultat' }).count(), 0);
    assert.deepEqual([await nonce(), await told(), await completed()], ['n-3', [], []]);
    await end();
  });

  test(`${view} view: who begins anew leaves the other as it is, and finds both again`, async () => {
    const { page, reader, candidate, load, told, nonce, end } = await platform(view);
    const [first] = candidate.exercises;
    await candidate.begin();
    await candidate.meet(first);
    await candidate.answer(first);
    await load();
    await reader.press('button', titles.anew);
    await reader.meet('button', candidate.words.begin);
    assert.equal(await nonce(), 'n-2');
    assert.deepEqual(await told(), []);
    await candidate.begin();
    await candidate.meet(first);
    assert.equal(await page.getByRole('radio', { checked: true }).count(), 0);
    await eventually(async () => (await transcript(page)).split('"type":"start"').length === 3, 'two sessions on disk');

    await load();
    await reader.meet('heading', titles.offer);
    assert.equal(await goesOn(page).count(), 2);
    await goesOn(page).nth(1).click(); // the most recently used session comes first
    await candidate.meet(first);
    assert.equal(await page.getByRole('radio', { checked: true }).count(), 1);
    assert.equal(await nonce(), 'n-1');
    // The continued session can be offered and left like any other.
    await page.reload();
    await reader.meet('heading', titles.offer);
    await end();
  });
}

test('a session goes on with what it was begun with, and a page that gives something else is told', async () => {
  /** @type {Record<string, string>} */
  let given = { nonce: 'n', audience: 'https://a.example' };
  const { page, reader, end } = await visit({ path: 'icon.svg', expected: ['will count for the next one'] });
  await page.context().route(`${url}bare.html`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: bare({ lang: 'fr', view: 'page', pack: 'packs/gallery/single_choice.json', ...given }),
    }),
  );
  const load = () => page.goto(`${url}bare.html`);
  const errors = () => page.evaluate(() => /** @type {any} */ (globalThis).failed.filter(Boolean));
  await load();
  await reader.press('button', 'Commencer');
  await page.getByRole('radio').first().click();
  await eventually(async () => (await transcript(page)).includes('"answer"'), 'on disk');
  await load();
  await page.getByRole('radio', { checked: true }).waitFor();
  await page.waitForTimeout(300);
  assert.deepEqual(await errors(), []);
  for (const nonce of ['n', 'm']) {
    given = { nonce, audience: 'https://b.example', 'extra-time': '33' };
    await load();
    if (nonce === 'm') await goesOn(page).click();
    await page.getByRole('radio', { checked: true }).waitFor();
    const [{ code, message }] = await eventually(async () => (await errors()).length > 0 && errors(), 'told');
    assert.equal(code, 'session_under_way');
    assert.match(message, /audience, extra-time/);
  }
  await end();
});

test('a session that another tab leads is offered, and shown as that', async () => {
  const { reader, candidate, tab, end } = await platform('page');
  await candidate.begin();
  await candidate.meet(candidate.exercises[0]);
  await candidate.answer(candidate.exercises[0]);
  const second = await tab();
  await second.page.goto(`${url}bare.html`);
  await goesOn(second.page).click();
  await second.reader.meet('heading', 'Ce test est ouvert dans un autre onglet');
  await second.reader.press('button', 'Continuer ici');
  await new Candidate(second.reader, content).meet(content.sections[0].exercises[0]);
  assert.equal(await second.page.getByRole('radio', { checked: true }).count(), 1, 'not asked again');
  await reader.meet('heading', 'Ce test est ouvert dans un autre onglet');
  await end();
});

test('an older version of the pack goes on with what it was begun with', async () => {
  const newer = structuredClone(content);
  newer.version = '99';
  const { page, reader, candidate, load, end } = await platform('page');
  await candidate.begin();
  await candidate.meet(candidate.exercises[0]);
  await page.context().route(`${url}pack.json`, (route) => route.fulfill({ json: newer }));
  await load();
  await goesOn(page).click();
  await candidate.meet(candidate.exercises[0]);
  await reader.read('plus récente');
  await end();
});

test('the demo goes on with a test that was begun in another tab, and accepts its result', async () => {
  const { reader, tab, page, end } = await visit({ path: '' });
  const candidate = new Candidate(reader, content);
  await candidate.begin();
  await candidate.meet(candidate.exercises[0]);
  await candidate.answer(candidate.exercises[0]);
  await eventually(async () => (await transcript(page)).includes('"answer"'), 'on disk');
  await page.close();
  const second = await tab();
  await goesOn(second.page).click();
  const again = new Candidate(second.reader, content);
  await again.meet(again.exercises[0]);
  await second.reader.press('button', again.words.all);
  await again.finish();
  await second.reader.meet('heading', 'Passerelle a reçu votre résultat, et sa signature est bonne.');
  await end();
});
