/**
 * @typedef {import('../request.mjs').File} File
 * @typedef {import('quickjs-emscripten-core').QuickJSRuntime} Runtime
 */

/** @param {string} specifier */
const nameOf = (specifier) => specifier.replace(/^\.\//, '');

/**
 * Files can import each other, and nothing else.
 *
 * @param {Runtime} runtime
 * @param {File[]} files
 */
export function serveModules(runtime, files) {
  runtime.setModuleLoader(
    (name) => files.find((file) => file.name === name)?.text ?? { error: new ReferenceError(`there is no file '${name}'`) },
    (_, specifier) => nameOf(specifier),
  );
}
