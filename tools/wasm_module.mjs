// Parses and writes a WebAssembly module, as far as the Python engine's build changes it: types, functions and their
// code. Everything else is copied. https://webassembly.github.io/spec/core/binary/

/** @param {number} value @returns {number[]} LEB128, unsigned */
export function unsigned(value) {
  const bytes = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) | 128);
  }
}

/** @param {number} value @returns {number[]} LEB128, signed */
export function signed(value) {
  const bytes = [];
  for (let rest = value; ; rest >>= 7) {
    if (rest >= -64 && rest < 64) return [...bytes, rest & 127];
    bytes.push((rest & 127) | 128);
  }
}

/** Reads bytes one after the other. */
export class Reader {
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

  /** Reads an unsigned LEB128 number. Also skips a signed one correctly, but with a wrong value. */
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

  /** @template Item @param {() => Item} one @returns {Item[]} a list with its count before it */
  list(one) {
    return Array.from({ length: this.number() }, one);
  }
}

const kinds = { function: 0, table: 1, memory: 2, global: 3 };
const sections = { types: 1, imports: 2, functions: 3, globals: 6, exports: 7, elements: 9, code: 10, data: 11 };
const constant = 0x41; // the instruction i32.const
const functionType = 0x60;

/** @typedef {{ parameters: number[], results: number[] }} Type */

export class WasmModule {
  #head;
  /** @type {[number, Uint8Array][]} */
  #sections;
  #importedGlobals;
  /** @type {Map<string, number>} by kind and name */
  #exported;

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.#head = bytes.subarray(0, 8);
    this.#sections = [];
    for (const reader = new Reader(bytes.subarray(8)); !reader.done;)
      this.#sections.push([reader.byte(), reader.take(reader.number())]);

    const types = this.#section(sections.types);
    /** @type {Type[]} */
    this.types = types.list(() => {
      if (types.byte() !== functionType) throw new Error('a type that is no function');
      return { parameters: [...types.take(types.number())], results: [...types.take(types.number())] };
    });
    /** @type {string[]} the names of the imported functions, which are counted first */
    this.imported = [];
    this.#importedGlobals = 0;
    /** @type {number[]} of each function, its type; the imported ones first */
    this.typeOf = [];
    this.#readImports();
    const functions = this.#section(sections.functions);
    this.typeOf.push(...functions.list(() => functions.number()));
    const code = this.#section(sections.code);
    /** @type {Uint8Array[]} of each function that is not imported, its locals and instructions */
    this.bodies = code.list(() => code.take(code.number()));
    this.#exported = new Map();
    const exports = this.#section(sections.exports);
    exports.list(() => {
      const name = exports.name();
      this.#exported.set(`${exports.byte()} ${name}`, exports.number());
    });
  }

  /** @param {number} id */
  #section(id) {
    return new Reader(this.#sections.find((part) => part[0] === id)?.[1] ?? new Uint8Array([0]));
  }

  #readImports() {
    const reader = this.#section(sections.imports);
    reader.list(() => {
      reader.name();
      const name = reader.name();
      const kind = reader.byte();
      if (kind === kinds.function) {
        this.imported.push(name);
        this.typeOf.push(reader.number());
      } else if (kind === kinds.memory) reader.limits();
      else if (kind === kinds.table) {
        reader.byte();
        reader.limits();
      } else {
        if (kind === kinds.global) this.#importedGlobals += 1;
        reader.take(2);
      }
    });
  }

  /** The global that holds the address of the module's own stack, which grows downwards. */
  get stackPointer() {
    const stack = this.#exported.get(`${kinds.global} __stack_pointer`);
    if (stack === undefined) throw new Error('no stack pointer is exported');
    return stack;
  }

  /** The start address of that stack. */
  get stackStart() {
    const reader = this.#section(sections.globals);
    const values = reader.list(() => {
      reader.take(2);
      if (reader.byte() !== constant) throw new Error('a global without a number');
      const value = reader.number();
      reader.byte();
      return value;
    });
    return values[this.stackPointer - this.#importedGlobals];
  }

  /** @returns {{ start: number, functions: number[] }} the table of functions, and its first used index */
  get table() {
    const reader = this.#section(sections.elements);
    if (reader.number() !== 1 || reader.number() !== 0 || reader.byte() !== constant)
      throw new Error('another table than expected');
    const start = reader.number();
    reader.byte();
    return { start, functions: reader.list(() => reader.number()) };
  }

  /** @param {string} text zero-terminated @returns {number[]} the addresses of its copies */
  #addressesOf(text) {
    const reader = this.#section(sections.data);
    const sought = Buffer.from(`${text}\0`);
    return reader
      .list(() => {
        if (reader.number() !== 0 || reader.byte() !== constant) throw new Error('a data segment without a place');
        const address = reader.number(); // small enough to be read as unsigned
        reader.byte();
        const data = Buffer.from(reader.take(reader.number()));
        const found = [];
        for (let place = data.indexOf(sought); place >= 0; place = data.indexOf(sought, place + 1))
          found.push(address + place);
        return found;
      })
      .flat();
  }

  /** @param {number[][]} mentions bytes of instructions @returns {number[]} bodies that contain one of them */
  #bodiesWith(mentions) {
    const sought = mentions.map((bytes) => Buffer.from(bytes));
    return [...this.bodies.keys()].filter((body) =>
      sought.some((bytes) => Buffer.from(this.bodies[body]).includes(bytes)),
    );
  }

  /**
   * @param {string} name of an exported function, or, for functions without a name, a quoted text that only they
   *   mention
   * @returns {number[]} indexes in `bodies`
   */
  find(name) {
    const index = this.#exported.get(`${kinds.function} ${name}`);
    if (index !== undefined) return [index - this.imported.length];
    const found = name.startsWith('"')
      ? this.#bodiesWith(this.#addressesOf(JSON.parse(name)).map((address) => [constant, ...signed(address)]))
      : [];
    if (found.length === 0) throw new Error(`no function for ${name}`);
    return found;
  }

  /** @param {string} name of an imported function @returns {number[]} bodies that call it */
  callersOf(name) {
    return this.#bodiesWith([[0x10, ...unsigned(this.imported.indexOf(name))]]);
  }

  /** @param {number} type @param {Uint8Array} body @returns {number} the new function */
  add(type, body) {
    this.typeOf.push(type);
    return this.imported.length + this.bodies.push(body) - 1;
  }

  /** @param {number[]} parameters @param {number[]} results @returns {number} the type, which must exist */
  type(parameters, results) {
    const index = this.types.findIndex((type) => `${type.parameters}>${type.results}` === `${parameters}>${results}`);
    if (index < 0) throw new Error('no such type');
    return index;
  }

  /** @returns {Buffer} */
  write() {
    const own = this.typeOf.slice(this.imported.length);
    const written = this.#sections.map(([id, bytes]) => {
      /** @type {Uint8Array[]} */
      let body = [bytes];
      if (id === sections.functions) body = [Uint8Array.from([own.length, ...own].flatMap(unsigned))];
      if (id === sections.code)
        body = [
          Uint8Array.from(unsigned(this.bodies.length)),
          ...this.bodies.flatMap((one) => [Uint8Array.from(unsigned(one.length)), one]),
        ];
      return Buffer.concat([
        Uint8Array.from([id, ...unsigned(body.reduce((sum, { length }) => sum + length, 0))]),
        ...body,
      ]);
    });
    return Buffer.concat([this.#head, ...written]);
  }
}
