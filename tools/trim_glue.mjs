// Leaves out of Emscripten's glue what the widget never calls: it hands over the module that it has compiled
// (web/engine/core.mjs), and so no part of the glue looks for one, and nothing else has to be waited for. In Node the
// glue stays as it is.

/** What goes: from the first text up to, and without, the second. @type {[from: string, to: string][]} */
const leftOut = [
  ['var moduleOverrides=', 'var out='],
  ['var out=', 'var err='],
  ['Object.assign(Module,moduleOverrides)', 'var wasmMemory;'],
  ['var dataURIPrefix=', 'function getWasmImports('],
  ['wasmBinaryFile??=', 'return{}}var callRuntimeCallbacks'],
  ['function receiveInstantiationResult(', 'if(Module["instantiateWasm"])'],
  ['if(runDependencyWatcher!==null)', 'if(dependenciesFulfilled)'],
  // Of an exception that nobody catches, nobody asks anything.
  ['get_type()', 'set_destructor('],
  ['get_destructor()', 'init(type,'],
  ['get_adjusted_ptr()', '}var exceptionLast='],
  ['if(typeof JSEvents==', 'if(GL.contexts[contextHandle]&&'],
  // ImGui's renderer asks for no extensions, and of a program and a shader only whether they are well and what is said
  // of them.
  ['var getEmscriptenSupportedExtensions=', 'var emscriptenWebGLGet='],
  ['case 33309:', 'case 33307:'],
  ['case 7939:', 'case 7936:'],
  ['else if(pname==35719)', 'else{HEAP32[p>>2]=GLctx.getProgramParameter('],
  ['else if(pname==35720)', 'else{HEAP32[p>>2]=GLctx.getShaderParameter('],
  // Pixels, where there are any, are handed to WebGL 2 before these would be needed.
  ['var computeUnpackAlignedImageSize=', 'var heapObjectForWebGLType='],
  ['var emscriptenWebGLGetTexPixelData=', 'var _glTexImage2D='],
  ['pixels?emscriptenWebGLGetTexPixelData(', 'null;'],
];

/**
 * Glue of another build, where one of these is not to be found or not once, stays whole: the budget of the first visit
 * tells.
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
