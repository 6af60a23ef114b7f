// Checks the delivery of a result when the network or the platform is away: the result waits, and is sent once.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { bare, eventually, pack, url, visit } from './site.mjs';

const { content } = await pack('gallery/single_choice');
const attributes = { pack: 'packs/gallery/single_choice.json', view: 'page', nonce: 'n' };

/** @param {import('./reader.mjs').Reader} reader */
async function take(reader) {
  const candidate = new Candidate(reader, content);
  await candidate.walk();
  return candidate;
}

/** @param {import('playwright-core').Page} page @returns {Promise<any>} */
const completion = (page) =>
  page.locator('potentiel-assessment').evaluate((widget) => /** @type {any} */ (widget).completion);

/**
 * Takes the network away once what is fetched behind the first exercise has come: it signs the result.
 *
 * @param {import('playwright-core').Page} page
 */
async function goOffline(page) {
  let before = -1;
  await eventually(async () => {
    const fetched = await page.evaluate(() => performance.getEntriesByType('resource').length);
    const same = fetched === before;
    before = fetched;
    if (!same) await page.waitForTimeout(500);
    return same;
  }, 'nothing more is fetched');
  await page.context().setOffline(true);
}

test('without a network the page is told when it is back, once', async () => {
  const { page, reader, completed, end } = await visit({ attributes });
  const candidate = await take(reader);
  await goOffline(page);
  await candidate.finish();
  const signed = await eventually(
    async () => (await completion(page))?.credential && completion(page),
    'signed without a network',
  );
  await page.waitForTimeout(300);
  assert.deepEqual(await completed(), []);
  await page.context().setOffline(false);
  const told = await eventually(async () => (await completed()).length > 0 && completed(), 'complete');
  assert.deepEqual(told, [signed]);
  await page.reload();
  await reader.meet('heading', candidate.words.result);
  await eventually(() => completion(page), 'the result is shown again');
  await page.waitForTimeout(300);
  assert.deepEqual(await completed(), []);
  await end();
});

test('a result is on the disk before anybody sees it: the page may be closed at any moment', async () => {
  const { page, reader, end } = await visit({ attributes });
  await page.evaluate(() => {
    /** @type {string[]} */
    const order = [];
    Object.assign(globalThis, { order });
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...given) {
      if (this.name === 'outbox') this.transaction.addEventListener('complete', () => order.push('kept'));
      return put.apply(this, /** @type {any} */ (given));
    };
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      if (/** @type {any} */ (document.querySelector('potentiel-assessment')).completion) order.push('shown');
      else port2.postMessage('');
    };
    port2.postMessage('');
  });
  const candidate = await take(reader);
  await candidate.finish();
  const order = await eventually(
    () =>
      page.evaluate(
        () => /** @type {any} */ (globalThis).order.includes('shown') && /** @type {any} */ (globalThis).order,
      ),
    'the result',
  );
  assert.equal(order[0], 'kept');
  await end();
});

test('a page that was closed before the network was back is told at the next visit', async () => {
  const { page, reader, completed, end } = await visit({ attributes });
  const candidate = await take(reader);
  await goOffline(page);
  await candidate.finish();
  const signed = await eventually(async () => (await completion(page))?.credential && completion(page), 'signed');
  await page.goto('about:blank');
  await page.context().setOffline(false);
  await page.goto(`${url}bare.html`);
  const told = await eventually(async () => (await completed()).length > 0 && completed(), 'complete');
  assert.deepEqual(told, [signed]);
  await end();
});

test('a page that could not take it is told again', async () => {
  const { page, reader, completed, end } = await visit({ attributes });
  await page.evaluate(() => addEventListener('complete', (event) => event.preventDefault()));
  const candidate = await take(reader);
  await candidate.finish();
  const [first] = await eventually(async () => (await completed()).length > 0 && completed(), 'complete');
  for (const times of [1, 0]) {
    await page.reload();
    await eventually(() => completion(page), 'the result is shown again');
    await page.waitForTimeout(300);
    assert.deepEqual(await completed(), Array(times).fill(first));
  }
  await end();
});

test('a page whose promise fails is told again, one whose promise holds is not', async () => {
  const { page, reader, completed, end } = await visit({ attributes });
  await page.evaluate(() =>
    addEventListener('complete', (event) => /** @type {any} */ (event).waitUntil(Promise.reject(new Error('away')))),
  );
  const candidate = await take(reader);
  await candidate.finish();
  const [first] = await eventually(async () => (await completed()).length > 0 && completed(), 'complete');
  await page.goto('about:blank');
  await page
    .context()
    .addInitScript(() =>
      addEventListener('complete', (event) => /** @type {any} */ (event).waitUntil(Promise.resolve())),
    );
  for (const times of [1, 0]) {
    await page.goto(`${url}bare.html`);
    await eventually(() => completion(page), 'the result is shown again');
    await page.waitForTimeout(300);
    assert.deepEqual(await completed(), Array(times).fill(first));
  }
  await end();
});

test('waitUntil() after something was awaited throws, as that of a browser’s own events', async () => {
  const { page, reader, completed, end } = await visit({ attributes });
  await page.evaluate(() =>
    addEventListener('complete', async (event) => {
      const { waitUntil } = /** @type {any} */ (event);
      let open = () => {};
      waitUntil.call(
        event,
        new Promise((resolve) => {
          open = () => resolve(undefined);
        }),
      );
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
      waitUntil.call(event, Promise.resolve()); // allowed: an earlier promise is pending
      open();
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
      try {
        waitUntil.call(event, Promise.resolve());
      } catch (error) {
        Object.assign(globalThis, { thrown: /** @type {Error} */ (error).name });
      }
    }),
  );
  const candidate = await take(reader);
  await candidate.finish();
  assert.equal(
    await eventually(() => page.evaluate(() => /** @type {any} */ (globalThis).thrown), 'thrown'),
    'InvalidStateError',
  );
  await page.reload();
  await eventually(() => completion(page), 'the result is shown again');
  await page.waitForTimeout(300);
  assert.deepEqual(await completed(), [], 'it was taken');
  await end();
});

/**
 * A page whose server draws a nonce for each visit, and may change the `submit` address.
 * @param {string[]} expected
 * @param {() => string} [submit]
 */
async function drawing(expected, submit = () => '') {
  let drawn = 0;
  const visited = await visit({ path: 'icon.svg', expected });
  await visited.page.context().route(`${url}bare.html`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: bare({ ...attributes, lang: 'fr', nonce: `n-${(drawn += 1)}`, ...(submit() && { submit: submit() }) }),
    }),
  );
  const load = () => visited.page.goto(`${url}bare.html`);
  await load();
  return { ...visited, load };
}
const noncesOf = (/** @type {any[]} */ told) => told.map(({ result }) => result.start.nonce);

test('a page that could not take it is told again under another nonce, too', async () => {
  const { page, reader, load, completed, end } = await drawing([]);
  await page.evaluate(() => addEventListener('complete', (event) => event.preventDefault()));
  const candidate = await take(reader);
  await candidate.finish();
  const [first] = await eventually(async () => (await completed()).length > 0 && completed(), 'complete');
  await load();
  await reader.meet('button', 'Commencer');
  const told = await eventually(async () => (await completed()).length > 0 && completed(), 'told again');
  assert.deepEqual([told, noncesOf(told)], [[first], ['n-1']]);
  await load();
  await reader.meet('button', 'Afficher le résultat');
  await page.waitForTimeout(300);
  assert.deepEqual(await completed(), []);
  await end();
});

/** Runs in the page: how many results are kept on this device. @returns {Promise<number>} */
const kept = () =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('potentiel');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const counting = opening.result.transaction('outbox').objectStore('outbox').count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
  });

test('what was finished without a network is told under another nonce', async () => {
  const { page, reader, load, completed, end } = await drawing([]);
  const candidate = await take(reader);
  await goOffline(page);
  await candidate.finish();
  await eventually(async () => (await completion(page))?.credential, 'signed');
  await eventually(() => page.evaluate(kept), 'kept');
  await page.goto('about:blank');
  await page.context().setOffline(false);
  await load();
  assert.deepEqual(noncesOf(await eventually(async () => (await completed()).length > 0 && completed(), 'complete')), [
    'n-1',
  ]);
  await end();
});

test('a result that is refused holds up no other', async () => {
  const { page, reader, load, end } = await drawing(['413', 'ERR_FAILED'], () => 'results');
  /** @type {string[]} */
  const received = [];
  let away = true;
  await page.context().route(`${url}results`, (route) => {
    const { nonce } = JSON.parse(String(route.request().postData())).result.start;
    received.push(nonce);
    if (away) return route.abort();
    const body = JSON.stringify({ received: route.request().headers()['idempotency-key'] });
    return nonce === 'n-1' ? route.fulfill({ status: 413, body: '' }) : route.fulfill({ status: 200, body });
  });
  for (const nonce of ['n-1', 'n-2']) {
    const candidate = await take(reader);
    await candidate.finish();
    await eventually(() => received.includes(nonce), 'sent');
    if (nonce === 'n-2') away = false;
    received.length = 0;
    await load();
  }
  await reader.meet('button', 'Commencer');
  await eventually(() => received.includes('n-1') && received.includes('n-2'), 'both');
  await end();
});

test('the address of results that was mended counts for those that wait', async () => {
  let submit = 'resluts';
  const { page, reader, load, end } = await drawing(['404'], () => submit);
  /** @type {string[]} */
  const received = [];
  await page.context().route(/res(lu|ul)ts$/, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    received.push(name);
    const body = JSON.stringify({ received: route.request().headers()['idempotency-key'] });
    return route.fulfill(name === 'results' ? { status: 200, body } : { status: 404, body: '' });
  });
  const candidate = await take(reader);
  await candidate.finish();
  await eventually(() => received.length > 0, 'sent to nowhere');
  await page.goto('about:blank');
  received.length = 0;
  submit = 'results';
  await load();
  await eventually(() => received.length > 0, 'sent');
  await page.waitForTimeout(1500);
  assert.deepEqual(received, ['results']);
  await end();
});

test('the widget sends it itself, until the platform has it', async () => {
  /** @type {{key: string | string[] | undefined, body: any}[]} */
  const received = [];
  const answers = [503, 0, 200];
  const platform = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    received.push({ key: request.headers['idempotency-key'], body: JSON.parse(body) });
    const status = answers.shift() ?? 500;
    if (status === 0)
      request.socket.destroy(); // the server has received the result, but the response is lost
    else response.writeHead(status).end(JSON.stringify({ received: request.headers['idempotency-key'] }));
  });
  await new Promise((resolve) => {
    platform.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (platform.address());
  const { page, reader, completed, end } = await visit({
    attributes: { ...attributes, submit: 'results' },
    expected: ['503', 'ERR_FAILED', 'ERR_EMPTY_RESPONSE'],
  });
  // The page's policy allows its own server only, so this route forwards the requests to the platform.
  await page.context().route(`${url}results`, async (route) => {
    const request = route.request();
    const answer = await fetch(`http://127.0.0.1:${port}/`, {
      method: 'POST',
      headers: await request.allHeaders(),
      body: request.postData(),
    }).catch(() => null);
    if (answer) await route.fulfill({ status: answer.status, body: await answer.text() });
    else await route.abort();
  });
  await page.evaluate(() => {
    Object.assign(globalThis, { told: [] });
    for (const type of ['delivered', 'undelivered']) {
      addEventListener(type, (event) => {
        const { key, nonce, status, reason, final } = /** @type {CustomEvent} */ (event).detail;
        /** @type {any} */ (globalThis).told.push({
          type,
          key,
          nonce,
          ...(type === 'undelivered' && { status, reason, final }),
        });
      });
    }
  });
  const candidate = await take(reader);
  await candidate.finish();
  await eventually(() => received.length === 3, 'sent three times', 15);
  const told = await eventually(async () => {
    const all = await page.evaluate(() => /** @type {any} */ (globalThis).told);
    return all.length > 2 && all;
  }, 'the page hears of each');
  const { key } = received[0];
  assert.deepEqual(told, [
    { type: 'undelivered', key, nonce: 'n', status: 503, reason: 'refused', final: false },
    { type: 'undelivered', key, nonce: 'n', status: 0, reason: 'unreachable', final: false },
    { type: 'delivered', key, nonce: 'n' },
  ]);
  const [sent] = await eventually(async () => (await completed()).length > 0 && completed(), 'the page is told, too');
  assert.deepEqual(
    received.map(({ body }) => body),
    [sent, sent, sent],
  );
  assert.equal(new Set(received.map(({ key }) => key)).size, 1);
  await page.waitForTimeout(300);
  await page.reload();
  await eventually(() => completion(page), 'the result is shown again');
  await page.waitForTimeout(500);
  assert.equal(received.length, 3, 'once');
  await end();
  platform.close();
  platform.closeAllConnections();
});

test('what waits for a platform goes at the next visit, even to a page for another candidate', async () => {
  const { page, reader, end } = await visit({
    attributes: { ...attributes, submit: 'results' },
    expected: ['ERR_FAILED', '410'],
  });
  /** @type {string[]} */
  const received = [];
  let away = true;
  await page.context().route(`${url}results`, async (route) => {
    if (away) return route.abort();
    received.push(String(route.request().postData()));
    await route.fulfill({ status: 410, body: '' });
  });
  const candidate = await take(reader);
  await candidate.finish();
  const { jws } = await eventually(async () => (await completion(page))?.jws && completion(page), 'signed');
  await page.goto('about:blank');
  away = false;
  await page.context().route(`${url}bare.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><script type="module" src="potentiel.js"></script><potentiel-assessment pack="packs/gallery/single_choice.json" nonce="m" submit="results" lang="fr"></potentiel-assessment>',
    }),
  );
  await page.goto(`${url}bare.html`);
  await reader.meet('button', 'Commencer');
  await eventually(() => received.length === 1, 'sent');
  assert.equal(JSON.parse(received[0]).jws, jws);
  // 410: the platform will never accept the result, so it is not sent again.
  await page.reload();
  await reader.meet('button', 'Commencer');
  await page.waitForTimeout(500);
  assert.equal(received.length, 1);
  await end();
});
