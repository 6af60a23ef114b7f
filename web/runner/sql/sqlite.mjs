// Starts SQLite's WebAssembly without its own JavaScript, with a given time and seed.

/**
 * An in-memory database needs no files; its only inputs are the time and a seed, which are given. So the results are
 * the same in every browser and in Node, and leaving out SQLite's own JavaScript saves 58 kB of download.
 *
 * @typedef {Record<string, any>} Functions SQLite's C interface
 * @typedef {{ sqlite: Functions, give: (text: string) => { at: number, size: number },
 *   text: (at: number, size?: number) => string, callbacks: { progress: number, authorize: number } }} Sqlite
 *
 * @typedef {object} Surroundings
 * @property {number} epoch milliseconds since 1970
 * @property {number} seed
 * @property {() => number} progress returns 0, or another number to abort the current statement
 * @property {(action: number, first: string, second: string) => number} authorize returns 0 to allow, 1 to refuse
 */

const pageBytes = 65536;
const notSupported = 52;
const noSuchFile = 44;
const randomDescriptor = 3;

/**
 * Turns JavaScript functions into WebAssembly functions: only those can be put into a module's table. This minimal
 * module imports two functions, with one and with six integer parameters, and exports them again.
 */
const wrapper = new WebAssembly.Module(
  new Uint8Array([
    0,
    0x61,
    0x73,
    0x6d,
    1,
    0,
    0,
    0,
    1,
    16,
    2,
    0x60,
    1,
    0x7f,
    1,
    0x7f,
    0x60,
    6,
    0x7f,
    0x7f,
    0x7f,
    0x7f,
    0x7f,
    0x7f,
    1,
    0x7f, // two types
    2,
    13,
    2,
    1,
    0x65,
    1,
    0x61,
    0,
    0,
    1,
    0x65,
    1,
    0x62,
    0,
    1, // imports e.a, e.b
    7,
    9,
    2,
    1,
    0x61,
    0,
    0,
    1,
    0x62,
    0,
    1, // exports a, b
  ]),
);

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** @param {number} seed @returns {() => number} gives random bytes, by mulberry32 */
function dice(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return (bits ^ (bits >>> 14)) & 255;
  };
}

/** @param {DataView} view @param {number} at @param {Date} date written in UTC, as C's struct tm */
function writeTime(view, at, date) {
  const year = date.getUTCFullYear();
  const dayOfYear = Math.floor((date.getTime() - Date.UTC(year, 0, 1)) / 86400000);
  [
    date.getUTCSeconds(),
    date.getUTCMinutes(),
    date.getUTCHours(),
    date.getUTCDate(),
    date.getUTCMonth(),
    year - 1900,
    date.getUTCDay(),
    dayOfYear,
    0,
    0,
  ].forEach((part, index) => view.setInt32(at + 4 * index, part, true));
}

/**
 * Creates an instance for one database.
 *
 * @param {WebAssembly.Module} module
 * @param {WebAssembly.Memory} memory filled with zeros
 * @param {Surroundings} surroundings
 * @returns {Promise<Sqlite>}
 */
export async function instantiate(module, memory, { epoch, seed, progress, authorize }) {
  const view = () => new DataView(memory.buffer);
  const random = dice(seed);

  /** @param {number} at @param {number} [size] bytes; by default up to the terminating zero */
  function text(at, size) {
    if (at === 0) return '';
    const bytes = new Uint8Array(memory.buffer, at);
    return decoder.decode(bytes.slice(0, size ?? bytes.indexOf(0)));
  }

  /** @type {Record<string, (...values: any[]) => unknown>} */
  const outside = {
    emscripten_date_now: () => epoch,
    emscripten_get_now: () => 0,
    clock_time_get(_clock, _precision, at) {
      view().setBigInt64(at, BigInt(epoch) * 1000000n, true);
      return 0;
    },
    _localtime_js: (time, at) => writeTime(view(), at, new Date(Number(time) * 1000)),
    _tzset_js() {},
    emscripten_get_heap_max: () => 0x7fff0000,
    emscripten_resize_heap(size) {
      const missing = Math.ceil(((size >>> 0) - memory.buffer.byteLength) / pageBytes);
      try {
        if (missing > 0) memory.grow(missing);
        return 1;
      } catch {
        return 0;
      }
    },
    environ_sizes_get(count, size) {
      view().setUint32(count, 0, true);
      view().setUint32(size, 0, true);
      return 0;
    },
    environ_get: () => 0,
    __syscall_openat: (_folder, path) => (text(path) === '/dev/urandom' ? randomDescriptor : -noSuchFile),
    __syscall_fcntl64: () => 0,
    fd_close: () => 0,
    fd_read(descriptor, list, count, total) {
      if (descriptor !== randomDescriptor) return notSupported;
      let read = 0;
      for (let index = 0; index < count; index += 1) {
        const at = view().getUint32(list + 8 * index, true);
        const size = view().getUint32(list + 8 * index + 4, true);
        for (let byte = 0; byte < size; byte += 1) view().setUint8(at + byte, random());
        read += size;
      }
      view().setUint32(total, read, true);
      return 0;
    },
  };
  /** @type {Record<string, Record<string, unknown>>} */
  const imports = {};
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    const refusal = from === 'env' ? -notSupported : notSupported;
    (imports[from] ??= {})[name] = kind === 'memory' ? memory : (outside[name] ?? (() => refusal));
  }
  const { exports } = await WebAssembly.instantiate(module, /** @type {WebAssembly.Imports} */ (imports));
  const sqlite = /** @type {Functions} */ (exports);

  const {
    exports: { a, b },
  } = await WebAssembly.instantiate(wrapper, {
    e: {
      a: () => progress(),
      b: (/** @type {number[]} */ ...[, action, first, second]) => authorize(action, text(first), text(second)),
    },
  });
  const table = /** @type {WebAssembly.Table} */ (sqlite.__indirect_function_table);
  const place = table.grow(2);
  table.set(place, a);
  table.set(place + 1, b);

  sqlite.__wasm_call_ctors();
  return {
    sqlite,
    text,
    /** Copies a text into SQLite's memory. */
    give(content) {
      const bytes = encoder.encode(`${content}\0`);
      const at = sqlite.malloc(bytes.length);
      if (at === 0) throw new Error('no memory');
      new Uint8Array(memory.buffer).set(bytes, at);
      return { at, size: bytes.length - 1 };
    },
    callbacks: { progress: place, authorize: place + 1 },
  };
}
