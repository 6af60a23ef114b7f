// Lists the languages: their tasks, their checkers and their engines' files.

/**
 * @typedef {'function' | 'program' | 'query' | 'page' | 'tests'} Task
 *
 * @typedef {object} Asset a file of an engine, fetched in parts (parts.mjs)
 * @property {string} from where Node finds it: a package's export, or a path relative to this file
 * @property {'module' | 'bytes' | 'image'} as what the engine gets: a compiled WebAssembly.Module, or an ArrayBuffer.
 *   An image is never fetched: an engine that starts without one makes it, always with the same bytes, and starts
 *   faster from it the next time
 *
 * @typedef {object} Language
 * @property {Task[]} tasks
 * @property {string} checker language of the pack's checkers; its engine runs them
 * @property {Record<string, Asset>} assets by file name, relative to the worker
 * @property {string[]} [later] modules of the language's folder, bundled separately; the worker imports them on demand
 */

/**
 * Everything about the languages that code which starts engines must know. The rest is in LANGUAGE/engine.mjs, which
 * exports createEngine, and in LANGUAGE/worker.mjs, bundled as LANGUAGE_worker.js.
 *
 * @type {Record<string, Language>}
 */
export const languages = {
  javascript: {
    tasks: ['function', 'program', 'tests'],
    checker: 'javascript',
    assets: { 'quickjs.wasm': { from: '../../../build/javascript/quickjs.wasm', as: 'module' } },
    later: ['javascript_facts.mjs'],
  },
  python: {
    tasks: ['function', 'program', 'tests'],
    checker: 'python',
    assets: {
      'python.wasm': { from: '../../../build/python/python.wasm', as: 'module' },
      'python_library.zip': { from: '../../../build/python/library.zip', as: 'bytes' },
      'python.image': { from: '../../../build/python/python.image', as: 'image' },
    },
  },
  sql: {
    tasks: ['query'],
    checker: 'javascript',
    assets: { 'sqlite3.wasm': { from: '@sqlite.org/sqlite-wasm/sqlite3.wasm', as: 'module' } },
  },
  web: {
    tasks: ['page'],
    checker: 'javascript',
    assets: {},
  },
};

/**
 * Explains why this language has no engine; '' if it has one.
 *
 * @param {unknown} language
 */
export const unknown = (language) =>
  typeof language === 'string' && Object.hasOwn(languages, language)
    ? ''
    : `there is no engine for ${JSON.stringify(language)}`;
