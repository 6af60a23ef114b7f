// Holds the state of one Python run: clock, random numbers, input, output, files, fuel.
import { Files } from './files.mjs';

/**
 * @typedef {object} Limits
 * @property {number} fuel
 * @property {number} memory bytes of the whole engine
 * @property {number} output bytes
 *
 * @typedef {object} Surroundings everything a program can learn from outside
 * @property {number} epoch milliseconds
 * @property {number} seed
 * @property {string} input standard input
 * @property {Limits} limits
 */

/** Reason why a program was ended. Thrown through the engine, so that no program can catch it. */
export class Ended {
  /** @param {'fuel' | 'output' | 'exit' | 'abort'} reason @param {number} [code] exit code */
  constructor(reason, code = 0) {
    this.reason = reason;
    this.code = code;
  }
}

const diskBytes = 16 << 20;
const mostComplaint = 4096;
const sleepsOfTick = 5000;
const decoder = new TextDecoder();

/** The environment of one run: its clock, random numbers, input, output, files, and the fuel it has used. */
export class Run {
  #slept;
  #sleeps;
  #chance;
  #input;
  #inputRead;
  /** @type {Uint8Array[]} */
  #output;
  #outputSize;

  /** @param {Surroundings} surroundings @param {[string, Uint8Array][]} given the engine's own files */
  constructor({ epoch, seed, input, limits }, given) {
    this.epoch = epoch;
    this.limits = limits;
    this.files = new Files(given, diskBytes);
    this.fuel = 0;
    this.refused = false; // whether a request for more memory was refused
    this.complaint = ''; // text on standard error, such as warnings: not part of the program's output
    this.#slept = 0; // milliseconds
    this.#sleeps = 0;
    this.#chance = seed;
    this.#input = new TextEncoder().encode(input);
    this.#inputRead = 0;
    this.#output = [];
    this.#outputSize = 0;
  }

  tick() {
    this.fuel += 1;
    if (this.fuel > this.limits.fuel) throw new Ended('fuel');
  }

  /** The program's clock, in milliseconds. It moves only while the program sleeps. */
  get now() {
    return this.epoch + this.#slept;
  }

  /** Advances the clock by 1 ms: the C library sleeps by polling the time. */
  sleep() {
    this.#sleeps += 1;
    if (this.#sleeps % sleepsOfTick === 0) this.tick();
    this.#slept += 1;
    return this.now;
  }

  /** @param {Uint8Array} target */
  fillRandom(target) {
    for (let i = 0; i < target.length; i += 1) {
      // mulberry32
      this.#chance = (this.#chance + 0x6d2b79f5) | 0;
      let mixed = Math.imul(this.#chance ^ (this.#chance >>> 15), 1 | this.#chance);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      target[i] = (mixed ^ (mixed >>> 14)) >>> 24;
    }
  }

  /** @param {Uint8Array} target */
  readInput(target) {
    const part = this.#input.subarray(this.#inputRead, this.#inputRead + target.length);
    target.set(part);
    this.#inputRead += part.length;
    return part.length;
  }

  /** @param {Uint8Array} bytes */
  print(bytes) {
    const room = this.limits.output - this.#outputSize;
    const part = bytes.slice(0, Math.min(room, bytes.length));
    this.#output.push(part);
    this.#outputSize += part.length;
    if (bytes.length > room) throw new Ended('output');
    return bytes.length;
  }

  /** @param {Uint8Array} bytes */
  complain(bytes) {
    if (this.complaint.length < mostComplaint) this.complaint += decoder.decode(bytes);
    return bytes.length;
  }

  /** Returns what the program printed. */
  printed() {
    const bytes = new Uint8Array(this.#outputSize);
    let size = 0;
    for (const part of this.#output) {
      bytes.set(part, size);
      size += part.length;
    }
    return decoder.decode(bytes);
  }
}
