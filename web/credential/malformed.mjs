// Defines the error for a malformed document from outside.

/** Says what is wrong and where: `path` is a JSON Pointer (RFC 6901). */
export class Malformed extends Error {
  /** @param {string} path @param {string} message */
  constructor(path, message) {
    super(path ? `${path}: ${message}` : message);
    this.path = path;
  }
}
