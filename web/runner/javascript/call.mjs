import { harness } from './harness.mjs';
import { clean, firstBytes, Output } from '../output.mjs';

/**
 * @typedef {import('../request.mjs').Program} Program
 * @typedef {import('../request.mjs').Call} Call
 * @typedef {import('../request.mjs').CallResult} CallResult
 * @typedef {import('../request.mjs').Status} Status
 * @typedef {import('quickjs-emscripten-core').QuickJSWASMModule} QuickJS
 * @typedef {import('quickjs-emscripten-core').QuickJSContext} Context
 * @typedef {import('quickjs-emscripten-core').QuickJSHandle} Handle
 * @typedef {ReturnType<Context['evalCode']>} Outcome
 */

const stackBytes = 96 * 1024;  // about 550 plain calls; with more, a browser's own stack ends first
const valueBytes = 65536;
const messageBytes = 2048;
const tooDeep = 'The program called itself too deeply.';

// What the harness may use, after the candidate's code has ended, to tell what came of it.
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
 * Runs the candidate's program in a new engine and calls its function once.
 *
 * @param {QuickJS} engine used for nothing else, before or after
 * @param {Program} program
 * @param {Call} call
 * @returns {CallResult}
 */
export function runCall(engine, program, call) {
  const { limits } = program;
  let ticks = 0;
  const output = new Output(limits.output_bytes);
  /** @param {Status} status @param {string} value @param {number} [line] @returns {CallResult} */
  const result = (status, value, line = 0) => ({
    test: call.test, status, value, output: output.text, line, file: '', fuel: Math.min(ticks, limits.fuel), check: '',
  });

  try {
    const memory = limits.memory_kilobytes * 1024;
    const runtime = engine.newRuntime();
    runtime.setMaxStackSize(stackBytes);
    runtime.setMemoryLimit(memory);
    const context = runtime.newContext();
    const tools = installHarness(context, output, program.seed);

    runtime.setInterruptHandler(() => ++ticks > limits.fuel || output.flooded);
    let outcome = callFunction(context, tools, program, call);
    const late = ticks > limits.fuel;

    let grace = 0;
    runtime.setInterruptHandler(() => ++grace > graceFuel);
    runtime.setMemoryLimit(memory + graceMemory);
    let value = '';
    if (!outcome.error) {
      outcome = context.callFunction(tools.serialize, context.undefined, outcome.value);
      if (!outcome.error) value = context.getString(outcome.value);
    }
    const { message, line } = outcome.error ? describe(context, tools, program.files[0].name, outcome.error) : { message: '', line: 0 };

    // The host's own counts come first: a program can catch what the engine throws.
    if (output.flooded) return result('output', 'The program printed too much.');
    if (late || grace > graceFuel) return result('fuel', 'The program ran for too long.');
    const status = statusOfMessage[message] ?? 'error';
    if (status === 'recursion') return result('recursion', tooDeep);
    if (outcome.error) return result(status, message, line);
    return value.startsWith('=') ? result('ok', value.slice(1)) : result('error', shorten(value.slice(1)));
  } catch (error) {
    // Deep recursion within the engine's own C code (nested JSON, nested brackets) ends at the host's stack, in some
    // browsers sooner than in others: the results must not tell the two apart.
    if (/call stack|too much recursion/.test(String(error))) return result('recursion', tooDeep);
    if (error instanceof WebAssembly.RuntimeError) return result('error', `The engine stopped: ${shorten(error.message)}`);
    throw error;
  }
}

/**
 * @param {Context} context
 * @param {Output} output
 * @param {number} seed
 */
function installHarness(context, output, seed) {
  const install = context.unwrapResult(context.evalCode(harness, 'harness.js', { type: 'global' }));
  const print = context.newFunction('print', (line) => {
    if (!output.flooded) output.print(JSON.parse(context.getString(line)));
  });
  const tools = context.unwrapResult(context.callFunction(install, context.undefined,
    print, context.newNumber(seed), context.newNumber(valueBytes)));
  return {
    call: context.getProp(tools, 'call'),
    serialize: context.getProp(tools, 'serialize'),
    describe: context.getProp(tools, 'describe'),
  };
}

/**
 * @param {Context} context
 * @param {ReturnType<typeof installHarness>} tools
 * @param {Program} program
 * @param {Call} call
 * @returns {Outcome}
 */
function callFunction(context, tools, program, call) {
  const [main] = program.files;
  const outcome = context.evalCode(main.text, main.name, { type: 'global' });
  if (outcome.error) return outcome;
  const callee = context.evalCode(program.function, 'call.js', { type: 'global' });  // finds const and let as well
  if (callee.error) return callee;
  return context.callFunction(tools.call, context.undefined, callee.value, context.newString(call.input));
}

/**
 * @param {Context} context
 * @param {ReturnType<typeof installHarness>} tools
 * @param {string} file
 * @param {Handle} thrown
 */
function describe(context, tools, file, thrown) {
  const described = context.callFunction(tools.describe, context.undefined, thrown);
  if (described.error) return { message: 'The program threw a value that can\'t be shown.', line: 0 };
  const [message, trace] = context.getString(described.value).split('\n').map((quoted) => JSON.parse(quoted));
  const place = new RegExp(`\\b${file.replaceAll('.', '\\.')}:(\\d+)`).exec(trace);
  return { message: shorten(message), line: place ? Number(place[1]) : 0 };
}
