// Checks that what is in sight is painted, however the page moves, and that little else is.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Candidate } from './candidate.mjs';
import { ink } from './pixels.mjs';
import { pack, painted, visit } from './site.mjs';

const { content } = await pack('gallery/single_choice');
/** An exercise that is many windows high. */
const long = structuredClone(content);
for (const blocks of Object.values(long.sections[0].exercises[0].stem))
  blocks.push(...Array.from({ length: 150 }, () => blocks[0]));
const viewport = { width: 360, height: 640 };

/** @type {Awaited<ReturnType<typeof visit>>} */
let seen;
/** @type {import('playwright-core').Page} */
let page;
before(async () => {
  const attributes = { pack: 'pack.json', view: 'canvas' };
  seen = await visit({ content: long, attributes, context: { viewport, deviceScaleFactor: 1.5 } });
  page = seen.page;
  const candidate = new Candidate(seen.reader, long);
  await candidate.begin();
  await candidate.meet(candidate.exercises[0]);
  await painted(page);
  await page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('potentiel-assessment')?.shadowRoot);
    const tiles = () => [
      .../** @type {NodeListOf<HTMLCanvasElement>} */ (root.querySelectorAll('.surface > :not(.blank)')),
    ];
    /** How much of the widget's part of the window no tile covers, CSS px. */
    const blank = () => {
      const { top, bottom } = /** @type {Element} */ (root.querySelector('.surface')).getBoundingClientRect();
      const covered = tiles().map((tile) => tile.getBoundingClientRect());
      const from = Math.max(top, 0);
      const to = Math.min(bottom, innerHeight);
      const overlap = (/** @type {DOMRect} */ { top: upper, bottom: lower }) =>
        Math.max(0, Math.min(lower, to) - Math.max(upper, from));
      return Math.round(Math.max(0, to - from) - covered.reduce((sum, tile) => sum + overlap(tile), 0));
    };
    const pixels = () => tiles().reduce((sum, { width, height }) => sum + width * height, 0);
    const frame = () => new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
    Object.assign(globalThis, { tiles, blank, pixels, frame });
  });
});
after(() => seen.end());

/** Each step is one frame long. @param {number[]} steps CSS px */
const scroll = (steps) =>
  page.evaluate(async (lengths) => {
    const { blank, frame } = /** @type {any} */ (globalThis);
    const blanks = [];
    for (const length of lengths) {
      scrollBy({ top: length, behavior: 'instant' });
      await frame();
      blanks.push(blank());
    }
    return blanks;
  }, steps);

const atRest = () =>
  page.evaluate(async () => {
    const { blank, frame, pixels } = /** @type {any} */ (globalThis);
    scrollTo(0, 0);
    for (let more = 0; more < 3; more += 1) await frame();
    return { blank: blank(), pixels: pixels() };
  });

test('at any speed of scrolling, no frame shows a blank', async () => {
  assert.ok((await page.evaluate(() => document.documentElement.scrollHeight)) > 6000);
  for (const length of [60, 250, 700, 2500]) {
    const there = Array.from({ length: Math.ceil(1500 / length) + 1 }, () => length);
    const steps = [...there, ...there.map((step) => -step)];
    assert.deepEqual(
      await scroll(steps),
      steps.map(() => 0),
      `${length} px a frame`,
    );
  }
});

test('while the page scrolls, what comes next is painted before it is in sight', async () => {
  await atRest();
  await scroll([40, 40, 40, 40]);
  await painted(page);
  const beyond = await page.evaluate(() =>
    Math.max(
      .../** @type {any} */ (globalThis)
        .tiles()
        .map((/** @type {Element} */ tile) => tile.getBoundingClientRect().bottom),
    ),
  );
  assert.ok(beyond >= viewport.height + 600, `painted down to ${beyond}`);
});

test('only what is in sight and around it is held', async () => {
  await page.evaluate(() => scrollTo(0, 4000));
  await painted(page);
  const { width, height } = viewport;
  const most = 1.5 ** 2 * width * (height + 2 * 1280 + 2 * 256);
  const { pixels } = await atRest();
  assert.ok(pixels <= most, `${pixels} pixels`);
});

test('a page that moves the widget without scrolling leaves no blank', async () => {
  await atRest();
  const blanks = await page.evaluate(async () => {
    const { blank, frame } = /** @type {any} */ (globalThis);
    const found = [];
    for (const margin of ['-3000px', '0px', '-1500px', '0px']) {
      document.body.style.marginTop = margin;
      for (let more = 0; more < 3; more += 1) await frame();
      found.push(blank());
    }
    return found;
  });
  assert.deepEqual(blanks, [0, 0, 0, 0]);
});

test('no seam shows between the tiles', async () => {
  await page.reload();
  await painted(page);
  for (const offset of ['0.3px', '10.5px']) {
    await page.evaluate((top) => void (document.body.style.paddingTop = top), offset);
    await painted(page);
    // Beside the card there is only the ground.
    const [{ share }] = await ink(await page.screenshot(), [{ x: 2, y: 20, width: 4, height: 500 }], 1.5);
    assert.equal(share, 0, offset);
  }
});
