// Draws random numbers from a seed, so that every run of a test draws the same ones.

/**
 * Numbers from 0 (included) to 1 (excluded) from a seed (mulberry32).
 * @param {number} seed
 */
export function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Whole numbers from the same seed. @param {number} seed */
export function dice(seed) {
  const random = chance(seed);
  /** @param {number} bound @returns {number} 0 … bound - 1 */
  return (bound) => Math.floor(random() * bound);
}
