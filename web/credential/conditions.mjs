// Checks the conditions of a session: its first line is only the candidate's claim, until a platform confirms it.

/** @typedef {import('./verify.mjs').Check} Check */

/**
 * @param {import('./make.mjs').Start} start as replayed
 * @param {any} pack
 * @param {{ extraTime?: number, nonceKnown?: boolean }} granted percent that the platform granted, 0 for none; whether
 *   the nonce was found to be the platform's
 * @returns {Check[]}
 */
export function conditionChecks({ extra_time: taken, nonce }, pack, { extraTime, nonceKnown }) {
  return [...extraTimeChecks(taken, pack.extra_time ?? [], extraTime), ...drawChecks(nonce, pack, nonceKnown)];
}

/**
 * @param {number} taken
 * @param {number[]} offered by the pack to every candidate
 * @param {number} [granted]
 * @returns {Check[]}
 */
function extraTimeChecks(taken, offered, granted) {
  const check = (/** @type {boolean | null} */ ok, /** @type {string} */ detail) => [
    { name: 'extra_time', ok, detail },
  ];
  if (granted !== undefined && taken === granted)
    return check(
      true,
      taken === 0 ? 'no more time was taken, and none was granted' : `${taken} % more time, as granted`,
    );
  // A candidate without granted extra time may still take what the pack offers to everybody.
  if (!granted && offered.includes(taken))
    return check(true, `${taken} % more time, which the pack offers to everybody`);
  if (granted !== undefined) return check(false, `${taken} % more time instead of ${granted} %`);
  return taken === 0 ? [] : check(null, `${taken} % more time: whether that was granted, only the platform knows`);
}

/** @param {string} nonce @param {any} pack @param {boolean} [known] @returns {Check[]} */
function drawChecks(nonce, pack, known) {
  if (!leavesToChance(pack)) return [];
  const check = (/** @type {boolean | null} */ ok, /** @type {string} */ detail) => [{ name: 'draw', ok, detail }];
  if (nonce === '') return check(null, 'the draw was free, for there is no nonce: of many draws, any could be taken');
  if (!known) return check(null, 'the draw follows from the nonce, and whether that is the platform’s was not checked');
  return check(true, 'the draw follows from the nonce');
}

/** Same rule as leaves_to_chance() in src/session/deal.cpp. @param {any} pack */
const leavesToChance = ({ sections }) =>
  sections.some(
    (/** @type {any} */ { draw, shuffle, exercises }) =>
      draw > 0 ||
      (shuffle && shuffle !== 'no') ||
      exercises.some((/** @type {any} */ { parameters = [] }) => parameters.length > 0),
  );
