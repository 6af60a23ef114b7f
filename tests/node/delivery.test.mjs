// Checks the delivery of results to a server that fails, is away, answers late, or disconnects after receiving.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import test, { after, mock } from 'node:test';
import { eventually } from '../eventually.mjs';
import { deliver, sendsTo } from '../../web/element/delivery.mjs';
import { sri } from './core_player.mjs';

const completion = { credential: { type: 'é' }, jws: 'a.b.c', transcript: '{"sequence":0}\n', result: { score: 1 } };
const key = sri(completion.transcript);
const digest = async (/** @type {Uint8Array} */ bytes) => sri(bytes);

/** @typedef {{method?: string, key?: string | string[], body: any}} Received */

/**
 * A platform's server. Each entry of `answers` decides one request; the last one also decides all later requests. A
 * number is a status; a 2xx response names the result by `naming`.
 * @param {(number | 'cut before' | 'cut after' | 'silent' | 'login' | 'hotel')[]} answers
 * @param {(key: string) => {body?: string, headers?: Record<string, string>}} [naming]
 */
async function platform(answers, naming = (name) => ({ body: JSON.stringify({ received: name }) })) {
  /** @type {Received[]} */
  const received = [];
  const server = createServer(async (request, response) => {
    if (request.url === '/login') return response.writeHead(200).end('Sign in');
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer === 'cut before') return request.socket.destroy();
    let body = '';
    for await (const chunk of request) body += chunk;
    received.push({ method: request.method, key: request.headers['idempotency-key'], body: JSON.parse(body) });
    if (answer === 'cut after') return request.socket.destroy();
    if (answer === 'silent') return undefined;
    if (answer === 'login') return response.writeHead(302, { location: '/login' }).end();
    if (answer === 'hotel')
      return response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome to our network</h1>');
    const { body: said, headers } = Number(answer) < 300 ? naming(String(request.headers['idempotency-key'])) : {};
    return response.writeHead(Number(answer), headers).end(said);
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  after(close); // a failing test must not keep the process alive
  return { received, url: `http://127.0.0.1:${port}/results`, close };
}

/** @param {string} url @param {Partial<import('../../web/element/delivery.mjs').Means>} [means] */
const send = (url, means) =>
  deliver(sendsTo(url, completion, digest), {
    signal: new AbortController().signal,
    online: async () => {},
    pause: async () => {},
    ...means,
  });

test('all of it is sent, once', async () => {
  const { url, received, close } = await platform([201]);
  assert.equal(await send(url), 'sent');
  assert.deepEqual(received, [{ method: 'POST', key, body: completion }]);
  close();
});

const namings = {
  'a field of a JSON body': (/** @type {string} */ name) => ({ body: JSON.stringify({ received: name }) }),
  'a JSON body that writes slashes as \\/': (/** @type {string} */ name) => ({
    body: JSON.stringify({ id: 7, received: name }).replaceAll('/', '\\/'),
  }),
  'a plain text': (/** @type {string} */ name) => ({ body: name }),
  'a header': (/** @type {string} */ name) => ({ headers: { 'idempotency-key': name } }),
};
for (const [name, naming] of Object.entries(namings)) {
  test(`the answer names the result: ${name}`, async () => {
    const { url, received, close } = await platform([200], naming);
    assert.equal(await send(url), 'sent');
    assert.equal(received.length, 1);
    close();
  });
}

test('a 2xx that does not name the result is not from who should have it', async () => {
  const { url, received, close } = await platform(['hotel', 'login', 200]);
  /** @type {any[]} */
  const failures = [];
  assert.equal(
    await send(url, {
      failed: (failure) => {
        failures.push(failure);
      },
    }),
    'sent',
  );
  assert.equal(received.length, 3, 'it was sent until it was taken');
  assert.deepEqual(failures, [
    { status: 200, reason: 'unnamed', final: false },
    { status: 0, reason: 'unreachable', final: false },
  ]);
  close();
});

test('it is sent again until the server has it, with the same key', async () => {
  const { url, received, close } = await platform([500, 503, 'cut before', 408, 429, 425, 'cut after', 200]);
  /** @type {number[]} */
  const pauses = [];
  assert.equal(
    await send(url, {
      pause: async (attempt) => {
        pauses.push(attempt);
      },
    }),
    'sent',
  );
  assert.deepEqual(pauses, [0, 1, 2, 3, 4, 5, 6]);
  assert.deepEqual(
    [...new Set(received.map((one) => one.key))],
    [key],
    'so that what was received before it was cut is known',
  );
  assert.equal(received.length, 7);
  close();
});

test('what somebody can mend is tried again: a login, an address, a limit of size', async () => {
  const { url, received, close } = await platform([400, 401, 401, 403, 404, 409, 413, 415, 201]);
  /** @type {number[]} */
  const told = [];
  assert.equal(
    await send(url, {
      failed: ({ status }) => {
        told.push(status);
      },
    }),
    'sent',
  );
  assert.equal(received.length, 9);
  assert.deepEqual(told, [400, 401, 403, 404, 409, 413, 415], 'and told once each time it changes');
  close();
});

for (const status of [410, 422]) {
  test(`${status} means never`, async () => {
    const { url, received, close } = await platform([status]);
    /** @type {any[]} */
    const failures = [];
    assert.equal(
      await send(url, {
        failed: (failure) => {
          failures.push(failure);
        },
      }),
      'refused',
    );
    assert.deepEqual([received.length, failures], [1, [{ status, reason: 'refused', final: true }]]);
    close();
  });
}

test('it comes to an end after days', async () => {
  const { url, received, close } = await platform([404]);
  const until = Date.now() + 300;
  /** @type {any[]} */
  const failures = [];
  assert.equal(
    await send(url, {
      until,
      pause: () =>
        new Promise((resolve) => {
          setTimeout(resolve, 50);
        }),
      failed: (failure) => {
        failures.push(failure);
      },
    }),
    'refused',
  );
  assert.ok(received.length > 2 && Date.now() > until);
  assert.deepEqual(
    failures.map((one) => one.final),
    [false, true],
  );
  close();
});

test('a server that is not there yet', async () => {
  const { url, close } = await platform([200]);
  close();
  const port = Number(new URL(url).port);
  const server = createServer((_, response) => response.writeHead(201).end(key));
  assert.equal(
    await send(url, {
      pause: async (attempt) => {
        if (attempt !== 2) return;
        await new Promise((resolve) => {
          server.listen(port, '127.0.0.1', () => resolve(undefined));
        });
      },
    }),
    'sent',
  );
  server.close();
  server.closeAllConnections();
});

test('an answer that does not come in time is not waited for', async () => {
  const { url, received, close } = await platform(['silent', 200]);
  assert.equal(await send(url, { patience: 100 }), 'sent');
  assert.deepEqual(
    received.map((one) => one.key),
    [key, key],
  );
  close();
});

test('an answer that names the result is enough, even if it never ends', async () => {
  let posts = 0;
  const server = createServer((request, response) => {
    posts += 1;
    request.resume();
    const name = String(request.headers['idempotency-key']);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(`{"received": "${name.slice(0, 20)}`);
    setTimeout(() => response.write(`${name.slice(20)}", "more": `), 20); // … and then nothing more
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  assert.equal(await send(`http://127.0.0.1:${port}/`, { patience: 2000 }), 'sent');
  assert.equal(posts, 1);
});

test('each attempt has more time than the one before: the line may be poor', async () => {
  const begun = Date.now();
  let count = 0;
  const means = { signal: new AbortController().signal, online: async () => {}, pause: async () => {}, patience: 100 };
  const sent = await deliver(
    (signal) =>
      new Promise((resolve, reject) => {
        count += 1;
        setTimeout(() => resolve({ status: 200, named: true }), 600);
        signal.addEventListener('abort', reject);
      }),
    means,
  );
  assert.equal(sent, 'sent');
  assert.equal(count, 4, '100, 200 and 400 milliseconds were too few');
  assert.ok(Date.now() - begun >= 1290);
});

test('a clock that was put right meanwhile ends nothing at once', async () => {
  const { url, received, close } = await platform([503, 503, 503, 200]);
  assert.equal(await send(url, { until: Date.now() - 1000 }), 'sent');
  assert.equal(received.length, 4);
  close();
});

test('no attempt without a network', async () => {
  const { url, received, close } = await platform([200]);
  /** @type {() => void} */
  let back = () => {};
  const sent = send(url, {
    online: () =>
      new Promise((resolve) => {
        back = resolve;
      }),
  });
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
  send(url, { signal: page.signal }).then(() => {
    settled = true;
  });
  await eventually(() => received.length > 0);
  page.abort();
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepEqual([settled, received.length], [false, 1]);
  close();
});

test('pauses grow to an hour, are not the same for all who wait, and end when there is a network again', async () => {
  /** @type {Set<() => void>} */
  const waiting = new Set();
  Object.assign(globalThis, {
    addEventListener: (/** @type {string} */ name, /** @type {() => void} */ done) =>
      name === 'online' && waiting.add(done),
    removeEventListener: (/** @type {string} */ _, /** @type {() => void} */ done) => waiting.delete(done),
  });
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    for (const random of [0, 0.5]) {
      mock.method(Math, 'random', () => random);
      const ended = new AbortController();
      let attempts = 0;
      deliver(async () => ({ status: 503 + (attempts++ && 0), named: false }), {
        signal: ended.signal,
        online: async () => {},
      });
      for (let count = 0; count < 14; count++) {
        await settled();
        assert.equal(attempts, count + 1);
        const wait = Math.min(1000 * 2 ** count, 3_600_000) * (0.5 + random / 2);
        mock.timers.tick(wait - 1);
        await settled();
        assert.equal(attempts, count + 1, `not before ${wait} ms`);
        mock.timers.tick(1);
      }
      await settled();
      for (const done of waiting) done();
      await settled();
      assert.equal(attempts, 16, 'at once');
      assert.equal(waiting.size, 1, 'nothing listens any more but the pause under way');
      ended.abort();
      waiting.clear();
    }
  } finally {
    mock.timers.reset();
    mock.restoreAll();
    Object.assign(globalThis, { addEventListener: undefined, removeEventListener: undefined });
  }
});

/** Waits until pending work reaches its next wait. */
const settled = () => new Promise((resolve) => setImmediate(resolve));
