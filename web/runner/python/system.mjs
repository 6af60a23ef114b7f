// Implements CPython's operating system: everything that its module imports.
import { fileCalls } from './file_calls.mjs';
import { errors, SystemError } from './files.mjs';
import { Memory } from './memory.mjs';
import { Ended, Run } from './run.mjs';
import { timeCalls } from './time_calls.mjs';

/**
 * @typedef {Record<string, (...values: any[]) => any>} Calls system calls, by import name
 *
 * @typedef {object} Machine the WebAssembly instance that a system serves
 * @property {WebAssembly.Memory} memory
 * @property {WebAssembly.Table} table
 * @property {number} clock address of Python's countdown to its next signal check
 */

// Fuel counts the function calls and backward jumps of Python code. A tick is about as much work as in QuickJS.
export const turnsOfTick = 5000;
const turnsOfCheck = 50; // about a thousand steps of a regular expression, or a row of a long multiplication
const pythonsCountdown = 50;
const noLimits = { fuel: Infinity, memory: 64 << 20, output: Infinity };
const environment = [
  'PYTHONHOME=/',
  'PYTHONHASHSEED=0',
  'PYTHONDONTWRITEBYTECODE=1',
  'PYTHONUNBUFFERED=1',
  'PYTHONUTF8=1',
  'PYTHONNOUSERSITE=1',
  'HOME=/home',
  'LANG=C.UTF-8',
  'TZ=UTC',
];
const pageBytes = 65536;
const growthBytes = 1 << 20;

/**
 * The operating system of one Python: what its module imports, and nothing else. There is no network, no other process,
 * no access to JavaScript; the clock and the random seed are given.
 */
export class System {
  #given;
  /** @type {Machine | undefined} */
  #attached;

  /** @param {[string, Uint8Array][]} given the engine's own files */
  constructor(given) {
    this.#given = given;
    this.run = new Run({ epoch: 0, seed: 0, input: '', limits: noLimits }, given);
    this.memory = new Memory(new WebAssembly.Memory({ initial: 0 }));
    this.#attached = undefined;
  }

  /** Starts a new run. @param {import('./run.mjs').Surroundings} surroundings */
  reset(surroundings) {
    this.run = new Run(surroundings, this.#given);
  }

  /** @param {Machine} machine */
  attach(machine) {
    this.#attached = machine;
    this.memory = new Memory(machine.memory);
  }

  get machine() {
    if (!this.#attached) throw new Error('The engine called before it was there.');
    return this.#attached;
  }

  /**
   * Counts fuel when Python checks for signals. Python does so when its countdown of calls and jumps ends; it has
   * already reset the countdown to 50, and we set our own value. Python also checks during long work in C, such as
   * regular expressions and large numbers, without using the countdown.
   */
  #countDown() {
    const { clock } = this.machine;
    const left = this.memory.word(clock) | 0;
    const rest = left === pythonsCountdown ? 0 : left - turnsOfCheck;
    if (rest <= 0) this.run.tick();
    this.memory.setWord(clock, rest > 0 ? rest : turnsOfTick);
    return 0;
  }

  /** @param {number} size of the whole memory, in bytes @returns {0 | 1} */
  #grow(size) {
    const { memory } = this.memory;
    const pages =
      Math.ceil((size >>> 0) / growthBytes) * (growthBytes / pageBytes) - memory.buffer.byteLength / pageBytes;
    try {
      if (size >>> 0 > this.run.limits.memory) throw new RangeError();
      memory.grow(pages);
      return 1;
    } catch {
      this.run.refused = true;
      return 0;
    }
  }

  /** @param {number} pointers @param {number} texts */
  #writeEnvironment(pointers, texts) {
    let place = texts;
    environment.forEach((entry, index) => {
      this.memory.setWord(pointers + 4 * index, place);
      place += this.memory.setText(place, entry);
    });
    return 0;
  }

  /** @returns {Calls} */
  #ownCalls() {
    /** @param {number} index @param {number[]} values */
    const callTable = (index, ...values) => this.machine.table.get(index)(...values);
    return {
      _Py_CheckEmscriptenSignals_Helper: () => this.#countDown(),
      _PyEM_TrampolineCall_JS: callTable,
      __call_sighandler: callTable,
      _Py_emscripten_runtime: () => 0,
      _abort_js: () => {
        throw new Ended('abort');
      },
      __assert_fail: () => {
        throw new Ended('abort');
      },
      exit: (code) => {
        throw new Ended('exit', code);
      },
      proc_exit: (code) => {
        throw new Ended('exit', code);
      },
      emscripten_resize_heap: (size) => this.#grow(size),
      emscripten_get_heap_max: () => this.run.limits.memory | 0,
      environ_sizes_get: (count, size) => {
        this.memory.setWord(count, environment.length);
        this.memory.setWord(size, environment.join(' ').length + 1);
        return 0;
      },
      environ_get: (pointers, texts) => this.#writeEnvironment(pointers, texts),
      random_get: (address, size) => {
        this.run.fillRandom(this.memory.slice(address, size));
        return 0;
      },
      _emscripten_runtime_keepalive_clear: () => {},
    };
  }

  /**
   * Creates the module's imports. Anything missing here (sockets, processes, JavaScript…) fails as not supported.
   *
   * @param {WebAssembly.Module} module
   */
  imports(module) {
    /** @type {Calls} */
    const calls = { ...this.#ownCalls(), ...fileCalls(this), ...timeCalls(this) };
    /** @type {Record<string, Calls>} */
    const imports = { env: {}, wasi_snapshot_preview1: {} };
    for (const { module: from, name } of WebAssembly.Module.imports(module)) {
      const call = calls[name];
      const sign = from === 'env' ? -1 : 1; // `env` calls return negative error numbers
      imports[from][name] = !call
        ? () => sign * errors.notSupported
        : (...values) => {
            try {
              return call(...values);
            } catch (error) {
              if (error instanceof SystemError) return sign * error.code;
              throw error;
            }
          };
    }
    return imports;
  }
}
