// Checks the client with fake workers that are late, fail, or never start.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from '../../web/runner/host/client.mjs';
import { Unable } from '../../web/runner/protocol/unable.mjs';
import { harden } from '../../web/runner/worker/harden.mjs';
import { request } from './runner_support.mjs';

/** @typedef {import('../../web/runner/host/client.mjs').EngineWorker & { ended: boolean, asked: any[] }} FakeWorker */

/** @param {(message: any) => object | undefined} answer undefined: never @returns {FakeWorker} */
function fakeWorker(answer) {
  /** @type {FakeWorker} */
  const worker = {
    ended: false,
    asked: [],
    terminate() {
      worker.ended = true;
    },
    port: {
      onmessage: null,
      postMessage(message) {
        worker.asked.push(message);
        const data = answer(message);
        if (data) setImmediate(() => worker.port.onmessage?.({ data }));
      },
    },
  };
  return worker;
}

/** @param {any} message */
const echo = ({ call }) => ({
  answer: { test: call.test, status: 'ok', value: call.input, output: '', line: 0, file: '', fuel: 0, check: '' },
});
const calls = ['a', 'b', 'c'].map((test) => ({ test, input: `["${test}"]` }));
const statuses = (/** @type {{ results: { status: string }[] }} */ { results }) => results.map(({ status }) => status);

test('one worker serves all runs, one call at a time, and is never told the other calls', async () => {
  const worker = fakeWorker(echo);
  let started = 0;
  const client = new Client(async () => {
    started += 1;
    return worker;
  });
  const [first, second] = await Promise.all([client.run(request({ calls })), client.run(request({ calls }))]);
  assert.deepEqual(
    first.results.map(({ value }) => value),
    ['["a"]', '["b"]', '["c"]'],
  );
  assert.deepEqual(statuses(second), ['ok', 'ok', 'ok']);
  assert.equal(started, 1);
  assert.ok(worker.asked.every((message) => !('calls' in message.program)));
});

test('a late worker is ended, the call killed, and the next call gets another', async () => {
  /** @type {FakeWorker[]} */
  const workers = [];
  const client = new Client(async () => {
    const late = workers.length === 0;
    workers.push(fakeWorker((message) => (late && message.call.test === 'b' ? undefined : echo(message))));
    return workers[workers.length - 1];
  });
  const reply = await client.run(request({ calls, limits: { milliseconds: 100 } }));
  assert.deepEqual(statuses(reply), ['ok', 'killed', 'ok']);
  assert.deepEqual(
    workers.map(({ ended }) => ended),
    [true, false],
  );
});

/** @param {import('../../web/runner/protocol/unable.mjs').Code} code @param {RegExp} message */
const says = (code, message) => (/** @type {any} */ error) =>
  error instanceof Unable && error.code === code && message.test(error.message);

test("an engine that can't be had gives no result at all and says why; after a moment, the next run tries again", async () => {
  let online = false;
  let started = 0;
  const client = new Client(async () => {
    started += 1;
    if (!online) throw new Unable('engine_unreachable', 'The code engine could not be loaded (404).');
    return fakeWorker(echo);
  });
  const refused = says('engine_unreachable', /404/);
  // Many runs may wait for one engine: they share one failure.
  await Promise.all(Array.from({ length: 20 }, () => assert.rejects(client.run(request({})), refused)));
  await assert.rejects(client.warm('javascript'), refused);
  assert.equal(started, 1);
  online = true;
  await new Promise((resolve) => {
    setTimeout(resolve, 1100);
  });
  assert.deepEqual(statuses(await client.run(request({ calls }))), ['ok', 'ok', 'ok']);
});

test('what is no Unable when an engine starts is told as a failure of the engine', async () => {
  const client = new Client(async () => {
    throw new RangeError('no memory');
  });
  await assert.rejects(client.run(request({})), says('engine_failed', /no memory/));
});

test('an engine that fails gives no result, and the next run has another', async () => {
  /** @type {FakeWorker[]} */
  const workers = [];
  const client = new Client(async () => {
    const broken = workers.length === 0;
    workers.push(
      fakeWorker((message) => (broken && message.call.test === 'b' ? { failure: 'Aborted()' } : echo(message))),
    );
    return workers[workers.length - 1];
  });
  await assert.rejects(client.run(request({ calls })), says('engine_failed', /Aborted/));
  assert.deepEqual(
    workers.map(({ ended }) => ended),
    [true],
  );
  assert.deepEqual(statuses(await client.run(request({ calls }))), ['ok', 'ok', 'ok']);
});

test('a worker that ends by itself is no late answer', async () => {
  let end = () => {};
  const client = new Client(async () => ({
    ...fakeWorker(() => undefined),
    broken: new Promise((_, reject) => {
      end = () => reject(new Unable('engine_failed', 'it ended'));
    }),
  }));
  const run = client.run(request({ calls, limits: { milliseconds: 60_000 } }));
  setTimeout(() => end(), 20);
  await assert.rejects(run, says('engine_failed', /it ended/));
});

test("a checker that gives no answer in time has not judged: the call is killed; facts that don't come are unreadable", async () => {
  const client = new Client(async () =>
    fakeWorker((message) =>
      message.ask === 'call' ? echo(message) : message.ask === 'prepare' ? { answer: undefined } : undefined,
    ),
  );
  const reply = await client.run(request({ checker: 'the checker', facts: true, limits: { milliseconds: 100 } }));
  assert.deepEqual(statuses(reply), ['killed']);
  assert.equal(reply.results[0].check, '');
  assert.deepEqual(reply.facts, ['unreadable']);
});

test("what tells facts is fetched outside of the program's time; that it doesn't come says nothing of the program", async () => {
  /** @param {object} answer @param {number} after milliseconds */
  const client = (answer, after) =>
    new Client(async () => {
      const worker = fakeWorker((message) =>
        message.ask === 'prepare' ? undefined : message.ask === 'facts' ? { answer: ['loop'] } : echo(message),
      );
      const { postMessage } = worker.port;
      worker.port.postMessage = (/** @type {any} */ message) => {
        postMessage(message);
        if (message.ask === 'prepare') setTimeout(() => worker.port.onmessage?.({ data: answer }), after);
      };
      return worker;
    });
  const what = request({ facts: true, limits: { milliseconds: 100 } });
  assert.deepEqual((await client({ answer: undefined }, 400).run(what)).facts, ['loop']);
  await assert.rejects(
    client({ failure: 'no such file', unreachable: true }, 20).run(what),
    says('engine_unreachable', /no such file/),
  );
});

test('cancel ends the runs under way and waiting, not the later ones', async () => {
  let mute = true;
  const client = new Client(async () => fakeWorker((message) => (mute ? undefined : echo(message))));
  const runs = [client.run(request({ calls })), client.run(request({ calls }))];
  await new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
  client.cancel();
  await Promise.all(runs.map((run) => assert.rejects(run, says('cancelled', /cancelled/))));
  mute = false;
  assert.deepEqual(statuses(await client.run(request({ calls }))), ['ok', 'ok', 'ok']);
});

test('a malformed request rejects and harms no other', async () => {
  const client = new Client(async () => fakeWorker(echo));
  const good = client.run(request({ calls }));
  await assert.rejects(client.run(request({ function: '1' })), TypeError);
  assert.deepEqual(statuses(await good), ['ok', 'ok', 'ok']);
});

test('harden takes all but the language from a worker, the inherited too, and names what stays', () => {
  const scopes = {
    fetch() {},
    Map,
    get indexedDB() {
      return 1;
    },
  };
  const scope = Object.assign(Object.create(scopes), { postMessage() {}, Math, somethingNew: 1 });
  Object.defineProperty(scope, 'stubborn', { value: 1, configurable: false });
  assert.deepEqual(harden(scope), ['stubborn']);
  assert.deepEqual(Object.getOwnPropertyNames(scope), ['Math', 'stubborn']);
  assert.deepEqual(Object.getOwnPropertyNames(scopes), ['Map']);
});

test("the checker is asked after a call that went well, and never beside the candidate's code", async () => {
  const worker = fakeWorker(({ ask, call, value, program }) => {
    if (ask === 'call') return { answer: { ...echo({ call }).answer, status: call.test === 'b' ? 'error' : 'ok' } };
    if (ask === 'facts') return { answer: ['loop'] };
    return { answer: JSON.stringify([value, program.checker]) };
  });
  const client = new Client(async () => worker);
  const { results, facts } = await client.run(
    request({ calls, checker: 'the checker', facts: true, source: 'the program' }),
  );
  assert.deepEqual(
    results.map(({ check }) => check),
    ['["[\\"a\\"]","the checker"]', '', '["[\\"c\\"]","the checker"]'],
  );
  assert.deepEqual(facts, ['loop']);
  for (const { ask, program } of worker.asked) {
    assert.equal(JSON.stringify(program).includes('the checker'), ask === 'check');
    assert.equal(JSON.stringify(program).includes('the program'), ask !== 'check');
  }
});
