// Checks the frame around every exercise: one row at the top, one bar at the bottom, the settings behind one button.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { pack, views, visit } from './site.mjs';

const { content } = await pack('gallery/short_text');
const timed = {
  ...content,
  time: { seconds: 1800 },
  sections: content.sections.map((/** @type {any} */ section) => ({ ...section, time: { seconds: 900 } })),
};

/** @typedef {import('playwright-core').Page} Page */

/** The rectangles of what a selector finds, in whole CSS px. @param {Page} page @param {string} selector */
const rects = (page, selector) =>
  page.evaluate((sought) => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('potentiel-assessment')?.shadowRoot);
    return [...root.querySelectorAll(sought)].map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left: Math.round(left), top: Math.round(top), right: Math.round(right), bottom: Math.round(bottom) };
    });
  }, selector);

const shownInHeader = '.part-steps, .part-steps_text, .part-status_line > *, .part-header > button';

/** @param {Page} page @param {string} [what] that must not move */
const look = (page, what = `${shownInHeader}, .part-title, .part-bar > *`) => rects(page, what);

/** Whose description and facts are long. */
const digital = await pack('bases-numeriques');

for (const view of views) {
  test(`${view} view: the welcome of a phone has title, three facts and Begin in the first 640 px; the rest is one press away`, async () => {
    const { page, reader, end } = await visit({
      attributes: { pack: 'packs/bases-numeriques.json', view, 'host-name': 'Mission locale du Pays d’Épinal' },
      context: { viewport: { width: 360, height: 640 } },
    });
    await reader.meet('button', 'Commencer');
    const first = await rects(page, '.part-title, .part-facts > li, .part-primary');
    assert.equal(first.length, 5);
    for (const { top, bottom } of first) assert.ok(top >= 0 && bottom <= 640, JSON.stringify(first));
    const description = digital.content.description.fr[0].spans[0].text;
    assert.equal(await page.getByText(description).count(), 0);
    await reader.press('button', 'En savoir plus');
    await reader.read(description);
    await reader.read('Ni nom, ni photo');
    await reader.meet('button', 'Reprendre depuis un fichier');
    await end();
  });

  test(`${view} view: the frame of a phone is one row and one bar, and leaves five sixths to the exercise`, async () => {
    const { page, reader, end } = await visit({
      content,
      attributes: { pack: 'pack.json', view },
      context: { viewport: { width: 360, height: 640 } },
    });
    const candidate = new Candidate(reader, content);
    await candidate.begin();
    await candidate.meet(candidate.exercises[0]);
    await reader.read('Enregistré');
    const [header] = await rects(page, '.part-header');
    const [bar] = await rects(page, '.part-bar');
    assert.ok(header.bottom - header.top + bar.bottom - bar.top <= 640 / 6, 'at most a sixth');
    const row = await look(page, shownInHeader);
    assert.equal(row.length, 4);
    for (const [index, { left, top, right, bottom }] of row.entries()) {
      assert.ok(left >= (row[index - 1]?.right ?? 0) && right <= 360, 'side by side');
      assert.ok(Math.abs((top + bottom) / 2 - 24) <= 1, 'on one line');
    }
    const before = await look(page);
    await page.getByRole('textbox').fill('un');
    assert.deepEqual(await look(page), before, 'nothing moves while one types');

    // On its side: one bar only.
    await page.setViewportSize({ width: 640, height: 360 });
    const both = await rects(page, '.part-header, .part-bar');
    assert.equal(both[0].top, both[1].top);
    assert.deepEqual([both[0].bottom, both[1].bottom], [360, 360]);
    assert.ok(both[0].right <= both[1].left && both[1].right === 640, 'beside each other');
    const all = await look(page, `${shownInHeader}, .part-bar > *`);
    assert.ok(
      all.every(({ left, right }, index) => left >= (all[index - 1]?.right ?? 0) && right <= 640),
      'nothing overlaps',
    );
    await end();
  });

  test(`${view} view: where time counts, it stands in the same row, and nothing of it is cut off`, async () => {
    const { page, reader, end } = await visit({
      content: timed,
      attributes: { pack: 'pack.json', view },
      context: { viewport: { width: 360, height: 640 } },
    });
    const candidate = new Candidate(reader, timed);
    await candidate.begin();
    await candidate.meet(candidate.exercises[0]);
    await reader.read('Enregistré');
    const [header] = await rects(page, '.part-header');
    assert.equal(header.bottom, 48);
    const row = await look(page, '.part-steps_text, .part-status_line > *, .part-header > button');
    for (const [index, { left, top, right, bottom }] of row.entries())
      assert.ok(left >= (row[index - 1]?.right ?? 0) && right <= 360 && top >= 0 && bottom <= 48, JSON.stringify(row));
    await end();
  });

  test(`${view} view: settings open over the exercise and move nothing; Escape closes them, and the focus is on their button again`, async () => {
    const { page, reader, end } = await visit({
      content,
      attributes: { pack: 'pack.json', view },
      context: { viewport: { width: 360, height: 640 } },
    });
    const candidate = new Candidate(reader, content);
    await candidate.begin();
    await candidate.meet(candidate.exercises[0]);
    await reader.read('Enregistré');
    const before = await look(page);
    await reader.press('button', 'Réglages');
    assert.deepEqual(await look(page), before);
    assert.deepEqual(await reader.names('combobox'), ['Langue', 'Affichage', 'Couleurs']);
    const [sheet] = await rects(page, '.part-preferences');
    assert.deepEqual([sheet.left, sheet.right, sheet.bottom], [0, 360, 640], 'a sheet from below');
    for (const { top, bottom } of await rects(page, '.part-preferences .words')) assert.ok(bottom - top >= 20, 'named');
    for (const { top, bottom } of await rects(page, '.part-preferences :is(select, button)'))
      assert.ok(bottom - top >= 48, 'large enough for a thumb');
    await reader.select('Couleurs', 'dark');
    await reader.select('Langue', 'en');
    await reader.meet('combobox', 'Language');
    assert.deepEqual(await reader.names('combobox'), ['Language', 'Display', 'Colours'], 'still open');
    await reader.select('Language', 'fr');
    await reader.meet('combobox', 'Langue');
    await page.keyboard.press('Escape');
    assert.deepEqual(await reader.names('combobox'), []);
    const focused = () =>
      page.evaluate(() => document.querySelector('potentiel-assessment')?.shadowRoot?.activeElement?.textContent);
    assert.equal(await focused(), 'Réglages');

    await page.setViewportSize({ width: 1280, height: 800 });
    await reader.press('button', 'Réglages');
    const [box] = await rects(page, '.part-preferences');
    const [button] = await rects(page, '.part-header > button');
    assert.ok(box.top >= button.bottom && box.top < button.bottom + 16, 'under the button');
    assert.ok(box.right - box.left === 320 && Math.abs(box.right - button.right) <= 1, 'a box, at its end');
    await page.mouse.click(20, 400);
    assert.deepEqual(await reader.names('combobox'), [], 'a press beside it closes it');
    await end();
  });
}
