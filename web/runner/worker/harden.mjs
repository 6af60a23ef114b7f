// Takes from a worker's global object everything that an engine does not need.

// What stays: the language itself, WebAssembly and text coding. All else goes, known or not yet invented: fetch,
// XMLHttpRequest, WebSocket, importScripts, indexedDB, caches, postMessage, navigator, process…
const kept = new Set(
  `
  Object Function Array Number Boolean String Symbol BigInt Math JSON Reflect Proxy Promise Date RegExp
  Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError
  Map Set WeakMap WeakSet WeakRef FinalizationRegistry Iterator
  ArrayBuffer SharedArrayBuffer Atomics DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array
  Int32Array Uint32Array BigInt64Array BigUint64Array Float16Array Float32Array Float64Array
  globalThis Infinity NaN undefined isFinite isNaN parseFloat parseInt
  encodeURI encodeURIComponent decodeURI decodeURIComponent
  WebAssembly TextDecoder TextEncoder console
`
    .trim()
    .split(/\s+/),
);

/**
 * Takes from a worker's global object everything that reaches outside the worker. The candidate's program runs in an
 * engine of its own and can't touch this object; this is the second wall, should the first have a hole.
 *
 * @param {object} scope the worker's global object
 * @returns {string[]} the names that could not be taken
 */
export function harden(scope) {
  const left = [];
  for (let object = scope; object && object !== Object.prototype; object = Object.getPrototypeOf(object)) {
    for (const name of Object.getOwnPropertyNames(object)) {
      if (!kept.has(name) && !Reflect.deleteProperty(object, name)) left.push(name);
    }
  }
  return left;
}
