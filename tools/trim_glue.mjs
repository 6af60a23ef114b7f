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
  ['if(typeof JSEvents==', 'if(GL.contexts[contextHandle]&&'],
  // ImGui's renderer queries no extensions, and of programs and shaders only their status and log.
  ['var getEmscriptenSupportedExtensions=', 'var emscriptenWebGLGet='],
  ['case 33309:', 'case 33307:'],
  ['case 7939:', 'case 7936:'],
  ['else if(pname==35719)', 'else{HEAP32[p>>2]=GLctx.getProgramParameter('],
  ['else if(pname==35720)', 'else{HEAP32[p>>2]=GLctx.getShaderParameter('],
  // WebGL 2 takes pixels directly from memory, so these are not needed.
  ['var computeUnpackAlignedImageSize=', 'var heapObjectForWebGLType='],
  ['var emscriptenWebGLGetTexPixelData=', 'var _glTexImage2D='],
  ['pixels?emscriptenWebGLGetTexPixelData(', 'null;'],
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
