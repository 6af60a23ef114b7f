// Checks that the widget does no work while nothing changes.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { pack, views, visit } from './site.mjs';

const { content } = await pack('gallery/single_choice');

for (const view of views) {
  test(`${view} view: not one pass and not one picture in 10 s, and one of each for a click`, async () => {
    const { page, reader, end } = await visit({ attributes: { pack: 'packs/gallery/single_choice.json', view } });
    const candidate = new Candidate(reader, content);
    await candidate.begin();
    await candidate.meet(candidate.exercises[0]);
    const statistics = () =>
      page.locator('potentiel-assessment').evaluate((element) => ({ .../** @type {any} */ (element).statistics }));
    await page.waitForTimeout(1000);
    const before = await statistics();
    if (view === 'canvas') assert.ok(before.draws > 0, 'something was painted');
    else assert.equal(before.draws, 0);
    await page.waitForTimeout(10_000);
    assert.deepEqual(await statistics(), before);

    await page.keyboard.press('Tab'); // the focus may repaint: count from here on
    await page.waitForTimeout(300);
    const focused = await statistics();
    await candidate.answer(candidate.exercises[0]);
    await page.waitForTimeout(300);
    const after = await statistics();
    assert.ok(after.frames - focused.frames <= 2, `${after.frames - focused.frames} passes for a click`);
    assert.ok(
      after.draws - focused.draws <= 4,
      `${after.draws - focused.draws} pictures for a click: hover, press, mark, release`,
    );
    await end();
  });
}
