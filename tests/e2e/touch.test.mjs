// Checks use on a small phone, by touch alone.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { Reader } from './reader.mjs';
import { eachScreen } from './screens.mjs';
import { everyKind, eventually, pack, views, visit } from './site.mjs';
import { allRight } from './walk.mjs';

const content = await everyKind();
const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, deviceScaleFactor: 1 };
const targetAtLeast = 44; // CSS px

/** Does by tapping what a Reader does with the mouse. Two taps within half a second would be one double tap. */
class Tapper extends Reader {
  #tapped = 0;

  /** @param {import('./reader.mjs').Role} role @param {string} name @param {string} [within] */
  async press(role, name, within) {
    await this.page.waitForTimeout(Math.max(0, this.#tapped + 600 - Date.now()));
    await this.get(role, name, within).tap();
    this.#tapped = Date.now();
  }

  /** @param {import('./reader.mjs').Role} role @param {string} name @param {string} text */
  async type(role, name, text) {
    const field = this.get(role, name);
    await field.tap();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }
}

for (const view of views) {
  test(`${view} view: every screen by tapping, to a result in which all is right; targets are large, nothing scrolls sideways, the bar stays at the bottom`, async () => {
    const seen = await visit({ content, attributes: { pack: 'pack.json', view }, context: phone });
    await eachScreen({ ...seen, reader: new Tapper(seen.page) }, content, async (screen) => {
      const faults = await seen.page.evaluate((least) => {
        const root = /** @type {ShadowRoot} */ (document.querySelector('potentiel-assessment')?.shadowRoot);
        const found = [];
        for (const element of root.querySelectorAll('button, select, input, textarea')) {
          if (!element.checkVisibility()) continue; // in the settings, which are closed
          // The whole row is the tap target of its mark.
          const target = element.matches('[type=radio], [type=checkbox]')
            ? (element.closest('label') ?? element)
            : element;
          const { width, height } = target.getBoundingClientRect();
          if (width < least || height < least)
            found.push(`${target.className} "${target.textContent?.slice(0, 40)}" is ${width} × ${height}`);
        }
        if (document.documentElement.scrollWidth > innerWidth)
          found.push(`the page is ${document.documentElement.scrollWidth} wide`);
        for (const place of [0, document.documentElement.scrollHeight / 2, document.documentElement.scrollHeight]) {
          scrollTo(0, place);
          const bar = root.querySelector('.part-bar');
          const gap = bar ? innerHeight - bar.getBoundingClientRect().bottom : 0;
          if (Math.abs(gap) > 1) found.push(`scrolled to ${place}, the bar ends ${gap} px over the bottom`);
        }
        return found;
      }, targetAtLeast);
      assert.deepEqual(faults, [], screen);
    });
    await allRight(seen.completed);
    await seen.end();
  });

  test(`${view} view: what is fetched behind the first screen does not move the button under the finger`, async () => {
    const { page, end } = await visit({ content, attributes: { pack: 'pack.json', view }, context: phone });
    const places = await page.evaluate(async () => {
      /** @type {Set<number>} */
      const seen = new Set();
      const root = () => document.querySelector('potentiel-assessment')?.shadowRoot;
      const limit = performance.now() + 20_000;
      while (!root()?.textContent?.includes('est déjà sur cet appareil') && performance.now() < limit) {
        await new Promise((shown) => requestAnimationFrame(shown));
        const begin = [...(root()?.querySelectorAll('button') ?? [])].find((button) =>
          button.textContent?.includes('Commencer'),
        );
        if (begin) seen.add(begin.getBoundingClientRect().top);
      }
      return [...seen];
    });
    await page.getByText('est déjà sur cet appareil').first().waitFor();
    assert.equal(places.length, 1, `it was at ${places.join(' px, ')} px`);
    await end();
  });

  test(`${view} view: a row is dragged by its grip, and the page scrolls by a finger anywhere else`, async () => {
    const { page, reader, end } = await visit({
      attributes: { pack: 'packs/gallery/ordering.json', view },
      context: phone,
    });
    const candidate = new Candidate(reader, (await pack('gallery/ordering')).content);
    await candidate.begin();
    await candidate.meet(candidate.exercises[0]);
    const rows = page.getByRole('listitem').filter({ has: page.getByRole('button') });
    const order = () => rows.locator('p').allInnerTexts();
    const before = await order();
    const devtools = await page.context().newCDPSession(page);
    const touch = (/** @type {'touchStart' | 'touchMove' | 'touchEnd'} */ type, /** @type {number[]} */ ...[x, y]) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });

    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/drag-')),
    ); // fetched with the first row
    await rows.first().scrollIntoViewIfNeeded();
    const grip = /** @type {{x: number, y: number, width: number, height: number}} */ (
      await rows.first().locator('.grip').boundingBox()
    );
    const last = /** @type {{x: number, y: number, width: number, height: number}} */ (await rows.last().boundingBox());
    assert.ok(grip.width >= 24 && grip.height >= targetAtLeast);
    const x = grip.x + grip.width / 2;
    const [from, to] = [grip.y + grip.height / 2, last.y + last.height - 4];
    await touch('touchStart', x, from);
    for (let step = 1; step <= 8; step++) await touch('touchMove', x, from + ((to - from) * step) / 8);
    assert.deepEqual(await order(), before, 'nothing is decided before the finger is lifted');
    await touch('touchEnd');
    await eventually(
      async () => JSON.stringify(await order()) === JSON.stringify([...before.slice(1), before[0]]),
      'the first row is the last',
    );

    await page.setViewportSize({ width: 360, height: 320 });
    await page.evaluate(() => scrollTo(0, 0));
    await touch('touchStart', 180, 200);
    for (let step = 1; step <= 8; step++) await touch('touchMove', 180, 200 - 20 * step);
    await touch('touchEnd');
    await eventually(() => page.evaluate(() => scrollY > 80), 'the page has scrolled');
    await end();
  });
}

test('canvas view: a shorter screen makes the page shorter at once, before it is painted', async () => {
  const { page, end } = await visit({
    attributes: { pack: 'packs/bases-numeriques.json', view: 'canvas' },
    context: phone,
  });
  await page.getByRole('button', { name: 'Commencer' }).tap();
  const faults = await page.evaluate(async () => {
    const widget = /** @type {HTMLElement} */ (document.querySelector('potentiel-assessment'));
    const found = [];
    for (let screen = 1; screen <= 20; screen++) {
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
      const onwards = [...(widget.shadowRoot?.querySelectorAll('button') ?? [])].find((button) =>
        /Continuer|Relire/.test(button.textContent ?? ''),
      );
      onwards?.click();
      const over =
        document.documentElement.scrollHeight - Math.max(innerHeight, widget.getBoundingClientRect().bottom + scrollY);
      if (over > 1) found.push(`after screen ${screen} the page is ${over} px longer than the widget`);
    }
    return found;
  });
  assert.deepEqual(faults, []);
  await end();
});
