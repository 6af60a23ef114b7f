// Defines the error for programs that could not run: a fault of the host, never a verdict.

/**
 * The reason why a program could not run. The program is not at fault, so it never becomes the result of a call.
 *
 *   engine_unreachable   the engine can't be fetched: no network, or a missing or wrong file
 *   engine_blocked       the page may not start the engine: a policy, a sandboxed frame, another origin
 *   engine_failed        the engine itself failed
 *   cancelled            the caller cancelled the run
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

/** @param {unknown} error @param {Code} code for an error that is not an Unable */
export const unable = (error, code) =>
  error instanceof Unable ? error : new Unable(code, error instanceof Error ? error.message : String(error));

export const cancelled = () => new Unable('cancelled', 'The run was cancelled.');

const tick = 50; // milliseconds

/**
 * Waits for a promise, with a timeout. Counts timer ticks and not the clock's time, so that the time a phone sleeps
 * does not count.
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
