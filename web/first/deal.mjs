// The order in which a session shows options, as the core computes it (shown_order in src/session/apply.cpp): the
// first exercise may be on the screen before the module.

const wide = (/** @type {bigint} */ value) => BigInt.asUintN(64, value);

/** FNV-1a, 32 bits, as hash_text in src/base/random.h. @param {string} text @param {number} [start] */
export function hashText(text, start = 2166136261) {
  let hash = start;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 16777619);
  return hash >>> 0;
}

/**
 * The seed of a session with a nonce, as seed_from in src/session/bounds.h.
 * @param {string} nonce
 * @param {string} pack its hash
 */
export const seedFrom = (nonce, pack) => hashText(nonce, hashText(pack));

/**
 * SplitMix64, as Random in src/base/random.h.
 * @param {number} seed
 * @returns {(bound: number) => number} 0 … bound - 1
 */
function random(seed) {
  let state = BigInt(seed);
  return (bound) => {
    state = wide(state + 0x9e3779b97f4a7c15n);
    let z = wide((state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = wide((z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    z ^= z >> 31n;
    return Number(((z >> 32n) * BigInt(bound)) >> 32n);
  };
}

/**
 * @param {string} exercise its id
 * @param {number} seed of the session
 * @param {number} count
 * @param {boolean} keepsLast whether the last one stays the last
 * @returns {number[]} a permutation of 0 … count - 1
 */
export function shownOrder(exercise, seed, count, keepsLast) {
  const order = Array.from({ length: count }, (_, index) => index);
  const below = random(hashText(exercise, (seed ^ 0x9e3779b9) >>> 0));
  for (let left = keepsLast && count > 0 ? count - 1 : count; left > 1; left -= 1) {
    const other = below(left);
    [order[left - 1], order[other]] = [order[other], order[left - 1]];
  }
  return order;
}
