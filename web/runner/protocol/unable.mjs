// The error that says why a program could not be run: a fault of the host, never a verdict.

/**
 * Why a program could not be run. It says nothing of the program, so it never becomes the result of a call.
 *
 *   engine_unreachable   what runs it can't be fetched: no network, a file that is missing, or is not what it should be
 *   engine_blocked       the page may not start it: a policy, a frame without rights, another origin
 *   engine_failed        it broke down by itself
 *   cancelled            nobody waits for it any more
 *
 * @typedef {'engine_unreachable' | 'engine_blocked' | 'engine_failed' | 'cancelled'} Code
 */

export class Unable extends Error {
  /** @param {Code} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.name = 'Unable';
    this.code = code;
  }
}

/** @param {unknown} error @param {Code} code of an error that has none yet */
export const unable = (error, code) =>
  error instanceof Unable ? error : new Unable(code, error instanceof Error ? error.message : String(error));

export const cancelled = () => new Unable('cancelled', 'The run was cancelled.');

const tick = 50; // milliseconds

/**
 * Waits for a promise so long and no longer. The time is counted in ticks and not by the clock, so that a phone put to
 * sleep meanwhile does not use it up.
 *
 * @template Value
 * @param {number} milliseconds
 * @param {Promise<Value>} promise
 * @param {() => Error} late
 * @returns {Promise<Value>}
 */
export function within(milliseconds, promise, late) {
  let left = Math.ceil(milliseconds / tick) + 1;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let timer;
  /** @type {Promise<never>} */
  const end = new Promise((_, reject) => {
    timer = setInterval(() => {
      left -= 1;
      if (left === 0) reject(late());
    }, tick);
  });
  return Promise.race([promise, end]).finally(() => clearInterval(timer));
}
