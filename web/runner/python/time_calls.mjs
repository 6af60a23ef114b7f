// Implements CPython's system calls for time; the time zone is UTC.

/**
 * @typedef {import('./system.mjs').System} System
 * @typedef {import('./system.mjs').Calls} Calls
 */

const day = 86400000;

/** Creates the calls: all clocks are the run's clock, in UTC. @param {System} system */
export function timeCalls(system) {
  /** @param {bigint} seconds since 1970 @param {number} address of a struct tm */
  function breakTime(seconds, address) {
    const date = new Date(Number(seconds) * 1000);
    const year = date.getUTCFullYear();
    const dayOfYear = Math.floor((date.getTime() - Date.UTC(year, 0, 1)) / day);
    const parts = [
      date.getUTCSeconds(),
      date.getUTCMinutes(),
      date.getUTCHours(),
      date.getUTCDate(),
      date.getUTCMonth(),
      year - 1900,
      date.getUTCDay(),
      dayOfYear,
      0,
      0,
    ];
    parts.forEach((part, index) => system.memory.setWord(address + 4 * index, part));
  }

  /** @param {number} address of a struct tm */
  function joinTime(address) {
    const [second, minute, hour, dayOfMonth, month, year] = [0, 4, 8, 12, 16, 20].map(
      (place) => system.memory.word(address + place) | 0,
    );
    const seconds = Math.floor(Date.UTC(year + 1900, month, dayOfMonth, hour, minute, second) / 1000);
    if (Number.isNaN(seconds)) return -1n;
    breakTime(BigInt(seconds), address);
    return BigInt(seconds);
  }

  /** @type {Calls} */
  const calls = {
    clock_time_get(_clock, _precision, address) {
      system.memory.setLong(address, BigInt(system.run.now) * 1000000n);
      return 0;
    },
    clock_res_get(_clock, address) {
      system.memory.setLong(address, 1000000);
      return 0;
    },
    emscripten_date_now: () => system.run.now,
    emscripten_get_now: () => system.run.sleep(),
    _gmtime_js: breakTime,
    _localtime_js: breakTime,
    _mktime_js: joinTime,
    _timegm_js: joinTime,
    _tzset_js(zone, daylight, standardName, daylightName) {
      system.memory.setWord(zone, 0);
      system.memory.setWord(daylight, 0);
      for (const name of [standardName, daylightName]) system.memory.setText(name, 'UTC');
    },
  };
  return calls;
}
