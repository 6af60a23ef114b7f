// Keeps the local variables of chosen functions of a wasm module in its own stack, in memory, instead of the host's.
//
// A host's compiler may give a function of thousands of steps, as Python's loop over instructions, several kilobytes of
// its stack, one place for each value that it ever keeps across a call. That bounds how deep a program can recurse, and
// no two hosts do it alike. Variables in memory take no such place, and CPython measures what they do take.
//
// What a function keeps in the module's own stack can also be moved to a side of it that nothing measures: sorting a
// list takes two kilobytes there, as much as three levels of a recursion.
import { Reader, signed, unsigned } from './wasm_module.mjs';

/** By type: the instructions that load and store it, its alignment as an exponent of 2, and a zero. */
const kinds = /** @type {Record<number, { load: number, store: number, alignment: number, zero: number[] }>} */ ({
  0x7f: { load: 0x28, store: 0x36, alignment: 2, zero: [0x41, 0] },
  0x7e: { load: 0x29, store: 0x37, alignment: 3, zero: [0x42, 0] },
  0x7d: { load: 0x2a, store: 0x38, alignment: 2, zero: [0x43, 0, 0, 0, 0] },
  0x7c: { load: 0x2b, store: 0x39, alignment: 3, zero: [0x44, 0, 0, 0, 0, 0, 0, 0, 0] },
});

const address = 0x7f;

const code = /** @type {const} */ ({
  block: 0x02,
  loop: 0x03,
  if: 0x04,
  end: 0x0b,
  branch: 0x0c,
  table: 0x0e,
  return: 0x0f,
  get: 0x20,
  set: 0x21,
  tee: 0x22,
  getGlobal: 0x23,
  setGlobal: 0x24,
  constant: 0x41,
  add: 0x6a,
  more: 0xfc,
});

/**
 * What follows an instruction of the first byte: numbers (LEB128) and bytes.
 *
 * @param {number} first
 * @returns {[numbers: number, bytes: number]}
 */
function operands(first) {
  if (
    first === 0x00 ||
    first === 0x01 ||
    first === 0x05 ||
    first === 0x0b ||
    first === 0x0f ||
    first === 0x1a ||
    first === 0x1b
  )
    return [0, 0];
  if (first >= 0x02 && first <= 0x04) return [1, 0]; // a block and its type
  if (first === 0x0c || first === 0x0d || first === 0x10) return [1, 0];
  if (first === 0x11) return [2, 0];
  if (first >= 0x20 && first <= 0x26) return [1, 0];
  if (first >= 0x28 && first <= 0x3e) return [2, 0];
  if (first === 0x3f || first === 0x40) return [0, 1];
  if (first === 0x41 || first === 0x42) return [1, 0];
  if (first === 0x43) return [0, 4];
  if (first === 0x44) return [0, 8];
  if (first >= 0x45 && first <= 0xc4) return [0, 0];
  throw new Error(`an instruction that is not known: ${first}`);
}

/** Of those that 0xfc begins. @param {number} second @returns {[numbers: number, bytes: number]} */
function moreOperands(second) {
  if (second <= 7) return [0, 0];
  if (second === 10) return [0, 2];
  if (second === 11) return [0, 1];
  throw new Error(`an instruction that is not known: 252 ${second}`);
}

/** Goes past the operands of an instruction. @param {Reader} reader @param {number} first */
function skip(reader, first) {
  if (first === code.table) {
    reader.list(() => reader.number());
    reader.number();
    return;
  }
  const [numbers, bytes] = first === code.more ? moreOperands(reader.number()) : operands(first);
  for (let left = numbers; left > 0; left -= 1) reader.number();
  reader.take(bytes);
}

/**
 * @param {import('./wasm_module.mjs').WasmModule} module which is changed
 * @param {string[]} names what finds the functions
 * @param {number} [side] address of the word that says how far the side of the stack is used, for what the functions
 *   kept in the stack before
 */
export function keepLocalsInMemory(module, names, side) {
  for (const own of names.flatMap((name) => module.find(name))) {
    const type = module.types[module.typeOf[module.imported.length + own]];
    module.bodies[own] = withLocalsInMemory(module.bodies[own], type, module.stackPointer, side);
  }
}

/**
 * @param {Uint8Array} body
 * @param {import('./wasm_module.mjs').Type} type
 * @param {number} stack
 * @param {number} [side]
 */
function withLocalsInMemory(body, { parameters, results }, stack, side) {
  const reader = new Reader(body);
  const locals = [...parameters];
  reader.list(() => {
    const count = reader.number();
    const kind = reader.byte();
    for (let left = count; left > 0; left -= 1) locals.push(kind);
  });
  let size = 0;
  const places = locals.map((kind) => {
    const width = 1 << kinds[kind].alignment;
    size = Math.ceil(size / width) * width + width;
    return size - width;
  });
  size = Math.ceil(size / 16) * 16;

  // What is left of locals: the parameters as they come in, where the variables are, and one of each kind for a moment.
  const frame = parameters.length;
  const passing = [...new Set([address, ...locals])];
  const own = [address, ...passing];
  /** @type {number[]} */
  const out = [...unsigned(own.length), ...own.flatMap((kind) => [1, kind])];
  const put = (/** @type {number[]} */ ...bytes) => {
    for (const byte of bytes) out.push(byte);
  };
  const get = (/** @type {number} */ local) => [code.get, ...unsigned(local)];
  const place = (/** @type {number} */ local) => [kinds[locals[local]].alignment, ...unsigned(places[local])];
  const passes = (/** @type {number} */ kind) => unsigned(frame + 1 + passing.indexOf(kind));
  const word = side === undefined ? [] : [code.constant, ...signed(side)];

  put(
    code.getGlobal,
    ...unsigned(stack),
    code.constant,
    ...signed(-size),
    code.add,
    code.tee,
    ...unsigned(frame),
    code.setGlobal,
    ...unsigned(stack),
  );
  for (const [local, kind] of locals.entries()) {
    put(...get(frame), ...(local < frame ? get(local) : kinds[kind].zero), kinds[kind].store, ...place(local));
  }
  put(code.block, ...(results.length === 0 ? [0x40] : results)); // which every way out leaves
  for (let depth = 0; depth >= 0;) {
    const start = reader.place;
    const first = reader.byte();
    if (first >= code.get && first <= code.tee) {
      const local = reader.number();
      if (first === code.get) put(...get(frame), kinds[locals[local]].load, ...place(local));
      else
        put(
          code.set,
          ...passes(locals[local]),
          ...get(frame),
          code.get,
          ...passes(locals[local]),
          kinds[locals[local]].store,
          ...place(local),
        );
      if (first === code.tee) put(code.get, ...passes(locals[local]));
      continue;
    }
    skip(reader, first);
    if (side !== undefined && first === code.getGlobal && reader.bytes[start + 1] === stack) {
      put(...word, kinds[address].load, kinds[address].alignment, 0);
      continue;
    }
    if (side !== undefined && first === code.setGlobal && reader.bytes[start + 1] === stack) {
      const passed = passes(address);
      put(code.set, ...passed, ...word, code.get, ...passed, kinds[address].store, kinds[address].alignment, 0);
      continue;
    }
    if (first === code.return) {
      put(code.branch, ...unsigned(depth));
      continue;
    }
    if (first >= code.block && first <= code.if) depth += 1;
    if (first === code.end) depth -= 1;
    for (let index = start; index < reader.place; index += 1) out.push(reader.bytes[index]);
  }
  put(...get(frame), code.constant, ...signed(size), code.add, code.setGlobal, ...unsigned(stack), code.end);
  return Uint8Array.from(out);
}
