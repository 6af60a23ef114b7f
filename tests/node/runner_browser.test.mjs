// The runner as it is shipped (bundled, minified, under a Content-Security-Policy) in Chromium: every hostile program
// must come to the same bytes as in Node, or a platform's replay would accuse an honest candidate.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { close, run } from '../../web/runner/node.mjs';
import { programs, request } from './runner_support.mjs';

/** @typedef {import('../../web/runner/request.mjs').Request} Request */
/** @typedef {ReturnType<typeof import('../../web/runner/runner.mjs').createRunner>} Runner */

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const skip = existsSync(executablePath) ? false : `no ${executablePath}`;

const wasm = readFileSync(createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm'));
const pagePolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";
const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";

// A worker that hardens itself and tells what it has left.
const probe = `import { harden } from '/harden.mjs';
  const post = postMessage.bind(globalThis);
  const stubborn = harden(globalThis);
  const left = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'importScripts', 'indexedDB', 'caches',
    'postMessage', 'BroadcastChannel', 'MessageChannel', 'Worker', 'navigator', 'location', 'self', 'onmessage', 'close', 'eval',
    'addEventListener', 'setTimeout', 'crypto', 'performance'].filter((name) => name in globalThis);
  post({ stubborn, left });`;

/** @param {string} name */
async function bundle(name) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../../web/runner/${name}.mjs`, import.meta.url))],
    bundle: true, minify: true, format: 'esm', platform: 'browser', target: 'es2022', write: false, external: ['module', 'node:*'],
  });
  return outputFiles[0].contents;
}

/** @type {import('node:http').Server} */
let server;
/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('playwright-core').Page} */
let page;
/** @type {string[]} what the page's server was asked for */
const asked = [];

before(async () => {
  if (skip) return;
  /** @type {Record<string, [string, string | Uint8Array, string]>} */
  const files = {
    '/': ['text/html', '<!doctype html><title>Runner</title>', pagePolicy],
    '/runner.mjs': ['text/javascript', await bundle('runner'), pagePolicy],
    '/javascript_worker.mjs': ['text/javascript', await bundle('javascript/worker'), workerPolicy],
    '/harden.mjs': ['text/javascript', await bundle('harden'), workerPolicy],
    '/probe.mjs': ['text/javascript', probe, workerPolicy],
    '/elsewhere': ['text/html', '<!doctype html><title>Another origin</title>', ''],
    '/quickjs.wasm': ['application/wasm', wasm, pagePolicy],
    '/no_worker/quickjs.wasm': ['application/wasm', wasm, pagePolicy],
  };
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const [type, body, policy] = files[url] ?? ['text/plain', 'not found', pagePolicy];
    response.writeHead(url in files ? 200 : 404, { 'content-type': type, 'content-security-policy': policy, 'access-control-allow-origin': '*' });
    response.end(body);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(undefined)); });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  browser = await chromium.launch({
    executablePath,
    args: ['--headless=new', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${address.port}/`);
  await page.evaluate(async () => {
    const { createRunner } = await import(/** @type {string} */ ('/runner.mjs'));
    Object.assign(globalThis, { createRunner, runner: createRunner({ base: location.href }) });
  });
});

after(async () => {
  close();
  await browser?.close();
  server?.close();
});

/** @param {Request} what */
const runInPage = (what) => page.evaluate((value) => /** @type {any} */ (globalThis).runner.run(value), what);

test('fetches nothing before it is needed, then says how far it is', { skip }, async () => {
  assert.deepEqual(asked.filter((url) => /wasm|worker/.test(url)), []);
  const progress = await page.evaluate(async () => {
    /** @type {{ loaded: number, total: number }[]} */
    const seen = [];
    await /** @type {any} */ (globalThis).runner.prefetch('javascript', (/** @type {any} */ step) => seen.push(step));
    return seen;
  });
  assert.deepEqual(progress.at(-1), { loaded: wasm.length, total: wasm.length });
  assert.deepEqual(asked.filter((url) => /wasm|worker/.test(url)), ['/quickjs.wasm', '/javascript_worker.mjs']);
});

test('the worker has given up all that reaches outside', { skip }, async () => {
  const [worker, ...others] = page.workers();
  assert.deepEqual(others, []);
  await assert.rejects(worker.evaluate('1'), /eval is not a function/);  // so much that nobody can look into it any more

  const { stubborn, left } = await page.evaluate(() => new Promise((resolve) => {
    new Worker('/probe.mjs', { type: 'module' }).onmessage = ({ data }) => resolve(data);
  }));
  assert.deepEqual(stubborn.sort(), ['PERSISTENT', 'TEMPORARY']);  // two numbers
  assert.deepEqual(left, []);
});

for (const { name, source } of programs()) {
  test(`${name}: as in Node`, { skip }, async () => {
    const what = request({ source });
    assert.deepEqual(await runInPage(what), await run(what));
  });
}

test('the page never waits for an endless loop', { skip }, async () => {
  const longest = await page.evaluate(async (what) => {
    let last = performance.now();
    let longestGap = 0;
    const timer = setInterval(() => {
      const now = performance.now();
      longestGap = Math.max(longestGap, now - last);
      last = now;
    }, 5);
    await /** @type {any} */ (globalThis).runner.run(what);
    clearInterval(timer);
    return longestGap;
  }, request({ source: 'function f() { while (true); }', limits: { fuel: 4000 } }));
  assert.ok(longest < 250, `${longest} ms`);
});

test('kills what no fuel can stop, and goes on', { skip }, async () => {
  const { results } = await runInPage(request({
    source: 'const f = (a) => a === 1 ? [].indexOf.call({ length: 2 ** 53 - 1 }, 1) : a;',
    limits: { milliseconds: 300 },
    calls: [1, 2].map((number) => ({ test: `t${number}`, input: `[${number}]` })),
  }));
  assert.deepEqual(results.map((/** @type {{ status: string }} */ { status }) => status), ['killed', 'ok']);
});

test('without the engine, the calls are killed and say why; prefetch rejects', { skip }, async () => {
  const [result, refusal, unstarted] = await page.evaluate(async (what) => {
    const create = /** @type {any} */ (globalThis).createRunner;
    const lost = create({ base: new URL('/lost/', location.href) });
    const noWorker = create({ base: new URL('/no_worker/', location.href) });
    return [(await lost.run(what)).results[0], await lost.prefetch('javascript').catch(String), (await noWorker.run(what)).results[0]];
  }, request({}));
  assert.deepEqual([result.status, result.value], ['killed', 'The code engine could not be loaded (404).']);
  assert.match(refusal, /404/);
  assert.deepEqual([unstarted.status, unstarted.value], ['killed', 'The code engine could not be started.']);
});

test('runs on a page of another origin than its files', { skip }, async () => {
  const files = new URL(page.url()).origin;
  const elsewhere = await browser.newPage();
  await elsewhere.goto(`${files.replace('127.0.0.1', 'localhost')}/elsewhere`);
  const { results } = await elsewhere.evaluate(async ([origin, what]) => {
    const { createRunner } = await import(`${origin}/runner.mjs`);
    const runner = createRunner({ base: `${origin}/` });
    return runner.run(what);
  }, /** @type {const} */ ([files, request({ source: 'const f = () => 42;' })]));
  assert.deepEqual(results.map((/** @type {{ value: string }} */ { value }) => value), ['42']);
});
