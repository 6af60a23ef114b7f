// Makes chosen functions of a wasm module take more of its own stack.
//
// A C program for wasm has two stacks: its own in memory, which holds the variables whose address is taken, and the
// host's, which holds all else and has another size in each host. CPython measures the first. Where a function takes
// little of the first and much of the second, a program that recurses ends the host's stack, at a depth that is the
// host's affair. With more of the first taken, CPython notices in time, everywhere at the same depth.

/** @param {number} value @returns {number[]} LEB128, unsigned */
function unsigned(value) {
  const bytes = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) | 128);
  }
}

/** @param {number} value @returns {number[]} LEB128, signed */
function signed(value) {
  const bytes = [];
  for (let rest = value; ; rest >>= 7) {
    if (rest >= -64 && rest < 64) return [...bytes, rest & 127];
    bytes.push((rest & 127) | 128);
  }
}

/** Reads a module's bytes one after the other. */
class Reader {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.place = 0;
  }

  get done() {
    return this.place >= this.bytes.length;
  }

  byte() {
    return this.bytes[this.place++];
  }

  number() {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  /** @param {number} length */
  take(length) {
    this.place += length;
    return this.bytes.subarray(this.place - length, this.place);
  }

  name() {
    return new TextDecoder().decode(this.take(this.number()));
  }

  limits() {
    const maximum = this.byte() & 1;
    this.number();
    if (maximum) this.number();
  }
}

const kinds = { function: 0, table: 1, memory: 2, global: 3 };
const sections = { types: 1, imports: 2, functions: 3, exports: 7, code: 10, data: 11 };
const constant = 0x41;  // the instruction i32.const

/** @param {Uint8Array} bytes @returns {number} how many functions are imported */
function importedFunctions(bytes) {
  const reader = new Reader(bytes);
  let count = 0;
  for (let left = reader.number(); left > 0; left -= 1) {
    reader.name();
    reader.name();
    const kind = reader.byte();
    if (kind === kinds.function) count += 1;
    if (kind === kinds.memory) reader.limits();
    else if (kind === kinds.table) {
      reader.byte();
      reader.limits();
    } else if (kind === kinds.global) reader.take(2);
    else reader.number();
  }
  return count;
}

/** @param {Uint8Array} bytes */
function exportsOf(bytes) {
  const reader = new Reader(bytes);
  /** @type {Map<string, number>} by kind and name */
  const found = new Map();
  for (let left = reader.number(); left > 0; left -= 1) {
    const name = reader.name();
    const kind = reader.byte();
    found.set(`${kind} ${name}`, reader.number());
  }
  return found;
}

/** @param {Uint8Array} bytes @returns {number[]} how many parameters each type of function has */
function parametersOf(bytes) {
  const reader = new Reader(bytes);
  return Array.from({ length: reader.number() }, () => {
    if (reader.byte() !== 0x60) throw new Error('a type that is no function');
    const parameters = reader.number();
    reader.take(parameters);
    reader.take(reader.number());
    return parameters;
  });
}

/** @param {Uint8Array} bytes @param {string} text zero-terminated @returns {number[]} the addresses at which it stands */
function addressesOf(bytes, text) {
  const reader = new Reader(bytes);
  const sought = Buffer.from(`${text}\0`);
  const found = [];
  for (let left = reader.number(); left > 0; left -= 1) {
    if (reader.number() !== 0 || reader.byte() !== constant) throw new Error('a data segment without a place');
    const address = reader.number();  // small enough to be read as unsigned
    reader.byte();
    const data = Buffer.from(reader.take(reader.number()));
    for (let place = data.indexOf(sought); place >= 0; place = data.indexOf(sought, place + 1)) found.push(address + place);
  }
  return found;
}

/**
 * @param {Uint8Array} module
 * @param {Record<string, number>} growth bytes of stack, a multiple of 16, by the exported name of a function, or by the
 *   quoted text that functions without a name, and they alone, mention
 * @returns {Uint8Array}
 */
export function takeMoreStack(module, growth) {
  /** @type {[number, Uint8Array][]} */
  const parts = [];
  for (const reader = new Reader(module.subarray(8)); !reader.done;) parts.push([reader.byte(), reader.take(reader.number())]);
  const section = (/** @type {number} */ id) => parts.find((part) => part[0] === id)?.[1] ?? new Uint8Array([0]);

  const imported = importedFunctions(section(sections.imports));
  const exported = exportsOf(section(sections.exports));
  const parameters = parametersOf(section(sections.types));
  const functions = new Reader(section(sections.functions));
  const types = Array.from({ length: functions.number() }, () => functions.number());
  const code = new Reader(section(sections.code));
  const bodies = Array.from({ length: code.number() }, () => code.take(code.number()));
  const stack = exported.get(`${kinds.global} __stack_pointer`);
  if (stack === undefined) throw new Error('no stack pointer is exported');

  /** @param {string} name @returns {number[]} functions, counted without the imported ones */
  function find(name) {
    const index = exported.get(`${kinds.function} ${name}`);
    if (index !== undefined) return [index - imported];
    const mentions = addressesOf(section(sections.data), JSON.parse(name)).map((address) => Buffer.from([constant, ...signed(address)]));
    const found = [...bodies.keys()].filter((body) => mentions.some((mention) => Buffer.from(bodies[body]).includes(mention)));
    if (found.length === 0) throw new Error(`no function for ${name}`);
    return found;
  }

  for (const [own, bytes] of Object.entries(growth).flatMap(([name, size]) => find(name).map((one) => /** @type {const} */ ([one, size])))) {
    /** @param {number} change */
    const move = (change) => [0x23, ...unsigned(stack), 0x41, ...signed(change), 0x6a, 0x24, ...unsigned(stack)];
    const values = Array.from({ length: parameters[types[own]] }, (_, parameter) => [0x20, ...unsigned(parameter)]).flat();
    // The function moves to the end; in its place stands one that calls it.
    bodies.push(bodies[own]);
    types.push(types[own]);
    bodies[own] = Uint8Array.from([0, ...move(-bytes), ...values, 0x10, ...unsigned(imported + bodies.length - 1), ...move(bytes), 0x0b]);
  }

  const written = parts.map(([id, bytes]) => {
    /** @type {Uint8Array[]} */
    let body = [bytes];
    if (id === sections.functions) body = [Uint8Array.from([types.length, ...types].flatMap(unsigned))];
    if (id === sections.code) body = [Uint8Array.from(unsigned(bodies.length)), ...bodies.flatMap((one) => [Uint8Array.from(unsigned(one.length)), one])];
    return Buffer.concat([Uint8Array.from([id, ...unsigned(body.reduce((sum, { length }) => sum + length, 0))]), ...body]);
  });
  return Buffer.concat([module.subarray(0, 8), ...written]);
}
