// Measures the cost of the engines of code exercises, in Chromium on this machine: bytes over the network, time from
// opening a page to the first verdict, ten warm tests, and a new worker on a second visit. The same run measures a
// plain page of Pyodide and CodeMirror from npm for comparison. `node tests/bench/engines.mjs [--slow] [--json]`
//
// --slow: slow 4G (1.6 Mbit/s, 150 ms) and a CPU four times slower. DevTools can throttle the page but not its
// workers. So with --slow both sides run Python in a worker, and both workers run at full speed.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launchChromium } from '../chromium.mjs';
import { compressed, cutEngines } from '../../tools/engine_parts.mjs';
import { languages } from '../../web/runner/protocol/languages.mjs';

const slow = process.argv.includes('--slow');
const root = fileURLToPath(new URL('../../', import.meta.url));
const pyodide = path.dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));
const engines = await cutEngines();

/** @type {Map<string, { type: string, body: Buffer }>} by path */
const files = new Map();
let sent = 0; // bytes
const types = /** @type {Record<string, string>} */ ({
  js: 'text/javascript',
  mjs: 'text/javascript',
  wasm: 'application/wasm',
  html: 'text/html',
  json: 'application/json',
});

/** @param {string} name @param {Buffer | Uint8Array | string} body */
function add(name, body) {
  files.set(`/${name}`, {
    type: types[name.split('.').pop() ?? ''] ?? 'application/octet-stream',
    body: Buffer.from(body),
  });
}

/** @param {import('esbuild').BuildOptions} options @param {string} target */
async function bundle(options, target) {
  const { outputFiles = [] } = await build({
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    splitting: true,
    outdir: '/',
    external: ['module', 'node:*'],
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    define: { __ENGINE_PARTS__: JSON.stringify(JSON.stringify(engines.parts)) },
    ...options,
    ...(options.stdin ? { splitting: false } : { entryPoints: [{ in: String(options.entryPoints), out: target }] }),
  });
  for (const { path: name, contents } of outputFiles) add(options.stdin ? `${target}.mjs` : name.slice(1), contents);
}

await bundle({ entryPoints: /** @type {any} */ (path.join(root, 'web/runner/host/runner.mjs')) }, 'runner');
for (const language of Object.keys(languages)) {
  await bundle(
    { entryPoints: /** @type {any} */ (path.join(root, `web/runner/${language}/worker.mjs`)), outExtension: {} },
    `${language}_worker`,
  );
}
for (const [name, bytes] of engines.files) add(name, bytes);
add('ours.html', '<!doctype html><title>Ours</title>');

for (const name of ['pyodide.mjs', 'pyodide.asm.mjs', 'pyodide.asm.wasm', 'python_stdlib.zip', 'pyodide-lock.json']) {
  add(`pyodide/${name}`, readFileSync(path.join(pyodide, name)));
}
await bundle(
  {
    stdin: {
      contents: `import { EditorView, basicSetup } from 'codemirror'; import { python } from '@codemirror/lang-python';
      globalThis.editor = new EditorView({ doc: 'def f(n):\\n    return n * n\\n', extensions: [basicSetup, python()], parent: document.body });`,
      resolveDir: root,
    },
  },
  'editor',
);
add(
  'plain_worker.mjs',
  `import { loadPyodide } from '/pyodide/pyodide.mjs';
  const loading = loadPyodide({ indexURL: '/pyodide/' });
  onmessage = async ({ data: { source, calls } }) => {
    const python = await loading;
    postMessage(calls.map((n) => {
      const scope = python.toPy({});
      python.runPython(source, { globals: scope });
      return scope.get('f')(n);
    }));
  };`,
);
add('plain.html', '<!doctype html><title>Plain</title><body><script type="module" src="/editor.mjs"></script>');

const server = createServer(async ({ url = '' }, response) => {
  const file = files.get(url);
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  const body = file.body.length > 1024 ? await compressed(file.body) : file.body;
  sent += body.length;
  response.writeHead(200, {
    'content-type': file.type,
    'content-length': body.length,
    'cache-control': 'max-age=31536000, immutable',
    ...(body === file.body ? {} : { 'content-encoding': 'br' }),
  });
  response.end(body);
});
await new Promise((listening) => {
  server.listen(0, '127.0.0.1', () => listening(undefined));
});
const base = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`;
for (const { body } of files.values()) if (body.length > 1024) await compressed(body); // not measured

/** @type {Record<string, Record<string, unknown>>} */
const programs = {
  javascript: { files: [{ name: 'code.js', text: 'function f(n) { return n * n; }' }] },
  python: { files: [{ name: 'code.py', text: 'def f(n):\n    return n * n\n' }] },
  sql: { task: 'query', function: '', files: [{ name: 'query.sql', text: 'SELECT 6 * 7' }] },
  web: {
    task: 'page',
    function: '',
    files: [{ name: 'index.html', text: '<style>h1 { color: red }</style><h1>Hello</h1>' }],
  },
};
/** @type {Record<string, string>} */
const inputs = { sql: '{}', web: '{"select":"h1","read":"style","name":"color"}' };
/** @param {string} language @param {number} count */
const request = (language, count) => ({
  language,
  task: 'function',
  function: 'f',
  subject: '',
  checker: '',
  facts: false,
  seed: 1,
  epoch: 0,
  limits: { milliseconds: 60000, fuel: 1000, memory_kilobytes: 65536, output_bytes: 4096 },
  calls: Array.from({ length: count }, (_, index) => ({ test: `t${index}`, input: inputs[language] ?? `[${index}]` })),
  ...programs[language],
});

const median = (/** @type {number[]} */ values) => values.sort((a, b) => a - b)[values.length >> 1];
const browser = await launchChromium();

/** @param {import('playwright-core').BrowserContext} context */
async function open(context) {
  const page = await context.newPage();
  if (!slow) return page;
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 750e3 / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return page;
}

/** @param {import('playwright-core').Page} page @param {string} language @param {number} count */
const runOurs = (page, language, count) =>
  page.evaluate(
    async (what) => {
      const { createRunner } = await import(/** @type {string} */ ('/runner.mjs'));
      const kept = /** @type {any} */ (globalThis);
      const runner = (kept.runner ??= createRunner({ base: location.href }));
      const before = performance.now();
      const { results } = await runner.run(what);
      if (results.some((/** @type {any} */ { status }) => status !== 'ok')) throw new Error(JSON.stringify(results[0]));
      return { took: performance.now() - before, since: performance.now() };
    },
    request(language, count),
  );

/** @param {import('playwright-core').Page} page @param {number} count */
const runPlain = (page, count) =>
  page.evaluate(
    async (calls) => {
      const kept = /** @type {any} */ (globalThis);
      const worker = (kept.worker ??= new Worker('/plain_worker.mjs', { type: 'module' }));
      const before = performance.now();
      await new Promise((resolve, reject) => {
        worker.onerror = reject;
        worker.onmessage = resolve;
        worker.postMessage({ source: 'def f(n):\n    return n * n\n', calls });
      });
      return { took: performance.now() - before, since: performance.now() };
    },
    Array.from({ length: count }, (_, index) => index),
  );

/**
 * @param {string} name @param {string} start page
 * @param {(page: import('playwright-core').Page, count: number) => Promise<{ took: number, since: number }>} run
 */
async function measure(name, start, run) {
  const context = await browser.newContext();
  sent = 0;
  const page = await open(context);
  await page.goto(new URL(start, base).href);
  const cold = (await run(page, 1)).since;
  const bytes = sent;
  const warm = [];
  for (let turn = 0; turn < 9; turn += 1) warm.push((await run(page, 10)).took);
  await page.waitForTimeout(1500); // time for the page to store data for the next visit
  await page.close();
  const next = await open(context);
  await next.goto(new URL(start, base).href);
  const again = (await run(next, 1)).took;
  await context.close();
  return {
    name,
    bytes,
    cold_ms: Math.round(cold),
    warm_10_tests_ms: Math.round(median(warm)),
    fresh_per_test_ms: Number((median(warm) / 10).toFixed(1)),
    second_visit_ms: Math.round(again),
  };
}

/** Time still to wait when the engine has been loading for a minute, while the candidate answered other exercises. */
async function afterAMinute() {
  const context = await browser.newContext();
  const page = await open(context);
  await page.goto(new URL('ours.html', base).href);
  await page.evaluate(async () => {
    const { createRunner } = await import(/** @type {string} */ ('/runner.mjs'));
    const runner = createRunner({ base: location.href });
    Object.assign(globalThis, { runner });
    runner.prefetch('python');
  });
  await page.waitForTimeout(60_000);
  const { took } = await runOurs(page, 'python', 1);
  await context.close();
  return Math.round(took);
}

try {
  const rows = [];
  for (const language of ['javascript', 'sql', 'web', 'python'])
    rows.push(await measure(language, 'ours.html', (page, count) => runOurs(page, language, count)));
  rows.push(await measure('plain Pyodide + CodeMirror', 'plain.html', runPlain));
  if (process.argv.includes('--json')) console.log(JSON.stringify(rows, null, 2));
  else {
    console.log(slow ? 'slow 4G, page 4x slower' : 'unthrottled');
    console.table(rows);
    console.log(
      `first verdict in Python: ${(rows[4].cold_ms / rows[3].cold_ms).toFixed(1)} times sooner than the plain page`,
    );
    console.log(`… and ${await afterAMinute()} ms after it is asked for, a minute after the page was opened`);
  }
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
