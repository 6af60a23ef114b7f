// Builds the Python engine, build/python/: Pyodide's CPython without its access to JavaScript, and the part of the
// standard library that candidates need. `node tools/build_python.mjs`. Does nothing when no input changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { binaryen } from './binaryen.mjs';
import { callDirectly, renumberErrors } from './wasm_calls.mjs';
import { keepLocalsInMemory } from './wasm_frames.mjs';
import { WasmModule } from './wasm_module.mjs';
import { takeMoreStack } from './wasm_stack.mjs';
import { initialize, instantiate, libraryPath, Machine, sideStack } from '../web/runner/python/machine.mjs';
import { System } from '../web/runner/python/system.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = path.join(root, 'build/python');
const pyodide = path.dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));
const fromRoot = (/** @type {string} */ name) => path.join(root, name);

/** The exports that the machine uses; code that they can't reach is removed. */
const exports = [
  'memory',
  '__indirect_function_table',
  '__stack_pointer',
  '__wasm_call_ctors',
  'emscripten_stack_init',
  'malloc',
  'Py_InitializeEx',
  'PyThreadState_Get',
  'PyUnstable_ThreadState_SetStackProtection',
  'PyImport_Inittab',
  'PyRun_SimpleStringFlags',
  'PyImport_ImportModule',
  'PyObject_GetAttrString',
  'PyObject_CallOneArg',
  'PyUnicode_FromStringAndSize',
  'PyUnicode_AsUTF8AndSize',
  'PyErr_Print',
  '_Py_emscripten_signal_clock',
  'Py_EMSCRIPTEN_SIGNAL_HANDLING',
  '_PyEval_EvalFrameDefault',
];
/**
 * Bytes: about half of their maximum use of the host's stack, measured in V8 (its optimizing compiler's frames are the
 * largest).
 */
const stackGrowth = {
  _Py_Dealloc: 288,
  PyObject_Repr: 192,
  PyObject_RichCompare: 192,
  '" while pickling an object"': 384,
  '" while encoding a JSON object"': 640,
  '" during compilation"': 192,
};
/** The functions with the largest frames on the host's stack, of all that Python programs recurse through. */
const evaluation = '_PyEval_EvalFrameDefault';
const sorting = '"list modified during sort"';
const features = [
  'sign-ext',
  'mutable-globals',
  'nontrapping-float-to-int',
  'bulk-memory',
  'exception-handling',
  'multivalue',
  'reference-types',
].map((feature) => `--enable-${feature}`);

function trimModule() {
  const graph = path.join(target, 'graph.json');
  const reachable = path.join(target, 'reachable.wasm');
  writeFileSync(
    graph,
    JSON.stringify([
      { name: 'outside', root: true, reaches: exports },
      ...exports.map((name) => ({ name, export: name })),
    ]),
  );
  const deepened = path.join(target, 'deepened.wasm');
  const whole = new WasmModule(readFileSync(path.join(pyodide, 'pyodide.asm.wasm')));
  takeMoreStack(whole, stackGrowth);
  callDirectly(whole, '_PyEM_TrampolineCall_JS');
  const numbers = /** @type {[number, number][]} */ (
    Object.values(JSON.parse(readFileSync(fromRoot('web/runner/python/errors.json'), 'utf8')))
  );
  renumberErrors(whole, 'PyErr_SetFromErrnoWithFilenameObjects', 'Py_BuildValue', numbers);
  writeFileSync(deepened, whole.write());
  binaryen('wasm-metadce', [...features, '--graph-file', graph, deepened, '-o', reachable]);
  binaryen('wasm-opt', [
    ...features,
    '--remove-unused-module-elements',
    '--strip-debug',
    '--strip-producers',
    '--strip-target-features',
    reachable,
    '-o',
    path.join(target, 'python.wasm'),
  ]);
  for (const file of [graph, deepened, reachable]) rmSync(file);
  // After binaryen, which would move each of the variables back into a local.
  const trimmed = new WasmModule(readFileSync(path.join(target, 'python.wasm')));
  keepLocalsInMemory(trimmed, [evaluation]);
  keepLocalsInMemory(trimmed, [sorting], trimmed.stackStart - sideStack);
  const wasm = trimmed.write();
  writeFileSync(path.join(target, 'python.wasm'), wasm);
  return wasm;
}

/** Lets Python compile its own library. @param {Buffer} wasm @param {string[]} ours */
function trimLibrary(wasm, ours) {
  const system = new System([
    [libraryPath, readFileSync(path.join(pyodide, 'python_stdlib.zip'))],
    ...ours.map((file) => /** @type {[string, Uint8Array]} */ ([`/build/${path.basename(file)}`, readFileSync(file)])),
  ]);
  const python = instantiate(new WebAssembly.Module(new Uint8Array(wasm)), system);
  initialize(python);
  const script = new TextEncoder().encode(`${readFileSync(fromRoot('tools/trim_python.py'), 'utf8')}\0`);
  const address = python.malloc(script.length);
  new Uint8Array(python.memory.buffer, address, script.length).set(script);
  if (python.PyRun_SimpleStringFlags(address, 0) !== 0)
    throw new Error(`the library could not be built: ${system.run.complaint}`);
  const { bytes = new Uint8Array(0), size } = system.run.files.find('/tmp/library.zip');
  return bytes.subarray(0, size);
}

const machineFiles = readdirSync(fromRoot('web/runner/python')).map((name) => fromRoot(`web/runner/python/${name}`));
const ours = machineFiles.filter((file) => file.endsWith('.py') || file.endsWith('errors.json'));
const inputs = [
  fileURLToPath(import.meta.url),
  fromRoot('tools/trim_python.py'),
  ...['calls', 'frames', 'module', 'stack'].map((part) => fromRoot(`tools/wasm_${part}.mjs`)),
  path.join(pyodide, 'package.json'),
  ...machineFiles,
];
const stamp = createHash('sha256')
  .update(inputs.map((file) => readFileSync(file, 'utf8')).join('\0'))
  .digest('hex');
const stampFile = path.join(target, 'stamp');

if (!(existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp)) {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const wasm = trimModule();
  const library = trimLibrary(wasm, ours);
  writeFileSync(path.join(target, 'library.zip'), library);
  // Every machine makes the same image: the one stored on a candidate's device is checked against this one's hash.
  const machine = new Machine(new WebAssembly.Module(new Uint8Array(wasm)), library);
  writeFileSync(path.join(target, 'python.image'), new Uint8Array(machine.image));
  writeFileSync(stampFile, stamp);
  console.log(`build/python/ built: python.wasm ${wasm.length}, library.zip ${library.length} bytes`);
}
