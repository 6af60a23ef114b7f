// Implements CPython's system calls for files.
import { errors } from './files.mjs';

/**
 * @typedef {import('./system.mjs').System} System
 * @typedef {import('./system.mjs').Calls} Calls
 */

const here = -100; // AT_FDCWD: the current folder, instead of a folder's descriptor
const modeOfFolder = 0o040755;
const modeOfFile = 0o100644;
const modeOfPipe = 0o010600;
const entryBytes = 280;
const standard = 2; // last descriptor of standard input, output and error
const encoder = new TextEncoder();

/** @param {System} system */
export function fileCalls(system) {
  /** @param {number} folder descriptor @param {number} address @param {boolean} [mayBeEmpty] */
  function path(folder, address, mayBeEmpty = false) {
    const { files } = system.run;
    const base = folder === here ? files.folder : files.descriptor(folder).path;
    const text = system.memory.text(address);
    return mayBeEmpty && text === '' ? base : files.resolve(text, base);
  }

  /** @param {number} descriptor @param {Uint8Array} target @param {number} [position] */
  function read(descriptor, target, position) {
    const { run } = system;
    if (descriptor === 0) return run.readInput(target);
    const open = run.files.descriptor(descriptor);
    const size = run.files.read(open, target, position);
    if (position === undefined) open.position += size;
    return size;
  }

  /** @param {number} descriptor @param {Uint8Array} source @param {number} [position] */
  function write(descriptor, source, position) {
    const { run } = system;
    if (descriptor === 1) return run.print(source);
    if (descriptor === 2) return run.complain(source);
    const open = run.files.descriptor(descriptor);
    const end = run.files.write(open, source, position);
    if (position === undefined) open.position = end;
    return source.length;
  }

  /**
   * @param {number} vectors address of { address, length } pairs @param {number} count @param {number} total address
   * @param {(part: Uint8Array, done: number) => number} move
   */
  function forEachPart(vectors, count, total, move) {
    const { memory } = system;
    let done = 0;
    for (let i = 0; i < count; i += 1) {
      const place = (vectors >>> 0) + 8 * i;
      const length = memory.word(place + 4);
      const moved = move(memory.slice(memory.word(place), length), done);
      done += moved;
      if (moved < length) break;
    }
    memory.setWord(total, done);
    return 0;
  }

  /**
   * @param {number} address
   * @param {{ number: number, bytes?: Uint8Array, size: number }} node
   * @param {number} [mode]
   */
  function writeStatus(address, node, mode = node.bytes ? modeOfFile : modeOfFolder) {
    const { memory, run } = system;
    memory.slice(address, 96).fill(0);
    memory.setWord(address + 4, mode);
    memory.setWord(address + 8, 1);
    memory.setLong(address + 24, node.size);
    memory.setWord(address + 32, 4096);
    memory.setWord(address + 36, Math.ceil(node.size / 512));
    for (const time of [40, 56, 72]) memory.setLong(address + time, Math.floor(run.epoch / 1000));
    memory.setLong(address + 88, node.number);
    return 0;
  }

  /** @param {number} descriptor @param {number} address @param {number} size */
  function listFolder(descriptor, address, size) {
    const {
      memory,
      run: { files },
    } = system;
    const open = files.descriptor(descriptor);
    const names = ['.', '..', ...files.list(open.path)];
    let used = 0;
    for (; open.position < names.length && used + entryBytes <= size; open.position += 1, used += entryBytes) {
      const name = names[open.position];
      const node = open.position < 2 ? open.node : files.find(files.resolve(name, open.path));
      const place = (address >>> 0) + used;
      memory.slice(place, entryBytes).fill(0);
      memory.setLong(place, node.number);
      memory.setLong(place + 8, open.position + 1);
      memory.words.setUint16(place + 16, entryBytes, true);
      memory.bytes[place + 18] = node.bytes ? 8 : 4;
      memory.slice(place + 19, 255).set(encoder.encode(name).subarray(0, 255));
    }
    return used;
  }

  /** @param {number} descriptor @param {bigint} offset @param {number} whence @param {number} result */
  function seek(descriptor, offset, whence, result) {
    if (descriptor <= standard) return errors.notSeekable;
    const open = system.run.files.descriptor(descriptor);
    const position = Number(offset) + [0, open.position, open.node.size][whence];
    if (!(position >= 0)) return errors.invalid;
    open.position = position;
    system.memory.setLong(result, position);
    return 0;
  }

  /** @param {number} descriptor @param {number} command */
  function control(descriptor, command) {
    // 0: F_DUPFD. 1030: F_DUPFD_CLOEXEC; there is no exec, so it means the same.
    if (command === 0 || command === 1030) return system.run.files.duplicate(descriptor);
    const writable = descriptor > standard && system.run.files.descriptor(descriptor).writable;
    if (command === 3) return writable ? 2 : 0;
    return command === 1 || command === 2 || command === 4 ? 0 : -errors.invalid;
  }

  /** @param {number} address @param {number} size */
  function currentFolder(address, size) {
    const { folder } = system.run.files;
    if (size < encoder.encode(folder).length + 1) return -errors.tooSmall;
    return system.memory.setText(address, folder);
  }

  /** @param {number} folder @param {number} name */
  function exists(folder, name) {
    system.run.files.find(path(folder, name, true));
    return 0;
  }

  /** @type {Calls} */
  const calls = {
    fd_read: (descriptor, vectors, count, total) =>
      forEachPart(vectors, count, total, (part) => read(descriptor, part)),
    fd_write: (descriptor, vectors, count, total) =>
      forEachPart(vectors, count, total, (part) => write(descriptor, part)),
    fd_pread: (descriptor, vectors, count, position, total) =>
      forEachPart(vectors, count, total, (part, done) => read(descriptor, part, Number(position) + done)),
    fd_pwrite: (descriptor, vectors, count, position, total) =>
      forEachPart(vectors, count, total, (part, done) => write(descriptor, part, Number(position) + done)),
    fd_seek: seek,
    fd_close(descriptor) {
      if (descriptor > standard) system.run.files.close(descriptor);
      return 0;
    },
    fd_sync: () => 0,
    fd_fdstat_get(descriptor, address) {
      system.memory.slice(address, 24).fill(0);
      const isFolder = descriptor > standard && !system.run.files.descriptor(descriptor).node.bytes;
      system.memory.bytes[address >>> 0] = isFolder ? 3 : 4;
      return 0;
    },
    __syscall_openat: (folder, address, mode) => system.run.files.open(path(folder, address), mode),
    __syscall_stat64: (name, address) => writeStatus(address, system.run.files.find(path(here, name))),
    __syscall_lstat64: (name, address) => writeStatus(address, system.run.files.find(path(here, name))),
    __syscall_fstat64(descriptor, address) {
      if (descriptor <= standard) return writeStatus(address, { number: descriptor, size: 0 }, modeOfPipe);
      return writeStatus(address, system.run.files.descriptor(descriptor).node);
    },
    __syscall_newfstatat: (folder, name, address, options) =>
      writeStatus(address, system.run.files.find(path(folder, name, (options & 4096) !== 0))),
    __syscall_faccessat(folder, name, mode) {
      const node = system.run.files.find(path(folder, name));
      return mode & 2 && node.fixed && node.bytes ? -errors.readOnly : 0;
    },
    __syscall_getcwd: currentFolder,
    __syscall_chdir(name) {
      const { files } = system.run;
      const folder = path(here, name);
      if (files.find(folder).bytes) return -errors.notFolder;
      files.folder = folder;
      return 0;
    },
    __syscall_getdents64: listFolder,
    __syscall_mkdirat(folder, name) {
      system.run.files.makeFolder(path(folder, name));
      return 0;
    },
    __syscall_rmdir(name) {
      system.run.files.remove(path(here, name), true);
      return 0;
    },
    __syscall_unlinkat(folder, name, options) {
      system.run.files.remove(path(folder, name), (options & 512) !== 0);
      return 0;
    },
    __syscall_renameat(fromFolder, from, toFolder, to) {
      system.run.files.rename(path(fromFolder, from), path(toFolder, to));
      return 0;
    },
    __syscall_ftruncate64(descriptor, size) {
      const { files } = system.run;
      files.resize(files.descriptor(descriptor).node, Number(size));
      return 0;
    },
    __syscall_dup: (descriptor) => system.run.files.duplicate(descriptor),
    _try_fcntl64: () => 0, // not a socket
    // Changes of a file's permissions and times are accepted and ignored.
    __syscall_chmod: (name) => exists(here, name),
    __syscall_fchmod: (descriptor) => (system.run.files.descriptor(descriptor), 0),
    __syscall_fchmodat2: exists,
    __syscall_utimensat: exists,
    __syscall_readlinkat: () => -errors.invalid,
    __syscall_fcntl64: control,
    __syscall_ioctl: () => -errors.notTerminal,
    __syscall_umask_js: () => 0o022,
    __syscall_getuid32_js: () => 0,
    _munmap_js: () => 0,
  };
  return calls;
}
