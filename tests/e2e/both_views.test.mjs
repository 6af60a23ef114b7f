// Checks that both views look like one product: marks, grips, arrows and signs are alike in size and ink, no label is
// torn apart, and the reader's own colours leave every control visible.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { ink } from './pixels.mjs';
import { cut, eventually, everyKind, painted, views, visit } from './site.mjs';

const every = await everyKind();
const exercises = every.sections.flatMap((/** @type {any} */ { exercises: all }) => all);

/** @param {string[]} kinds the first exercise of each */
const only = (kinds) =>
  cut(
    every,
    kinds.map((kind) => exercises.find((/** @type {any} */ one) => one.kind === kind).id),
  );

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./pixels.mjs').Box} Box */

/**
 * Places of signs, by the rectangles of the elements that they belong to: the same in either view.
 * @param {Page} page @returns {Promise<Record<string, Box>>}
 */
const signs = (page) =>
  page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('potentiel-assessment')?.shadowRoot);
    /** @type {Record<string, Box>} */
    const found = {};
    /** @typedef {(rect: DOMRect) => [x: number, y: number, size: number]} Place */
    /** @param {string} name @param {string} selector @param {Place} place */
    const add = (name, selector, place) => {
      const element = root.querySelector(selector);
      if (!element) return;
      const [x, y, size] = place(element.getBoundingClientRect());
      found[name] = { x, y, width: size, height: size };
    };
    add('chosen option', '.part-option_row.is-checked', ({ left, top }) => [left + 16, top + 13, 24]);
    add('option', '.part-option_row:not(.is-checked)', ({ left, top }) => [left + 16, top + 13, 24]);
    add('chosen mark', '.part-judgement_mark.is-checked', ({ left, top }) => [left + 6, top + 12, 24]);
    add('mark', '.part-judgement_mark:not(.is-checked)', ({ left, top }) => [left + 6, top + 12, 24]);
    add('arrow', '.part-icon_button:not([aria-disabled])', ({ left, top, width, height }) => [
      left + width / 2 - 16,
      top + height / 2 - 16,
      32,
    ]);
    add('number', '.part-review_row.is-done', ({ left, top }) => [left + 12, top + 10, 28]);
    add('number, no answer', '.part-review_row.is-required', ({ left, top }) => [left + 12, top + 10, 28]);
    add('right', '.part-test_row.is-right', ({ right, top }) => [right - 36, top + 12, 24]);
    add('no answer', '.part-test_row.is-required', ({ right, top }) => [right - 36, top + 12, 24]);
    return found;
  });

test('marks, arrows and signs have the same ink at the same place in both views', async () => {
  const content = only(['single_choice', 'multiple_choice', 'situational_judgement', 'ordering', 'short_text']);
  /** @type {Record<string, Record<string, number>>} */
  const shares = { canvas: {}, page: {} };
  for (const view of views) {
    const { page, reader, end } = await visit({
      content,
      attributes: { pack: 'pack.json', view, theme: 'light' },
      context: { viewport: { width: 420, height: 1400 }, reducedMotion: 'reduce' },
    });
    const candidate = new Candidate(reader, content);
    const look = async () => {
      await page.mouse.move(1, 1);
      if (view === 'canvas') await painted(page);
      const all = Object.entries(await signs(page));
      const measured = await ink(
        await page.screenshot(),
        all.map(([, box]) => box),
        1,
      );
      for (const [index, [name]] of all.entries()) shares[view][name] ??= measured[index].share;
    };
    await candidate.begin();
    for (const exercise of candidate.exercises) {
      await candidate.meet(exercise);
      if (exercise.kind !== 'short_text') await candidate.answer(exercise);
      await look();
      await candidate.proceed(exercise);
    }
    await reader.meet('heading', candidate.words.before_finish);
    await look();
    await candidate.finish();
    await reader.meet('button', candidate.words.print);
    await page.locator('.part-test_row').first().scrollIntoViewIfNeeded();
    await look();
    await end();
  }
  assert.equal(Object.keys(shares.canvas).length, 9);
  for (const [name, share] of Object.entries(shares.canvas)) {
    const other = shares.page[name];
    assert.ok(
      Math.abs(share - other) < 0.1,
      `${name}: ${share.toFixed(2)} in canvas, ${other?.toFixed(2)} in page view`,
    );
    assert.ok(share > 0.02, `${name} is seen`);
  }
});

for (const view of views) {
  test(`${view} view: no label is torn apart, on a phone and at 640 px; a certainty adjoins its statement`, async () => {
    const content = only(['matrix', 'likert_scale', 'true_false', 'in_tray', 'table_completion', 'trace']);
    const { page, reader, end } = await visit({
      content,
      attributes: { pack: 'pack.json', view },
      context: { viewport: { width: 360, height: 800 } },
    });
    const candidate = new Candidate(reader, content);
    const torn = () =>
      page.evaluate(() => {
        const root = /** @type {ShadowRoot} */ (document.querySelector('potentiel-assessment')?.shadowRoot);
        const found = [];
        for (const label of root.querySelectorAll('label > .words, button > .words, .page th, .part-title, legend')) {
          if (getComputedStyle(label).clipPath !== 'none') continue;
          const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            for (const { 0: word, index } of node.textContent?.matchAll(/[^\s\u202f\u00a0-]+/g) ?? []) {
              const range = document.createRange();
              range.setStart(node, index);
              range.setEnd(node, index + word.length);
              const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
              if (lines.size > 1) found.push(word);
            }
          }
        }
        return found;
      });
    await candidate.begin();
    for (const exercise of candidate.exercises) {
      await candidate.meet(exercise);
      for (const width of [640, 360]) {
        await page.setViewportSize({ width, height: 800 });
        await eventually(async () => (await torn()).length === 0, `no torn label: ${exercise.kind} at ${width}`);
      }
      if (exercise.kind === 'true_false') {
        await candidate.answer(exercise);
        const gaps = await page.evaluate(() => {
          const root = /** @type {ShadowRoot} */ (document.querySelector('potentiel-assessment')?.shadowRoot);
          return [...root.querySelectorAll('.part-certainty_row')].map((row) => {
            const before = /** @type {Element} */ (row.previousElementSibling).getBoundingClientRect();
            return Math.round(row.getBoundingClientRect().top - before.bottom);
          });
        });
        assert.ok(gaps.length > 0 && gaps.every((gap) => gap === 0), `${gaps}`);
      }
      await candidate.proceed(exercise);
    }
    await end();
  });
}

test('in the reader’s own colours a slider and an allocation have a track and a handle', async () => {
  const content = only(['slider', 'allocation']);
  const { page, reader, end } = await visit({
    content,
    attributes: { pack: 'pack.json' },
    context: { viewport: { width: 360, height: 800 }, forcedColors: 'active' },
  });
  const candidate = new Candidate(reader, content);
  await candidate.begin();
  for (const exercise of candidate.exercises) {
    await candidate.meet(exercise);
    await candidate.answer(exercise);
    const slider = page.getByRole('slider').first();
    const box = /** @type {Box} */ (await slider.boundingBox());
    const track = { x: box.x + box.width - 30, y: box.y + 16, width: 16, height: 16 };
    const handle = await slider.evaluate((element) => {
      const { left, width, top, height } = element.getBoundingClientRect();
      const input = /** @type {HTMLInputElement} */ (element);
      const share = (Number(input.value) - Number(input.min)) / (Number(input.max) - Number(input.min));
      return { x: left + 14 + share * (width - 28) - 14, y: top + height / 2 - 14, width: 28, height: 28 };
    });
    const [line, knob] = await ink(await page.screenshot(), [track, handle], 1);
    assert.ok(line.share > 0.2 && line.contrast >= 3, `a track: ${JSON.stringify(line)}`);
    assert.ok(knob.share > 0.1 && knob.contrast >= 3, `a handle: ${JSON.stringify(knob)}`);
    await candidate.proceed(exercise);
  }
  await end();
});
