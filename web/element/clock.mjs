// Combines the device's wall clock and the browser's monotonic clock into the session's clock, which never goes back.
// The wall clock can be changed, and on some devices the monotonic clock stops during sleep. So the monotonic clock
// counts, unless the wall clock is clearly ahead. The wall clock can also be wrong from the start: before a session
// begins, the clock is set to the server's time, and keeps that offset from the wall clock.

/** @typedef {{wall: () => number, steady: () => number}} Clocks milliseconds since 1970, and since any moment */

const device = { wall: () => Date.now(), steady: () => performance.now() };
const sleep = 1000; // milliseconds; smaller differences of the two are normal: the network adjusts the wall clock
const forgiven = 60_000; // milliseconds by which a clock may be adjusted silently
const earliest = Date.UTC(2026, 0); // a server with an earlier time has no usable clock
const unnoticed = 10_000; // milliseconds; poll at least this often: the page is not told when the device wakes

export class Clock {
  #clocks;
  #now;
  #before;
  /** @type {{at: number, ring: () => void} | null} */
  #alarm = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {number} [seen] the last known moment of the session, by this clock
   * @param {Clocks} [clocks]
   * @param {number} [shift] milliseconds by which this clock is ahead of the wall clock
   */
  constructor(seen = 0, clocks = device, shift = 0) {
    this.#clocks = clocks;
    this.shift = shift;
    const wall = clocks.wall();
    /** Whether the wall clock was set back behind a time that it showed already. */
    this.moved = wall + shift < seen - forgiven;
    this.#now = Math.max(wall + shift, seen);
    this.#before = { wall, steady: clocks.steady() };
  }

  /** Milliseconds by which it is behind; 0 if it is not clearly wrong. @param {number} time the right time */
  behind(time) {
    const by = time - this.now();
    return Math.abs(by) < forgiven ? 0 : by;
  }

  /** Sets the right time, before the session begins. @param {number} time */
  set(time) {
    const by = this.behind(time);
    this.shift += by;
    this.#now += by;
  }

  /** Milliseconds since 1970; never less than before. */
  now() {
    const { wall, steady } = { wall: this.#clocks.wall(), steady: this.#clocks.steady() };
    const passed = steady - this.#before.steady;
    const shown = wall - this.#before.wall;
    this.#before = { wall, steady };
    this.#now += Math.max(0, shown > passed + sleep ? shown : passed);
    return Math.round(this.#now);
  }

  /** Moves forward to a time, if that is later. @param {number} at */
  advance(at) {
    this.#now = Math.max(this.#now, at);
    this.look();
  }

  /**
   * Sets the only alarm.
   * @param {number} at by this clock; 0: never
   * @param {() => void} ring
   */
  wake(at, ring) {
    this.#alarm = at > 0 ? { at, ring } : null;
    this.look();
  }

  /** Schedules the alarm. Also to be called whenever the page may have slept. */
  look() {
    clearTimeout(this.#timer);
    const alarm = this.#alarm;
    if (!alarm) return;
    const left = alarm.at - this.now();
    // Never synchronously: the caller may not have finished.
    this.#timer = setTimeout(
      () => {
        if (this.now() < alarm.at) return this.look();
        this.#alarm = null;
        alarm.ring();
      },
      Math.min(Math.max(left, 0), unnoticed),
    );
  }

  get running() {
    return this.#alarm !== null;
  }
}

/** The time of a transcript's last event. @param {string} transcript @returns {number} 0 for none */
export function lastMoment(transcript) {
  const lines = transcript.split('\n');
  let after = 0;
  for (let index = lines.length - 2; index >= 0; index -= 1) {
    const line = JSON.parse(lines[index]);
    // A further edit of the same text is an array; its first element is the time since the previous event.
    if (!Array.isArray(line)) return JSON.parse(lines[0]).time + line.at + after;
    after += line[0];
  }
  return 0;
}

/**
 * Asks a server for its time, accurate to about a second.
 * @param {URL} url
 * @param {(url: URL, options: RequestInit) => Promise<Response>} [ask]
 * @param {number} [patience] milliseconds
 * @returns {Promise<number | undefined>} milliseconds since 1970; undefined without an answer in time
 */
export async function serverTime(url, ask = fetch, patience = 2000) {
  try {
    const { headers } = await ask(url, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(patience) });
    // A cache in between may have stored the answer, and says for how long (RFC 9111, 5.1).
    const time = Date.parse(headers.get('date') ?? '') + 1000 * Number(headers.get('age'));
    return time > earliest ? time : undefined;
  } catch {
    return undefined;
  }
}
