// Builds the JavaScript engine, build/javascript/quickjs.wasm: QuickJS from npm, changed to recurse equally deep in
// every host. `node tools/build_javascript.mjs`. Does nothing when no input changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { binaryen } from './binaryen.mjs';
import { callWithoutHost, hideFrames, tellRejections, takeStack } from './quickjs_calls.mjs';

const target = fileURLToPath(new URL('../build/javascript/', import.meta.url));
const source = createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
const hash = (/** @type {string | Uint8Array} */ bytes) => createHash('sha256').update(bytes).digest('hex');

// SHA-256 of the source. The values below are valid only for this file: find them again for another one, and check
// them with tests/node/recursion.test.mjs.
const lookedAt = '105c3bed22d457e43e3d1c3c1c6959fda62a8fe06f0fc8a985303c3a2be72232';
const interpreter = { name: '$202', base: '$24', pointer: '$21', loop: '$label$28', frame: 160, unused: 255, kept: 12 };

const traces = { name: '$329', isBytecode: '$236', next: '$label$5', frame: '$2' };

const rejections = { type: '$65', call: '$fimport$17', told: 160, places: 2, host: -(2 ** 31) };

// A program may use 4.2 MB of the module's stack; a worker in Chromium has 500 kB of the host's stack. So `share` is
// ten bytes of the module's stack per byte of the host's, with a reserve of a sixth for other hosts. `hostStack` has
// the maximum use of the host's stack by V8's compilers, in bytes, by function index.
const share = 10;
const entry = 720; // JS_CallInternal, called from C
/** @type {Record<string, number>} */
const hostStack = {
  1005: 300,
  1017: 300, // bound functions, functions in C
  162: 150,
  302: 100,
  645: 500,
  973: 400, // objects converted to text or number, generators, sort, eval
  874: 520,
  875: 520,
  876: 520,
  877: 520,
  878: 520,
  879: 520,
  880: 520,
  881: 520,
  882: 520,
  883: 520,
  884: 520, // proxies
  167: 1700,
  242: 170,
  210: 420,
  247: 800,
  358: 500,
  190: 400,
  837: 200,
  433: 200, // the parser: an assignment, a sign, a statement, a function, a class …
  453: 180,
  454: 300,
  605: 340, // JSON: reading, writing, reviving
  552: 240,
  291: 480, // regular expressions: classes, alternatives
  644: 260, // flat
  664: 200,
  663: 200,
  487: 200,
  658: 200, // modules
};

const inputs = ['build_javascript.mjs', 'quickjs_calls.mjs', 'wasm_text.mjs'].map((name) =>
  fileURLToPath(new URL(name, import.meta.url)),
);
const stamp = hash([...inputs, source].map((file) => hash(readFileSync(file))).join());
const stampFile = path.join(target, 'stamp');

if (!(existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp)) {
  if (hash(readFileSync(source)) !== lookedAt)
    throw new Error('QuickJS has changed: check tools/build_javascript.mjs, which depends on its code');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const textFile = path.join(target, 'quickjs.wat');
  binaryen('wasm-dis', ['--all-features', source, '-o', textFile]);
  let text = callWithoutHost(readFileSync(textFile, 'utf8'), interpreter, Math.ceil((entry * share) / 16) * 16);
  text = tellRejections(text, rejections);
  text = hideFrames(text, traces);
  for (const [index, bytes] of Object.entries(hostStack)) text = takeStack(text, `$${index}`, bytes * share);
  writeFileSync(textFile, text);
  binaryen('wasm-as', ['--all-features', textFile, '-o', path.join(target, 'quickjs.wasm')]);
  rmSync(textFile);
  writeFileSync(stampFile, stamp);
  console.log(`build/javascript/ built: quickjs.wasm ${readFileSync(path.join(target, 'quickjs.wasm')).length} bytes`);
}
