// Checks the data stored beside the transcripts (rows, packs, results), and what happens when the browser deletes it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { IDBDatabase, IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { choose } from '../../web/element/opening.mjs';
import { openStore } from '../../web/store/store.mjs';
import { sri } from './core_player.mjs';

globalThis.IDBKeyRange = IDBKeyRange;
const pack = 'sha256-AAAA';
const bytes = new Uint8Array([1, 2, 3]);

/**
 * The raw database.
 * @param {IDBFactory} indexedDB
 * @param {number} [version]
 * @returns {Promise<IDBDatabase>}
 */
const raw = (indexedDB, version) =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('potentiel', version);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('events', { keyPath: ['session', 'sequence'] });
      request.result.createObjectStore('keys');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

test('sessions of the first schema go on, and have rows', async () => {
  const indexedDB = new IDBFactory();
  const old = await raw(indexedDB, 1);
  await new Promise((resolve) => {
    const transaction = old.transaction(['events', 'keys'], 'readwrite');
    for (const nonce of ['', 'n']) {
      for (let sequence = 0; sequence < 30; sequence += 1) {
        transaction
          .objectStore('events')
          .add({ session: JSON.stringify([pack, nonce]), sequence, line: `${nonce}${sequence}` });
      }
    }
    transaction.objectStore('keys').add('a key', 'signing');
    transaction.oncomplete = resolve;
  });
  old.close();

  const store = await openStore({ indexedDB });
  assert.equal(store.durable, true);
  const [row, ...others] = await store.sessions('n');
  assert.deepEqual(others, []);
  assert.deepEqual([row.pack, row.nonce, row.finished], [pack, 'n', false]);
  const session = store.session(pack, 'n', row, bytes);
  assert.equal((await session.load()).split('\n').length, 31);
  assert.equal(await session.append(['next']), true);
  assert.deepEqual(await store.pack(pack), bytes, 'kept from now on');
  assert.equal(/** @type {any} */ (await store.keyPair()), 'a key');
});

test('the first line brings the row and the pack with it', async () => {
  const indexedDB = new IDBFactory();
  const store = await openStore({ indexedDB });
  const session = store.session(pack, 'n', { pack_id: 'test', url: 'https://host/pack.json' }, bytes);
  await session.load();
  session.keepRow();
  assert.deepEqual(await store.sessions('n'), [], 'who only looks leaves nothing');
  session.row.started = 7;
  assert.equal(await session.append(['0']), true);
  const [row] = await store.sessions('n');
  assert.deepEqual([row.pack_id, row.url, row.started, row.finished], ['test', 'https://host/pack.json', 7, false]);
  assert.deepEqual(await store.sessions(''), []);
  assert.deepEqual(await store.pack(pack), bytes);

  session.row.seen = 9;
  session.keepRow();
  assert.equal((await store.sessions('n'))[0].seen, 9);
  await session.erase();
  assert.deepEqual(await store.sessions('n'), []);
  session.row.seen = 10;
  session.keepRow();
  assert.deepEqual(await store.sessions('n'), [], 'what is erased does not come back');
});

test('where there is no room for the pack, the answers come first', async () => {
  const store = await openStore({ indexedDB: new IDBFactory() });
  const session = store.session(pack, '', {}, bytes);
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function putUnlessPack(value, ...rest) {
    if (value instanceof Uint8Array) throw new DOMException('no room', 'QuotaExceededError');
    return put.call(this, value, ...rest);
  };
  try {
    assert.equal(await session.append(['0']), true);
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  assert.equal(await store.session(pack).load(), '0\n');
  assert.equal(await store.pack(pack), undefined);
});

test('packs stay as long as a session that is not finished needs them', async () => {
  const store = await openStore({ indexedDB: new IDBFactory() });
  const add = async (/** @type {string} */ hash, /** @type {string} */ packId, /** @type {string} */ nonce) => {
    const session = store.session(hash, nonce, { pack_id: packId }, bytes);
    await session.append(['0']);
    return session;
  };
  const [old, same, other] = [
    await add('old', 'test', '1'),
    await add('old', 'test', '2'),
    await add('other', 'another test', '1'),
  ];
  const kept = async () => (await Promise.all(['old', 'other'].map((hash) => store.pack(hash)))).map(Boolean);
  other.row.finished = old.row.finished = true;
  old.keepRow();
  other.keepRow();
  await store.tidy('test', 'new');
  assert.deepEqual(await kept(), [true, true], 'the second candidate is not done');
  same.row.finished = true;
  same.keepRow();
  await store.tidy('test', 'old');
  assert.deepEqual(await kept(), [true, true], 'it is the newest');
  await store.tidy('test', 'new');
  assert.deepEqual(await kept(), [false, true]);
});

for (const told of [true, false]) {
  test(`what is erased while the session is open is written again, ${told ? 'when the browser says so' : 'when the next line fails'}`, async () => {
    const indexedDB = new IDBFactory();
    const store = await openStore({ indexedDB });
    const session = store.session(pack, 'n', { pack_id: 'test' }, bytes);
    await session.append(['0', '1']);
    /** @type {string[]} */
    const problems = [];
    session.changed = () => {
      if (problems.at(-1) !== session.problem) problems.push(session.problem);
    };

    const { transaction } = IDBDatabase.prototype;
    /** @type {IDBDatabase | undefined} */
    let connection;
    IDBDatabase.prototype.transaction = function seen(...rest) {
      connection = this;
      return transaction.apply(this, /** @type {any} */ (rest));
    };
    await session.append(['2']);
    IDBDatabase.prototype.transaction = transaction;
    connection?.close();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('potentiel').onsuccess = resolve;
    });
    if (told) /** @type {any} */ (connection).onclose();
    else assert.equal(await session.append(['3']), false);
    for (let turn = 0; turn < 100 && !(problems.includes('erased') && session.durable); turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 5));

    assert.deepEqual(problems, told ? ['', 'erased', ''] : ['', 'unavailable', 'erased', '']);
    assert.equal(await session.append(['4']), true);
    const again = await openStore({ indexedDB });
    assert.equal(await again.session(pack, 'n').load(), session.text);
    assert.equal(session.text, told ? '0\n1\n2\n4\n' : '0\n1\n2\n3\n4\n');
    assert.equal((await again.sessions('n'))[0].pack_id, 'test');
    assert.deepEqual(await again.pack(pack), bytes);
  });
}

test('a connection that is closed without a loss costs nothing', async () => {
  const indexedDB = new IDBFactory();
  const session = (await openStore({ indexedDB })).session(pack, '', {}, bytes);
  await session.append(['0']);
  // A newer version of the widget upgrades the database: this connection closes, and can't open it again.
  const newer = await raw(indexedDB, 3).catch(() => null);
  newer?.close();
  assert.equal(await session.append(['1']), false);
  assert.equal(session.text, '0\n1\n');
  assert.equal(session.problem, 'unavailable');
});

test('who has lost the session to another tab writes no more, whatever was under way', async () => {
  const store = await openStore({ indexedDB: new IDBFactory() });
  const session = store.session(pack);
  await session.append(['0']);
  const underWay = session.append(['1']);
  session.stop();
  await underWay;
  assert.equal(session.problem, 'elsewhere');
  assert.equal(await session.append(['2']), false);
  session.keepRow();
  assert.equal(await store.session(pack).load(), '0\n1\n');
});

test('results wait in the outbox, and go with their session', async () => {
  const store = await openStore({ indexedDB: new IDBFactory() });
  const session = store.session(pack);
  await session.append(['0']);
  const result = { key: session.row.key, completion: { jws: 'a.b.c' } };
  assert.equal(await store.keepResult(result), true);
  assert.deepEqual(await store.result(session.row.key), result);
  assert.deepEqual(await store.results(), [result]);
  await session.erase();
  assert.deepEqual(await store.results(), []);
  const nowhere = await openStore({ indexedDB: undefined });
  assert.equal(await nowhere.keepResult(result), false);
  assert.deepEqual(
    [await nowhere.results(), await nowhere.result('k'), await nowhere.sessions('')],
    [[], undefined, []],
  );
});

test('a session is finished on disk exactly when its result is there', async () => {
  const indexedDB = new IDBFactory();
  const store = await openStore({ indexedDB });
  const session = store.session(pack);
  assert.equal(session.keptRow, null, 'a session without an answer has no row');
  await session.append(['0']);
  session.row.finished = true;
  const unstorable = { key: session.row.key, completion: () => {} };
  assert.equal(await store.keepResult(unstorable, session.keptRow), false);
  assert.deepEqual([(await store.sessions())[0].finished, await store.results()], [false, []]);
  assert.equal(await store.keepResult({ key: session.row.key }, session.keptRow), true);
  assert.deepEqual([(await store.sessions())[0].finished, (await store.results()).length], [true, 1]);
  session.stop();
  assert.equal(session.keptRow, null, 'another tab has it');
});

test('a browser has one number, made by chance', async () => {
  const indexedDB = new IDBFactory();
  const [one, two] = await Promise.all([openStore({ indexedDB }), openStore({ indexedDB })]);
  const [first, second] = await Promise.all([one.device(), two.device()]);
  assert.match(first, /^[0-9a-f]{24}$/);
  assert.equal(second, first);
  assert.notEqual(await (await openStore({ indexedDB: new IDBFactory() })).device(), first);
});

// Opening: web/element/opening.mjs.

const url = 'https://host/pack.json';
/** @param {number} version @param {string} [id] */
const versionOf = (version, id = 'test') => new TextEncoder().encode(JSON.stringify({ id, version }));
const digest = async (/** @type {Uint8Array} */ given) => sri(given);
const away = () => Promise.reject(new TypeError('no network'));

/**
 * @param {import('../../web/store/store.mjs').OpenStore} store
 * @param {Uint8Array<ArrayBuffer>} given
 * @param {Partial<import('../../web/store/database.mjs').Row>} [row]
 */
async function begun(store, given, row = {}) {
  const session = store.session(
    sri(given),
    row.nonce ?? 'n',
    { pack_id: JSON.parse(new TextDecoder().decode(given)).id, url, ...row },
    given,
  );
  await session.append(['0']);
  return session;
}

test('a new version of the pack waits until the session is over', async () => {
  const store = await openStore({ indexedDB: new IDBFactory() });
  const [old, now] = [versionOf(1), versionOf(2)];
  const open = (/** @type {Promise<Uint8Array<ArrayBuffer>>} */ fetched, nonce = 'n') =>
    choose({ store, fetched, url, nonce, digest });
  assert.deepEqual(await open(Promise.resolve(old)), { bytes: old, hash: sri(old), older: false, gone: false });
  const session = await begun(store, old);

  const again = await open(Promise.resolve(now));
  assert.deepEqual([again.hash, again.older, again.row?.key], [sri(old), true, session.row.key]);
  assert.deepEqual(again.bytes, old);
  const unchanged = await open(Promise.resolve(old));
  assert.deepEqual([unchanged.hash, unchanged.older], [sri(old), false]);

  // The session does not matter to another candidate or to another test at the same address.
  assert.equal((await open(Promise.resolve(now), 'other')).hash, sri(now));
  assert.equal((await open(Promise.resolve(versionOf(1, 'other')))).older, false);

  session.row.finished = true;
  session.keepRow();
  const next = await open(Promise.resolve(now));
  assert.deepEqual([next.hash, next.older, next.row], [sri(now), false, undefined]);
  // Once a session of the new version is begun, it comes before the older session.
  await begun(store, now);
  assert.equal((await open(Promise.resolve(now))).older, false);
});

test('a pack that can’t be fetched is taken from where its session is', async () => {
  const store = await openStore({ indexedDB: new IDBFactory() });
  const [old, now] = [versionOf(1), versionOf(2)];
  const open = (/** @type {Promise<Uint8Array<ArrayBuffer>>} */ fetched, asked = url) =>
    choose({ store, fetched, url: asked, nonce: 'n', digest });
  await assert.rejects(open(away()), /no network/);
  await begun(store, now, { seen: 5, finished: true });
  assert.equal((await open(away())).hash, sri(now), 'to look at the result');
  await begun(store, old, { seen: 1 });
  assert.equal((await open(away())).hash, sri(old), 'what is not finished goes first');
  await assert.rejects(open(away(), 'https://host/other.json'), /no network/);
  const portal = new TextEncoder().encode('<!doctype html><title>Log in to the network</title>');
  assert.equal((await open(Promise.resolve(portal))).hash, sri(old), 'an answer that is no pack');
  assert.deepEqual(
    (await open(Promise.resolve(portal), 'https://host/other.json')).bytes,
    portal,
    'the module says what is wrong with it',
  );
});

test('under another nonce, what is not finished is offered, and nothing of it is taken without being asked for', async () => {
  const store = await openStore({ indexedDB: new IDBFactory() });
  const [old, now] = [versionOf(1), versionOf(2)];
  const open = (/** @type {Promise<Uint8Array<ArrayBuffer>>} */ fetched, nonce = 'drawn anew') =>
    choose({ store, fetched, url, nonce, digest });
  const offered = async (/** @type {Promise<Uint8Array<ArrayBuffer>>} */ fetched, nonce = 'drawn anew') =>
    (await open(fetched, nonce)).others?.map(({ row, older, hash }) => [row.nonce, older, hash]);
  const first = await begun(store, old, { nonce: '1', seen: 10 });
  await begun(store, now, { nonce: '2', seen: 20 });
  await begun(store, now, { nonce: '3', seen: 30, finished: true });
  await begun(store, versionOf(1, 'another test'), { nonce: '4', seen: 40, url: 'https://host/another.json' });

  const choice = await open(Promise.resolve(now));
  assert.deepEqual([choice.row, choice.hash, choice.older], [undefined, sri(now), false]);
  // The most recently used session comes first; each has its own version of the pack.
  assert.deepEqual(await offered(Promise.resolve(now)), [
    ['2', false, sri(now)],
    ['1', true, sri(old)],
  ]);
  assert.deepEqual(choice.others?.[1].bytes, old);
  assert.deepEqual(
    await offered(Promise.resolve(now), ''),
    [
      ['2', false, sri(now)],
      ['1', true, sri(old)],
    ],
    'nor is no nonce another way',
  );
  // Without a network, and behind a captive portal, a new session uses the stored version.
  for (const fetched of [away(), Promise.resolve(new TextEncoder().encode('<!doctype html>'))]) {
    const there = await open(fetched);
    assert.deepEqual([there.row, there.hash, there.older], [undefined, sri(now), false]);
    assert.deepEqual(await offered(fetched), [
      ['2', false, sri(now)],
      ['1', false, sri(old)],
    ]);
  }

  // A session with the page's own nonce comes before all others, and opens without a question.
  const own = await open(Promise.resolve(now), '1');
  assert.deepEqual([own.row?.key, own.others], [first.row.key, undefined]);
  assert.deepEqual((await open(Promise.resolve(now), '3')).others, undefined);
});

test('a kept pack that is not the one that was kept is not taken', async () => {
  const store = await openStore({ indexedDB: new IDBFactory() });
  const [old, now] = [versionOf(1), versionOf(2)];
  const session = store.session(sri(old), 'n', { pack_id: 'test', url }, versionOf(1.5));
  await session.append(['0']);
  await assert.rejects(choose({ store, fetched: away(), url, nonce: 'n', digest }), /no network/);
  assert.deepEqual((await choose({ store, fetched: Promise.resolve(now), url, nonce: 'n', digest })).bytes, now);
});

test('a session that was begun and is not there any more is missed', async () => {
  /** @type {Map<string, string>} */
  const marks = new Map();
  Object.assign(globalThis, {
    localStorage: {
      getItem: (/** @type {string} */ name) => marks.get(name) ?? null,
      setItem: (/** @type {string} */ name, /** @type {string} */ value) => marks.set(name, value),
      removeItem: (/** @type {string} */ name) => marks.delete(name),
    },
  });
  const { markBegun } = await import('../../web/element/opening.mjs');
  const given = versionOf(1);
  const open = async (/** @type {IDBFactory | undefined} */ indexedDB, nonce = 'n') =>
    choose({
      store: await openStore({ indexedDB }),
      fetched: Promise.resolve(given),
      url,
      nonce,
      digest,
    });
  assert.equal((await open(new IDBFactory())).gone, false);
  markBegun('test', 'n', true);
  assert.equal((await open(new IDBFactory())).gone, true);
  assert.equal((await open(new IDBFactory(), 'other')).gone, false);
  assert.equal((await open(undefined)).gone, false, 'a database that can’t be reached says nothing');
  const indexedDB = new IDBFactory();
  await begun(await openStore({ indexedDB }), versionOf(0), { finished: true });
  assert.equal((await open(indexedDB)).gone, false, 'the version before it is there');
  markBegun('test', 'n', false);
  assert.equal((await open(new IDBFactory())).gone, false);
});

test('what was begun under another nonce and not finished is missed, too', async () => {
  const storage = /** @type {Record<string, any>} */ ({});
  for (const [name, value] of Object.entries({
    getItem: (/** @type {string} */ key) => storage[key] ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ text) => {
      storage[key] = text;
    },
    removeItem: (/** @type {string} */ key) => {
      delete storage[key];
    },
  }))
    Object.defineProperty(storage, name, { value });
  Object.assign(globalThis, { localStorage: storage });
  const { forgetBegun, markBegun } = await import('../../web/element/opening.mjs');
  const gone = async (/** @type {string} */ nonce) =>
    (
      await choose({
        store: await openStore({ indexedDB: new IDBFactory() }),
        fetched: Promise.resolve(versionOf(1)),
        url,
        nonce,
        digest,
      })
    ).gone;
  markBegun('test', 'first', true);
  markBegun('another test', 'n', true);
  assert.equal(await gone('drawn anew'), true);
  markBegun('test', 'first', 'finished');
  assert.equal(await gone('drawn anew'), false, 'its result is where it was sent to');
  assert.equal(await gone('first'), true);
  markBegun('test', 'second', true);
  forgetBegun('test');
  assert.deepEqual([await gone('drawn anew'), await gone('first')], [false, false]);
  assert.deepEqual(Object.keys(storage), ['potentiel.begun ["another test","n"]']);
});
