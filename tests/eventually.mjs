// Waits in tests until a condition holds.
import assert from 'node:assert/strict';

/**
 * Retries until the result is truthy.
 * @template T
 * @param {() => Promise<T> | T} ask
 * @param {string} [what] in words; else its code
 * @param {number} [seconds]
 * @returns {Promise<Exclude<T, false | 0 | '' | null | undefined>>}
 */
export async function eventually(ask, what = String(ask), seconds = 10) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    const answer = await ask();
    if (answer) return /** @type {any} */ (answer);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new assert.AssertionError({ message: `not within ${seconds} s: ${what}` });
}
