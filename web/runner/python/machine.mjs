// Starts CPython's module, takes an image of its memory, and restores it between calls.
import { Ended } from './run.mjs';
import { System, turnsOfTick } from './system.mjs';

/**
 * @typedef {import('./run.mjs').Surroundings} Surroundings
 *
 * @typedef {'run' | 'check' | 'facts'} Question name of a harness function
 *
 * @typedef {Record<'size' | 'stack' | Question, number>} Header of an image: size of the memory, and addresses
 *   of the stack and of the harness's functions
 *
 * @typedef {object} Exports exports of the module that tools/build_python.mjs keeps
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
const header = /** @type {const} */ (['size', 'stack', 'run', 'check', 'facts']);
const questions = /** @type {const} */ (['run', 'check', 'facts']);
const headerBytes = 32;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

// Stack size at which Python's C code raises RecursionError. It must do so before the host's own stack overflows, whose
// size differs between hosts (500 kB for a worker in Chromium). See tools/wasm_frames.mjs.
const stackBytes = 280 * 1024;

const usualLevels = 1000;
const levelsOfHarness = 2;

/**
 * Distance in bytes from the start of the stack down to the side stack, which holds the variables of sorting
 * (tools/wasm_frames.mjs). At that address is the side stack's pointer; its bytes are below. A recursion through
 * sorting is stopped before the side stack is full.
 */
export const sideStack = 3 << 20;

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
 * C modules that a program may import. Excluded: access to raw memory (_ctypes), the interpreter's own tests, formats
 * and encodings of other machines, networks and processes.
 */
const builtIn = new Set(
  `
  _abc _ast _bisect _blake2 _codecs _collections _contextvars _csv _datetime _decimal _functools _heapq _hmac _imp _io
  _json _locale _md5 _opcode _operator _pickle _queue _random _sha1 _sha2 _sha3 _signal _sre _stat _statistics _string
  _struct _suggestions _symtable _sysconfig _thread _tokenize _types _typing _warnings _weakref array atexit
  binascii builtins cmath errno gc itertools marshal math posix sys time unicodedata zlib
`
    .trim()
    .split(/\s+/),
);

/**
 * Removes from the table { name, function }[] of built-in modules those that programs may not import.
 *
 * @param {Exports} exports
 */
function restrictImports({ memory, PyImport_Inittab: table }) {
  const words = new DataView(memory.buffer);
  const bytes = new Uint8Array(memory.buffer);
  let from = words.getUint32(table.value, true);
  let to = from;
  for (let name = words.getUint32(from, true); name !== 0; name = words.getUint32((from += 8), true)) {
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
  const side = exports.__stack_pointer.value - sideStack;
  new DataView(exports.memory.buffer).setUint32(side, side, true);
  exports.__wasm_call_ctors();
  restrictImports(exports);
  exports.Py_InitializeEx(0);
}

/**
 * CPython as WebAssembly, on our own System. Its whole memory is restored between runs: no run affects the next, and
 * each gives the same results everywhere, even the addresses of objects.
 */
export class Machine {
  #module;
  #exports;
  #header;
  #fresh;

  /**
   * @param {WebAssembly.Module} module
   * @param {Uint8Array} library zip of the standard library and our harness
   * @param {ArrayBuffer} [image] made earlier by a Machine; restored instead of starting Python
   */
  constructor(module, library, image) {
    this.#module = module;
    this.system = new System([[libraryPath, library]]);
    this.#exports = instantiate(module, this.system);
    /** A header, then the memory of a started Python before any program. The same bytes on every machine. */
    this.image = image ?? this.#start();
    const words = new DataView(this.image);
    this.#header = /** @type {Header} */ (
      Object.fromEntries(header.map((name, index) => [name, words.getUint32(4 * index, true)]))
    );
    this.#fresh = false;
  }

  /** @returns {ArrayBuffer} */
  #start() {
    const system = this.system;
    const exports = this.#exports;
    initialize(exports);
    const stack = exports.__stack_pointer.value;
    exports.PyUnstable_ThreadState_SetStackProtection(exports.PyThreadState_Get(), stack - stackBytes, stackBytes);
    const harness = exports.PyImport_ImportModule(this.#place('potentiel_harness'));
    if (harness === 0) {
      exports.PyErr_Print();
      throw new Error(`Python could not be started. ${system.run.complaint}`);
    }
    this.#giveFrames(exports.PyThreadState_Get());
    const functions = questions.map((name) => exports.PyObject_GetAttrString(harness, this.#place(name)));
    system.memory.setWord(exports.Py_EMSCRIPTEN_SIGNAL_HANDLING.value, 1);
    system.memory.setWord(exports._Py_emscripten_signal_clock.value, turnsOfTick);
    const { bytes } = system.memory;
    let top = bytes.length;
    while (bytes[top - 1] === 0) top -= 1;
    const image = new Uint8Array(headerBytes + top);
    [bytes.length, stack, ...functions].forEach((value, index) =>
      new DataView(image.buffer).setUint32(4 * index, value, true),
    );
    image.set(bytes.subarray(0, top), headerBytes);
    return image.buffer;
  }

  /**
   * Adds the levels of recursion that the harness uses to the remaining levels, so that a program has Python's usual
   * number. In memory the remaining levels stand just before the limit. Both are equal while nothing runs.
   *
   * @param {number} thread
   */
  #giveFrames(thread) {
    const { memory } = this.system;
    for (let place = thread; place < thread + 1024; place += 4) {
      if (memory.word(place) !== usualLevels || memory.word(place + 4) !== usualLevels) continue;
      memory.setWord(place, usualLevels + levelsOfHarness);
      return;
    }
    throw new Error('Python keeps its levels of recursion elsewhere.');
  }

  #restore() {
    const { size, stack } = this.#header;
    if (this.#exports.memory.buffer.byteLength > size) this.#exports = instantiate(this.#module, this.system);
    const { memory, __stack_pointer: pointer } = this.#exports;
    if (memory.buffer.byteLength < size) memory.grow((size - memory.buffer.byteLength) / pageBytes);
    const ready = new Uint8Array(this.image, headerBytes);
    const { bytes } = this.system.memory;
    bytes.set(ready);
    bytes.fill(0, ready.length);
    pointer.value = stack;
  }

  /** @param {string} text @returns {number} address of a zero-terminated copy */
  #place(text) {
    const address = this.#exports.malloc(encoder.encode(text).length + 1);
    this.system.memory.setText(address, text);
    return address;
  }

  /** Restores the memory for the next question, if not done yet. */
  refresh() {
    if (!this.#fresh) this.#restore();
    this.#fresh = true;
  }

  /**
   * Asks the harness, in a Python that has not run any program.
   *
   * @param {Question} name
   * @param {string} question
   * @param {Surroundings} surroundings its memory limit is in bytes beyond Python's own memory
   * @param {{ name: string, text: string }[]} [files] written to the program's folder
   * @returns {string}
   */
  ask(name, question, surroundings, files = []) {
    this.refresh();
    this.#fresh = false;
    const system = this.system;
    const exports = this.#exports;
    const { size, [name]: asked } = this.#header;
    system.reset({ ...surroundings, limits: { ...surroundings.limits, memory: size + surroundings.limits.memory } });
    for (const file of files) system.run.files.give(`/home/${file.name}`, encoder.encode(file.text));
    const address = this.#place(question);
    const text = exports.PyUnicode_FromStringAndSize(address, encoder.encode(question).length);
    const answer = exports.PyObject_CallOneArg(asked, text);
    if (answer === 0) throw new Ended('abort'); // an exception: the harness should have caught it
    const length = exports.malloc(4);
    const start = exports.PyUnicode_AsUTF8AndSize(answer, length);
    if (start === 0) throw new Ended('abort'); // the answer is not valid text
    return decoder.decode(system.memory.slice(start, system.memory.word(length)));
  }
}
