// Runs one call of a JavaScript program in a new QuickJS, and returns the result.
import { nothing } from '../../base/unseen.mjs';
import { clean, firstBytes, Output } from '../worker/output.mjs';
import { harness } from './harness.mjs';
import { locales } from './locales.mjs';
import { surroundings } from './surroundings.mjs';
import { serveModules } from './modules.mjs';
import { tasks } from './tasks.mjs';

/**
 * @typedef {import('../protocol/request.mjs').Program} Program
 * @typedef {import('../protocol/request.mjs').Call} Call
 * @typedef {import('../protocol/request.mjs').CallResult} CallResult
 * @typedef {import('../protocol/request.mjs').Status} Status
 * @typedef {import('./tasks.mjs').Context} Context
 * @typedef {import('./tasks.mjs').Handle} Handle
 * @typedef {import('./tasks.mjs').Session['tools']} Tools
 * @typedef {import('quickjs-emscripten-core').QuickJSWASMModule} QuickJS
 *
 * @typedef {object} Thrown an error of the program
 * @property {string} message
 * @property {number} line
 * @property {string} file
 * @property {boolean} unread whether the engine could not parse or link the program
 */

// Room for about 7,700 nested plain calls or 300 nested callbacks. With more, the browser's own stack would overflow
// first (tools/build_javascript.mjs).
const stackBytes = 4200000;
const valueBytes = 65536;
const messageBytes = 2048;
const mostFailed = 100; // rejected promises to remember

// Extra fuel and memory for the harness to report the result after the candidate's code has ended.
const graceFuel = 200;
const graceMemory = 2 << 20;

/** @type {Record<string, Status>} */
const statusOfMessage = {
  'InternalError: out of memory': 'memory',
  'InternalError: string too long': 'memory',
  'InternalError: stack overflow': 'recursion',
  'SyntaxError: stack overflow': 'recursion',
};

/** @param {string} message */
const shorten = (message) => firstBytes(clean(message), messageBytes);

/**
 * Runs one call of a program's task in a new engine.
 *
 * @param {QuickJS} engine not used for any other call
 * @param {Program} program
 * @param {Call} call
 * @param {(milliseconds: number) => void} setClock
 * @returns {CallResult}
 */
export function runCall(engine, program, call, setClock) {
  const { limits, task } = program;
  const output = new Output(limits.output_bytes);
  let ticks = 0;
  /** @param {Status} status @param {string} value @param {Partial<Thrown>} [place] @returns {CallResult} */
  const result = (status, value, { line = 0, file = '' } = {}) => ({
    test: call.test,
    status,
    value,
    output: output.text,
    line,
    file,
    fuel: Math.min(ticks, limits.fuel),
    check: '',
  });
  // The fuel used before a stack overflow may differ between machines: don't report it.
  const recursion = () => ({ ...result('recursion', 'The program called itself too deeply.'), fuel: 0 });

  try {
    const memory = limits.memory_kilobytes * 1024;
    const runtime = engine.newRuntime();
    runtime.setMaxStackSize(stackBytes);
    runtime.setMemoryLimit(memory);
    const context = runtime.newContext();
    const rejected = watchRejections(context);
    const tools = installHarness(context, output, program.seed);
    const files = filesOf(program, call);
    serveModules(runtime, files, program.subject, () => engine.getWasmMemory().buffer);

    const tick = () => ++ticks > limits.fuel || output.flooded;
    runtime.setInterruptHandler(tick);
    const {
      outcome,
      value = () => '',
      rest,
      test,
    } = tasks[task]({ context, tools, program, call, printed: () => output.text, rejected, setClock, tick });
    let late = ticks > limits.fuel;

    let grace = 0;
    runtime.setInterruptHandler(() => ++grace > graceFuel);
    runtime.setMemoryLimit(memory + graceMemory);
    let written = outcome.error ? outcome : value();
    if (typeof written !== 'string' && !written.error) written = context.getString(written.value);
    // "=" begins a value, "!" a reason why there is none (harness.mjs). After a value, the program's remaining jobs run
    // under the candidate's own limits again.
    if (rest && typeof written === 'string' && written.startsWith('=') && !late) {
      runtime.setInterruptHandler(tick);
      runtime.setMemoryLimit(memory);
      const { error } = rest();
      late = ticks > limits.fuel;
      runtime.setInterruptHandler(() => ++grace > graceFuel);
      runtime.setMemoryLimit(memory + graceMemory);
      if (error) written = /** @type {any} */ ({ error });
    }
    const thrown =
      typeof written === 'string'
        ? undefined
        : describe(context, tools, program, files, /** @type {any} */ (written).error);

    // Check the host's own counts first: a program can catch the engine's exceptions.
    if (output.flooded) return result('output', 'The program printed too much.');
    if (late || grace > graceFuel) return result('fuel', 'The program ran for too long.');
    if (thrown) {
      const status = statusOfMessage[thrown.message] ?? 'error';
      // A failed assertion is an exception like any other.
      if (task === 'tests' && status === 'error' && !thrown.unread) {
        const { message, line, file } = thrown;
        output.print(test ? `${shorten(test)}: ${message}` : message);
        return output.flooded
          ? result('output', 'The program printed too much.')
          : result('ok', '"fail"', { line, file });
      }
      return status === 'recursion' ? recursion() : result(status, thrown.message, thrown);
    }
    const text = String(written);
    if (task !== 'function') return result('ok', text);
    return text.startsWith('=') ? result('ok', text.slice(1)) : result('error', shorten(text.slice(1)));
  } catch (error) {
    // Deep recursion in the engine's C code (nested JSON, nested brackets) can overflow the host's stack, sooner in
    // some browsers than in others. Both cases must give the same result.
    if (/call stack|too much recursion/.test(String(error))) return recursion();
    if (error instanceof WebAssembly.RuntimeError)
      return result('error', `The engine stopped: ${shorten(error.message)}`);
    throw error;
  }
}

/** Replaces the subject file by the implementation under test. @param {Program} program @param {Call} call */
function filesOf({ task, files, subject }, { input }) {
  if (task !== 'tests') return files;
  return [...files.filter(({ name }) => name !== subject), { name: subject, text: JSON.parse(input) }];
}

/**
 * @param {Context} context
 * @param {Output} output
 * @param {number} seed
 * @returns {Tools}
 */
function installHarness(context, output, seed) {
  const install = context.unwrapResult(context.evalCode(harness, 'harness.js', { type: 'global' }));
  const print = context.newFunction('print', (line) => {
    if (!output.flooded) output.print(JSON.parse(context.getString(line)));
  });
  const tools = context.unwrapResult(context.callFunction(install, context.undefined, context.newNumber(valueBytes)));
  const surround = context.unwrapResult(context.evalCode(surroundings, 'harness.js', { type: 'global' }));
  const timers = context.unwrapResult(
    context.callFunction(surround, context.undefined, print, context.getProp(tools, 'show'), context.newNumber(seed)),
  );
  const localize = context.unwrapResult(context.evalCode(locales, 'harness.js', { type: 'global' }));
  context.unwrapResult(context.callFunction(localize, context.undefined, context.getProp(timers, 'compareWords')));
  return {
    call: context.getProp(tools, 'call'),
    serialize: context.getProp(tools, 'serialize'),
    describe: context.getProp(tools, 'describe'),
    show: context.getProp(tools, 'show'),
    nextTimer: context.getProp(timers, 'nextTimer'),
    ring: context.getProp(timers, 'ring'),
  };
}

/**
 * @param {Context} context without host functions so far: the engine reports rejections to the first one
 *   (tools/build_javascript.mjs)
 * @returns {() => Handle | undefined} gives the reason of the first unhandled rejection
 */
function watchRejections(context) {
  /** @type {{ promise: Handle, reason: Handle }[]} */
  const failed = [];
  context.newFunction('rejection', (promise, reason, handled) => {
    if (context.getNumber(handled) === 0) {
      if (failed.length < mostFailed) failed.push({ promise: promise.dup(), reason: reason.dup() });
    } else {
      const index = failed.findIndex((one) => context.sameValue(one.promise, promise));
      if (index >= 0) failed.splice(index, 1);
    }
  });
  return () => failed[0]?.reason;
}

const place = /^ *at (.*\()?([^():]+):(\d+)(?::(\d+))?/;
const curly = /[‘’‚‛“”„‟«»‹›´′″]/;

/**
 * Rewrites a message about an invisible character, or about one that only looks like a quotation mark.
 *
 * @param {string} message
 * @param {string} letter character at the error's position
 */
function nameSign(message, letter) {
  const stumbled =
    message === 'SyntaxError: unexpected character' || (message.startsWith('SyntaxError: ') && letter === '\0');
  const [sign] =
    nothing.exec(stumbled ? letter : (/^ReferenceError: '(.*)' is not defined$/.exec(message)?.[1] ?? '')) ?? [];
  if (sign !== undefined)
    return `SyntaxError: invisible character U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return message === 'SyntaxError: unexpected character' && curly.test(letter)
    ? `SyntaxError: invalid quotation mark ${letter}`
    : message;
}

/**
 * @param {Context} context
 * @param {Tools} tools
 * @param {Program} program
 * @param {import('../protocol/request.mjs').File[]} files
 * @param {Handle} thrown
 * @returns {Thrown}
 */
function describe(context, tools, program, files, thrown) {
  const described = context.callFunction(tools.describe, context.undefined, thrown);
  if (described.error)
    return { message: "The program threw a value that can't be shown.", line: 0, file: '', unread: false };
  const [message, trace] = context
    .getString(described.value)
    .split('\n')
    .map((quoted) => String(JSON.parse(quoted)));
  /** @param {RegExpExecArray | null} [one] */
  const isFile = (one) => files.some(({ name }) => name === one?.[2]);
  const places = trace.split('\n').map((text) => place.exec(text));
  const first = places[0];
  const unread =
    trace === ''
      ? /^(?:SyntaxError: |ReferenceError: there is no file )/.test(message)
      : message.startsWith('SyntaxError: ') && isFile(first) && first?.[1] === undefined;
  // Skip places in the subject, which is not the candidate's code, unless the subject itself can't be parsed.
  const found = places.find((one) => isFile(one) && (unread || one?.[2] !== program.subject));
  const letter = found
    ? files.find(({ name }) => name === found[2])?.text.split('\n')[Number(found[3]) - 1]?.[Number(found[4]) - 1]
    : '';
  return {
    message: shorten(nameSign(message, letter ?? '')),
    line: found ? Number(found[3]) : 0,
    file: found && files.length > 1 ? found[2] : '',
    unread,
  };
}
