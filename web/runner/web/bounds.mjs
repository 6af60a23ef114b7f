// What a page may cost: steps, depth, elements, lengths.

/**
 * What a page may cost. Whoever works on a page spends steps here; all of them are ours, and so the same everywhere.
 */

export const stepsPerTick = 1000;
export const mostDepth = 256; // Chromium flattens what lies deeper than 512
export const mostElements = 20000;
export const mostBrackets = 64;
export const mostSelector = 20000; // characters of a nested rule's, in full
export const mostValue = 10000;

/** Ends the work on a page. */
export class Bound extends Error {
  /** @param {'fuel' | 'memory' | 'recursion'} status @param {string} message */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** @typedef {(steps?: number) => void} Spend */

/** @param {number} ticks @returns {{ spend: Spend, ticks: () => number }} */
export function fuelTank(ticks) {
  let steps = 0;
  return {
    spend(more = 1) {
      steps += more;
      if (steps > ticks * stepsPerTick) throw new Bound('fuel', 'The page took too long.');
    },
    ticks: () => Math.min(ticks, Math.floor(steps / stepsPerTick)),
  };
}
