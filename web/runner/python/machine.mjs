import { Ended, System } from './system.mjs';

/**
 * @typedef {import('./system.mjs').Surroundings} Surroundings
 *
 * @typedef {object} Snapshot the memory of a Python that is ready, before any program
 * @property {Uint8Array} bytes up to the last one that isn't zero
 * @property {number} size of the whole memory
 * @property {number} stack
 * @property {Record<string, number>} functions of the harness: their addresses
 *
 * @typedef {object} Exports what tools/build_python.mjs leaves of the module's
 * @property {WebAssembly.Memory} memory
 * @property {WebAssembly.Table} __indirect_function_table
 * @property {WebAssembly.Global} __stack_pointer
 * @property {WebAssembly.Global} _Py_emscripten_signal_clock address
 * @property {WebAssembly.Global} Py_EMSCRIPTEN_SIGNAL_HANDLING address
 * @property {WebAssembly.Global} PyImport_Inittab address
 * @property {() => void} __wasm_call_ctors
 * @property {() => void} emscripten_stack_init
 * @property {(signals: number) => void} Py_InitializeEx
 * @property {(name: number) => number} PyImport_ImportModule
 * @property {(object: number, name: number) => number} PyObject_GetAttrString
 * @property {(text: number, size: number) => number} PyUnicode_FromStringAndSize
 * @property {(callable: number, argument: number) => number} PyObject_CallOneArg
 * @property {(object: number, size: number) => number} PyUnicode_AsUTF8AndSize
 * @property {() => void} PyErr_Print
 * @property {() => number} PyThreadState_Get
 * @property {(thread: number, start: number, size: number) => number} PyUnstable_ThreadState_SetStackProtection
 * @property {(code: number, flags: number) => number} PyRun_SimpleStringFlags
 * @property {(size: number) => number} malloc
 */

export const libraryPath = '/lib/python314.zip';
const pageBytes = 65536;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

// How far Python's C code may go down its stack before it says RecursionError itself: before the host's own stack ends,
// which no two hosts have of the same size (a worker's in Chromium: 500 kB). See tools/wasm_stack.mjs.
const stackBytes = 192 * 1024;

/** @param {WebAssembly.Module} module @param {System} system @returns {Exports} */
export function instantiate(module, system) {
  const instance = new WebAssembly.Instance(module, system.imports(module));
  const exports = /** @type {Exports} */ (/** @type {unknown} */ (instance.exports));
  system.attach({
    memory: exports.memory,
    table: exports.__indirect_function_table,
    clock: exports._Py_emscripten_signal_clock.value,
  });
  return exports;
}

/**
 * Modules in C that a program may import. Left out: what reads and writes raw memory (_ctypes), the interpreter's own
 * tests, other machines' formats and scripts, networks and processes.
 */
const builtIn = new Set(`
  _abc _ast _bisect _blake2 _codecs _collections _contextvars _csv _datetime _decimal _functools _heapq _hmac _imp _io
  _json _locale _md5 _opcode _operator _pickle _queue _random _sha1 _sha2 _sha3 _signal _sre _stat _statistics _string
  _struct _suggestions _symtable _sysconfig _thread _tokenize _tracemalloc _types _typing _warnings _weakref array atexit
  binascii builtins cmath errno gc itertools marshal math posix sys time unicodedata zlib
`.trim().split(/\s+/));

/** Leaves in the table { name, function }[] of built-in modules those that are meant to be there. @param {Exports} exports */
function restrictImports({ memory, PyImport_Inittab: table }) {
  const words = new DataView(memory.buffer);
  const bytes = new Uint8Array(memory.buffer);
  let from = words.getUint32(table.value, true);
  let to = from;
  for (let name = words.getUint32(from, true); name !== 0; name = words.getUint32(from += 8, true)) {
    if (!builtIn.has(decoder.decode(bytes.subarray(name, bytes.indexOf(0, name))))) continue;
    words.setUint32(to, name, true);
    words.setUint32(to + 4, words.getUint32(from + 4, true), true);
    to += 8;
  }
  words.setBigUint64(to, 0n, true);
}

/** Starts Python. @param {Exports} exports */
export function initialize(exports) {
  exports.emscripten_stack_init();
  exports.__wasm_call_ctors();
  restrictImports(exports);
  exports.Py_InitializeEx(0);
}

/**
 * CPython as WebAssembly, on our own System. Between two runs its whole memory is set back, so that nothing of one
 * reaches the next and each gives the same bytes everywhere, down to the addresses of objects.
 */
export class Machine {
  /**
   * @param {WebAssembly.Module} module
   * @param {Uint8Array} library the standard library and our harness, a zip
   * @param {Snapshot} [snapshot] to start from instead of starting Python
   */
  constructor(module, library, snapshot) {
    /** @private */
    this.module = module;
    this.system = new System([[libraryPath, library]]);
    /** @private */
    this.exports = instantiate(module, this.system);
    /** @private */
    this.used = false;
    this.snapshot = snapshot ?? this.start();
    if (snapshot) this.restore();
  }

  /** @private @returns {Snapshot} */
  start() {
    const { exports, system } = this;
    initialize(exports);
    exports.PyUnstable_ThreadState_SetStackProtection(exports.PyThreadState_Get(), exports.__stack_pointer.value - stackBytes, stackBytes);
    const harness = exports.PyImport_ImportModule(this.place('potentiel_harness'));
    if (harness === 0) {
      exports.PyErr_Print();
      throw new Error(`Python could not be started. ${system.complaint}`);
    }
    /** @type {Record<string, number>} */
    const functions = {};
    for (const name of ['run', 'check', 'facts']) functions[name] = exports.PyObject_GetAttrString(harness, this.place(name));
    new DataView(exports.memory.buffer).setInt32(exports.Py_EMSCRIPTEN_SIGNAL_HANDLING.value, 1, true);
    const bytes = new Uint8Array(exports.memory.buffer);
    let top = bytes.length;
    while (bytes[top - 1] === 0) top -= 1;
    return { bytes: bytes.slice(0, top), size: bytes.length, stack: exports.__stack_pointer.value, functions };
  }

  /** @private */
  restore() {
    const { bytes, size, stack } = this.snapshot;
    if (this.exports.memory.buffer.byteLength > size) this.exports = instantiate(this.module, this.system);
    const { memory, __stack_pointer } = this.exports;
    if (memory.buffer.byteLength < size) memory.grow((size - memory.buffer.byteLength) / pageBytes);
    const target = new Uint8Array(memory.buffer);
    target.set(bytes);
    target.fill(0, bytes.length);
    __stack_pointer.value = stack;
    this.system.attach({ ...this.system.machine, memory });
    this.used = false;
  }

  /** @private @param {string} text @returns {number} address of a zero-terminated copy */
  place(text) {
    const bytes = encoder.encode(`${text}\0`);
    const address = this.exports.malloc(bytes.length);
    new Uint8Array(this.exports.memory.buffer, address, bytes.length).set(bytes);
    return address;
  }

  /**
   * Asks one of the harness's functions, in a Python that has seen no program yet.
   *
   * @param {'run' | 'check' | 'facts'} name
   * @param {string} question
   * @param {Surroundings} surroundings memory: bytes beyond those of Python itself
   * @param {{ name: string, text: string }[]} [files] put where the program runs
   * @returns {string}
   */
  ask(name, question, surroundings, files = []) {
    if (this.used) this.restore();
    this.used = true;
    const { exports, system, snapshot } = this;
    const limits = { ...surroundings.limits, memory: snapshot.size + surroundings.limits.memory };
    system.reset({ ...surroundings, limits });
    for (const file of files) system.files.give(`/home/${file.name}`, encoder.encode(file.text));
    const address = this.place(question);
    const text = exports.PyUnicode_FromStringAndSize(address, encoder.encode(question).length);
    const answer = exports.PyObject_CallOneArg(snapshot.functions[name], text);
    if (answer === 0) throw new Ended('abort');
    const size = exports.malloc(4);
    const start = exports.PyUnicode_AsUTF8AndSize(answer, size);
    const { buffer } = exports.memory;
    return decoder.decode(new Uint8Array(buffer, start, new DataView(buffer).getUint32(size, true)));
  }
}
