// The error for a document from outside that is not in the right form, with the place.

/** What is wrong with a document from outside, and where: `path` is a JSON Pointer (RFC 6901). */
export class Malformed extends Error {
  /** @param {string} path @param {string} message */
  constructor(path, message) {
    super(path ? `${path}: ${message}` : message);
    this.path = path;
  }
}
