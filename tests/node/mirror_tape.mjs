// Writes lists of operations by hand, in the module's format. Names come from the C++ tables themselves.
import { readFileSync } from 'node:fs';

/** @param {string} file @param {string} macro */
const rows = (file, macro) => {
  const text = readFileSync(new URL(`../../src/ui/tree/${file}`, import.meta.url), 'utf8');
  return [...text.matchAll(new RegExp(`^${macro}\\(\\w+, (\\w+)\\)`, 'gm'))].map(([, name]) => name);
};

/** @type {import('../../web/engine/core.mjs').Description} */
export const description = {
  roles: rows('roles.inl', 'ROLE'),
  parts: rows('parts.inl', 'PART'),
  flags: rows('flags.inl', 'FLAG'),
  text_fields: rows('fields.inl', 'TEXT_FIELD'),
  number_fields: rows('fields.inl', 'NUMBER_FIELD'),
  ops: { add: 1, remove: 2, move: 3, text: 4, number: 5, rect: 6, part: 7, focus: 8, say: 9 },
  actions: { activate: 1, check: 2, uncheck: 3, input: 4, drop: 5 },
  op_words: 8,
  kinds: [],
  frame_input: [],
  frame_output: [],
  views: ['canvas', 'page'],
  themes: ['light', 'dark', 'contrast'],
};

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class Tape {
  /** @type {number[]} */
  #words = [];
  /** @type {number[]} */
  #heap = [];

  /** @param {number} code @param {number} node @param {number[]} rest */
  raw(code, node = 0, ...rest) {
    this.#words.push(code, node | 0, ...Array.from({ length: 6 }, (_, index) => rest[index] ?? 0));
    return this;
  }
  /** @param {number} id @param {number} parent @param {number} index @param {string} role @param {string} part */
  add(id, parent, index, role, part = 'plain') {
    return this.raw(1, id, parent | 0, index, description.roles.indexOf(role), description.parts.indexOf(part));
  }
  /** @param {number} id */
  remove(id) {
    return this.raw(2, id);
  }
  /** @param {number} id @param {number} parent @param {number} index */
  move(id, parent, index) {
    return this.raw(3, id, parent | 0, index);
  }
  /** @param {number} id @param {string} field @param {string} text */
  text(id, field, text) {
    const bytes = encoder.encode(text);
    this.raw(4, id, description.text_fields.indexOf(field), this.#heap.length, bytes.length);
    this.#heap.push(...bytes);
    return this;
  }
  /** @param {number} id @param {string} field @param {number} value */
  number(id, field, value) {
    return this.raw(5, id, description.number_fields.indexOf(field), value);
  }
  /** @param {number} id @param {...string} flags */
  flags(id, ...flags) {
    return this.number(
      id,
      'flags',
      flags.reduce((bits, flag) => bits | (1 << description.flags.indexOf(flag)), 0),
    );
  }
  /** @param {number} id @param {number[]} rect */
  rect(id, ...rect) {
    return this.raw(6, id, ...rect.map((value) => Math.round(value * 16)));
  }
  /** @param {number} id */
  focus(id) {
    return this.raw(8, id);
  }
  /** @param {string} text */
  say(text) {
    const bytes = encoder.encode(text);
    this.raw(9, 0, 0, this.#heap.length, bytes.length);
    this.#heap.push(...bytes);
    return this;
  }
  /** The tape as JSON can carry it. */
  plain() {
    return { operations: this.#words, heap: this.#heap };
  }
  frame() {
    const heap = Uint8Array.from(this.#heap);
    return {
      operations: Int32Array.from(this.#words),
      text: (/** @type {number} */ offset, /** @type {number} */ length) =>
        decoder.decode(heap.subarray(offset, offset + length)),
    };
  }
}
