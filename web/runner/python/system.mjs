import { errors, Files, SystemError } from './files.mjs';

/**
 * @typedef {object} Limits
 * @property {number} fuel
 * @property {number} memory bytes that the engine may have
 * @property {number} output bytes
 *
 * @typedef {object} Surroundings what the program can learn of the world
 * @property {number} epoch milliseconds
 * @property {number} seed
 * @property {string} input standard input
 * @property {Limits} limits
 *
 * @typedef {object} Machine
 * @property {WebAssembly.Memory} memory
 * @property {WebAssembly.Table} table
 * @property {number} clock address of the engine's countdown to the next tick
 */

/** Why a program was ended. Thrown through the engine, where no program can catch it. */
export class Ended {
  /** @param {'fuel' | 'output' | 'exit' | 'abort'} reason @param {number} [code] of exit */
  constructor(reason, code = 0) {
    this.reason = reason;
    this.code = code;
  }
}

const turnsOfTick = 5000;  // function calls and backward jumps of Python code: about what a tick is in QuickJS
const pythonsCountdown = 50;
const turnsOfCheck = 50;  // some thousand steps of a regular expression, or a row of a long multiplication
const sleepsOfTick = 5000;
const noLimits = { fuel: Infinity, memory: 64 << 20, output: Infinity };
const environment = ['PYTHONHOME=/', 'PYTHONHASHSEED=0', 'PYTHONDONTWRITEBYTECODE=1', 'PYTHONUNBUFFERED=1', 'PYTHONUTF8=1',
  'PYTHONNOUSERSITE=1', 'HOME=/home', 'LANG=C.UTF-8', 'TZ=UTC'];
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const modeOfFolder = 0o040755;
const modeOfFile = 0o100644;
const modeOfPipe = 0o010600;

/**
 * The operating system of one Python: what its module imports, and nothing else. There is no network, no other
 * process, no clock but the one that is set, no chance but the seed's, and no way to JavaScript.
 */
export class System {
  /** @param {[string, Uint8Array][]} given the engine's own files */
  constructor(given) {
    /** @private */
    this.given = given;
    /** @private @type {Machine | undefined} */
    this.machine = undefined;
    /** @private */
    this.bytes = new Uint8Array(0);
    /** @private */
    this.words = new DataView(new ArrayBuffer(0));
    this.reset({ epoch: 0, seed: 0, input: '', limits: noLimits });
  }

  /** @param {Surroundings} surroundings */
  reset({ epoch, seed, input, limits }) {
    this.epoch = epoch;
    this.slept = 0;  // milliseconds
    this.sleeps = 0;
    this.random = seed;
    this.input = encoder.encode(input);
    this.inputRead = 0;
    this.limits = limits;
    this.fuel = 0;
    this.refused = false;  // more memory
    /** @type {Uint8Array[]} */
    this.output = [];
    this.outputSize = 0;
    this.complaint = '';  // on standard error
    this.files = new Files(this.given, 16 << 20);
  }

  /** @param {Machine} machine */
  attach(machine) {
    this.machine = machine;
    this.view();
  }

  /** What the program printed. */
  printed() {
    const bytes = new Uint8Array(this.outputSize);
    let size = 0;
    for (const part of this.output) {
      bytes.set(part, size);
      size += part.length;
    }
    return decoder.decode(bytes);
  }

  /** @private */
  view() {
    const buffer = /** @type {Machine} */ (this.machine).memory.buffer;
    if (this.bytes.buffer !== buffer) {
      this.bytes = new Uint8Array(buffer);
      this.words = new DataView(buffer);
    }
    return this.words;
  }

  /** @private @param {number} address @param {number} length */
  slice(address, length) {
    this.view();
    return this.bytes.subarray(address >>> 0, (address >>> 0) + (length >>> 0));
  }

  /** @private @param {number} address */
  text(address) {
    this.view();
    return decoder.decode(this.bytes.subarray(address >>> 0, this.bytes.indexOf(0, address >>> 0)));
  }

  /** @private @param {number} address @param {number} value */
  setWord(address, value) {
    this.view().setUint32(address >>> 0, value, true);
  }

  /** @private @param {number} address @param {number} value */
  setLong(address, value) {
    this.view().setBigInt64(address >>> 0, BigInt(value), true);
  }

  /** @private @param {number} folder descriptor @param {number} path @param {boolean} [mayBeEmpty] */
  path(folder, path, mayBeEmpty = false) {
    const base = folder === -100 ? this.files.folder : this.files.descriptor(folder).path;
    const text = this.text(path);
    return mayBeEmpty && text === '' ? base : this.files.resolve(text, base);
  }

  /** @private */
  tick() {
    this.fuel += 1;
    if (this.fuel > this.limits.fuel) throw new Ended('fuel');
  }

  /**
   * Python looks for signals each time its countdown of calls and jumps ends (it starts anew at 50, or where we set it),
   * and within long work in C, as of regular expressions and large numbers, without counting.
   *
   * @private
   */
  countDown() {
    const { clock } = /** @type {Machine} */ (this.machine);
    const words = this.view();
    const left = words.getInt32(clock, true);
    const rest = left === pythonsCountdown ? 0 : left - turnsOfCheck;
    if (rest <= 0) this.tick();
    words.setInt32(clock, rest > 0 ? rest : turnsOfTick, true);
    return 0;
  }

  /** @private nanoseconds */
  now() {
    return BigInt(this.epoch + this.slept) * 1000000n;
  }

  /** @private @param {number} address @param {number} size */
  fillRandom(address, size) {
    const target = this.slice(address, size);
    for (let i = 0; i < target.length; i += 1) {  // mulberry32
      this.random = (this.random + 0x6D2B79F5) | 0;
      let mixed = Math.imul(this.random ^ (this.random >>> 15), 1 | this.random);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      target[i] = (mixed ^ (mixed >>> 14)) >>> 24;
    }
  }

  /** @private @param {Uint8Array} bytes */
  print(bytes) {
    const room = this.limits.output - this.outputSize;
    const part = bytes.slice(0, Math.min(room, bytes.length));
    this.output.push(part);
    this.outputSize += part.length;
    if (bytes.length > room) throw new Ended('output');
    return bytes.length;
  }

  /** @private @param {number} descriptor @param {Uint8Array} target @param {number} [position] */
  read(descriptor, target, position) {
    if (descriptor === 0) {
      const part = this.input.subarray(this.inputRead, this.inputRead + target.length);
      target.set(part);
      this.inputRead += part.length;
      return part.length;
    }
    const open = this.files.descriptor(descriptor);
    const size = this.files.read(open, target, position);
    if (position === undefined) open.position += size;
    return size;
  }

  /** @private @param {number} descriptor @param {Uint8Array} source @param {number} [position] */
  write(descriptor, source, position) {
    if (descriptor === 1) return this.print(source);
    if (descriptor === 2) {  // warnings and the like: not part of what a program answers
      if (this.complaint.length < 4096) this.complaint += decoder.decode(source);
      return source.length;
    }
    const open = this.files.descriptor(descriptor);
    const end = this.files.write(open, source, position);
    if (position === undefined) open.position = end;
    return source.length;
  }

  /**
   * @private
   * @param {number} vectors address of { address, length } pairs @param {number} count @param {number} total address
   * @param {(part: Uint8Array, done: number) => number} move
   */
  forEachPart(vectors, count, total, move) {
    let done = 0;
    for (let i = 0; i < count; i += 1) {
      const place = (vectors >>> 0) + 8 * i;
      const length = this.view().getUint32(place + 4, true);
      const moved = move(this.slice(this.words.getUint32(place, true), length), done);
      done += moved;
      if (moved < length) break;
    }
    this.setWord(total, done);
    return 0;
  }

  /** @private @param {number} address @param {{ number: number, bytes?: Uint8Array, size: number }} node @param {number} [mode] */
  writeStatus(address, node, mode = node.bytes ? modeOfFile : modeOfFolder) {
    this.slice(address, 96).fill(0);
    this.setWord(address + 4, mode);
    this.setWord(address + 8, 1);
    this.setLong(address + 24, node.size);
    this.setWord(address + 32, 4096);
    this.setWord(address + 36, Math.ceil(node.size / 512));
    for (const time of [40, 56, 72]) this.setLong(address + time, Math.floor(this.epoch / 1000));
    this.setLong(address + 88, node.number);
    return 0;
  }

  /** @private @param {number} descriptor @param {number} address */
  statusOfDescriptor(descriptor, address) {
    if (descriptor <= 2) return this.writeStatus(address, { number: descriptor, size: 0 }, modeOfPipe);
    return this.writeStatus(address, this.files.descriptor(descriptor).node);
  }

  /** @private @param {number} descriptor @param {number} address @param {number} size */
  listFolder(descriptor, address, size) {
    const open = this.files.descriptor(descriptor);
    const names = ['.', '..', ...this.files.list(open.path)];
    const entry = 280;
    let used = 0;
    for (; open.position < names.length && used + entry <= size; open.position += 1, used += entry) {
      const name = encoder.encode(names[open.position]).subarray(0, 255);
      const node = open.position < 2 ? open.node : this.files.find(this.files.resolve(names[open.position], open.path));
      const place = (address >>> 0) + used;
      this.slice(place, entry).fill(0);
      this.setLong(place, node.number);
      this.setLong(place + 8, open.position + 1);
      this.view().setUint16(place + 16, entry, true);
      this.bytes[place + 18] = node.bytes ? 8 : 4;
      this.bytes.set(name, place + 19);
    }
    return used;
  }

  /** @private @param {number} descriptor @param {bigint} offset @param {number} whence @param {number} result */
  seek(descriptor, offset, whence, result) {
    if (descriptor <= 2) return errors.notSeekable;
    const open = this.files.descriptor(descriptor);
    const position = Number(offset) + [0, open.position, open.node.size][whence];
    if (!(position >= 0)) return errors.invalid;
    open.position = position;
    this.setLong(result, position);
    return 0;
  }

  /** @private @param {number} descriptor @param {number} command @param {number} rest */
  control(descriptor, command, rest) {
    if (descriptor > 2) this.files.descriptor(descriptor);
    if (command === 3) return descriptor > 2 && this.files.descriptor(descriptor).writable ? 2 : 0;
    return command === 1 || command === 2 || command === 4 ? 0 : -errors.invalid;
  }

  /** @private @param {number} size the whole memory's @returns {0 | 1} */
  grow(size) {
    const { memory } = /** @type {Machine} */ (this.machine);
    const pages = (Math.ceil((size >>> 0) / (1 << 20)) * 16) - memory.buffer.byteLength / 65536;
    try {
      if ((size >>> 0) > this.limits.memory) throw new RangeError();
      memory.grow(pages);
      return 1;
    } catch {
      this.refused = true;
      return 0;
    }
  }

  /** @private @param {bigint} seconds @param {number} address of a struct tm */
  breakTime(seconds, address) {
    const date = new Date(Number(seconds) * 1000);
    const year = date.getUTCFullYear();
    const day = Math.floor((date.getTime() - Date.UTC(year, 0, 1)) / 86400000);
    const parts = [date.getUTCSeconds(), date.getUTCMinutes(), date.getUTCHours(), date.getUTCDate(), date.getUTCMonth(),
      year - 1900, date.getUTCDay(), day, 0, 0];
    parts.forEach((part, index) => this.view().setInt32((address >>> 0) + 4 * index, part, true));
  }

  /** @private @param {number} address of a struct tm */
  joinTime(address) {
    const [second, minute, hour, day, month, year] = [0, 4, 8, 12, 16, 20].map((place) => this.view().getInt32((address >>> 0) + place, true));
    const seconds = Math.floor(Date.UTC(year + 1900, month, day, hour, minute, second) / 1000);
    if (Number.isNaN(seconds)) return -1n;
    this.breakTime(BigInt(seconds), address);
    return BigInt(seconds);
  }

  /** @private @param {number} pointers @param {number} texts */
  writeEnvironment(pointers, texts) {
    let place = texts >>> 0;
    environment.forEach((entry, index) => {
      this.setWord((pointers >>> 0) + 4 * index, place);
      this.slice(place, entry.length + 1).set(encoder.encode(`${entry}\0`));
      place += entry.length + 1;
    });
    return 0;
  }

  /**
   * What the module asks for. What is not here (sockets, processes, JavaScript…) fails as not supported.
   *
   * @param {WebAssembly.Module} module
   */
  imports(module) {
    /** @type {Record<string, (...values: any[]) => any>} */
    const calls = {
      _Py_CheckEmscriptenSignals_Helper: () => this.countDown(),
      _PyEM_TrampolineCall_JS: (index, ...values) => /** @type {Machine} */ (this.machine).table.get(index)(...values),
      __call_sighandler: (handler, signal) => /** @type {Machine} */ (this.machine).table.get(handler)(signal),
      _Py_emscripten_runtime: () => 0,
      _abort_js: () => { throw new Ended('abort'); },
      __assert_fail: () => { throw new Ended('abort'); },
      exit: (code) => { throw new Ended('exit', code); },
      proc_exit: (code) => { throw new Ended('exit', code); },
      emscripten_resize_heap: (size) => this.grow(size),
      emscripten_get_heap_max: () => this.limits.memory | 0,
      environ_sizes_get: (count, size) => {
        this.setWord(count, environment.length);
        this.setWord(size, environment.join(' ').length + 1);
        return 0;
      },
      environ_get: (pointers, texts) => this.writeEnvironment(pointers, texts),
      random_get: (address, size) => { this.fillRandom(address, size); return 0; },

      clock_time_get: (_clock, _precision, address) => { this.view().setBigInt64(address >>> 0, this.now(), true); return 0; },
      clock_res_get: (_clock, address) => { this.setLong(address, 1000000); return 0; },
      emscripten_date_now: () => this.epoch + this.slept,
      emscripten_get_now: () => {  // the C library sleeps by asking for the time until it has come
        this.sleeps += 1;
        if (this.sleeps % sleepsOfTick === 0) this.tick();
        this.slept += 1;
        return this.epoch + this.slept;
      },
      _gmtime_js: (seconds, address) => this.breakTime(seconds, address),
      _localtime_js: (seconds, address) => this.breakTime(seconds, address),
      _mktime_js: (address) => this.joinTime(address),
      _timegm_js: (address) => this.joinTime(address),
      _tzset_js: (zone, daylight, standardName, daylightName) => {
        this.setWord(zone, 0);
        this.setWord(daylight, 0);
        for (const name of [standardName, daylightName]) this.slice(name, 4).set(encoder.encode('UTC\0'));
      },

      fd_read: (descriptor, vectors, count, total) =>
        this.forEachPart(vectors, count, total, (part) => this.read(descriptor, part)),
      fd_write: (descriptor, vectors, count, total) =>
        this.forEachPart(vectors, count, total, (part) => this.write(descriptor, part)),
      fd_pread: (descriptor, vectors, count, position, total) =>
        this.forEachPart(vectors, count, total, (part, done) => this.read(descriptor, part, Number(position) + done)),
      fd_pwrite: (descriptor, vectors, count, position, total) =>
        this.forEachPart(vectors, count, total, (part, done) => this.write(descriptor, part, Number(position) + done)),
      fd_seek: (descriptor, offset, whence, result) => this.seek(descriptor, offset, whence, result),
      fd_close: (descriptor) => { if (descriptor > 2) this.files.close(descriptor); return 0; },
      fd_sync: () => 0,
      fd_fdstat_get: (descriptor, address) => {
        this.slice(address, 24).fill(0);
        this.bytes[address >>> 0] = descriptor > 2 && !this.files.descriptor(descriptor).node.bytes ? 3 : 4;
        return 0;
      },
      __syscall_openat: (folder, path, mode) => this.files.open(this.path(folder, path), mode),
      __syscall_stat64: (path, address) => this.writeStatus(address, this.files.find(this.path(-100, path))),
      __syscall_lstat64: (path, address) => this.writeStatus(address, this.files.find(this.path(-100, path))),
      __syscall_fstat64: (descriptor, address) => this.statusOfDescriptor(descriptor, address),
      __syscall_newfstatat: (folder, path, address, options) =>
        this.writeStatus(address, this.files.find(this.path(folder, path, (options & 4096) !== 0))),
      __syscall_faccessat: (folder, path, mode) => {
        const node = this.files.find(this.path(folder, path));
        return mode & 2 && node.fixed && node.bytes ? -errors.readOnly : 0;
      },
      __syscall_getcwd: (address, size) => {
        const bytes = encoder.encode(`${this.files.folder}\0`);
        if (size < bytes.length) return -errors.tooSmall;
        this.slice(address, bytes.length).set(bytes);
        return bytes.length;
      },
      __syscall_chdir: (path) => {
        const folder = this.path(-100, path);
        if (this.files.find(folder).bytes) return -errors.notFolder;
        this.files.folder = folder;
        return 0;
      },
      __syscall_getdents64: (descriptor, address, size) => this.listFolder(descriptor, address, size),
      __syscall_mkdirat: (folder, path) => { this.files.makeFolder(this.path(folder, path)); return 0; },
      __syscall_rmdir: (path) => { this.files.remove(this.path(-100, path), true); return 0; },
      __syscall_unlinkat: (folder, path, options) => {
        this.files.remove(this.path(folder, path), (options & 512) !== 0);
        return 0;
      },
      __syscall_renameat: (fromFolder, from, toFolder, to) => {
        this.files.rename(this.path(fromFolder, from), this.path(toFolder, to));
        return 0;
      },
      __syscall_ftruncate64: (descriptor, size) => { this.files.resize(this.files.descriptor(descriptor).node, Number(size)); return 0; },
      __syscall_readlinkat: () => -errors.invalid,
      __syscall_fcntl64: (descriptor, command, rest) => this.control(descriptor, command, rest),
      __syscall_ioctl: () => -errors.notTerminal,
      __syscall_umask_js: () => 0o022,
      __syscall_getuid32_js: () => 0,
      _emscripten_runtime_keepalive_clear: () => {},
      _munmap_js: () => 0,
    };
    /** @type {Record<string, Record<string, (...values: any[]) => any>>} */
    const imports = { env: {}, wasi_snapshot_preview1: {} };
    for (const { module: from, name } of WebAssembly.Module.imports(module)) {
      const call = calls[name];
      const sign = from === 'env' ? -1 : 1;  // one half of the C library expects negative error numbers
      imports[from][name] = !call ? () => sign * errors.notSupported : (...values) => {
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
