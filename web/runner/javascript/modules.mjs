/**
 * @typedef {import('../request.mjs').File} File
 * @typedef {import('quickjs-emscripten-core').QuickJSRuntime} Runtime
 */

// import and export stand at the beginning of a line; in a text or a comment that looks alike, all that follows is
// that the program is strict. A file without them is a plain script, whose functions need no export.
const statement = /^[ \t]*(?:import\s*[\w$*{"']|export\s*[*{]|export\s+[a-z])/m;

/** @param {string} text */
export const isModule = (text) => statement.test(text);

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
