// Creates the SQL engine: a new SQLite with an empty database for each call.
import { memoryKeeper } from '../worker/memory.mjs';
import { clean, firstBytes } from '../worker/output.mjs';
import { openDatabase, ResultError, SqlError } from './database.mjs';
import { factsOf } from './facts.mjs';
import { allows } from './rules.mjs';

/**
 * @typedef {import('../worker/serve.mjs').Engine} Engine
 * @typedef {import('../worker/serve.mjs').Assets} Assets
 * @typedef {import('../protocol/request.mjs').CallResult} CallResult
 * @typedef {import('../protocol/request.mjs').Status} Status
 */

const firstPages = 128; // required by the engine's module
const mostPages = 5120; // 320 MiB: the largest limit that a pack may set, plus the engine's own needs
const valueLength = 65536;
const messageBytes = 2048;

/** @type {Record<number, Status>} SQLite's primary codes */
const statusOfCode = { 7: 'memory', 18: 'memory' }; // out of memory; text too long

/**
 * Creates the engine: SQLite, compiled once, and instantiated with an empty database for each call.
 *
 * @param {Assets} assets
 * @returns {Promise<Engine>}
 */
export async function createEngine({ 'sqlite3.wasm': module }) {
  const cleanMemory = memoryKeeper(firstPages, mostPages);
  return {
    async call(program, { test, input }) {
      const {
        limits,
        files: [main, ...given],
        epoch,
        seed,
      } = program;
      const { setup = '', after = '' } = JSON.parse(input);
      let ticks = 0;
      let guarded = false; // only the candidate's SQL is restricted, not the pack's
      /**
       * @param {Status} status
       * @param {string} value
       * @param {number} [line]
       * @param {string} [file]
       * @returns {CallResult}
       */
      const result = (status, value, line = 0, file = '') => ({
        test,
        status,
        value: status === 'ok' ? value : firstBytes(clean(value), messageBytes),
        output: '',
        line,
        file,
        fuel: Math.min(ticks, limits.fuel),
        check: '',
      });
      let file = '';
      try {
        const database = await openDatabase(
          module,
          cleanMemory(),
          {
            epoch,
            seed,
            progress: () => Number(++ticks > limits.fuel),
            authorize: (action, first, second) => (guarded && !allows(action, first, second) ? 1 : 0),
          },
          limits.memory_kilobytes * 1024,
        );
        for (const { name, text } of given) {
          file = name;
          database.run(text);
        }
        file = 'setup';
        database.run(setup);
        ticks = 0;
        guarded = true;
        file = given.length > 0 ? main.name : '';
        let value = database.run(main.text, valueLength);
        if (after !== '') {
          file = 'after';
          guarded = false;
          database.leave();
          value = database.run(after, valueLength);
        }
        if (value === '') return result('error', 'No statement gives rows.');
        return result('ok', value);
      } catch (error) {
        if (ticks > limits.fuel) return result('fuel', 'The program ran for too long.');
        if (error instanceof ResultError) return result(error.tooLarge ? 'output' : 'error', error.message);
        if (error instanceof SqlError)
          return result(statusOfCode[error.code & 255] ?? 'error', error.message, error.line, file);
        if (error instanceof RangeError)
          return { ...result('recursion', 'The program is nested too deeply.'), fuel: 0 };
        if (error instanceof WebAssembly.RuntimeError) return result('error', `The engine stopped: ${error.message}`);
        throw error;
      }
    },

    async facts({ files: [{ text }] }) {
      return factsOf(text);
    },
  };
}
