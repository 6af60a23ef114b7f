// What one run of a Python program has: clock, chance, input, output, files, fuel.
import { Files } from './files.mjs';

/**
 * @typedef {object} Limits
 * @property {number} fuel
 * @property {number} memory bytes of the whole engine
 * @property {number} output bytes
 *
 * @typedef {object} Surroundings what a program can learn of the world
 * @property {number} epoch milliseconds
 * @property {number} seed
 * @property {string} input standard input
 * @property {Limits} limits
 */

/** Why a program was ended. Thrown through the engine, where no program can catch it. */
export class Ended {
  /** @param {'fuel' | 'output' | 'exit' | 'abort'} reason @param {number} [code] of exit */
  constructor(reason, code = 0) {
    this.reason = reason;
    this.code = code;
  }
}

const diskBytes = 16 << 20;
const mostComplaint = 4096;
const sleepsOfTick = 5000;
const decoder = new TextDecoder();

/** The world of one run: its clock, chance, input, output, files, and what it has used. */
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
    this.refused = false; // more memory
    this.complaint = ''; // on standard error: warnings and the like, no part of what a program answers
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

  /** The program's clock, in milliseconds: it stands still, but while the program sleeps. */
  get now() {
    return this.epoch + this.#slept;
  }

  /** The C library sleeps by asking for the time until it has come. */
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

  /** What the program printed. */
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
