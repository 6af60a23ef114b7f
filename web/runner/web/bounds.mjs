// Limits the cost of a page: steps, depth, elements, lengths.

// Code that works on a page spends steps here. Only our own code counts steps, so the counts are the same everywhere.

export const stepsPerTick = 1000;
export const mostDepth = 256; // Chromium flattens elements deeper than 512
export const mostElements = 20000;
export const mostBrackets = 64;
export const mostSelector = 20000; // characters of a nested rule's full selector
export const mostValue = 10000;

/** Thrown when a page exceeds a limit. */
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
