// Defines the script that QuickJS runs first: calls the candidate's function, reads and prints values safely.

/**
 * Runs inside the engine before the candidate's code. Gives the host the functions that call the candidate's function,
 * and that read and print its result.
 *
 * Takes every built-in that it needs before the candidate's code can replace it. Reads only own data properties, so
 * that toJSON, getters, setters and polluted prototypes have no effect. Never sees an expected value.
 *
 * It is a string and not a function: minifying would change its number of interrupt ticks, and so the verdict on a
 * program that is about to run out of fuel.
 */
export const harness = String.raw`(function (valueLimit) {
'use strict';
const { apply, getOwnPropertyDescriptor, ownKeys } = Reflect;
const { is: same } = Object;
const { parse, stringify } = JSON;
const { hasOwn, keys } = Object;
const { isArray } = Array;
const { isPrototypeOf, propertyIsEnumerable } = Object.prototype;
const { isWellFormed } = String.prototype;
const symbolToString = Symbol.prototype.toString;
const dateToString = Date.prototype.toString;
const regExpToString = RegExp.prototype.toString;
const mapForEach = Map.prototype.forEach;
const setForEach = Set.prototype.forEach;
const errors = Error.prototype;
const dates = Date.prototype;
const regExps = RegExp.prototype;
const maps = Map.prototype;
const sets = Set.prototype;
const is = (prototype, value) => apply(isPrototypeOf, prototype, [value]);
const above = Object.getPrototypeOf;
const typedArrays = above(Int8Array.prototype);
const { get: kindOfTyped } = getOwnPropertyDescriptor(typedArrays, Symbol.toStringTag);
const { get: lengthOfTyped } = getOwnPropertyDescriptor(typedArrays, 'length');
const boxes = [Number, String, Boolean, Symbol, BigInt].map(({ name, prototype }) => ({ name, of: prototype, valueOf: prototype.valueOf }));

// Objects that aren't plain data, with the words for them and, where nobody can look inside, what the console shows.
const generators = above(function* () {}.prototype);
const laterGenerators = above(async function* () {}.prototype);
const notData = [
  [Promise.prototype, 'a promise', 'Promise'], [maps, 'a Map'], [sets, 'a Set'], [dates, 'a Date'],
  [regExps, 'a regular expression'], [errors, 'an error'], [WeakMap.prototype, 'a WeakMap', 'WeakMap'],
  [WeakSet.prototype, 'a WeakSet', 'WeakSet'], [WeakRef.prototype, 'a WeakRef', 'WeakRef'],
  [FinalizationRegistry.prototype, 'a FinalizationRegistry', 'FinalizationRegistry'],
  [Number.prototype, 'a Number object'], [String.prototype, 'a String object'], [Boolean.prototype, 'a Boolean object'],
  [Symbol.prototype, 'a Symbol object'], [BigInt.prototype, 'a BigInt object'],
  [ArrayBuffer.prototype, 'an ArrayBuffer', 'ArrayBuffer'], [SharedArrayBuffer.prototype, 'a SharedArrayBuffer', 'SharedArrayBuffer'],
  [typedArrays, 'a typed array'], [DataView.prototype, 'a DataView', 'DataView'],
  [generators, 'a generator', 'Generator'], [laterGenerators, 'an asynchronous generator', 'AsyncGenerator'],
  [above(generators), 'an iterator', 'Iterator'], [above(laterGenerators), 'an asynchronous iterator', 'AsyncIterator'],
];
const ofLanguage = [[Math, 'Math'], [JSON, 'JSON'], [Reflect, 'Reflect'], [globalThis, 'globalThis']];

let refusal = '';

// parent: the chain of the objects around the value, { value, key, parent }, innermost first.
function refuse(what, parent) {
  let place = '';
  for (let link = parent; link !== null; link = link.parent) place = link.key + place;
  refusal = place === '' ? 'The function returned ' + what + '.'
    : 'The returned value has ' + what + ' at ' + place + '.';
  throw refusal;
}

function ownValue(object, key, parent) {
  const property = getOwnPropertyDescriptor(object, key);
  if (property === undefined) refuse('a missing item', parent);
  if (!hasOwn(property, 'value')) refuse('a getter', parent);
  return property.value;
}

let room = valueLimit;

function spend(text, parent) {
  room -= text.length;
  if (room < 0) refuse('more than ' + valueLimit / 1024 + ' KB of data', null);
  return text;
}

function writeText(text, parent) {
  if (text.length > room) spend(text);
  if (!apply(isWellFormed, text, [])) refuse('a text with half a character', parent);
  return spend(stringify(text));
}

function write(value, parent, depth) {
  if (value === null || typeof value === 'boolean') return spend('' + value);
  if (typeof value === 'string') return writeText(value, parent);
  if (typeof value === 'number') {
    if (value !== value || value === Infinity || value === -Infinity) refuse('' + value, parent);
    return spend('' + value);
  }
  if (typeof value === 'undefined') refuse('undefined', parent);
  if (typeof value !== 'object') refuse('a ' + typeof value, parent);
  for (let link = parent; link !== null; link = link.parent) {
    if (link.value === value) refuse('an object that contains itself', parent);
  }
  if (depth === 32) refuse('more than 32 levels', null);  // as deep as the scoring core reads JSON
  for (let i = 0; i < notData.length; i += 1) {
    if (is(notData[i][0], value)) refuse(notData[i][1], parent);
  }
  for (let i = 0; i < ofLanguage.length; i += 1) {
    if (ofLanguage[i][0] === value) refuse('the object ' + ofLanguage[i][1], parent);
  }
  let text = '';
  if (isArray(value)) {
    const length = value.length;
    for (let i = 0; i < length; i += 1) {
      const link = { value, key: '[' + i + ']', parent };
      text += (i === 0 ? '' : spend(',')) + write(ownValue(value, i, link), link, depth + 1);
    }
    return '[' + text + ']';
  }
  const names = keys(value);
  for (let i = 0; i < names.length; i += 1) {
    const name = names[i];
    const link = { value, key: '.' + name, parent };
    text += (i === 0 ? '' : spend(',')) + writeText(name, link) + ':' + write(ownValue(value, name, link), link, depth + 1);
  }
  return '{' + text + '}';
}

// "=" and the value as JSON text, or "!" and why there is none.
function serialize(value) {
  try {
    return '=' + write(value, null, 0);
  } catch (error) {
    if (refusal !== '') return '!' + refusal;
    throw error;
  }
}

function showError(error) {
  const { name, message } = error;
  if (typeof name !== 'string' || typeof message !== 'string') return '';
  return message === '' ? name : name === '' ? message : name + ': ' + message;
}

function showProperty(object, key, depth, around) {
  const property = getOwnPropertyDescriptor(object, key);
  if (property === undefined) return 'empty';
  return hasOwn(property, 'value') ? show(property.value, depth, around) : '[getter]';
}

// What an object of the language holds in one word: a boxed value, or no more than its kind; '' of any other.
function showWhole(value) {
  for (let i = 0; i < boxes.length; i += 1) {
    if (!is(boxes[i].of, value)) continue;
    try {
      return '[' + boxes[i].name + ': ' + show(apply(boxes[i].valueOf, value, []), 1) + ']';
    } catch {
      return '';  // it only inherits from one
    }
  }
  for (let i = 0; i < ofLanguage.length; i += 1) if (ofLanguage[i][0] === value) return ofLanguage[i][1] + ' {…}';
  for (let i = 0; i < notData.length; i += 1) if (notData[i][2] !== undefined && is(notData[i][0], value)) return notData[i][2] + ' {…}';
  return '';
}

// A value as people read it on the console. around: the chain of the objects around it.
function show(value, depth, around = null) {
  if (typeof value === 'string') return depth === 0 ? value : stringify(value);
  if (typeof value === 'bigint') return value + 'n';
  if (typeof value === 'symbol') return apply(symbolToString, value, []);
  if (typeof value === 'function') return '[function]';
  if (value === null || typeof value !== 'object') return same(value, -0) ? '-0' : '' + value;
  if (is(errors, value)) return showError(value);
  if (is(dates, value)) return apply(dateToString, value, []);
  if (is(regExps, value)) return apply(regExpToString, value, []);
  const whole = showWhole(value);
  if (whole !== '') return whole;
  for (let link = around; link !== null; link = link.around) if (link.value === value) return '[circular]';
  if (depth === 4) return '…';
  const inside = { value, around };
  let text = '';
  let count = 0;
  const add = (item) => {
    if (count < 100) text += (count === 0 ? '' : ', ') + item;
    if (count === 100) text += ', …';
    count += 1;
  };
  if (is(maps, value)) {
    apply(mapForEach, value, [(item, key) => add(show(key, depth + 1, inside) + ' => ' + show(item, depth + 1, inside))]);
    return 'Map {' + text + '}';
  }
  if (is(sets, value)) {
    apply(setForEach, value, [(item) => add(show(item, depth + 1, inside))]);
    return 'Set {' + text + '}';
  }
  const typed = apply(kindOfTyped, value, []);
  if (isArray(value) || typed !== undefined) {
    const length = typed === undefined ? value.length : apply(lengthOfTyped, value, []);
    for (let i = 0; i < length && i <= 100; i += 1) add(showProperty(value, i, depth + 1, inside));
    return (typed === undefined ? '' : typed + ' ') + '[' + text + ']';
  }
  const names = ownKeys(value);
  for (let i = 0; i < names.length && count <= 100; i += 1) {
    const name = names[i];
    if (!apply(propertyIsEnumerable, value, [name])) continue;
    add((typeof name === 'symbol' ? '[' + apply(symbolToString, name, []) + ']' : name) + ': ' + showProperty(value, name, depth + 1, inside));
  }
  return '{' + text + '}';
}

// What was thrown, and the engine's trace of it, each quoted, on two lines.
function describe(thrown) {
  let text = '';
  let trace = '';
  try {
    if (is(errors, thrown)) {
      text = showError(thrown);
      if (typeof thrown.stack === 'string') trace = thrown.stack;
    }
    if (text === '') text = 'The program threw ' + show(thrown, 1) + '.';
  } catch {
    text = 'The program threw a value that can\'t be shown.';
  }
  return stringify(text) + '\n' + stringify(trace);
}

const call = (callee, list) => apply(callee, undefined, parse(list));

return { call, serialize, describe, show };
})`;
