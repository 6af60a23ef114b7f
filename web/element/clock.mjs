// The session's clock: goes by the device's clock and the browser's steady one, and never back.
// A device's clock can be changed, and the steady one stands still on some devices while they sleep: so the steady one
// counts, and where the other has gone on clearly further, that one. A device's clock can be wrong from the first:
// before a session begins the clock is set by the server's, and keeps that distance from the device's.

/** @typedef {{wall: () => number, steady: () => number}} Clocks milliseconds since 1970, and since whenever */

const device = { wall: () => Date.now(), steady: () => performance.now() };
const sleep = 1000; // by less the two differ of themselves: one is put right by the network now and then
const forgiven = 60_000; // by which a clock may be put right without a word
const earliest = Date.UTC(2026, 0); // a server that shows less has no clock to go by
const unnoticed = 10_000; // so often a sleep without an end that the page hears of is looked for

export class Clock {
  #clocks;
  #now;
  #before;
  /** @type {{at: number, ring: () => void} | null} */
  #alarm = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {number} [seen] the last moment of the session that is known, by this clock
   * @param {Clocks} [clocks]
   * @param {number} [shift] by how many milliseconds it goes before the device's
   */
  constructor(seen = 0, clocks = device, shift = 0) {
    this.#clocks = clocks;
    this.shift = shift;
    const wall = clocks.wall();
    /** Whether the device's clock stands before what it showed already. */
    this.moved = wall + shift < seen - forgiven;
    this.#now = Math.max(wall + shift, seen);
    this.#before = { wall, steady: clocks.steady() };
  }

  /** By how much it is behind; 0 where it is not clearly wrong. @param {number} time what time it is */
  behind(time) {
    const by = time - this.now();
    return Math.abs(by) < forgiven ? 0 : by;
  }

  /** What time it is, before anything is counted. @param {number} time */
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

  /** It is at least that late. @param {number} at */
  advance(at) {
    this.#now = Math.max(this.#now, at);
    this.look();
  }

  /**
   * @param {number} at by this clock; 0: never
   * @param {() => void} ring
   */
  wake(at, ring) {
    this.#alarm = at > 0 ? { at, ring } : null;
    this.look();
  }

  /** Rings if it is time, else later: to be called, too, whenever the page may have slept. */
  look() {
    clearTimeout(this.#timer);
    const alarm = this.#alarm;
    if (!alarm) return;
    const left = alarm.at - this.now();
    // Never at once: who asks to be woken is not to be woken before it is done.
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

/** The moment of the last event of a transcript. @param {string} transcript @returns {number} 0 for none */
export function lastMoment(transcript) {
  const lines = transcript.split('\n');
  let after = 0;
  for (let index = lines.length - 2; index >= 0; index -= 1) {
    const line = JSON.parse(lines[index]);
    // An edit of the text that was edited last is an array, and says how long after the event before it came.
    if (!Array.isArray(line)) return JSON.parse(lines[0]).time + line.at + after;
    after += line[0];
  }
  return 0;
}

/**
 * What time it is for the server of a page; a second more or less.
 * @param {URL} url
 * @param {(url: URL, options: RequestInit) => Promise<Response>} [ask]
 * @param {number} [patience] milliseconds
 * @returns {Promise<number | undefined>} milliseconds since 1970; undefined where it doesn't say, or not soon
 */
export async function serverTime(url, ask = fetch, patience = 2000) {
  try {
    const { headers } = await ask(url, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(patience) });
    // What lies between may have kept the answer for a while, and says for how long (RFC 9111, 5.1).
    const time = Date.parse(headers.get('date') ?? '') + 1000 * Number(headers.get('age'));
    return time > earliest ? time : undefined;
  } catch {
    return undefined;
  }
}
