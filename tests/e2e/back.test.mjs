// Checks the browser's Back: it goes back in the test and never silently out of it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { cut, eventually, pack, pageWith, url, views, visit, widget } from './site.mjs';

const tour = (await pack('grand-tour')).content;
const content = cut(
  tour,
  tour.sections
    .flatMap((/** @type {any} */ { exercises }) => exercises)
    .filter((/** @type {any} */ { kind }) => ['single_choice', 'multiple_choice', 'short_text'].includes(kind))
    .map((/** @type {any} */ { id }) => id),
);
const [first, second, third] = content.sections.flatMap((/** @type {any} */ { exercises }) => exercises);

/** @typedef {import('playwright-core').Page} Page */

/** Whether the test's entry is the current one. @param {Page} page */
const inEntry = (page) => page.evaluate(() => history.state?.potentiel === 'within');

/** Presses Back and waits until the history is at rest in the test's entry again. @param {Page} page */
async function back(page) {
  await page.goBack();
  await eventually(() => inEntry(page), 'the entry of the test is the current one again');
}

for (const view of views) {
  test(`${view} view: Back goes back from exercise to exercise, from the review, and not out of the result at once`, async () => {
    const { page, reader, end } = await visit({ content, attributes: { pack: 'pack.json', view } });
    const candidate = new Candidate(reader, content);
    await page.evaluate(() => history.replaceState({ route: 'home' }, ''));
    await candidate.begin();
    await candidate.meet(first);
    await eventually(() => inEntry(page), 'the test has its entry');
    await candidate.proceed(first);
    await candidate.meet(second);
    await candidate.proceed(second);
    await candidate.meet(third);
    await page.evaluate(() => scrollTo(0, 1e6));
    await back(page);
    await candidate.meet(second);
    assert.equal(await page.evaluate(() => scrollY), 0, 'it starts at the top');
    await back(page);
    await candidate.meet(first);
    assert.equal(await page.evaluate(() => history.state.route), 'home', 'the page finds its own state');

    // There is nothing before the first exercise: the page stays, and the test goes on from there.
    await page.goBack();
    assert.equal(page.url(), `${url}bare.html`);
    await candidate.meet(first);
    await candidate.proceed(first);
    await candidate.meet(second);
    await back(page);
    await candidate.meet(first);

    for (const exercise of [first, second, third]) {
      await candidate.meet(exercise);
      await candidate.proceed(exercise);
    }
    await reader.meet('heading', candidate.words.before_finish);
    await back(page);
    await candidate.meet(third);
    await candidate.proceed(third);
    await candidate.finish();
    await page.goBack();
    await reader.meet('heading', candidate.words.result);
    assert.equal(await page.evaluate(() => history.state.route), 'home');
    await page.goBack(); // the next one leaves, as everywhere
    assert.equal(page.url(), 'about:blank');
    await end();
  });
}

test('after a reload Back still goes back in the test', async () => {
  const { page, reader, end } = await visit({ content, attributes: { pack: 'pack.json', view: 'page' } });
  const candidate = new Candidate(reader, content);
  await candidate.begin();
  await candidate.meet(first);
  await candidate.proceed(first);
  await candidate.meet(second);
  await eventually(() => inEntry(page), 'the test has its entry');
  await page.reload();
  await candidate.meet(second);
  await eventually(
    () =>
      page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => /chunks\/underway/.test(name))),
    'what watches the session is there',
  );
  await back(page);
  await candidate.meet(first);
  await end();
});

test('where the pack forbids to go back, Back asks nothing and changes nothing', async () => {
  const forward = { ...content, navigation: 'forward' };
  const { page, reader, end } = await visit({ content: forward, attributes: { pack: 'pack.json', view: 'page' } });
  const candidate = new Candidate(reader, forward);
  await candidate.begin();
  await candidate.meet(first);
  await eventually(() => inEntry(page), 'the test has its entry');
  await candidate.proceed(first);
  await candidate.meet(second);
  await page.goBack();
  assert.equal(page.url(), `${url}bare.html`);
  await candidate.meet(second);
  await end();
});

test('with two widgets on a page, Back goes back in the one that was used last; a page’s own entries stay its own', async () => {
  const one = (/** @type {string} */ nonce) => widget({ pack: 'pack.json', view: 'page', lang: 'fr', nonce });
  const { page, end } = await visit({ content, body: pageWith(`${one('a')}${one('b')}`) });
  const both = await page.locator('potentiel-assessment').all();
  const title = (/** @type {any} */ exercise) => exercise.title.fr;
  const shows = (/** @type {any} */ place, /** @type {any} */ exercise) =>
    place.getByRole('heading', { name: title(exercise), exact: true }).waitFor();
  for (const place of both) {
    await place.getByRole('button', { name: 'Commencer' }).click();
    await shows(place, first);
    await place.getByRole('button', { name: 'Continuer' }).click();
    await shows(place, second);
  }
  await eventually(() => inEntry(page), 'the tests have their entry');
  await both[0].getByRole('button', { name: 'Continuer' }).click();
  await shows(both[0], third);
  await back(page);
  await shows(both[0], second);
  await shows(both[1], second);

  await page.evaluate(() => history.pushState({ route: 'details' }, '', '#details'));
  await page.goBack();
  await shows(both[0], second);
  assert.equal(await inEntry(page), true);
  await end();
});
