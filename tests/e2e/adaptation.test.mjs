// Checks that the widget follows the reader's settings: zoom, text size and spacing, forced colours, reduced motion.
import assert from 'node:assert/strict';
import test from 'node:test';
import { eachScreen } from './screens.mjs';
import { bare, everyKind, eventually, pageWith, painted, url, views, visit, widget } from './site.mjs';

/** @typedef {import('playwright-core').Page} Page */

const content = await everyKind();

/**
 * Elements that extend beyond the window sideways, or are cut off in their box.
 *
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
function misfits(page) {
  return page.evaluate(() => {
    const found = [];
    if (document.documentElement.scrollWidth > innerWidth)
      found.push(`the page is ${document.documentElement.scrollWidth} wide`);
    const root = /** @type {ShadowRoot} */ (document.querySelector('potentiel-assessment')?.shadowRoot);
    for (const element of root.querySelectorAll('button, label, legend, h1, h2, h3, p, li, th, td')) {
      if (!element.checkVisibility() || element.closest('.part-hidden, .live')) continue;
      const { left, right, width, height } = element.getBoundingClientRect();
      const name = `${element.localName}.${element.className} "${element.textContent?.slice(0, 50)}"`;
      if (width <= 1 || height <= 1) continue; // for screen readers only
      if (element.closest('.part-grid')) continue; // a table scrolls within its own frame
      if (left < -1 || right > innerWidth + 1) found.push(`${name} lies from ${left} to ${right}`);
      if (element.localName === 'button' && element.scrollWidth > element.clientWidth + 1)
        found.push(`${name} is cut off`);
    }
    return found;
  });
}

/** Attributes that ask for no view. */
const automatic = { pack: 'pack.json' };

/** @param {Page} page */
const viewOf = (page) =>
  page
    .locator('potentiel-assessment .widget')
    .evaluate((element) => ['canvas', 'page'].find((name) => element.classList.contains(name)));

/** Classes of the widget's elements that move, or would. @param {Page} page */
const moving = (page) =>
  page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('potentiel-assessment')?.shadowRoot);
    return [...root.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return transitionDuration.split(', ').some((duration) => parseFloat(duration) > 0) || animationName !== 'none';
      })
      .map((element) => element.className);
  });

for (const view of views) {
  test(`${view} view: at 200 % and 400 %, one column, nothing sticks out or is cut off; less motion means none`, async () => {
    const seen = await visit({
      content,
      attributes: { pack: 'pack.json', view },
      context: { reducedMotion: 'reduce' },
    });
    await eachScreen(seen, content, async (screen) => {
      assert.deepEqual(await moving(seen.page), [], screen);
      await seen.page.emulateMedia({ reducedMotion: 'no-preference' });
      for (const zoom of [2, 4]) {
        // Change the layout as zoom does, without its pixel density: a software renderer would need minutes for that.
        await seen.page.setViewportSize({ width: 1280 / zoom, height: 1024 / zoom });
        if (view === 'canvas') await painted(seen.page);
        assert.deepEqual(await misfits(seen.page), [], `${screen} at ${zoom}00 %`);
      }
      await seen.page.emulateMedia({ reducedMotion: 'reduce' });
    });
    await seen.end();
  });
}

test('letters and words that the reader spreads bring the page view, where all of them fit', async () => {
  const seen = await visit({ path: 'about', content });
  await seen.page.route('**/spacing.css', (route) =>
    route.fulfill({
      contentType: 'text/css',
      body: 'body { letter-spacing: .12em; word-spacing: .16em; line-height: 1.5 }',
    }),
  );
  await seen.page.unroute(`${url}bare.html`);
  await seen.page.route(`${url}bare.html`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: pageWith(`<link rel="stylesheet" href="spacing.css">${widget({ ...automatic, lang: 'fr' })}`),
    }),
  );
  await seen.page.setViewportSize({ width: 360, height: 640 });
  await seen.page.goto(`${url}bare.html`);
  await seen.reader.meet('button', 'Commencer');
  assert.equal(await viewOf(seen.page), 'page');
  const spread = await seen.page
    .getByRole('button', { name: 'Commencer' })
    .evaluate((button) => parseFloat(getComputedStyle(button).letterSpacing));
  assert.ok(spread > 1, 'the words of the widget are spread, too');
  await eachScreen(seen, content, async (screen) => assert.deepEqual(await misfits(seen.page), [], screen));
});

test('a larger text size brings the page view, in that size', async () => {
  const seen = await visit({ content, path: 'about', context: { viewport: { width: 768, height: 900 } } });
  const devtools = await seen.page.context().newCDPSession(seen.page);
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  await seen.page.unroute(`${url}bare.html`);
  await seen.page.route(`${url}bare.html`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: bare({ ...automatic, lang: 'fr' }),
    }),
  );
  await seen.page.goto(`${url}bare.html`);
  await seen.reader.meet('button', 'Commencer');
  assert.equal(await viewOf(seen.page), 'page');
  const size = await seen.page
    .getByRole('button', { name: 'Commencer' })
    .evaluate((button) => parseFloat(getComputedStyle(button).fontSize));
  assert.ok(size >= 32, `${size} px`);
  await eachScreen(seen, content, async (screen) => assert.deepEqual(await misfits(seen.page), [], screen));
});

test('forced colours bring the page view at once, where marks can still be told apart', async () => {
  const seen = await visit({ attributes: { pack: 'packs/gallery/single_choice.json' } });
  await seen.reader.press('button', 'Commencer');
  await eventually(async () => (await viewOf(seen.page)) === 'canvas', 'the canvas view');
  await seen.page.emulateMedia({ forcedColors: 'active' });
  await eventually(async () => (await viewOf(seen.page)) === 'page', 'the page view');
  const mark = seen.page.getByRole('radio').first();
  await seen.page.mouse.move(0, 0);
  const before = await mark.screenshot();
  await mark.click();
  await seen.page.getByRole('radio').nth(1).focus();
  await seen.page.mouse.move(0, 0);
  assert.notDeepEqual(await mark.screenshot(), before, 'a chosen mark looks like one that is not');
  await seen.end();
});
