// Sums up a list of checks: the result holds, fails, or is left open.

/** @typedef {import('./verify.mjs').Check} Check */

/**
 * What checks come to:
 *   'fails'  something is false
 *   'open'   nothing is false, but not all that is needed was checked; `open` names it
 *   'holds'  all that is needed was checked, and holds
 * A result that its author signed is vouched for by nobody, and that is no gap: it holds once its session was replayed
 * to the same claims.
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
