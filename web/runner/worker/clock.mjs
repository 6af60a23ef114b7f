// Runs an engine with a fixed clock in place of the host's Date.

/**
 * Runs `work` (synchronous) with a UTC clock that is stopped at `epoch`, in milliseconds since 1970. The clock
 * moves only when `work` calls the given function with the milliseconds elapsed since `epoch`.
 *
 * The engine reads the time and the time zone from the host's Date. With the real ones, a verifier's machine could get
 * other results than the candidate's.
 *
 * @template Value
 * @param {number} epoch
 * @param {(setClock: (milliseconds: number) => void) => Value} work
 * @returns {Value}
 */
export function atEpoch(epoch, work) {
  const HostDate = globalThis.Date;
  let gone = 0;

  class StoppedDate extends HostDate {
    /** @param {any[]} when */
    constructor(...when) {
      super(.../** @type {[number]} */ (when.length === 0 ? [epoch + gone] : when));
    }

    static now() {
      return epoch + gone;
    }

    getTimezoneOffset() {
      return 0;
    }
  }
  for (const part of /** @type {const} */ (['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds'])) {
    StoppedDate.prototype[`get${part}`] = HostDate.prototype[`getUTC${part}`];
  }

  globalThis.Date = /** @type {DateConstructor} */ (/** @type {unknown} */ (StoppedDate));
  try {
    return work((milliseconds) => {
      gone = milliseconds;
    });
  } finally {
    globalThis.Date = HostDate;
  }
}
