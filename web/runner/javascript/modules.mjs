// Lets a JavaScript program's files import each other, and nothing else.

/**
 * @typedef {import('../protocol/request.mjs').File} File
 * @typedef {import('quickjs-emscripten-core').QuickJSRuntime} Runtime
 */

/** @param {string} specifier */
const nameOf = (specifier) => specifier.replace(/^\.\//, '');

// Offset, in QuickJS's runtime struct, of the flags for what it strips from parsed functions. Valid only for this build
// of the engine, as are the constants in tools/build_javascript.mjs.
const strip = 228;
const places = 2;

/**
 * Serves the program's files as modules. Code under test is parsed without source positions, so it is not in any stack
 * trace: from positions and calls, a test could tell one implementation from another.
 *
 * @param {Runtime} runtime
 * @param {File[]} files
 * @param {string} subject the name of the file under test, or ''
 * @param {() => ArrayBuffer} memory returns the engine's memory
 */
export function serveModules(runtime, files, subject, memory) {
  const at = /** @type {any} */ (runtime).rt.value + strip;
  runtime.setModuleLoader(
    (name) => {
      new Uint8Array(memory())[at] = name === subject ? places : 0;
      return (
        files.find((file) => file.name === name)?.text ?? { error: new ReferenceError(`there is no file '${name}'`) }
      );
    },
    (_, specifier) => nameOf(specifier),
  );
}
