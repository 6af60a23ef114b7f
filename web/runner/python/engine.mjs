// Creates the Python engine: runs calls, checkers and facts through the harness in CPython.
import { clean, firstBytes } from '../worker/output.mjs';
import { unreadable } from '../protocol/facts.mjs';
import { Machine } from './machine.mjs';
import { Ended } from './run.mjs';

/**
 * @typedef {import('../protocol/request.mjs').Program} Program
 * @typedef {import('../protocol/request.mjs').Call} Call
 * @typedef {import('../protocol/request.mjs').CallResult} CallResult
 * @typedef {import('../protocol/request.mjs').Status} Status
 * @typedef {import('../worker/serve.mjs').Assets} Assets
 * @typedef {import('../worker/serve.mjs').Engine} Engine
 *
 * @typedef {object} Answer the harness's answer
 * @property {Status} status
 * @property {string} value
 * @property {number} line
 * @property {string} file
 * @property {string} report text to append to the program's output
 */

const messageBytes = 2048;
const ownFuel = 2000; // for questions about a program that don't run it
const fuelOfDeeper = 500;
// Our suffixes to Python's message: mistakes.json distinguishes endless recursion from recursion that is too deep.
const tooDeep = 'RecursionError: maximum recursion depth exceeded (it would end deeper down)';
const throughBuiltIn = 'RecursionError: maximum recursion depth exceeded through built-in functions';

/** @param {string} message */
const shorten = (message) => firstBytes(clean(message), messageBytes);

/** @param {Program} program @param {string} input @param {number} [fuel] */
const surroundings = ({ epoch, seed, limits }, input, fuel = limits.fuel) => ({
  epoch,
  seed,
  input,
  limits: { fuel, memory: limits.memory_kilobytes * 1024, output: limits.output_bytes },
});

/** Question for the harness, as JSON text. @param {Program} program @param {Call} call @param {boolean} deeper */
function question({ task, function: name, files, subject, seed }, { input }, deeper) {
  return JSON.stringify({
    task,
    function: name,
    names: files.map((file) => file.name).filter((file) => task !== 'tests' || file !== subject),
    source: files[0].text,
    subject,
    deeper,
    input: task === 'tests' ? JSON.parse(input) : input,
    seed,
  });
}

/**
 * Result of a call that the harness could not answer, because the program was aborted.
 *
 * @param {unknown} error
 * @param {import('./run.mjs').Run} run
 * @param {Program['task']} task
 * @returns {{ status: Status, value: string }}
 */
function ending(error, { refused, complaint }, task) {
  if (error instanceof Ended) {
    switch (error.reason) {
      case 'fuel':
        return { status: 'fuel', value: 'The program ran for too long.' };
      case 'output':
        return { status: 'output', value: 'The program printed too much.' };
      case 'exit':
        if (task === 'program') return { status: 'ok', value: '' };
        return { status: 'error', value: `SystemExit: ${error.code}` };
      default: // Python aborted
    }
  } else if (!(
    error instanceof RangeError ||
    error instanceof WebAssembly.RuntimeError ||
    /recursion/.test(String(error))
  )) {
    throw error;
  }
  if (refused) return { status: 'memory', value: 'MemoryError' };
  if (error instanceof Ended && !/overflow/.test(complaint)) return { status: 'error', value: 'The engine stopped.' };
  if (error instanceof WebAssembly.RuntimeError) return { status: 'error', value: 'The engine stopped.' };
  return { status: 'recursion', value: throughBuiltIn };
}

/**
 * @param {Assets} assets
 * @returns {Promise<Engine>}
 */
export async function createEngine({ 'python.wasm': module, 'python_library.zip': library, 'python.image': image }) {
  const machine = new Machine(module, new Uint8Array(library), image);
  machine.refresh();
  const { system } = machine;

  /**
   * @param {Program} program @param {Call} call @param {boolean} [deeper] allow more levels of recursion
   * @returns {Partial<Answer> & { status: Status, value: string }}
   */
  function answer(program, call, deeper = false) {
    const { task, files, subject, limits } = program;
    const given = files.filter(({ name }) => task !== 'tests' || name !== subject);
    const input = task === 'program' ? JSON.parse(call.input) : '';
    const fuel = deeper ? Math.min(fuelOfDeeper, limits.fuel) : limits.fuel;
    try {
      return JSON.parse(machine.ask('run', question(program, call, deeper), surroundings(program, input, fuel), given));
    } catch (error) {
      return ending(error, system.run, task);
    }
  }

  /** Whether a recursion that Python stopped would end with more levels. @param {Program} program @param {Call} call */
  const wouldEnd = (program, call) => !['recursion', 'memory', 'fuel'].includes(answer(program, call, true).status);

  return {
    image: image ? undefined : machine.image,

    async call(program, call) {
      const { status, value, line = 0, file = '', report = '' } = answer(program, call);
      const { run } = system;
      const deep =
        status === 'recursion' && value !== throughBuiltIn && program.task !== 'tests' && wouldEnd(program, call);
      const several = program.files.length > 1;
      const output = clean(firstBytes(run.printed() + report, program.limits.output_bytes));
      return {
        test: call.test,
        status,
        value:
          status !== 'ok'
            ? shorten(deep ? tooDeep : value)
            : program.task === 'program'
              ? JSON.stringify(output)
              : value,
        output,
        line,
        file: several ? file : '',
        fuel: Math.min(run.fuel, program.limits.fuel),
        check: '',
      };
    },

    async facts(program) {
      try {
        return JSON.parse(
          machine.ask('facts', JSON.stringify({ source: program.files[0].text }), surroundings(program, '', ownFuel)),
        );
      } catch (error) {
        ending(error, system.run, 'function');
        return [unreadable];
      }
    },

    async check(program, { input }, value) {
      const asked = JSON.stringify({ checker: program.checker, seed: program.seed, input, value });
      try {
        return machine.ask('check', asked, surroundings(program, ''));
      } catch (error) {
        return JSON.stringify({ error: ending(error, system.run, 'function').value });
      }
    },
  };
}
