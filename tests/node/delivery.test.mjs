// Results on their way to a server that fails, is away, answers late, or is cut off after it has received.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import test from 'node:test';
import { deliver, sendsTo } from '../../web/element/delivery.mjs';
import { sri } from './candidate.mjs';

const completion = { credential: { type: 'é' }, jws: 'a.b.c', transcript: '{"sequence":0}\n', result: { score: 1 } };
const key = sri(completion.transcript);
const digest = async (/** @type {Uint8Array} */ bytes) => sri(bytes);

/** @typedef {{method?: string, key?: string | string[], body: any}} Received */

/**
 * A platform's server: each entry says what becomes of one request; the last one holds for all that follow.
 * @param {(number | 'cut before' | 'cut after' | 'silent')[]} answers
 */
async function platform(answers) {
  /** @type {Received[]} */
  const received = [];
  const server = createServer(async (request, response) => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer === 'cut before') return request.socket.destroy();
    let body = '';
    for await (const chunk of request) body += chunk;
    received.push({ method: request.method, key: request.headers['idempotency-key'], body: JSON.parse(body) });
    if (answer === 'cut after') return request.socket.destroy();
    if (answer !== 'silent') response.writeHead(Number(answer)).end();
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(undefined)); });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    received,
    url: `http://127.0.0.1:${port}/results`,
    close: () => { server.close(); server.closeAllConnections(); },
  };
}

/** @param {string} url @param {Partial<import('../../web/element/delivery.mjs').Means>} [means] */
const send = (url, means) => deliver(sendsTo(url, completion, digest), {
  signal: new AbortController().signal, online: async () => {}, pause: async () => {}, ...means,
});

test('all of it is sent, once', async () => {
  const { url, received, close } = await platform([201]);
  assert.equal(await send(url), 'sent');
  assert.deepEqual(received, [{ method: 'POST', key, body: completion }]);
  close();
});

test('it is sent again until the server has it, with the same key', async () => {
  const { url, received, close } = await platform([500, 503, 'cut before', 408, 429, 425, 'cut after', 200]);
  /** @type {number[]} */
  const pauses = [];
  assert.equal(await send(url, { pause: async (attempt) => { pauses.push(attempt); } }), 'sent');
  assert.deepEqual(pauses, [0, 1, 2, 3, 4, 5, 6]);
  assert.deepEqual([...new Set(received.map((one) => one.key))], [key], 'so that what was received before it was cut is known');
  assert.equal(received.length, 7);
  close();
});

for (const status of [400, 401, 403, 404, 409, 410, 413, 422]) {
  test(`${status} means never`, async () => {
    const { url, received, close } = await platform([status]);
    assert.equal(await send(url), 'refused');
    assert.equal(received.length, 1);
    close();
  });
}

test('a server that is not there yet', async () => {
  const { url, close } = await platform([200]);
  close();
  const port = Number(new URL(url).port);
  const server = createServer((_, response) => response.writeHead(204).end());
  assert.equal(await send(url, {
    pause: async (attempt) => {
      if (attempt !== 2) return;
      await new Promise((resolve) => { server.listen(port, '127.0.0.1', () => resolve(undefined)); });
    },
  }), 'sent');
  server.close();
  server.closeAllConnections();
});

test('an answer that does not come in time is not waited for', async () => {
  const { url, received, close } = await platform(['silent', 200]);
  assert.equal(await send(url, { patience: 100 }), 'sent');
  assert.deepEqual(received.map((one) => one.key), [key, key]);
  close();
});

test('no attempt without a network', async () => {
  const { url, received, close } = await platform([200]);
  /** @type {() => void} */
  let back = () => {};
  const sent = send(url, { online: () => new Promise((resolve) => { back = resolve; }) });
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(received.length, 0);
  back();
  assert.equal(await sent, 'sent');
  close();
});

test('who leaves the page stops sending', async () => {
  const { url, received, close } = await platform(['silent']);
  const page = new AbortController();
  let settled = false;
  send(url, { signal: page.signal }).then(() => { settled = true; });
  while (received.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  page.abort();
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepEqual([settled, received.length], [false, 1]);
  close();
});
