// Cleans and limits what programs print: terminal codes, unpaired surrogates, bytes.

const encoder = new TextEncoder();

// Terminal control sequences: colours, cursor movements, titles, the bell (ECMA-48).
const directions = /\x1B(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1B\n]*(?:\x07|\x1B\\)|[ -/]*[0-Z\\^-~])|\x07/g;
const line = /[^\n]+/g;

/** Visible rest of a line after carriage returns, as in a progress bar. @param {string} written */
function lastWritten(written) {
  return written
    .replace(/\r+$/, '')
    .split('\r')
    .reduce((seen, part) => part + [...seen].slice([...part].length).join(''));
}

/**
 * Makes text safe to store, compare and sign: replaces unpaired surrogates and control characters except tab and
 * newline. Terminal control sequences are removed, and carriage returns overwrite the line as in a terminal.
 *
 * @param {string} text
 */
export function clean(text) {
  const plain = text.includes('\x1B') || text.includes('\x07') ? text.replace(directions, '') : text;
  const shown = plain.includes('\r') ? plain.replace(line, lastWritten) : plain;
  return shown.replace(/\p{Surrogate}|(?![\n\t])\p{Control}/gu, '\uFFFD');
}

/**
 * The first `size` bytes of a text as UTF-8, cut between characters.
 *
 * @param {string} text
 * @param {number} size
 */
export function firstBytes(text, size) {
  return text.slice(0, encoder.encodeInto(text, new Uint8Array(size)).read);
}

/** Collects what a program prints, up to a limit. */
export class Output {
  #room;

  /** @param {number} limit bytes of UTF-8 */
  constructor(limit) {
    this.text = '';
    this.flooded = false;
    this.#room = new Uint8Array(limit);
  }

  /** @param {string} written */
  print(written) {
    const text = `${clean(written)}\n`;
    const { read, written: bytes } = encoder.encodeInto(text, this.#room);
    this.text += text.slice(0, read);
    this.#room = this.#room.subarray(bytes);
    this.flooded = read < text.length;
  }
}
