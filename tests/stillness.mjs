// Checks that a page stays responsive during heavy work. The limit is a ratio, since machines and their load differ.
import assert from 'node:assert/strict';

/**
 * Measures the longest time that a page is blocked, starting with its next frame.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<() => Promise<Watched>>} ends the measurement
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

/** A page that did the work itself would be blocked for at least one of its few steps. @param {Watched} watched */
export function assertAwake({ longest, all }) {
  assert.ok(longest < all / 10, `the page stood still for ${longest} of ${all} ms`);
}
