// Defines the script that gives QuickJS a console, timers, random numbers, copies and the order of words.

/**
 * The environment of the candidate's code: console, seeded random numbers, timers, structuredClone and the order of
 * words. Like the harness, it is a string and takes the built-ins it needs before the candidate's code can replace
 * them.
 *
 * Words are ordered as in Unicode's default collation table, as far as it concerns letters (UTS #10): by base letters,
 * then by accents, then by case, with lower case first. Symbols come before digits, digits before letters.
 */
export const surroundings = String.raw`(function (print, show, seed) {
'use strict';
const { apply, defineProperty, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
const { stringify } = JSON;
const { hasOwn, keys } = Object;
const { isPrototypeOf } = Object.prototype;
const { isArray } = Array;
const { floor, imul, max } = Math;
const { normalize, toLowerCase, slice, indexOf, codePointAt, split, repeat, padEnd } = String.prototype;
const now = Date.now;
const ErrorOf = Error, TypeErrorOf = TypeError, MapOf = Map, RegExpOf = RegExp, SetOf = Set;
const { get: mapGet, set: mapSet, has: mapHas, delete: mapDelete, forEach: mapForEach } = Map.prototype;
const { add: setAdd, forEach: setForEach } = Set.prototype;
const offer = (name, value, object = globalThis) =>
  defineProperty(object, name, { value, writable: true, enumerable: false, configurable: true });
const text = (value) => '' + value;

let state = seed | 0;
offer('random', function random() {  // mulberry32
  state = (state + 0x6D2B79F5) | 0;
  let bits = imul(state ^ (state >>> 15), 1 | state);
  bits = (bits + imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
  return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
}, Math);

// The console.
let margin = '';
const counts = new MapOf(), starts = new MapOf();

function write(line) {
  if (margin !== '') {
    const lines = apply(split, line, ['\n']);
    line = '';
    for (let i = 0; i < lines.length; i += 1) line += (i === 0 ? '' : '\n') + margin + lines[i];
  }
  print(stringify(line));
}

const formats = {
  s: (value) => show(value, typeof value === 'string' ? 0 : 1),
  d: (value) => (typeof value === 'bigint' ? value + 'n' : typeof value === 'symbol' || (typeof value === 'object' && value !== null) ? 'NaN' : show(+value, 0)),
  i: (value) => (typeof value === 'object' ? 'NaN' : show(parseInt(value), 0)),
  f: (value) => (typeof value === 'symbol' ? 'NaN' : show(parseFloat(value), 0)),
  o: (value) => show(value, 1), O: (value) => show(value, 1), j: (value) => stringify(value), c: () => '',
};
const { parseInt, parseFloat } = globalThis;

function lineOf(values) {
  let line = '';
  let next = 0;
  if (typeof values[0] === 'string' && values.length > 1) {
    const form = values[0];
    next = 1;
    for (let i = 0; i < form.length; i += 1) {
      const letter = form[i] === '%' ? form[i + 1] : undefined;
      if (letter === '%') { line += '%'; i += 1; }
      else if (letter !== undefined && hasOwn(formats, letter) && next < values.length) { line += formats[letter](values[next]); next += 1; i += 1; }
      else line += form[i];
    }
  } else if (values.length > 0) {
    line = show(values[0], 0);
    next = 1;
  }
  for (; next < values.length; next += 1) line += ' ' + show(values[next], 0);
  return line;
}

// What stands in a table: [name, item] of each row, and the name of the first column.
function rowsOf(data) {
  const found = [];
  if (inherits(MapOf.prototype, data)) {
    apply(mapForEach, data, [(item, key) => { found[found.length] = [text(found.length), { Key: key, Values: item }]; }]);
    return { head: '(iteration index)', found };
  }
  if (inherits(SetOf.prototype, data)) {
    apply(setForEach, data, [(item) => { found[found.length] = [text(found.length), item]; }]);
    return { head: '(iteration index)', found };
  }
  for (const name of keys(data)) found[found.length] = [name, data[name]];
  return { head: '(index)', found };
}

function table(data, wanted) {
  if (typeof data !== 'object' || data === null) return write(show(data, 0));
  const columns = [];
  const { head, found } = rowsOf(data);
  const rows = [[head]];
  let values = false;
  for (const name of isArray(wanted) ? wanted : []) columns[columns.length] = text(name);
  for (const [name, item] of found) {
    const cells = [name];
    if (typeof item === 'object' && item !== null) {
      for (const key of isArray(wanted) ? columns : keys(item)) {
        if (!hasOwn(item, key)) continue;
        let at = 0;
        while (at < columns.length && columns[at] !== key) at += 1;
        columns[at] = key;
        cells[at + 1] = show(item[key], 1);
      }
    } else {
      values = true;
      cells.value = show(item, 1);
    }
    rows[rows.length] = cells;
  }
  for (let at = 0; at < columns.length; at += 1) rows[0][at + 1] = columns[at];
  const last = columns.length + 1;
  if (values) rows[0][last] = 'Values';
  const widths = [];
  for (let r = 0; r < rows.length; r += 1) {
    if (r > 0 && values) rows[r][last] = rows[r].value;
    for (let c = 0; c < rows[0].length; c += 1) widths[c] = max(widths[c] ?? 0, (rows[r][c] ?? '').length);
  }
  const rule = (left, middle, right) => {
    let line = left;
    for (let c = 0; c < widths.length; c += 1) line += (c === 0 ? '' : middle) + apply(repeat, '─', [widths[c] + 2]);
    return line + right;
  };
  let lines = rule('┌', '┬', '┐');
  for (let r = 0; r < rows.length; r += 1) {
    let line = '';
    for (let c = 0; c < widths.length; c += 1) line += '│ ' + apply(padEnd, rows[r][c] ?? '', [widths[c]]) + ' ';
    lines += '\n' + line + '│' + (r === 0 ? '\n' + rule('├', '┼', '┤') : '');
  }
  return write(lines + '\n' + rule('└', '┴', '┘'));
}

const elapsed = (label) => {
  const start = apply(mapGet, starts, [label]);
  return start === undefined ? '' : label + ': ' + (now() - start) + 'ms';
};
const log = (...values) => write(lineOf(values));
const group = (...values) => {
  if (values.length > 0) log(...values);
  margin += '  ';
};
const groupEnd = () => { margin = apply(slice, margin, [2]); };
const console = {
  log, info: log, warn: log, error: log, debug: log, table, group, groupCollapsed: group, groupEnd,
  dir(value) { write(show(value, 0)); },
  dirxml: log,
  trace(...values) { write('Trace' + (values.length > 0 ? ': ' + lineOf(values) : '')); },
  assert(holds, ...values) {
    if (!holds) write('Assertion failed' + (values.length > 0 ? ': ' + lineOf(values) : ''));
  },
  count(label = 'default') {
    const count = (apply(mapGet, counts, [text(label)]) ?? 0) + 1;
    apply(mapSet, counts, [text(label), count]);
    write(label + ': ' + count);
  },
  countReset(label = 'default') { apply(mapDelete, counts, [text(label)]); },
  time(label = 'default') { apply(mapSet, starts, [text(label), now()]); },
  timeLog(label = 'default', ...values) { if (elapsed(text(label))) write(elapsed(text(label)) + (values.length > 0 ? ' ' + lineOf(values) : '')); },
  timeEnd(label = 'default') {
    if (elapsed(text(label))) write(elapsed(text(label)));
    apply(mapDelete, starts, [text(label)]);
  },
  clear() {},
};
offer('console', console);

// Timers ring in the order of their time, when nothing else is left to do; waiting takes no time. A chain, for an
// array's methods and setters can be replaced.
let clock = 0;
let timers = null;
let ringing = null;
let lastTimer = 0;

function wind(timer) {
  let before = null;
  let after = timers;
  while (after !== null && after.time <= timer.time) { before = after; after = after.next; }
  timer.next = after;
  if (before === null) timers = timer;
  else before.next = timer;
}

function startTimer(name, callback, delay, repeats, given) {
  if (typeof callback !== 'function') throw new TypeErrorOf(name + ': a function expected');
  delay = +delay;
  delay = delay >= 1 && delay < 2147483648 ? floor(delay) : 0;
  if (repeats && delay === 0) delay = 1;
  lastTimer += 1;
  wind({ id: lastTimer, time: clock + delay, every: repeats ? delay : 0, callback, given, next: null });
  return lastTimer;
}

function stopTimer(id) {
  let before = null;
  for (let timer = timers; timer !== null; timer = timer.next) {
    if (timer.id !== id) before = timer;
    else if (before === null) timers = timer.next;
    else before.next = timer.next;
  }
  if (ringing !== null && ringing.id === id) ringing.every = 0;
}

// When the next timer rings; undefined when there is none.
const nextTimer = () => (timers === null ? undefined : timers.time);

function ring() {
  ringing = timers;
  timers = ringing.next;
  clock = ringing.time;
  try {
    apply(ringing.callback, undefined, ringing.given);
    if (ringing.every > 0) {
      ringing.time += ringing.every;
      wind(ringing);
    }
  } finally {
    ringing = null;
  }
}

const promised = Promise.resolve();
const then = Promise.prototype.then;
offer('setTimeout', function setTimeout(callback, delay, ...given) { return startTimer('setTimeout', callback, delay, false, given); });
offer('setInterval', function setInterval(callback, delay, ...given) { return startTimer('setInterval', callback, delay, true, given); });
offer('setImmediate', function setImmediate(callback, ...given) { return startTimer('setImmediate', callback, 0, false, given); });
offer('clearTimeout', function clearTimeout(id) { stopTimer(id); });
offer('clearInterval', function clearInterval(id) { stopTimer(id); });
offer('clearImmediate', function clearImmediate(id) { stopTimer(id); });
offer('queueMicrotask', function queueMicrotask(callback) {
  if (typeof callback !== 'function') throw new TypeErrorOf('queueMicrotask: a function expected');
  apply(then, promised, [() => { callback(); }]);
});

// Copies.
class DOMException extends Error {
  constructor(message = '', name = 'Error') {
    super(message);
    offer('name', text(name), this);
    offer('code', name === 'DataCloneError' ? 25 : 0, this);
  }
}
const valueOfDate = Date.prototype.valueOf;
const boxes = [Number, String, Boolean, BigInt].map(({ prototype }) => prototype);
const errorKinds = [EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError];
const typedArrays = getPrototypeOf(Int8Array.prototype);
const kindOfTyped = getOwnPropertyDescriptor(typedArrays, Symbol.toStringTag).get;
const [bufferOfTyped, offsetOfTyped, lengthOfTyped] = ['buffer', 'byteOffset', 'length'].map((name) => getOwnPropertyDescriptor(typedArrays, name).get);
const typedKinds = {};
for (const kind of [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, BigInt64Array, BigUint64Array, Float16Array, Float32Array, Float64Array]) typedKinds[kind.name] = kind;
const { slice: sliceBuffer } = ArrayBuffer.prototype;
const DateOf = Date, ViewOf = DataView, BufferOf = ArrayBuffer, ObjectOf = Object;
const inherits = (prototype, value) => apply(isPrototypeOf, prototype, [value]);
const closed = [Promise, WeakMap, WeakSet, WeakRef, FinalizationRegistry].map(({ prototype }) => prototype);

function copy(value, seen) {
  const refuse = (what) => { throw new DOMException(what + ' could not be cloned.', 'DataCloneError'); };
  if (typeof value === 'function' || typeof value === 'symbol') refuse('a ' + typeof value);
  if (typeof value !== 'object' || value === null) return value;
  if (apply(mapHas, seen, [value])) return apply(mapGet, seen, [value]);
  const keep = (made) => { apply(mapSet, seen, [value, made]); return made; };
  for (const prototype of closed) if (inherits(prototype, value)) refuse('an object of this kind');
  for (const prototype of boxes) if (inherits(prototype, value)) return keep(ObjectOf(apply(prototype.valueOf, value, [])));
  if (inherits(DateOf.prototype, value)) return keep(new DateOf(apply(valueOfDate, value, [])));
  if (inherits(RegExpOf.prototype, value)) return keep(new RegExpOf(value.source, value.flags));
  if (inherits(BufferOf.prototype, value)) return keep(apply(sliceBuffer, value, [0]));
  const typed = apply(kindOfTyped, value, []);
  if (typed !== undefined) {
    return keep(new typedKinds[typed](copy(apply(bufferOfTyped, value, []), seen), apply(offsetOfTyped, value, []), apply(lengthOfTyped, value, [])));
  }
  if (inherits(ViewOf.prototype, value)) return keep(new ViewOf(copy(value.buffer, seen), value.byteOffset, value.byteLength));
  if (inherits(MapOf.prototype, value)) {
    const made = keep(new MapOf());
    apply(mapForEach, value, [(item, key) => { apply(mapSet, made, [copy(key, seen), copy(item, seen)]); }]);
    return made;
  }
  if (inherits(SetOf.prototype, value)) {
    const made = keep(new SetOf());
    apply(setForEach, value, [(item) => { apply(setAdd, made, [copy(item, seen)]); }]);
    return made;
  }
  if (inherits(ErrorOf.prototype, value)) {
    let Kind = ErrorOf;
    for (const one of errorKinds) if (one.name === value.name) Kind = one;
    const made = keep(new Kind(value.message));
    for (const name of ['stack', 'cause']) if (hasOwn(value, name)) offer(name, copy(value[name], seen), made);
    return made;
  }
  const made = keep(isArray(value) ? [] : {});
  if (isArray(value)) made.length = value.length;
  for (const key of keys(value)) {
    defineProperty(made, key, { value: copy(value[key], seen), writable: true, enumerable: true, configurable: true });
  }
  return made;
}
offer('DOMException', DOMException);
offer('structuredClone', function structuredClone(...values) {
  if (values.length === 0) throw new TypeErrorOf('structuredClone: a value expected');
  return copy(values[0], new MapOf());
});

// The order of words.
const signs = ' _-,;:!?.\'"()[]{}@*/\\&#%${'`'}^+<=>|~$0123456789';
const spelled = { 'œ': 'oe', 'æ': 'ae', 'ß': 'ss', 'ø': 'o', 'đ': 'd', 'ł': 'l', 'ħ': 'h', 'ı': 'i', '’': '\'', '\u00A0': ' ', '\u202F': ' ' };
const accent = /\p{Mn}/u;
const digits = /[0-9]/;
const { test } = RegExpOf.prototype;
const matches = (expression, letter) => apply(test, expression, [letter]);

// The base letters with their weights, and the accents and cases that stand on them.
function weigh(word, numeric) {
  const bases = [], accents = [], cases = [];
  const letters = apply(normalize, word, ['NFD']);
  for (let i = 0; i < letters.length;) {
    const letter = letters[i] + (letters[i] >= '\uD800' && letters[i] < '\uDC00' && i + 1 < letters.length ? letters[i + 1] : '');
    i += letter.length;
    if (matches(accent, letter)) {
      if (accents.length > 0) accents[accents.length - 1] += letter;
      continue;
    }
    const small = apply(toLowerCase, letter, []);
    const base = hasOwn(spelled, small) ? spelled[small] : small;
    for (let k = 0; k < (base.length > 1 && letter.length === 1 ? base.length : 1); k += 1) {
      const unit = base.length > 1 && letter.length === 1 ? base[k] : base;
      const at = apply(indexOf, signs, [unit]);
      const before = bases.length - 1;
      if (numeric && matches(digits, unit) && before >= 0 && bases[before] < 0) {
        bases[before] = bases[before] * 10 - (at - 33);
        continue;
      }
      bases[bases.length] = numeric && matches(digits, unit) ? -1000 - (at - 33) : at >= 0 ? at : 100 + apply(codePointAt, unit, [0]);
      accents[accents.length] = base === small ? '' : letter;
      cases[cases.length] = letter === small ? 0 : 1;
    }
  }
  return { bases, accents, cases };
}

function inOrder(one, other) {
  for (let i = 0; i < one.length || i < other.length; i += 1) {
    if (i >= one.length) return -1;
    if (i >= other.length) return 1;
    if (one[i] !== other[i]) {
      if (one[i] < 0 && other[i] < 0) return one[i] > other[i] ? -1 : 1;  // numbers stand as what is below zero
      return (one[i] < 0 ? 50 : one[i]) < (other[i] < 0 ? 50 : other[i]) ? -1 : 1;
    }
  }
  return 0;
}

function compareWords(one, other, { numeric = false, sensitivity = 'variant' } = {}) {
  const a = weigh(one, numeric), b = weigh(other, numeric);
  const first = inOrder(a.bases, b.bases);
  if (first !== 0 || sensitivity === 'base') return first;
  const second = sensitivity === 'case' ? 0 : inOrder(a.accents, b.accents);
  if (second !== 0 || sensitivity === 'accent') return second;
  return inOrder(a.cases, b.cases);
}

return { nextTimer, ring, compareWords };
})`;
