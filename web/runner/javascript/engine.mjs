// Creates the JavaScript engine: a new instance of QuickJS (from npm) for each call.
import { newQuickJSWASMModuleFromVariant, newVariant } from 'quickjs-emscripten-core';
import quickjs from '@jitl/quickjs-wasmfile-release-sync';
import { atEpoch } from '../worker/clock.mjs';
import { memoryKeeper } from '../worker/memory.mjs';
import { runCall } from './call.mjs';

/**
 * @typedef {import('../worker/serve.mjs').Engine} Engine
 * @typedef {import('../worker/serve.mjs').Assets} Assets
 */

const loadFacts = () => import('./javascript_facts.mjs'); // includes a parser: fetched on demand

const variant = /** @type {import('quickjs-emscripten-core').QuickJSSyncVariant} */ (/** @type {unknown} */ (quickjs));
const firstPages = 256; // required by the engine's module
const mostPages = 5120; // 320 MiB: the largest limit that a pack may set, plus the engine's own needs

/**
 * Creates the engine: QuickJS, compiled once and instantiated for each call. No call affects the next, not even through
 * the heap layout, and an instance that a program has broken (possible once out of memory) is never used again.
 *
 * @param {Assets} assets
 * @returns {Promise<Engine>}
 */
export async function createEngine({ 'quickjs.wasm': module }) {
  const cleanMemory = memoryKeeper(firstPages, mostPages);
  const instantiate = () =>
    newQuickJSWASMModuleFromVariant(
      newVariant(variant, {
        wasmModule: module,
        wasmMemory: cleanMemory(),
        emscriptenModule: /** @type {any} */ ({ print() {}, printErr() {} }),
        log() {},
      }),
    );
  await instantiate(); // to fail now rather than at the first call

  /** @type {Engine['call']} */
  async function run(program, call) {
    const engine = await instantiate();
    return atEpoch(program.epoch, (setClock) => runCall(engine, program, call, setClock));
  }

  return {
    call: run,

    async prepare() {
      await loadFacts();
    },

    async facts({ files: [{ text }] }) {
      const { factsOf } = await loadFacts();
      return factsOf(text);
    },

    async check(program, { test, input }, value) {
      const checker = {
        ...program,
        task: /** @type {const} */ ('function'),
        function: 'check',
        files: [{ name: 'checker.js', text: program.checker }],
      };
      const result = await run(checker, { test, input: `[${input},${value}]` });
      if (result.status !== 'ok') return JSON.stringify({ error: result.value });
      if (/^(?:true|false|".*")$/.test(result.value)) return result.value;
      return JSON.stringify({ error: 'The checker gives neither true, false nor a text.' });
    },
  };
}
