const encoder = new TextEncoder();

/**
 * Text that can be stored, compared and signed: no half characters, no control characters but tab and newline.
 *
 * @param {string} text
 */
export function clean(text) {
  return text.replace(/\p{Surrogate}|(?![\n\t])\p{Control}/gu, '\uFFFD');
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

/** What a program prints, up to a limit. */
export class Output {
  /** @param {number} limit bytes of UTF-8 */
  constructor(limit) {
    this.text = '';
    this.flooded = false;
    /** @private */
    this.room = new Uint8Array(limit);
  }

  /** @param {string} line */
  print(line) {
    const text = `${clean(line)}\n`;
    const { read, written } = encoder.encodeInto(text, this.room);
    this.text += text.slice(0, read);
    this.room = this.room.subarray(written);
    this.flooded = read < text.length;
  }
}
