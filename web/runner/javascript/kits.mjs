// Defines the scripts for tasks inside QuickJS: reading standard input, collecting and running tests.

/**
 * Scripts for one kind of task each, in addition to the harness. They are strings for the same reason, and they also
 * take the built-ins they need before the candidate's code can replace them.
 */

/** Lets a program read its input line by line. The prompt's text is not printed: it is not part of the answer. */
export const programKit = String.raw`(function (input) {
'use strict';
const { defineProperty } = Reflect;
const lines = JSON.parse(input).split(/\r?\n/);
let count = lines.length;
if (lines[count - 1] === '') count -= 1;
let next = 0;
const read = () => (next < count ? lines[next++] : null);
for (const name of ['prompt', 'readline']) {
  defineProperty(globalThis, name, { value: { [name]: () => read() }[name], writable: true, enumerable: false, configurable: true });
}
})`;

/**
 * Lets tests see only the behaviour of the code under test: functions hide their source and position, and so do errors
 * (modules.mjs). next() starts the next test and returns true, or the promise of an asynchronous test, or false when no
 * test is left. name() returns the name of the current test.
 */
export const testKit = String.raw`(function (showValue) {
'use strict';
const { apply, defineProperty, deleteProperty, getPrototypeOf, ownKeys } = Reflect;
const { hasOwn, is, keys } = Object;
const { isArray } = Array;
const { isPrototypeOf, propertyIsEnumerable } = Object.prototype;
const { forEach: mapForEach } = Map.prototype;
const { forEach: setForEach } = Set.prototype;
const Bytes = Uint8Array;
const [maps, sets, errors, buffers] = [Map, Set, Error, ArrayBuffer].map(({ prototype }) => prototype);
const iterators = Iterator.prototype;
// Objects whose value is not in their properties, with what gives it.
const valued = [Date, RegExp, Number, String, Boolean, BigInt, Symbol].map(({ prototype }) =>
  ({ prototype, read: prototype === RegExp.prototype ? prototype.toString : prototype.valueOf }));
// Nobody can look inside: each equals itself alone.
const closed = [Promise, WeakMap, WeakSet, WeakRef].map(({ prototype }) => prototype).concat(iterators);
const inherits = (prototype, value) => apply(isPrototypeOf, prototype, [value]);
const show = (value) => showValue(value, 1);

const hide = (name, value) => defineProperty(Function.prototype, name, { value, writable: false, configurable: false });
hide('toString', { toString() { return 'function () { [native code] }'; } }.toString);
for (const name of ['fileName', 'lineNumber', 'columnNumber']) deleteProperty(Function.prototype, name);

class AssertionError extends Error {}
defineProperty(AssertionError.prototype, 'name', { value: 'AssertionError', writable: true, configurable: true });

function enumerable(value) {
  const names = [];
  for (const name of ownKeys(value)) if (apply(propertyIsEnumerable, value, [name])) names[names.length] = name;
  return names;
}

// What two maps or sets hold, whatever the order. Of a set, what is held is its own key.
function sameContents(a, b, forEach, pairs) {
  const rest = [];
  apply(forEach, b, [(item, key) => { rest[rest.length] = { item, key, met: false }; }]);
  let met = 0;
  let size = 0;
  apply(forEach, a, [(item, key) => {
    size += 1;
    for (const exact of [true, false]) {
      for (const other of rest) {
        const same = exact ? is(other.key, key) : typeof key === 'object' && equal(key, other.key, pairs);
        if (other.met || !same || !equal(item, other.item, pairs)) continue;
        other.met = true;
        met += 1;
        return;
      }
    }
  }]);
  return met === size && size === rest.length;
}

// As node:assert's deepStrictEqual, but that 0 equals -0. pairs: the chain of those that are being compared.
function equal(a, b, pairs = null) {
  if (a === b || is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (getPrototypeOf(a) !== getPrototypeOf(b) || isArray(a) !== isArray(b)) return false;
  for (let pair = pairs; pair !== null; pair = pair.pairs) if (pair.a === a && pair.b === b) return true;
  const around = { a, b, pairs };
  for (const prototype of closed) if (inherits(prototype, a)) return false;
  for (const { prototype, read } of valued) if (inherits(prototype, a) && !equal(apply(read, a, []), apply(read, b, []))) return false;
  if (inherits(errors, a) && !(equal(a.name, b.name) && equal(a.message, b.message) && equal(a.cause, b.cause, around))) return false;
  if (inherits(buffers, a) && !equal(new Bytes(a), new Bytes(b))) return false;
  if (inherits(maps, a) && !sameContents(a, b, mapForEach, around)) return false;
  if (inherits(sets, a) && !sameContents(a, b, setForEach, around)) return false;
  if (isArray(a) && a.length !== b.length) return false;
  const names = enumerable(a);
  if (names.length !== enumerable(b).length) return false;
  for (const name of names) if (!hasOwn(b, name) || !equal(a[name], b[name], around)) return false;
  return true;
}

let first = null;  // a chain, for an array's methods and setters can be replaced
let last = null;
let name = '';

const kit = {
  test(title, body) {
    if (typeof body !== 'function') throw new TypeError('test(name, function): a function expected');
    const link = { title: '' + title, body, next: null };
    if (first === null) first = link;
    else last.next = link;
    last = link;
  },
  assert(value, message) {
    if (!value) throw new AssertionError(message === undefined ? 'assert(' + show(value) + ')' : '' + message);
  },
  assertEqual(actual, expected) {
    if (!equal(actual, expected)) throw new AssertionError(show(actual) + ' instead of ' + show(expected));
  },
};
for (const key of keys(kit)) {
  defineProperty(globalThis, key, { value: kit[key], writable: true, enumerable: false, configurable: true });
}

return {
  next() {
    if (first === null) return false;
    const { title, body } = first;
    first = first.next;
    name = title;
    const outcome = body();
    return typeof outcome === 'object' && outcome !== null ? outcome : true;
  },
  name: () => name,
};
})`;
