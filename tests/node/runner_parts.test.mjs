// Checks downloads of engine parts over a failing network, in Node (without Cache API) and in Chromium (with it).
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { after, before, beforeEach, test } from 'node:test';
import { launchChromium, skip } from '../chromium.mjs';
import { loadFiles } from '../../web/runner/host/parts.mjs';
import { serveRunner } from './runner_site.mjs';

const bodies = [0, 1, 2].map((index) => Buffer.alloc(300000, `part ${index} `));
/** @param {Buffer} body @param {number} index */
const part = (body, index) => ({
  url: `p${index}.bin`,
  bytes: body.length,
  compressed: 1000 * (index + 1),
  sha256: createHash('sha256').update(body).digest('base64'),
});
const files = { 'a.wasm': bodies.slice(0, 2).map(part), 'b.zip': [part(bodies[2], 2)] };

/** @param {string} _name @param {ArrayBuffer} bytes */
const keep = (_name, bytes) => bytes;

/** @typedef {(response: import('node:http').ServerResponse, body: Buffer) => void} Answer */
/** @type {Answer} */
const whole = (response, body) => {
  response.end(body);
};
/** @type {Answer} */
const broken = (response, body) => {
  response.write(body.subarray(0, 100000), () => response.destroy());
};
/** @type {Answer} */
const changed = (response, body) => {
  response.end(Buffer.concat([body.subarray(1), Buffer.from('!')]));
};
/** @type {Answer} */
const overloaded = (response) => {
  response.writeHead(503).end();
};
/** @type {Answer} */
const gone = (response) => {
  response.writeHead(404).end();
};

/** Responses to the next requests for each part; after them, the whole part. @type {Answer[][]} */
let answers = [[], [], []];
/** @type {string[]} */
let asked = [];
let base = '';

const server = createServer(({ url = '' }, response) => {
  asked.push(url.slice(1));
  const index = Number(url[2]);
  (answers[index].shift() ?? whole)(response, bodies[index]);
});
before(
  () =>
    new Promise((listening) => {
      server.listen(0, '127.0.0.1', () => {
        base = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`;
        listening(undefined);
      });
    }),
);
after(() => {
  server.close();
  server.closeAllConnections();
});
beforeEach(() => {
  answers = [[], [], []];
  asked = [];
});

/** @param {Record<string, ArrayBuffer>} loaded */
function assertComplete(loaded) {
  assert.ok(Buffer.from(loaded['a.wasm']).equals(Buffer.concat(bodies.slice(0, 2))));
  assert.ok(Buffer.from(loaded['b.zip']).equals(bodies[2]));
}

test('fetches one part after the other and says how far it is, in bytes over the network', async () => {
  /** @type {import('../../web/runner/host/parts.mjs').Progress[]} */
  const seen = [];
  assertComplete(await loadFiles(files, keep, { base, onProgress: (progress) => seen.push(progress) }));
  assert.deepEqual(asked, ['p0.bin', 'p1.bin', 'p2.bin']);
  assert.deepEqual(seen.at(-1), { loaded: 6000, total: 6000 });
  assert.ok(seen.every(({ loaded }, index) => index === 0 || loaded >= seen[index - 1].loaded));
});

test('a broken, a changed and a refused part are fetched again, and only they', async () => {
  answers = [[], [broken, changed, overloaded], []];
  assertComplete(await loadFiles(files, keep, { base }));
  assert.deepEqual(asked, ['p0.bin', 'p1.bin', 'p1.bin', 'p1.bin', 'p1.bin', 'p2.bin']);
});

test('what another attempt would not mend is said at once; the next time goes on from there', async () => {
  answers = [[], [], [gone]];
  await assert.rejects(loadFiles(files, keep, { base }), /could not be loaded \(404\)/);
  assertComplete(await loadFiles(files, keep, { base }));
  assert.deepEqual(asked, ['p0.bin', 'p1.bin', 'p2.bin', 'p2.bin']);
});

test('gives up when told to, also between two attempts', async () => {
  answers = [[broken, broken, broken], [], []];
  const abort = new AbortController();
  setTimeout(() => abort.abort(new Error('enough')), 200);
  await assert.rejects(loadFiles(files, keep, { base, signal: abort.signal }), /enough/);
  assert.deepEqual(asked, ['p0.bin']);
});

test('once somebody waits, it tries again at once, and not for ever', async () => {
  answers = [[broken, broken, broken, broken, broken, broken, broken, broken], [], []];
  const hurry = new AbortController();
  const start = performance.now();
  const failure = assert.rejects(loadFiles(files, keep, { base, hurry: hurry.signal }));
  const attempts = () => asked.filter((name) => name === 'p0.bin').length;
  const wait = (/** @type {number} */ milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  while (attempts() < 3) await wait(10);
  assert.equal(new Set(asked).size, 1, 'one part at a time');
  await wait(20);
  hurry.abort();
  await wait(100);
  assert.deepEqual([attempts(), asked.includes('p1.bin')], [4, true], 'and the next part meanwhile');
  await failure;
  assert.equal(attempts(), 7);
  assert.ok(performance.now() - start < 15000, 'the pauses begin anew');
});

test(
  'in Chromium: resumed after a broken visit, read from the cache on the next, started from the image',
  { skip, timeout: 120000 },
  async () => {
    const site = await serveRunner();
    const browser = await launchChromium();
    try {
      const context = await browser.newContext();
      const enter = async () => {
        const page = await context.newPage();
        await page.goto(site.address);
        await page.evaluate(async () => {
          const { createRunner } = await import(/** @type {string} */ ('/runner.mjs'));
          Object.assign(globalThis, { runner: createRunner({ base: location.href }) });
        });
        return page;
      };
      const parts = Object.values(site.parts.python)
        .flat()
        .filter(({ made }) => !made)
        .map(({ url }) => `/${url}`);
      const fetched = () => site.asked.filter((url) => url.startsWith('/engines/'));

      const first = await enter();
      const third = parts[2];
      site.break(third);
      first.evaluate(() => /** @type {any} */ (globalThis).runner.prefetch('python')).catch(() => {});
      while (!fetched().includes(third))
        await new Promise((resolve) => {
          setTimeout(resolve, 50);
        });
      const kept = async (/** @type {string} */ url) =>
        (await (await caches.open('potentiel-engines')).match(url)) !== undefined;
      await first.waitForFunction(kept, parts[1]);
      await first.close();

      site.mend();
      site.asked.length = 0;
      const second = await enter();
      await second.evaluate(() => /** @type {any} */ (globalThis).runner.prefetch('python'));
      assert.deepEqual(fetched(), parts.slice(2), 'only what was missing');
      const image = site.parts.python['python.image'][0].url;
      await second.waitForFunction(
        async (url) => (await (await caches.open('potentiel-engines')).match(`/${url}`)) !== undefined,
        image,
      );
      await second.close();

      site.asked.length = 0;
      const last = await enter();
      const milliseconds = await last.evaluate(async () => {
        const start = performance.now();
        await /** @type {any} */ (globalThis).runner.prefetch('python');
        return performance.now() - start;
      });
      assert.deepEqual(fetched(), []);
      console.log(`# second visit: Python ready after ${Math.round(milliseconds)} ms`);
    } finally {
      await browser.close();
      site.close();
    }
  },
);
