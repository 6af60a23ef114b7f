// Checks one session in two tabs: only one of them leads.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { eventually, pack, transcript, views, visit } from './site.mjs';

const { content } = await pack('bases-numeriques');

/** @param {import('playwright-core').Page} page the text field of the exercise on the screen */
const field = (page) => page.getByRole('textbox');

/** @param {import('playwright-core').Page} page */
const takeOver = (page) => page.getByRole('button', { name: 'Continuer ici' }).click();

/** @param {import('playwright-core').Page} page */
const leads = (page) => page.locator('potentiel-assessment').evaluate((widget) => /** @type {any} */ (widget).leads);

for (const view of views) {
  test(`${view} view: the second tab waits, takes over when it is asked to, and goes on when the first is closed`, async () => {
    const { page, reader, tab, end } = await visit({ attributes: { pack: 'packs/bases-numeriques.json', view } });
    const candidate = new Candidate(reader, content);
    await candidate.begin();
    const written = candidate.exercises.findIndex(({ kind }) => kind === 'number');
    for (const exercise of candidate.exercises.slice(0, written)) {
      await candidate.meet(exercise);
      await candidate.answer(exercise);
      await candidate.proceed(exercise);
    }
    await field(page).fill('un');
    const kept = await eventually(
      async () => (await transcript(page)).includes('"un"') && transcript(page),
      'what was typed is on disk',
    );

    const second = await tab();
    await eventually(async () => (await leads(second.page)) === false, 'the second tab waits');
    assert.equal(await leads(page), true);
    await second.reader.meet('heading', 'Ce test est ouvert dans un autre onglet');
    assert.equal(await field(second.page).count(), 0);
    assert.equal(await transcript(page), kept);

    // Continue in the other tab: the first one stops at once.
    await takeOver(second.page);
    await eventually(async () => (await leads(second.page)) === true, 'the second tab leads');
    await eventually(async () => (await leads(page)) === false, 'the first tab has noticed');
    assert.equal(await field(second.page).inputValue(), 'un');
    await field(second.page).fill('deux');
    await eventually(async () => (await transcript(page)).includes('deux'), 'what was typed in the second is on disk');
    assert.equal(await field(page).count(), 0);

    // Close the second tab: the first one continues by itself, with the text typed in the second.
    await second.page.close();
    await eventually(async () => (await leads(page)) === true, 'the first tab leads again');
    await field(page).waitFor();
    assert.equal(await field(page).inputValue(), 'deux');
    await field(page).fill('trois');
    await eventually(async () => (await transcript(page)).includes('trois'), 'it writes again');
    await end();
  });
}

test('a tab that crashes leaves the lead to the other', async () => {
  const { page, reader, tab, end } = await visit({
    attributes: { pack: 'packs/gallery/single_choice.json', view: 'page' },
    expected: ['crash'],
  });
  await reader.press('button', 'Commencer');
  await page.getByRole('radio').first().click();
  const second = await tab();
  await eventually(async () => (await leads(second.page)) === false, 'the second tab waits');
  const crashed = new Promise((resolve) => page.on('crash', resolve));
  page.goto('chrome://crash').catch(() => {});
  await crashed;
  await eventually(async () => (await leads(second.page)) === true, 'the second tab leads');
  await second.page.getByRole('radio', { checked: true }).waitFor();
  await end();
});

test('without locks, the tab that writes second is told, and can go on with what is on disk', async () => {
  const { page, reader, tab, end } = await visit({
    attributes: { pack: 'packs/gallery/multiple_choice.json', view: 'page' },
    path: 'about',
    expected: ['404'],
  });
  await page.context().addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }));
  await page.goto(new URL('bare.html', page.url()).href);
  await reader.press('button', 'Commencer');
  await page.getByRole('checkbox').first().click();
  const second = await tab();
  await second.page.goto(page.url());
  await second.page.getByRole('checkbox', { checked: true }).waitFor();
  assert.equal(await leads(second.page), true, 'nobody knows yet');
  await second.page.getByRole('checkbox').nth(1).click();
  await eventually(async () => (await transcript(page)).split('\n').length > 3, 'on disk');
  await page.getByRole('checkbox').nth(2).click();
  await eventually(async () => (await leads(page)) === false, 'the first has lost it');
  await takeOver(page);
  await eventually(async () => (await leads(page)) === true, 'it goes on');
  await eventually(
    async () => (await page.getByRole('checkbox', { checked: true }).count()) === 2,
    'with what the second wrote',
  );
  assert.equal(await page.getByRole('checkbox').nth(2).isChecked(), false);
  await end();
});
