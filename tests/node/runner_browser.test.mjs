// Checks the shipped runner (bundled, minified, under a Content-Security-Policy) in Chromium: every hostile program
// must give the same bytes as in Node. Otherwise a platform's replay would accuse an honest candidate.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newPage, skip } from '../one_chromium.mjs';
import { close, run } from '../../web/runner/host/node.mjs';
import { assertAwake, watch } from '../stillness.mjs';
import { hostileLanguages, programs, request } from './runner_support.mjs';
import { serveRunner } from './runner_site.mjs';

/** @typedef {import('../../web/runner/protocol/request.mjs').Request} Request */
/** @typedef {ReturnType<typeof import('../../web/runner/host/runner.mjs').createRunner>} Runner */

/** @type {Awaited<ReturnType<typeof serveRunner>>} */
let site;
/** @type {import('playwright-core').Page} */
let page;

before(async () => {
  if (skip) return;
  site = await serveRunner();
  page = await newPage();
  await page.goto(site.address);
  await page.evaluate(async () => {
    const { createRunner } = await import(/** @type {string} */ ('/runner.mjs'));
    Object.assign(globalThis, { createRunner, runner: createRunner({ base: location.href }) });
  });
});

after(async () => {
  close();
  site?.close();
});

/** @param {Request} what */
const runInPage = (what) => page.evaluate((value) => /** @type {any} */ (globalThis).runner.run(value), what);

test('fetches nothing before it is needed, then says how far it is', { skip }, async () => {
  assert.deepEqual(
    site.asked.filter((url) => /wasm|worker/.test(url)),
    [],
  );
  const progress = await page.evaluate(async () => {
    /** @type {{ loaded: number, total: number }[]} */
    const seen = [];
    await /** @type {any} */ (globalThis).runner.prefetch('javascript', (/** @type {any} */ step) => seen.push(step));
    return seen;
  });
  const [{ url, compressed }] = site.parts.javascript['quickjs.wasm'];
  assert.deepEqual(progress.at(-1), { loaded: compressed, total: compressed });
  assert.deepEqual(site.asked.filter((name) => /wasm|worker/.test(name)).sort(), [`/${url}`, '/javascript_worker.js']);
});

test('the worker has given up all that reaches outside', { skip }, async () => {
  const [worker, ...others] = page.workers();
  assert.deepEqual(others, []);
  await assert.rejects(worker.evaluate('1'), /eval is not a function/); // so hardened that it can't even be inspected

  const { stubborn, left } = await page.evaluate(
    () =>
      new Promise((resolve) => {
        new Worker('/probe.mjs', { type: 'module' }).onmessage = ({ data }) => resolve(data);
      }),
  );
  assert.deepEqual(stubborn.sort(), ['PERSISTENT', 'TEMPORARY']); // two numeric constants
  assert.deepEqual(left, []);
});

for (const { name, request: what, status } of hostileLanguages.flatMap(programs)) {
  if (status === 'killed') continue; // by the clock, so it depends on the machine
  test(`${name}: as in Node`, { skip }, async () => {
    assert.deepEqual(await runInPage(what), await run(what));
  });
}

test('facts are fetched when they are asked for', { skip }, async () => {
  const fetched = () => site.asked.filter((url) => url === '/javascript_facts.js').length;
  assert.equal(fetched(), 0);
  const what = request({ source: 'function f(n) { return n < 2 ? n : f(n - 1); }', facts: true });
  assert.deepEqual(await runInPage(what), await run(what));
  assert.equal(fetched(), 1);
});

test('the page never waits for an endless loop', { skip }, async () => {
  const stillness = await watch(page);
  const {
    results: [{ status }],
  } = await runInPage(
    request({ source: 'function f() { while (true); }', limits: { fuel: 40_000, milliseconds: 60_000 } }),
  );
  assert.equal(status, 'fuel');
  assertAwake(await stillness());
});

test('kills what no fuel can stop, and goes on', { skip }, async () => {
  const { results } = await runInPage(
    request({
      source: 'const f = (a) => a === 1 ? [].indexOf.call({ length: 2 ** 53 - 1 }, 1) : a;',
      limits: { milliseconds: 300 },
      calls: [1, 2].map((number) => ({ test: `t${number}`, input: `[${number}]` })),
    }),
  );
  assert.deepEqual(
    results.map((/** @type {{ status: string }} */ { status }) => status),
    ['killed', 'ok'],
  );
});

test(
  'without the engine there is no result: run and prefetch reject, and say what is in the way',
  { skip },
  async () => {
    const said = await page.evaluate(async (what) => {
      const create = /** @type {any} */ (globalThis).createRunner;
      const tell = (/** @type {any} */ { code, message }) => `${code} ${message}`;
      const from = (/** @type {string} */ folder) => create({ base: new URL(folder, location.href) });
      const lost = from('/lost/');
      return [
        await lost.run(what).catch(tell),
        await lost.prefetch('javascript').catch(tell),
        await from('/no_worker/').run(what).catch(tell),
        await from('/text_worker/').run(what).catch(tell),
        await from('/bad_worker/').run(what).catch(tell),
      ];
    }, request({}));
    assert.match(said[0], /^engine_unreachable .*404/);
    assert.match(said[1], /^engine_unreachable .*404/);
    assert.match(said[2], /^engine_unreachable .*javascript_worker\.js \(404\)/);
    assert.match(said[3], /^engine_unreachable .*javascript_worker\.js \(served as "text\/plain"\)/);
    assert.match(said[4], /^engine_(blocked|failed) /);
  },
);

test(
  "what a policy, a sandbox or another origin forbids is told from what can't be had, at once",
  { skip },
  async () => {
    for (const path of ['no_workers', 'sandboxed_without_blob']) {
      const other = await newPage();
      await other.goto(`${site.address}${path}`);
      const frame =
        path === 'no_workers' ? other.mainFrame() : await (await other.waitForSelector('iframe')).contentFrame();
      const said = await /** @type {import('playwright-core').Frame} */ (frame).evaluate(
        async ([origin, what]) => {
          const { createRunner } = await import(`${origin}runner.mjs`);
          const runner = createRunner({ base: origin });
          const tell = (/** @type {any} */ { code, message }) => `${code} ${message}`;
          // Python's files are large: prefetch() must fail before it downloads them.
          return [await runner.run(what).catch(tell), await runner.prefetch('python').catch(tell)];
        },
        /** @type {const} */ ([site.address, request({})]),
      );
      for (const one of said) assert.match(one, /^engine_blocked This page may not start/, path);
      await other.close();
    }
  },
);

test('runs in a sandboxed frame, whose own origin is none', { skip }, async () => {
  const other = await newPage();
  await other.goto(`${site.address}sandboxed`);
  const frame = await (await other.waitForSelector('iframe')).contentFrame();
  const { results, facts } = await /** @type {import('playwright-core').Frame} */ (frame).evaluate(
    async ([origin, what]) => {
      const { createRunner } = await import(`${origin}runner.mjs`);
      return createRunner({ base: origin }).run(what);
    },
    /** @type {const} */ ([site.address, request({ source: 'const f = () => 42;', facts: true })]),
  );
  assert.deepEqual(
    results.map((/** @type {{ value: string }} */ { value }) => value),
    ['42'],
  );
  assert.ok(facts.length > 1);
  await other.close();
});

test('runs on a page of another origin than its files', { skip }, async () => {
  const files = new URL(page.url()).origin;
  const elsewhere = await newPage();
  await elsewhere.goto(`${files.replace('127.0.0.1', 'localhost')}/elsewhere`);
  const { results } = await elsewhere.evaluate(
    async ([origin, what]) => {
      const { createRunner } = await import(`${origin}/runner.mjs`);
      const runner = createRunner({ base: `${origin}/` });
      return runner.run(what);
    },
    /** @type {const} */ ([files, request({ source: 'const f = () => 42;' })]),
  );
  assert.deepEqual(
    results.map((/** @type {{ value: string }} */ { value }) => value),
    ['42'],
  );
});
