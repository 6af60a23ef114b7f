/**
 * Runs `work` (synchronous) with a clock that stands still at `epoch`, milliseconds since 1970, in UTC.
 *
 * The engine asks the host's Date for the time and the time zone, each time it needs them. Both would let the
 * verifier's machine give another answer than the candidate's.
 *
 * @template Value
 * @param {number} epoch
 * @param {() => Value} work
 * @returns {Value}
 */
export function atEpoch(epoch, work) {
  const HostDate = globalThis.Date;

  class StoppedDate extends HostDate {
    /** @param {any[]} when */
    constructor(...when) {
      super(.../** @type {[number]} */ (when.length === 0 ? [epoch] : when));
    }

    static now() {
      return epoch;
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
    return work();
  } finally {
    globalThis.Date = HostDate;
  }
}
