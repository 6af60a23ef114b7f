// Sums up a list of checks: the result holds, fails or stays open.

/** @typedef {import('./verify.mjs').Check} Check */

/**
 * Combines checks into one state:
 *   'fails'  something is false
 *   'open'   nothing is false, but something needed was not checked; `open` names it
 *   'holds'  everything needed was checked and holds
 * Nobody vouches for a self-signed result. That alone does not leave it open: it holds once a replay of its session
 * gives the same claims.
 *
 * @param {Check[]} checks
 * @returns {{ state: 'fails' | 'open' | 'holds', open: string[] }}
 */
export function outcome(checks) {
  const replayed = checks.some(({ name, ok }) => name === 'claims' && ok);
  const open = checks.filter(({ ok, until }) => ok === null && !(until && replayed)).map(({ name }) => name);
  const fails = checks.some(({ ok }) => ok === false);
  return { state: fails ? 'fails' : open.length > 0 ? 'open' : 'holds', open };
}
