// Reads and writes CPython's memory: words, texts, bytes.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The engine's memory. Its views are renewed after it grows. Addresses may be negative: signed 32-bit numbers. */
export class Memory {
  #all;
  #view;

  /** @param {WebAssembly.Memory} memory */
  constructor(memory) {
    this.memory = memory;
    this.#all = new Uint8Array(memory.buffer);
    this.#view = new DataView(memory.buffer);
  }

  get bytes() {
    if (this.#all.buffer !== this.memory.buffer) this.#all = new Uint8Array(this.memory.buffer);
    return this.#all;
  }

  get words() {
    if (this.#view.buffer !== this.memory.buffer) this.#view = new DataView(this.memory.buffer);
    return this.#view;
  }

  /** @param {number} address @param {number} length */
  slice(address, length) {
    return this.bytes.subarray(address >>> 0, (address >>> 0) + (length >>> 0));
  }

  /** @param {number} address of a zero-terminated text */
  text(address) {
    return decoder.decode(this.bytes.subarray(address >>> 0, this.bytes.indexOf(0, address >>> 0)));
  }

  /** @param {number} address @param {string} text */
  setText(address, text) {
    const bytes = encoder.encode(`${text}\0`);
    this.slice(address, bytes.length).set(bytes);
    return bytes.length;
  }

  /** @param {number} address */
  word(address) {
    return this.words.getUint32(address >>> 0, true);
  }

  /** @param {number} address @param {number} value */
  setWord(address, value) {
    this.words.setUint32(address >>> 0, value, true);
  }

  /** @param {number} address @param {number | bigint} value */
  setLong(address, value) {
    this.words.setBigInt64(address >>> 0, BigInt(value), true);
  }
}
