// Moves the local variables of chosen functions of a wasm module from the host's stack to its own stack, in memory.
//
// A host's compiler may use several kilobytes of its stack for a very long function, such as Python's interpreter loop:
// one slot for each value that is live across a call. That limits the depth of recursion, differently in each host.
// Variables in memory use no such slots, and CPython measures the memory that they use.
//
// Data that a function stores in the module's own stack can also be moved to a side area that is not measured: sorting
// a list takes two kilobytes there, as much as three levels of a recursion.
import { Reader, signed, unsigned } from './wasm_module.mjs';

/** By value type: its load and store instructions, its alignment as an exponent of 2, and the constant zero. */
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
 * Returns the number of operands of an instruction, by its first byte: LEB128 numbers and plain bytes.
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

/** The same for instructions after 0xfc. @param {number} second @returns {[numbers: number, bytes: number]} */
function moreOperands(second) {
  if (second <= 7) return [0, 0];
  if (second === 10) return [0, 2];
  if (second === 11) return [0, 1];
  throw new Error(`an instruction that is not known: 252 ${second}`);
}

/** Skips the operands of an instruction. @param {Reader} reader @param {number} first */
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
 * @param {import('./wasm_module.mjs').WasmModule} module is changed
 * @param {string[]} names arguments of find() for the functions
 * @param {number} [side] address of the stack pointer of the side area, for the data that the functions stored in the
 *   stack before
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

  // Remaining locals: the incoming parameters, the address of the variables, and one temporary of each type.
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
  put(code.block, ...(results.length === 0 ? [0x40] : results)); // every exit branches to its end
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
