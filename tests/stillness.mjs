// Whether a page stays awake while something heavy goes on. A ratio, since machines and the work on them differ.
import assert from 'node:assert/strict';

/**
 * Watches for how long a page does nothing, from its next picture on.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<() => Promise<Watched>>} its end
 *
 * @typedef {{longest: number, all: number}} Watched in milliseconds
 */
export async function watch(page) {
  const watched = await page.evaluateHandle(async () => {
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    const begun = performance.now();
    let last = begun;
    let longest = 0;
    const look = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      return { longest, all: now - begun };
    };
    const timer = setInterval(look, 5);
    return {
      end: () => {
        clearInterval(timer);
        return look();
      },
    };
  });
  return () => watched.evaluate(({ end }) => end());
}

/** A page that did the work itself would stand still for one of its few parts at least. @param {Watched} watched */
export function assertAwake({ longest, all }) {
  assert.ok(longest < all / 10, `the page stood still for ${longest} of ${all} ms`);
}
