// Checks where a new screen starts: at the widget's top, with its title and the progress in sight and the focus on its
// heading, however far the one before was scrolled.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { cut, pack, pageWith, views, visit, widget } from './site.mjs';

const tour = (await pack('grand-tour')).content;
const long = tour.sections
  .flatMap((/** @type {any} */ { exercises }) => exercises)
  .filter((/** @type {any} */ { kind }) => ['likert_scale', 'matrix', 'single_choice'].includes(kind));
const content = cut(
  tour,
  long.map((/** @type {any} */ { id }) => id),
);

/** How far the widget's top is from the top of the window, and what of the screen is in sight. @param {any} page */
const start = (page) =>
  page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('potentiel-assessment')?.shadowRoot);
    const inSight = (/** @type {string} */ selector) => {
      const { top, bottom } = /** @type {Element} */ (root.querySelector(selector)).getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    };
    return {
      top: Math.round(root.host.getBoundingClientRect().top),
      focus: root.activeElement?.tagName,
      title: inSight('.part-title'),
      progress: inSight('.part-steps'),
    };
  });

/**
 * The whole beginning is in sight. Where it is already, the page stays as it is; else the widget's top is the window's.
 * @param {any} page
 * @param {string} when
 */
async function startsAtItsTop(page, when) {
  const { top, ...seen } = await start(page);
  assert.deepEqual(seen, { focus: 'H2', title: true, progress: true }, when);
  assert.ok(top >= 0, `${when}: ${top} px are scrolled out of sight`);
}

for (const view of views) {
  test(`${view} view: Begin, Continue and a jump from the review start at the top`, async () => {
    const { page, reader, end } = await visit({
      content,
      body: pageWith(`<div class="above"></div>${widget({ pack: 'pack.json', view, lang: 'fr', theme: 'light' })}`),
      context: { viewport: { width: 360, height: 640 } },
    });
    await page.evaluate(() => {
      // The page's policy allows no style attributes.
      const above = /** @type {HTMLElement} */ (document.querySelector('.above'));
      above.style.height = '900px';
      document.documentElement.style.scrollBehavior = 'smooth';
    });
    const candidate = new Candidate(reader, content);
    const toTheEnd = () => page.evaluate(() => scrollTo({ top: 1e6, behavior: 'instant' }));
    await candidate.begin();
    await candidate.meet(candidate.exercises[0]);
    await startsAtItsTop(page, 'after Begin');
    for (const exercise of candidate.exercises.slice(0, -1)) {
      await toTheEnd();
      await candidate.proceed(exercise);
      await candidate.meet(candidate.exercises[candidate.exercises.indexOf(exercise) + 1]);
      await startsAtItsTop(page, 'after Continue');
      // A little is enough to hide the progress, though the title is still in sight.
      await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
    }
    await candidate.proceed(/** @type {any} */ (candidate.exercises.at(-1)));
    await reader.meet('heading', candidate.words.before_finish);
    await startsAtItsTop(page, 'in the review');
    await toTheEnd();
    await reader.press('button', candidate.in(candidate.exercises[1].title));
    await candidate.meet(candidate.exercises[1]);
    await startsAtItsTop(page, 'after a jump from the review');
    await end();
  });
}
