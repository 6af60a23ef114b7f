// The table of languages: what each can do, who checks it, and the files of its engine.

/**
 * @typedef {'function' | 'program' | 'query' | 'page' | 'tests'} Task
 *
 * @typedef {object} Asset a file that an engine is made of, fetched in parts (parts.mjs)
 * @property {string} from where Node finds it: a package's export, or a path relative to this file
 * @property {'module' | 'bytes' | 'image'} as what the engine gets: a compiled WebAssembly.Module, or an ArrayBuffer;
 *   an image is never fetched: the engine makes it when it starts without, always the same, to start sooner the next
 *   time
 *
 * @typedef {object} Language
 * @property {Task[]} tasks
 * @property {string} checker the language of the pack's checkers: its engine runs them
 * @property {Record<string, Asset>} assets by the name of the file beside the worker
 * @property {string[]} [later] modules of its folder that the worker imports when it needs them, bundled beside it
 */

/**
 * All that sets the languages apart for whoever starts an engine. The rest is in LANGUAGE/engine.mjs, which gives
 * createEngine, and LANGUAGE/worker.mjs, bundled as LANGUAGE_worker.js.
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
 * Why this language has no engine, or ''.
 *
 * @param {unknown} language
 */
export const unknown = (language) =>
  typeof language === 'string' && Object.hasOwn(languages, language)
    ? ''
    : `there is no engine for ${JSON.stringify(language)}`;
