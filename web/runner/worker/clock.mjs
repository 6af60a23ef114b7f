// Lets an engine run with a clock of our own in place of the host's Date.

/**
 * Runs `work` (synchronous) with a clock that stands at `epoch`, milliseconds since 1970, in UTC, and moves only when
 * `work` says so: by what it is given, how many milliseconds have gone by.
 *
 * The engine asks the host's Date for the time and the time zone, each time it needs them. Both would let the
 * verifier's machine give another answer than the candidate's.
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
