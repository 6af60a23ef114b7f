// Removes from Emscripten's glue the code that the widget never calls. The widget passes its compiled module to the
// glue (web/engine/core.mjs), so the glue need not find one or wait for anything else. In Node the glue is unchanged.

/** The removed parts: from the first text up to the second, exclusive. @type {[from: string, to: string][]} */
export const leftOut = [
  ['var moduleOverrides=', 'var out='],
  ['var out=', 'var err='],
  ['Object.assign(Module,moduleOverrides)', 'var wasmMemory;'],
  ['var dataURIPrefix=', 'function getWasmImports('],
  ['wasmBinaryFile??=', 'return{}}var callRuntimeCallbacks'],
  ['function receiveInstantiationResult(', 'if(Module["instantiateWasm"])'],
  ['if(runDependencyWatcher!==null)', 'if(dependenciesFulfilled)'],
  // Details of exceptions: nobody catches any.
  ['get_type()', 'set_destructor('],
  ['get_destructor()', 'init(type,'],
  ['get_adjusted_ptr()', '}var exceptionLast='],
];

/**
 * Returns the glue unchanged if one of these texts is missing or not unique (another build). A test then names it.
 * @param {string} glue
 */
export function trimGlue(glue) {
  let text = glue;
  for (const [from, to] of leftOut) {
    const [before, after, again] = text.split(from);
    const end = after?.indexOf(to) ?? -1;
    if (end < 0 || again !== undefined) return glue;
    text = before + after.slice(end);
  }
  return text;
}
