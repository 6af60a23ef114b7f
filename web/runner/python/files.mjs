// Implements CPython's disk: a few files in memory, discarded after the call.

/** Error numbers of the engine's C library (errno). */
export const errors = /** @type {const} */ ({
  badDescriptor: 8,
  busy: 10,
  exists: 20,
  invalid: 28,
  isFolder: 31,
  tooMany: 33,
  notFound: 44,
  noSpace: 51,
  notSupported: 52,
  notFolder: 54,
  notEmpty: 55,
  notTerminal: 59,
  notPermitted: 63,
  tooSmall: 68,
  readOnly: 69,
  notSeekable: 70,
});

/** Thrown when a system call fails; the program gets it as an OSError. */
export class SystemError {
  /** @param {number} code one of `errors` */
  constructor(code) {
    this.code = code;
  }
}

/** @param {keyof typeof errors} name @returns {never} */
const fail = (name) => {
  throw new SystemError(errors[name]);
};

const flags = {
  write: 1,
  readWrite: 2,
  create: 0o100,
  exclusive: 0o200,
  truncate: 0o1000,
  append: 0o2000,
  folder: 0o200000,
};
const mostFiles = 1024;
const mostDescriptors = 256;

/**
 * @typedef {object} Node a file, or a folder if it has no `bytes`
 * @property {number} number
 * @property {Uint8Array} [bytes] buffer, may be longer than `size`
 * @property {number} size
 * @property {boolean} fixed belongs to the engine: read-only for the program
 *
 * @typedef {object} Descriptor
 * @property {string} path
 * @property {Node} node
 * @property {number} position
 * @property {boolean} readable
 * @property {boolean} writable
 * @property {boolean} append
 */

/**
 * The engine's disk: a few files in memory, discarded after the call. Paths are absolute and normalized.
 */
export class Files {
  /** @type {Map<string, Node>} */
  #nodes;
  /** @type {Map<number, Descriptor>} */
  #descriptors;
  #room;

  /**
   * @param {Iterable<[string, Uint8Array]>} given the engine's own files
   * @param {number} room bytes that a program may write
   */
  constructor(given, room) {
    this.#nodes = new Map();
    this.#descriptors = new Map();
    this.#room = room;
    this.folder = '/home';
    for (const name of ['/', '/home', '/tmp', '/lib']) this.#add(name, undefined, true);
    for (const [path, bytes] of given) this.#add(path, bytes, true);
  }

  /** @param {string} path @param {Uint8Array | undefined} bytes @param {boolean} fixed */
  #add(path, bytes, fixed) {
    if (this.#nodes.size === mostFiles) fail('noSpace');
    const node = { number: this.#nodes.size + 1, bytes, size: bytes?.length ?? 0, fixed };
    this.#nodes.set(path, node);
    return node;
  }

  /** Adds a file that the program may change. @param {string} path @param {Uint8Array} bytes */
  give(path, bytes) {
    this.#add(path, bytes, false);
  }

  /** @param {string} path absolute, or relative to base @param {string} [base] */
  resolve(path, base = this.folder) {
    if (path === '') fail('notFound');
    const parts = [];
    for (const part of (path.startsWith('/') ? path : `${base}/${path}`).split('/')) {
      if (part === '..') parts.pop();
      else if (part !== '' && part !== '.') parts.push(part);
    }
    return `/${parts.join('/')}`;
  }

  /** @param {string} path */
  find(path) {
    return this.#nodes.get(path) ?? fail('notFound');
  }

  /** @param {string} path */
  #checkParent(path) {
    const parent = this.#nodes.get(path.slice(0, path.lastIndexOf('/')) || '/') ?? fail('notFound');
    if (parent.bytes) fail('notFolder');
  }

  /** @param {string} path @param {number} mode the C library's O_ flags */
  open(path, mode) {
    let node = this.#nodes.get(path);
    const writable = (mode & (flags.write | flags.readWrite)) !== 0;
    if (!node) {
      if (!(mode & flags.create)) fail('notFound');
      this.#checkParent(path);
      node = this.#add(path, new Uint8Array(0), false);
    } else if (mode & flags.create && mode & flags.exclusive) fail('exists');
    if (mode & flags.folder && node.bytes) fail('notFolder');
    if (writable && !node.bytes) fail('isFolder');
    if (writable && node.fixed) fail('readOnly');
    if (writable && mode & flags.truncate) this.resize(node, 0);
    const number = this.#freeNumber();
    const append = (mode & flags.append) !== 0;
    this.#descriptors.set(number, { path, node, position: 0, readable: !(mode & flags.write), writable, append });
    return number;
  }

  /** @param {number} number @returns {number} another descriptor of the same open file */
  duplicate(number) {
    const open = this.descriptor(number);
    const other = this.#freeNumber();
    this.#descriptors.set(other, open);
    return other;
  }

  #freeNumber() {
    let number = 3; // after standard input, output and error
    while (this.#descriptors.has(number)) number += 1;
    if (number === mostDescriptors) fail('tooMany');
    return number;
  }

  /** @param {number} number */
  descriptor(number) {
    return this.#descriptors.get(number) ?? fail('badDescriptor');
  }

  /** @param {number} number */
  close(number) {
    if (!this.#descriptors.delete(number)) fail('badDescriptor');
  }

  /**
   * @param {Descriptor} descriptor
   * @param {Uint8Array} target
   * @param {number} [position]
   * @returns {number} bytes read
   */
  read({ node, readable, position: current }, target, position = current) {
    if (!readable) fail('badDescriptor');
    const { bytes = fail('isFolder'), size } = node;
    const part = bytes.subarray(Math.min(position, size), Math.min(position + target.length, size));
    target.set(part);
    return part.length;
  }

  /** @param {Descriptor} descriptor @param {Uint8Array} source @param {number} [position] */
  write({ node, writable, append, position: current }, source, position = append ? node.size : current) {
    if (!writable || !node.bytes) fail('badDescriptor');
    if (position + source.length > node.size) this.resize(node, position + source.length);
    (node.bytes ?? fail('isFolder')).set(source, position);
    return position + source.length;
  }

  /** @param {Node} node @param {number} size */
  resize(node, size) {
    const { bytes } = node;
    if (!bytes || node.fixed) return fail('readOnly');
    if (size - node.size > this.#room) fail('noSpace');
    this.#room -= size - node.size;
    if (size > bytes.length) {
      node.bytes = new Uint8Array(Math.max(size, 2 * bytes.length, 256));
      node.bytes.set(bytes);
    } else if (size < node.size) {
      bytes.fill(0, size, node.size);
    }
    node.size = size;
  }

  /** @param {string} path */
  makeFolder(path) {
    if (this.#nodes.has(path)) fail('exists');
    this.#checkParent(path);
    this.#add(path, undefined, false);
  }

  /** @param {string} path @returns {string[]} the names in a folder, sorted */
  list(path) {
    if (this.find(path).bytes) fail('notFolder');
    const start = path === '/' ? '/' : `${path}/`;
    const names = [];
    for (const other of this.#nodes.keys()) {
      if (other.startsWith(start) && other !== '/' && !other.includes('/', start.length))
        names.push(other.slice(start.length));
    }
    return names.sort();
  }

  /** @param {string} path @param {boolean} folder */
  remove(path, folder) {
    const node = this.find(path);
    if (node.fixed) fail('readOnly');
    if (folder && node.bytes) fail('notFolder');
    if (!folder && !node.bytes) fail('isFolder');
    if (folder && this.list(path).length > 0) fail('notEmpty');
    if (node.bytes) this.resize(node, 0);
    this.#nodes.delete(path);
  }

  /** @param {string} from @param {string} to */
  rename(from, to) {
    const node = this.find(from);
    if (node.fixed || this.#nodes.get(to)?.fixed) fail('readOnly');
    if (!node.bytes && this.list(from).length > 0) fail('notEmpty'); // moving whole trees is not supported
    this.#checkParent(to);
    if (this.#nodes.has(to) && to !== from) this.remove(to, !node.bytes);
    this.#nodes.delete(from);
    this.#nodes.set(to, node);
  }
}
