/**
 * What stands ready inside the engine for one kind of task, beside the harness. Texts for the same reason as there;
 * and as there, what they need is taken before the candidate's code can replace it.
 */

/** A program reads its input line by line. The prompt's own text isn't printed: it is no part of the answer. */
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
 * Tests see what the code under test does, and not how: functions don't tell their source or their place. next() starts the next test and gives true, what an asynchronous test returned, or
 * false at the end; name() is the name of the one under way.
 */
export const testKit = String.raw`(function () {
'use strict';
const { apply, defineProperty, deleteProperty, getPrototypeOf } = Reflect;
const { hasOwn, is, keys } = Object;
const { stringify } = JSON;
const { isArray } = Array;
const getTime = Date.prototype.getTime;
const dates = Date.prototype;
const maps = Map.prototype;
const sets = Set.prototype;
const entriesOf = (value, prototype) => [...(prototype === maps ? new Map(value) : new Set(value))];

const hide = (name, value) => defineProperty(Function.prototype, name, { value, writable: false, configurable: false });
hide('toString', { toString() { return 'function () { [native code] }'; } }.toString);
for (const name of ['fileName', 'lineNumber', 'columnNumber']) deleteProperty(Function.prototype, name);

class AssertionError extends Error {}
defineProperty(AssertionError.prototype, 'name', { value: 'AssertionError', writable: true, configurable: true });

function show(value) {
  if (typeof value === 'string') return stringify(value);
  if (typeof value === 'bigint') return value + 'n';
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return String(value);
  return stringify(value) ?? 'an object';
}

function equal(a, b) {
  if (a === b || is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const prototype = getPrototypeOf(a);
  if (prototype !== getPrototypeOf(b)) return false;
  if (prototype === dates) return is(apply(getTime, a, []), apply(getTime, b, []));
  if (prototype === maps || prototype === sets) return equal(entriesOf(a, prototype), entriesOf(b, prototype));
  if (isArray(a) && a.length !== b.length) return false;
  const names = keys(a);
  if (names.length !== keys(b).length) return false;
  for (let i = 0; i < names.length; i += 1) {
    if (!hasOwn(b, names[i]) || !equal(a[names[i]], b[names[i]])) return false;
  }
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
