// What becomes of a result when the network or the platform is away: it waits, and goes once.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { eventually, pack, url, visit } from './site.mjs';

const { content } = await pack('gallery/single_choice');
const attributes = { pack: 'packs/gallery/single_choice.json', view: 'page', nonce: 'n' };

/** @param {import('./reader.mjs').Reader} reader */
async function take(reader) {
  const candidate = new Candidate(reader, content);
  await candidate.walk();
  return candidate;
}

/** @param {import('playwright-core').Page} page @returns {Promise<any>} */
const completion = (page) => page.locator('potentiel-assessment').evaluate((widget) => /** @type {any} */ (widget).completion);

test('without a network the page is told when it is back, once', async () => {
  const { page, reader, completed, end } = await visit({ attributes });
  const candidate = await take(reader);
  await page.context().setOffline(true);
  await candidate.finish();
  const signed = await eventually(async () => (await completion(page))?.credential && completion(page), 'signed without a network');
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

test('a page that was closed before the network was back is told at the next visit', async () => {
  const { page, reader, completed, end } = await visit({ attributes });
  const candidate = await take(reader);
  await page.context().setOffline(true);
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
  await page.evaluate(() => addEventListener('complete', (event) => /** @type {any} */ (event).waitUntil(Promise.reject(new Error('away')))));
  const candidate = await take(reader);
  await candidate.finish();
  const [first] = await eventually(async () => (await completed()).length > 0 && completed(), 'complete');
  await page.goto('about:blank');
  await page.context().addInitScript(() => addEventListener('complete', (event) => /** @type {any} */ (event).waitUntil(Promise.resolve())));
  for (const times of [1, 0]) {
    await page.goto(`${url}bare.html`);
    await eventually(() => completion(page), 'the result is shown again');
    await page.waitForTimeout(300);
    assert.deepEqual(await completed(), Array(times).fill(first));
  }
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
    if (status === 0) request.socket.destroy(); // it has received, and its answer is lost
    else response.writeHead(status).end(JSON.stringify({ received: request.headers['idempotency-key'] }));
  });
  await new Promise((resolve) => { platform.listen(0, '127.0.0.1', () => resolve(undefined)); });
  const { port } = /** @type {import('node:net').AddressInfo} */ (platform.address());
  const { page, reader, completed, end } = await visit({
    attributes: { ...attributes, submit: 'results' }, expected: ['503', 'ERR_FAILED', 'ERR_EMPTY_RESPONSE'],
  });
  // The policy of the page knows its own server only; what comes there is handed on.
  await page.context().route(`${url}results`, async (route) => {
    const request = route.request();
    const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers: await request.allHeaders(), body: request.postData() }).catch(() => null);
    if (answer) await route.fulfill({ status: answer.status, body: await answer.text() });
    else await route.abort();
  });
  await page.evaluate(() => {
    Object.assign(globalThis, { told: [] });
    for (const type of ['delivered', 'undelivered']) {
      addEventListener(type, (event) => {
        const { key, nonce, status, reason, final } = /** @type {CustomEvent} */ (event).detail;
        /** @type {any} */ (globalThis).told.push({ type, key, nonce, ...(type === 'undelivered' && { status, reason, final }) });
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
  assert.deepEqual(received.map(({ body }) => body), [sent, sent, sent]);
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
  const { page, reader, end } = await visit({ attributes: { ...attributes, submit: 'results' }, expected: ['ERR_FAILED', '410'] });
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
  await page.context().route(`${url}bare.html`, (route) => route.fulfill({
    contentType: 'text/html', body: '<!doctype html><script type="module" src="potentiel.js"></script><potentiel-assessment pack="packs/gallery/single_choice.json" nonce="m" submit="results" lang="fr"></potentiel-assessment>',
  }));
  await page.goto(`${url}bare.html`);
  await reader.meet('button', 'Commencer');
  await eventually(() => received.length === 1, 'sent');
  assert.equal(JSON.parse(received[0]).jws, jws);
  // 410: it will never take it, and is not asked again.
  await page.reload();
  await reader.meet('button', 'Commencer');
  await page.waitForTimeout(500);
  assert.equal(received.length, 1);
  await end();
});
