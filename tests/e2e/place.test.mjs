// Checks that a reload keeps the candidate's place: focus, text cursor and scroll position.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { eventually, pack, pageWith, views, visit, widget } from './site.mjs';

const code = await pack('gallery/code');
const tour = await pack('grand-tour');

/** @param {import('playwright-core').Page} page */
const focused = (page) =>
  page.evaluate(() => {
    const control = document.querySelector('potentiel-assessment')?.shadowRoot?.activeElement;
    if (!(control instanceof HTMLTextAreaElement)) return control?.tagName ?? null;
    return [control.selectionStart, control.selectionEnd, control.selectionDirection];
  });

const pause = 300; // longer than the 200 ms between two saves of the place

for (const view of views) {
  test(`${view} view: a selection in a program is there again`, async () => {
    const { page, reader, end } = await visit({ attributes: { pack: 'packs/gallery/code.json', view } });
    const candidate = new Candidate(reader, code.content);
    await candidate.begin();
    const editor = page.getByRole('textbox', { name: candidate.words.code });
    await editor.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('let a = 1;\nlet b = 2;');
    for (let turn = 0; turn < 4; turn += 1) await page.keyboard.press('Shift+ArrowLeft');
    const before = await focused(page);
    assert.deepEqual(before, [17, 21, 'backward']);
    await page.waitForTimeout(pause);
    await page.reload();
    await editor.waitFor();
    await eventually(
      async () => JSON.stringify(await focused(page)) === JSON.stringify(before),
      'the same is selected',
    );
    await page.keyboard.type('X');
    assert.equal(await editor.inputValue(), 'let a = 1;\nlet b X');
    await end();
  });

  for (const scroller of ['window', 'box']) {
    test(`${view} view: the same is in sight, when the ${scroller} scrolls`, async () => {
      const inside = widget({ pack: 'packs/grand-tour.json', view, lang: 'fr', theme: 'light' });
      const { page, reader, end } = await visit({
        body: pageWith(scroller === 'window' ? `<p>Avant</p>${inside}` : `<div class="box">${inside}</div>`),
        context: { viewport: { width: 500, height: 420 } },
      });
      const boxed = () =>
        page.evaluate(() => {
          // The page's policy allows no style attributes.
          const box = /** @type {HTMLElement | null} */ (document.querySelector('.box'));
          if (box) Object.assign(box.style, { height: '400px', overflowY: 'auto' });
        });
      await boxed();
      const candidate = new Candidate(reader, tour.content);
      await candidate.begin();
      await candidate.meet(candidate.exercises[0]);
      const button = page.getByRole('button', { name: candidate.words.proceed });
      await button.focus();
      const scrolled = () =>
        page.evaluate(() => (document.querySelector('.box') ?? document.scrollingElement)?.scrollTop ?? 0);
      await page.evaluate(() => (document.querySelector('.box') ?? document.scrollingElement)?.scrollTo(0, 137));
      assert.equal(await scrolled(), 137);
      await page.waitForTimeout(pause);
      // Turn off the browser's own scroll restoration, which is not under test here.
      await page.evaluate(() => {
        history.scrollRestoration = 'manual';
      });
      const leaving = page.waitForEvent('framenavigated');
      await page.reload();
      await leaving;
      await boxed();
      await button.waitFor();
      await eventually(async () => Math.abs((await scrolled()) - 137) <= 1, 'scrolled as before');
      assert.equal(await focused(page), 'BUTTON');
      await end();
    });
  }
}

test('the focus stays where the page around has put it', async () => {
  const { page, reader, end } = await visit({
    body: pageWith(
      `<input aria-label="Recherche">${widget({ pack: 'packs/gallery/short_text.json', view: 'page', lang: 'fr' })}`,
    ),
  });
  await reader.press('button', 'Commencer');
  const own = page.getByRole('textbox', { name: 'Votre réponse' });
  await own.fill('un');
  await own.focus();
  await page.waitForTimeout(pause);
  await page
    .context()
    .addInitScript(() => addEventListener('DOMContentLoaded', () => document.querySelector('input')?.focus()));
  await page.reload();
  await own.waitFor();
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'INPUT');
  await end();
});

for (const view of views) {
  test(`${view} view: whoever goes on before the place is there again is left alone`, async () => {
    const { page, reader, end } = await visit({ attributes: { pack: 'packs/gallery/short_text.json', view } });
    await reader.press('button', 'Commencer');
    const field = page.getByRole('textbox', { name: 'Votre réponse' });
    await field.fill('un');
    await page.waitForTimeout(pause);
    // Delay the script that restores the place.
    /** @type {() => void} */
    let release = () => {};
    const late = new Promise((resolve) => {
      release = () => resolve(undefined);
    });
    await page.route('**/chunks/underway-*.js', async (route) => {
      await late;
      await route.continue();
    });
    await page.reload();
    await field.selectText();
    const come = page.waitForResponse(/underway/);
    release();
    await (await come).finished();
    await page.waitForTimeout(pause);
    await page.keyboard.type('deux');
    assert.equal(await field.inputValue(), 'deux');
    await end();
  });
}
