// Lets QuickJS call a program's functions without recursion of its interpreter.
//
// QuickJS runs each function of a program in a recursive call of JS_CallInternal, on the host's stack. Its size depends
// on the host: a worker in Chromium overflows after a thousand calls. Here, instead of calling itself, JS_CallInternal
// saves its variables in its frame on the module's own stack, in memory, and starts again from its beginning. When the
// inner call ends, it continues after the place of the call. So only QuickJS limits the depth of a program, equally in
// every host.
//
// Getters, callbacks of sort and similar calls still use the host's stack. The functions involved can be made to use
// more of the module's own stack, which QuickJS measures, so that it notices before any host overflows.
import { bodyOf, firstStatement, isList, parse, parseAll, print, readBeforeSet, walk } from './wasm_text.mjs';

/** @typedef {import('./wasm_text.mjs').Node} Node */
/** @typedef {import('./wasm_text.mjs').List} List */
/** @typedef {import('./wasm_text.mjs').Path} Path */

/**
 * @typedef {object} Interpreter facts about JS_CallInternal, as Binaryen writes it
 * @property {string} name
 * @property {string} base the local with the address of its frame, from the first statement on
 * @property {string} pointer the local with the address of the next instruction of the program
 * @property {string} loop the label of the loop over these instructions
 * @property {number} frame bytes of its frame
 * @property {number} unused a byte that is not an instruction
 * @property {number} kept number of locals that stay locals; the others move to the frame, to use less of the host's
 *   stack
 */

const parameters = ['$0', '$1', '$2', '$3', '$4', '$5', '$6'];
const aligned = (/** @type {number} */ bytes) => (bytes + 15) & ~15;

/** @param {string} module text @param {string} name @returns {[start: number, end: number]} */
function placeOf(module, name) {
  const start = module.indexOf(`\n (func ${name} `) + 1;
  if (start === 0) throw new Error(`no function ${name}`);
  return [start, module.indexOf('\n )\n', start) + 4];
}

/** Allocates places for variables in a frame. */
class Frame {
  /** @param {number} size */
  constructor(size) {
    this.size = size;
  }

  /** @param {string} type */
  take(type) {
    const bytes = type === 'i32' ? 4 : 8;
    const place = Math.ceil(this.size / bytes) * bytes;
    this.size = place + bytes;
    return place;
  }
}

/**
 * @param {string} module text
 * @param {Interpreter} interpreter
 * @param {number} entry additional bytes of the module's stack for a call from outside
 * @returns {string} text
 */
export function callWithoutHost(module, interpreter, entry) {
  const { name, base, pointer, loop, frame: frameBytes, unused, kept } = interpreter;
  const [start, end] = placeOf(module, name);
  const text = module.slice(start, end);
  const func = parse(text);
  const types = new Map(
    [...text.matchAll(/\((?:local|param) (\$\d+) (i32|i64|f64)\)/g)].map(([, local, type]) => [local, type]),
  );
  const zeroAtFirst = readBeforeSet(func, parameters);

  // Choose the locals that stay, and places in the frame for the others and for a caller's saved ones.
  /** @type {Map<string, number>} */
  const uses = new Map();
  for (const [, local] of text.matchAll(/\(local\.(?:get|set|tee) (\$\d+)/g))
    uses.set(local, (uses.get(local) ?? 0) + 1);
  const often = [...uses.keys()]
    .filter((local) => !parameters.slice(0, 6).includes(local))
    .sort((a, b) => Number(uses.get(b)) - Number(uses.get(a)));
  const stay = new Set([...often.slice(0, kept), pointer, '$6', base]);
  const frame = new Frame(frameBytes);
  const site = frame.take('i32'); // number of the call after which the caller continues, from 1; 0: called from outside
  const caller = frame.take('i32');
  const instruction = frame.take('i32');
  const saved = [...stay]
    .filter((local) => local !== base)
    .map((local) => ({ local, type: String(types.get(local)), place: frame.take(String(types.get(local))) }));
  const moved = new Map(
    [...types].filter(([local]) => !stay.has(local)).map(([local, type]) => [local, { type, place: frame.take(type) }]),
  );
  const size = aligned(frame.size);
  const save = saved.map(({ local, type, place }) =>
    parse(`(${type}.store offset=${place} (local.get ${base}) (local.get ${local}))`),
  );
  const restore = saved.map(({ local, type, place }) =>
    parse(`(local.set ${local} (${type}.load offset=${place} (local.get ${base})))`),
  );

  const sites = breakCalls(func, interpreter, base);
  openWay(func, loop, unused, restore, sites);
  const body = inFrame(func, base, moved, save);

  // Statements before the first block prepare a frame; after the last, the frame is freed and $7 is the result.
  const first = bodyOf(body);
  const [prepare, run, giveBack, result] = body.slice(first);
  const [reserve, ...others] = prepare[0] === 'if' ? /** @type {List} */ (prepare[2]).slice(1) : [];
  const own = `(i32.sub (global.get $global$0) (i32.const ${frameBytes}))`;
  const back = `(i32.add (local.get ${base}) (i32.const ${frameBytes}))`;
  if (
    !reserve ||
    !print(reserve).includes(own) ||
    !print(giveBack).includes(back) ||
    print(result) !== '(local.get $7)'
  ) {
    throw new Error('JS_CallInternal has changed');
  }
  const fromOutside = `(if (result i32) (local.get $site) (then (i32.const ${size})) (else (i32.const ${size + entry})))`;
  const whole = parse(`(loop $entry
    (if (i32.eqz (local.get $resume)) (then
      ${print(reserve).replace(`(i32.const ${frameBytes})`, fromOutside)}
      (i32.store offset=${site} (local.get ${base}) (local.get $site))
      (i32.store offset=${caller} (local.get ${base}) (local.get $caller))
      (local.set $site (i32.const 0))
      ${[...zeroAtFirst].map((local) => (moved.has(local) ? zero(local) : `(local.set ${local} (${types.get(local)}.const 0))`)).join(' ')}
      ${parameters
        .filter((local) => moved.has(local))
        .map(
          (local) =>
            `(${moved.get(local)?.type}.store offset=${moved.get(local)?.place} (local.get ${base}) (local.get ${local}))`,
        )
        .join(' ')}
      ${others.map(print).join(' ')}))
    ${print(run)}
    ${print(giveBack).replace(`(i32.const ${frameBytes})`, `(i32.const ${size})`)}
    (local.set $resume (i32.load offset=${site} (local.get ${base})))
    (if (local.get $resume) (then
      (local.set $result (local.get $7))
      (local.set ${base} (i32.load offset=${caller} (local.get ${base})))
      (i32.store8 offset=${instruction} (local.get ${base}) (i32.const ${unused}))
      (local.set ${pointer} (i32.add (local.get ${base}) (i32.const ${instruction})))
      (br $entry)))
    (global.set $global$0 (i32.add (global.get $global$0) (i32.const ${entry}))))`);
  const locals = parseAll('(local $site i32) (local $caller i32) (local $resume i32) (local $result i64)');
  return `${module.slice(0, start)} ${print([...body.slice(0, first), ...locals, whole, result])}\n${module.slice(end)}`;

  /** @param {string} local */
  function zero(local) {
    const { type, place } = /** @type {{ type: string, place: number }} */ (moved.get(local));
    return `(${type}.store offset=${place} (local.get ${base}) (${type}.const 0))`;
  }
}

/**
 * @param {List} func
 * @param {Interpreter} interpreter
 * @returns {Path} to the br_table that dispatches instructions
 */
function wayToTable(func, { loop }) {
  /** @type {Path} */
  let way = [];
  walk(func, (list, path) => {
    if (list[0] === 'br_table' && list.length > 150 && path.some((step) => step.list[1] === loop)) way = path;
  });
  return way;
}

/**
 * Replaces each call of the function by itself with a restart; the code after call N can be reached by the label
 * $behindN.
 *
 * @param {List} func
 * @param {Interpreter} interpreter
 * @param {string} base
 * @returns {number} number of calls
 */
function breakCalls(func, interpreter, base) {
  const way = new Set(wayToTable(func, interpreter).map(({ list }) => list));
  /** @type {{ call: List, path: Path }[]} */
  const calls = [];
  walk(func, (list, path) => {
    if (list[0] === 'call' && list[1] === interpreter.name) calls.push({ call: list, path });
  });
  calls.forEach(({ call, path }, index) => {
    const outer = path.map(({ list }) => way.has(list)).lastIndexOf(true);
    const { list: block, at } = path[outer];
    const inner = path.slice(outer + 1);
    const tee = inner.map(({ list }) => list[0]).lastIndexOf('local.tee');
    // No part of the statement may be executed before the call.
    if (tee < 0 || inner.slice(0, tee).some((step) => step.at !== step.list.findIndex(isList)))
      throw new Error('a call in another place');
    const value = inner[tee].list[2];
    inner[tee].list[2] = ['local.get', '$result'];
    const values = call.slice(2);
    call.splice(
      0,
      call.length,
      'block',
      ['result', 'i64'],
      ...values.slice(0, 6).map((given, number) => ['local.set', `$raw${number}`, given]),
      ['save'],
      ['local.set', '$6', values[6]],
      ...parseAll(`(local.set $site (i32.const ${index + 1})) (local.set $caller (local.get ${base})) (br $entry)`),
    );
    const first = firstStatement(block);
    block.splice(
      first,
      at - first,
      ['block', `$behind${index + 1}`, ...block.slice(first, at), ['local.set', '$result', value]],
      parse('(local.set $resume (i32.const 0))'),
    );
  });
  return calls.length;
}

/**
 * Opens the path that returns from a call: from the beginning to the dispatch table, skipping everything before it, and
 * with an instruction that no program contains to the label after that call.
 *
 * @param {List} func
 * @param {string} loop
 * @param {number} unused
 * @param {List[]} restore
 * @param {number} sites
 */
function openWay(func, loop, unused, restore, sites) {
  const way = wayToTable(func, /** @type {Interpreter} */ ({ loop }));
  const loopAt = way.findIndex(({ list }) => list[1] === loop);
  const { list: block, at } = way[way.length - 1];
  const table = /** @type {List} */ (block[at]);
  const index = table[table.length - 1];
  const otherwise = table[table.length - 2];
  const labels = table.slice(1, -2);
  if (labels.length >= unused) throw new Error('there is such an instruction');
  const filled = [...labels, ...Array.from({ length: unused - 1 - labels.length }, () => otherwise)];
  const choices = Array.from(
    { length: sites },
    (_, site) => `(br_if $behind${site + 1} (i32.eq (local.get $resume) (i32.const ${site + 1})))`,
  );
  block.splice(
    at,
    1,
    ['block', '$ended', ['br_table', ...filled, '$ended', otherwise, index]],
    ...restore,
    ...parseAll(`${choices.join(' ')} (unreachable)`),
  );
  for (const { list, at: next } of way.slice(0, loopAt).reverse()) {
    const first = firstStatement(list);
    if (list[0] === 'if') {
      list[1] = ['if', ['result', 'i32'], ['local.get', '$resume'], ['then', ['i32.const', '1']], ['else', list[1]]];
    } else if (list[0] === 'func') {
      const body = bodyOf(list);
      list.splice(body, next - body, [
        'if',
        ['i32.eqz', ['local.get', '$resume']],
        ['then', ...list.slice(body, next)],
      ]);
    } else if (next > first) {
      list.splice(first, next - first, [
        'if',
        ['i32.eqz', ['local.get', '$resume']],
        ['then', ...list.slice(first, next)],
      ]);
    }
  }
}

/**
 * @param {List} func
 * @param {string} base
 * @param {Map<string, { type: string, place: number }>} moved locals that are in the frame
 * @param {List[]} save
 * @returns {List}
 */
function inFrame(func, base, moved, save) {
  /** @param {Node} node @returns {Node[]} */
  function change(node) {
    if (!isList(node)) return [/^\$raw\d$/.test(node) ? `$${node.slice(4)}` : node];
    const [kind, local] = node.map(String);
    if (kind === 'save') return save;
    const spot = moved.get(local);
    const rest = node.flatMap(change);
    if (!spot || !/^local/.test(kind)) return [rest];
    const { type, place } = spot;
    const load = parse(`(${type}.load offset=${place} (local.get ${base}))`);
    if (kind === 'local') return [];
    if (kind === 'local.get') return [load];
    const store = [`${type}.store`, `offset=${place}`, ['local.get', base], rest[2]];
    return kind === 'local.set' ? [store] : [['block', ['result', type], store, load]];
  }
  return /** @type {List} */ (change(func)[0]);
}

/**
 * @param {string} module text
 * @param {string} name of a function
 * @param {number} bytes additional use of the module's stack
 * @returns {string} text
 */
export function takeStack(module, name, bytes) {
  const [start] = placeOf(module, name);
  const [whole, type, given, result] = /** @type {RegExpExecArray} */ (
    /^ \(func \S+ (\(type \S+\))((?: \(param \S+ \w+\))*)(?: \(result (\w+)\))?/.exec(module.slice(start, start + 1000))
  );
  const inner = `${name}_inner`;
  const call = `(call ${inner} ${[...given.matchAll(/\(param (\S+) /g)].map(([, local]) => `(local.get ${local})`).join(' ')})`;
  const move = (/** @type {number} */ change) =>
    `(global.set $global$0 (i32.add (global.get $global$0) (i32.const ${change})))`;
  const wrapper = ` (func ${name} ${type}${given}${result ? ` (result ${result}) (local $r ${result})` : ''} ${move(-aligned(bytes))}
  ${result ? `(local.set $r ${call})` : call} ${move(aligned(bytes))}${result ? ' (local.get $r)' : ''})\n`;
  return module.slice(0, start) + wrapper + whole.replace(name, inner) + module.slice(start + whole.length);
}

/**
 * Makes QuickJS tell the host of rejected promises and of those handled afterwards. QuickJS has a hook for it, which
 * quickjs-emscripten does not expose.
 *
 * @param {string} module text
 * @param {object} hook
 * @param {string} hook.type of the hook: (context, promise, reason, handled, opaque)
 * @param {string} hook.call the import that calls functions of the host: (context, this, count, arguments, number)
 * @param {number} hook.told offset of the hook in a runtime
 * @param {number} hook.places number of places that call it
 * @param {number} hook.host number of the host's function: the first one of a context
 * @returns {string} text
 */
export function tellRejections(module, { type, call, told, places, host }) {
  const calls = new RegExp(`\\(call_indirect \\$0 \\(type \\${type}\\)`, 'g');
  if (module.match(calls)?.length !== places) throw new Error('QuickJS calls its hook in other places');
  // The check before each call: whether there is a hook.
  const asked = new RegExp(
    `\\(i32\\.load offset=${told}\\s+(\\(local\\.tee \\S+\\s+\\(i32\\.load offset=16\\s+\\(local\\.get \\$0\\)\\s+\\)\\s+\\))\\s+\\)`,
    'g',
  );
  if (module.match(asked)?.length !== places) throw new Error('QuickJS keeps its hook in another place');
  const hook = ` (func $rejection (param $context i32) (param $promise i64) (param $reason i64) (param $handled i32) (param $opaque i32) (param $hook i32)
  (global.set $global$0 (i32.sub (global.get $global$0) (i32.const 32)))
  (i64.store (global.get $global$0) (local.get $promise))
  (i64.store offset=8 (global.get $global$0) (local.get $reason))
  (i64.store offset=16 (global.get $global$0) (i64.extend_i32_u (local.get $handled)))
  (drop (call ${call} (local.get $context) (global.get $global$0) (i32.const 3) (global.get $global$0) (i32.const ${host})))
  (global.set $global$0 (i32.add (global.get $global$0) (i32.const 32))))
`;
  const changed = module
    .replace(calls, '(call $rejection')
    .replace(asked, '(block (result i32) (drop $1) (i32.const 1))');
  const end = changed.lastIndexOf(')');
  return changed.slice(0, end) + hook + changed.slice(end);
}

/**
 * Removes from stack traces the frames without a place in a file: functions in C, and code loaded without its source
 * positions (if a runtime's `strip` says so, web/runner/javascript/modules.mjs). A trace would reveal who calls whom.
 *
 * @param {string} module text
 * @param {object} trace
 * @param {string} trace.name of the function that writes it
 * @param {string} trace.isBytecode the function that tells by the class whether a function is written in JavaScript
 * @param {string} trace.next the label of the loop over the frames
 * @param {string} trace.frame the local with the address of a frame
 * @returns {string} text
 */
export function hideFrames(module, { name, isBytecode, next, frame }) {
  const [from, to] = placeOf(module, name);
  const func = parse(module.slice(from, to));
  const callee = `(i32.load offset=8 (local.get ${frame}))`;
  const hasPlaces = `(i32.and (i32.load8_u offset=18 (i32.load offset=32 ${callee})) (i32.const 4))`;
  let changed = 0;
  walk(func, (list) => {
    // After the branch that skips the frame of the error's own constructor.
    const at = list.findIndex((node) => isList(node) && node[0] === 'br_if' && node[1] === next);
    if (at < 0 || !print(list).includes(`(call ${isBytecode} `)) return;
    changed += 1;
    list.splice(
      at + 1,
      0,
      parse(`(br_if ${next} (i32.eqz (if (result i32) (call ${isBytecode} (i32.load16_u offset=6 ${callee}))
      (then ${hasPlaces}) (else (i32.const 0)))))`),
    );
  });
  if (changed !== 1) throw new Error('QuickJS writes its traces in another way');
  return `${module.slice(0, from)} ${print(func)}\n${module.slice(to)}`;
}
