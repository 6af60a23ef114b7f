// Lets the files of a JavaScript program import each other, and nothing else.

/**
 * @typedef {import('../protocol/request.mjs').File} File
 * @typedef {import('quickjs-emscripten-core').QuickJSRuntime} Runtime
 */

/** @param {string} specifier */
const nameOf = (specifier) => specifier.replace(/^\.\//, '');

// Where a runtime keeps what it strips functions of that it reads: true of this engine alone, as much in
// tools/build_javascript.mjs.
const strip = 228;
const places = 2;

/**
 * Files can import each other, and nothing else. Code under test is read without its places, and so is in no trace of
 * an error: by places and calls alone, one implementation could be told from another.
 *
 * @param {Runtime} runtime
 * @param {File[]} files
 * @param {string} subject the name of the file under test, or ''
 * @param {() => ArrayBuffer} memory the engine's
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
