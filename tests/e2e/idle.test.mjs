// Checks that the widget does no work while nothing changes, and none twice when something does.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { pack, views, visit } from './site.mjs';

const { content } = await pack('gallery/single_choice');

for (const view of views) {
  test(`${view} view: not one update and not one picture in 10 s, and few for a click`, async () => {
    const { page, reader, end } = await visit({ attributes: { pack: 'packs/gallery/single_choice.json', view } });
    const candidate = new Candidate(reader, content);
    await candidate.begin();
    await candidate.meet(candidate.exercises[0]);
    const statistics = () =>
      page.locator('potentiel-assessment').evaluate((element) => ({ .../** @type {any} */ (element).statistics }));
    await page.waitForTimeout(1000);
    const before = await statistics();
    if (view === 'canvas') assert.ok(before.paints > 0, 'something was painted');
    else assert.equal(before.paints, 0);
    await page.waitForTimeout(10_000);
    assert.deepEqual(await statistics(), before);

    await page.keyboard.press('Tab'); // the focus may repaint: count from here on
    await page.waitForTimeout(300);
    const focused = await statistics();
    await candidate.answer(candidate.exercises[0]);
    await page.waitForTimeout(300);
    const after = await statistics();
    assert.ok(after.updates - focused.updates <= 2, `${after.updates - focused.updates} updates for a click`);
    assert.ok(
      after.paints - focused.paints <= 3,
      `${after.paints - focused.paints} pictures for a click: hover, press, mark and release`,
    );
    await end();
  });
}

for (const view of views) {
  test(`${view} view: a press is one update and one picture`, async () => {
    const { page, reader, end } = await visit({ attributes: { pack: 'packs/gallery/single_choice.json', view } });
    const candidate = new Candidate(reader, content);
    const once = { updates: 1, paints: view === 'canvas' ? 1 : 0 };
    assert.deepEqual(await press(page, '.part-primary'), once, 'a button that leads to another screen');
    await candidate.meet(candidate.exercises[0]);
    assert.deepEqual(await press(page, '[type=radio]'), once, 'an option');
    assert.deepEqual(await press(page, '[type=radio]:not(:checked)'), once, 'another option');
    await end();
  });
}

/**
 * Clicks when nothing else is to be done, and counts what comes of it up to the next picture.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} selector
 * @returns {Promise<{updates: number, paints: number}>}
 */
async function press(page, selector) {
  await page.waitForTimeout(1000); // until the fonts have come, and the last answer is shown as saved
  return page.locator('potentiel-assessment').evaluate(async (element, name) => {
    const { statistics: before } = /** @type {any} */ (element);
    const control = element.shadowRoot?.querySelector(`.tree ${name}`);
    if (!(control instanceof HTMLElement)) throw new Error(`no ${name}`);
    control.click();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const { statistics: after } = /** @type {any} */ (element);
    return { updates: after.updates - before.updates, paints: after.paints - before.paints };
  }, selector);
}

test('the element parses a pack once', async () => {
  const { page, reader, end } = await visit({ attributes: { pack: 'packs/gallery/single_choice.json' } });
  await new Candidate(reader, content).begin();
  await page.addInitScript(() => {
    const { parse } = JSON;
    Object.assign(globalThis, { parsed: 0 });
    JSON.parse = (text, ...more) => {
      if (String(text).includes('"potentiel-pack/1"')) /** @type {any} */ (globalThis).parsed += 1;
      return parse(text, ...more);
    };
  });
  const parsed = async () => {
    await page.waitForFunction(() => /** @type {any} */ (document.querySelector('potentiel-assessment'))?.tree);
    return page.evaluate(() => /** @type {any} */ (globalThis).parsed);
  };
  await page.reload();
  assert.equal(await parsed(), 1);
  await end();
});
