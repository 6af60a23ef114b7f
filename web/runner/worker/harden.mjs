// Removes from a worker's global object everything that an engine does not need.

// Allow list: the language itself, WebAssembly and text encoding. Everything else is removed, even unknown future APIs:
// fetch, XMLHttpRequest, WebSocket, importScripts, indexedDB, caches, postMessage, navigator, process…
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
 * Removes from a worker's global object everything that reaches outside the worker. The candidate's program runs inside
 * an engine and can't access this object. This is a second line of defence, in case the engine has a hole.
 *
 * @param {object} scope the worker's global object
 * @returns {string[]} names that could not be removed
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
