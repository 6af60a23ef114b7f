// A program's panes on a wide screen, and the strip with its sheet on a phone: measured, by keys and by pointer.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { eventually, pack, painted, views, visit } from './site.mjs';

const { content } = await pack('gallery/code');
const wide = { viewport: { width: 1280, height: 800 } };
const broken = 'function double(number) {\n  return numbr;\n}\n';

/**
 * @param {import('./site.mjs').View} view
 * @param {import('playwright-core').BrowserContextOptions} context
 * @param {import('./site.mjs').VisitOptions} [more]
 */
async function open(view, context, { content: asked = content, ...more } = {}) {
  const seen = await visit({ content: asked, attributes: { pack: 'pack.json', view }, context, ...more });
  const candidate = new Candidate(seen.reader, asked);
  await candidate.begin();
  await candidate.meet(candidate.exercises[0]);
  await seen.page.locator('.editor.is-rich').first().waitFor();
  return { ...seen, candidate };
}

/** @param {import('playwright-core').Page} page */
const panesOf = (page) =>
  page.locator('.part-pane').evaluateAll((panes) =>
    panes.map((pane) => {
      const { left, top, right, bottom } = pane.getBoundingClientRect();
      return { left, top, right, bottom, width: right - left, height: bottom - top };
    }),
  );

/** @param {import('playwright-core').Page} page */
const pageScrolls = (page) =>
  page.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.documentElement;
    return scrollHeight > innerHeight || scrollWidth > innerWidth;
  });

for (const view of views) {
  test(`${view} view: three panes fill 1280 × 800, without scrolling the page; dividers move by keys and pointer, and stay`, async () => {
    const { page, candidate, end } = await open(view, wide);
    await page.locator('.divider').nth(1).waitFor();
    await eventually(async () => !(await pageScrolls(page)));
    const [task, code, outcome] = await panesOf(page);
    const bar = /** @type {{y: number}} */ (await page.locator('.part-bar').boundingBox());
    assert.ok(task.right < code.left && code.bottom < outcome.top && code.left === outcome.left, 'not side by side');
    assert.ok(task.bottom <= bar.y && outcome.bottom <= bar.y, 'something lies under the bar');
    const field = /** @type {{y: number, height: number}} */ (await page.locator('.role-editor .editor').boundingBox());
    const run = /** @type {{y: number, height: number}} */ (
      await page.getByRole('button', { name: candidate.words.run }).boundingBox()
    );
    assert.ok(field.height >= 180 && field.y + field.height < run.y, `the editor has ${field.height} px`);
    assert.ok(run.y + run.height <= code.bottom, 'the button to run is out of sight');

    const [across, down] = [page.getByRole('separator').nth(0), page.getByRole('separator').nth(1)];
    await eventually(() => across.getAttribute('aria-label'));
    const value = async (/** @type {import('playwright-core').Locator} */ divider) =>
      Number(await divider.getAttribute('aria-valuenow'));
    const before = await value(across);
    await across.press('ArrowRight');
    await eventually(async () => (await panesOf(page))[0].width > task.width);
    assert.equal(await value(across), before + 2);
    await down.press('Home');
    await eventually(async () => (await panesOf(page))[1].height < code.height);
    assert.equal(await value(down), Number(await down.getAttribute('aria-valuemin')));
    await down.press('End');
    await eventually(async () => (await panesOf(page))[1].height > code.height);

    const grip = /** @type {{x: number, y: number, width: number, height: number}} */ (await across.boundingBox());
    await page.mouse.move(grip.x + 4, grip.y + 40);
    await page.mouse.down();
    await page.mouse.move(640, 300, { steps: 3 });
    await page.mouse.up();
    await eventually(async () => Math.abs((await panesOf(page))[0].right - 640) < 10);
    const moved = await value(across);
    assert.equal(await pageScrolls(page), false, 'the page scrolls');

    // The next visit, on this device: as they were left.
    await page.reload();
    await across.waitFor();
    assert.equal(await value(across), moved);
    await end();
  });

  test(`${view} view: each pane scrolls by itself, and a failed line is one press away`, async () => {
    const { page, reader, candidate, end } = await open(view, wide);
    await reader.paste('textbox', candidate.words.code, broken);
    await reader.press('button', candidate.words.run);
    const line = page.getByRole('button', { name: 'Aller à la ligne 2' }).first();
    await line.waitFor();
    const card = page.locator('.part-pane:last-child > .part-card');
    assert.ok(await card.evaluate((pane) => pane.scrollHeight > pane.clientHeight), 'the outcome does not scroll');
    await card.evaluate((pane) => pane.scrollTo(0, pane.scrollHeight));
    if (view === 'canvas') {
      await painted(page);
      const shown = await card.evaluate((pane) => {
        const { top, bottom } = pane.getBoundingClientRect();
        const tiles = [...pane.querySelectorAll('.surface > canvas:not(.blank)')].map((tile) =>
          tile.getBoundingClientRect(),
        );
        return (
          tiles.some((tile) => tile.top <= bottom && tile.bottom >= bottom - 1) && tiles.length > 0 && top < bottom
        );
      });
      assert.ok(shown, 'the end of the pane is not painted');
    }
    assert.equal(await pageScrolls(page), false, 'the page scrolls');
    await line.click();
    const caret = await page
      .getByRole('textbox', { name: candidate.words.code })
      .evaluate((field) => [
        field.matches(':focus'),
        /** @type {HTMLTextAreaElement} */ (field).value
          .slice(0, /** @type {HTMLTextAreaElement} */ (field).selectionStart)
          .split('\n').length,
      ]);
    assert.deepEqual(caret, [true, 2]);
    await end();
  });

  test(`${view} view: on a phone the outcome is a strip over the bar; it opens as a sheet and leads to the line`, async () => {
    const { page, reader, candidate, end } = await open(view, {
      viewport: { width: 360, height: 640 },
      hasTouch: true,
      isMobile: true,
    });
    await reader.press('button', candidate.words.run);
    const strip = page.locator('.part-strip');
    await strip.filter({ hasText: '0 sur 2 · attendu 4, obtenu 0' }).waitFor();
    assert.ok((await strip.innerText()).includes('sur'));
    const bar = /** @type {{y: number}} */ (await page.locator('.part-bar').boundingBox());
    assert.ok(bar.y > 500, 'the bar is too high');
    assert.equal(await strip.getAttribute('aria-expanded'), 'false');
    await strip.press('Enter');
    const pane = page.locator('.part-pane:last-child');
    await eventually(async () => {
      const { top, bottom, height } = (await panesOf(page))[2];
      return height > 350 && top > 60 && Math.abs(bottom - bar.y) < 2;
    });
    assert.equal(await strip.getAttribute('aria-expanded'), 'true');
    assert.ok(
      await pane.evaluate((sheet) => sheet.contains(/** @type {ShadowRoot} */ (sheet.getRootNode()).activeElement)),
    );
    await page.keyboard.press('Escape');
    await eventually(async () => (await strip.getAttribute('aria-expanded')) === 'false');
    assert.ok(await strip.evaluate((button) => button.matches(':focus')), 'the focus is lost');

    await reader.paste('textbox', candidate.words.code, broken);
    await reader.press('button', candidate.words.run);
    await strip.filter({ hasText: 'Ligne 2' }).waitFor();
    await strip.click();
    await pane.getByRole('button', { name: 'Aller à la ligne 2' }).first().click();
    await eventually(async () => (await strip.getAttribute('aria-expanded')) === 'false');
    assert.ok(
      await page.getByRole('textbox', { name: candidate.words.code }).evaluate((field) => field.matches(':focus')),
    );
    await end();
  });

  test(`${view} view: a phone on its side shows at least six lines of code, after a run too`, async () => {
    const { page, reader, candidate, end } = await open(view, {
      viewport: { width: 640, height: 360 },
      hasTouch: true,
      isMobile: true,
    });
    await reader.press('button', candidate.words.run);
    await page.locator('.part-strip.is-wrong').waitFor();
    const seen = await page.getByRole('textbox', { name: candidate.words.code }).evaluate(async (field) => {
      const editor = /** @type {HTMLElement} */ (field.closest('.editor'));
      editor.scrollIntoView({ block: 'start', behavior: 'instant' });
      await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown, 50)));
      const root = /** @type {ShadowRoot} */ (field.getRootNode());
      const edge = (/** @type {string} */ part, /** @type {'top' | 'bottom'} */ side) =>
        /** @type {Element} */ (root.querySelector(part)).getBoundingClientRect()[side];
      const symbols = /** @type {HTMLElement | null} */ (root.querySelector('.editor-symbols'));
      const bottom = Math.min(
        edge('.part-bar', 'top'),
        symbols?.offsetHeight ? edge('.editor-symbols', 'top') : innerHeight,
        edge('.editor', 'bottom'),
      );
      return (bottom - Math.max(edge('.editor-toolbar', 'bottom'), 0)) / parseFloat(getComputedStyle(field).lineHeight);
    });
    assert.ok(seen >= 6, `${seen} lines`);
    await end();
  });

  test(`${view} view: without room for panes all is one below another; a widget with a height of its own keeps to it`, async () => {
    const low = await open(view, { viewport: { width: 1280, height: 590 } });
    assert.equal(await low.page.locator('.divider').count(), 0);
    const [first, second] = await panesOf(low.page);
    assert.ok(first.right < second.left, 'no columns');
    await low.end();
    const body = `<!doctype html><html lang="fr"><meta charset="utf-8"><link rel="stylesheet" href="bare.css">
      <script type="module" src="potentiel.js"></script>
      <potentiel-assessment pack="pack.json" view="${view}" lang="fr" id="own"></potentiel-assessment><p>Et après</p></html>`;
    const own = await open(view, wide, { body });
    await own.page.locator('.divider').first().waitFor();
    await own.page.locator('#own').evaluate((element) => {
      element.style.height = '650px';
      dispatchEvent(new Event('resize'));
    });
    await eventually(async () => {
      const height = await own.page.locator('.part-root').evaluate((root) => root.getBoundingClientRect().height);
      return height === 650;
    });
    await own.end();
  });
}
