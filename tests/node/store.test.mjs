// Tests the browser's store: sessions line by line, full disks, two tabs, the signing key.
import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import test from 'node:test';
import { IDBDatabase, IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { canSign, openStore } from '../../web/store/store.mjs';

globalThis.IDBKeyRange = IDBKeyRange;
const crypto = /** @type {Crypto} */ (/** @type {unknown} */ (webcrypto));
const pack = 'sha256-AAAA';

test('a session is there again, byte for byte, in the next visit', async () => {
  const indexedDB = new IDBFactory();
  const first = (await openStore({ indexedDB })).session(pack, 'nonce');
  assert.equal(await first.load(), '');
  assert.equal(await first.append(['{"sequence":0,"text":"é\\n😀"}']), true);
  assert.equal(await first.append(['{"sequence":1}', '{"sequence":2}']), true);
  assert.equal(first.durable, true);

  const store = await openStore({ indexedDB });
  assert.equal(store.durable, true);
  const again = store.session(pack, 'nonce');
  assert.equal(await again.load(), '{"sequence":0,"text":"é\\n😀"}\n{"sequence":1}\n{"sequence":2}\n');
  assert.equal(again.text, first.text);
  assert.equal(await again.append(['{"sequence":3}']), true);
  assert.equal((await store.session(pack, 'nonce').load()).split('\n').length, 5);
});

test('sessions do not mix: another pack, another key, keys that look like one', async () => {
  const store = await openStore({ indexedDB: new IDBFactory() });
  await store.session(pack, 'a').append(['1']);
  await store.session(pack, '').append(['2']);
  await store.session('sha256-AAAA","a', '').append(['3']);
  assert.equal(await store.session(pack, 'a').load(), '1\n');
  assert.equal(await store.session(pack).load(), '2\n');
  await store.session(pack, 'a').erase();
  assert.equal(await store.session(pack, 'a').load(), '');
  assert.equal(await store.session('sha256-AAAA","a').load(), '3\n');
});

test('many appends without waiting keep their order', async () => {
  const store = await openStore({ indexedDB: new IDBFactory() });
  const session = store.session(pack);
  const saved = Promise.all(Array.from({ length: 300 }, (_, index) => session.append([`${index}`])));
  assert.ok((await saved).every(Boolean));
  assert.equal(await store.session(pack).load(), session.text);
});

test('an append is under way before it returns: the page may go at once', async () => {
  const indexedDB = new IDBFactory();
  const session = (await openStore({ indexedDB })).session(pack);
  await session.load();
  const begun = [];
  const original = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function transaction(...names) {
    begun.push(names);
    return original.apply(this, /** @type {any} */ (names));
  };
  try {
    const saved = [session.append(['0']), session.append(['1']), session.append(['2'])];
    assert.equal(begun.length, 3);
    assert.deepEqual(await Promise.all(saved), [true, true, true]);
  } finally {
    IDBDatabase.prototype.transaction = original;
  }
});

test('appends that fail while others are under way leave no gap', async () => {
  const store = await openStore({ indexedDB: new IDBFactory() });
  const session = store.session(pack);
  await session.append(['0']);
  const original = IDBObjectStore.prototype.add;
  IDBObjectStore.prototype.add = function add(row, ...rest) {
    if (row.sequence === 1) throw new DOMException('full', 'QuotaExceededError');
    return original.call(this, row, ...rest);
  };
  let saved;
  try {
    saved = await Promise.all([session.append(['1']), session.append(['2']), session.append(['3'])]);
  } finally {
    IDBObjectStore.prototype.add = original;
  }
  assert.deepEqual(saved, [false, false, false]);
  assert.equal(await session.append(['4']), true);
  assert.equal(await store.session(pack).load(), '0\n1\n2\n3\n4\n');
});

test('erasing while appends are under way leaves only what came after', async () => {
  const store = await openStore({ indexedDB: new IDBFactory() });
  const session = store.session(pack);
  session.append(['old 0', 'old 1']);
  session.append(['old 2']);
  session.erase();
  assert.equal(await session.append(['new 0']), true);
  assert.equal(session.text, 'new 0\n');
  assert.equal(await store.session(pack).load(), 'new 0\n');
});

test('two tabs with one session: the second to write is told', async () => {
  const store = await openStore({ indexedDB: new IDBFactory() });
  const one = store.session(pack);
  const other = store.session(pack);
  await one.append(['0']);
  await other.load();
  assert.equal(await one.append(['1 of one']), true);
  assert.equal(await other.append(['1 of other']), false);
  assert.equal(other.problem, 'elsewhere');
  assert.equal(await other.append(['2 of other']), false);
  assert.equal(other.text, '0\n1 of other\n2 of other\n');
  assert.equal(await store.session(pack).load(), '0\n1 of one\n');
});

test('a full disk is told, and the lines follow as soon as there is room', async () => {
  const indexedDB = new IDBFactory();
  const session = (await openStore({ indexedDB })).session(pack);
  await session.append(['0']);
  const { prototype } = await import('fake-indexeddb').then((module) => module.IDBObjectStore);
  const add = prototype.add;
  prototype.add = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  assert.equal(await session.append(['1']), false);
  assert.equal(session.problem, 'full');
  assert.equal(session.text, '0\n1\n');
  prototype.add = add;
  assert.equal(await session.append(['2']), true);
  assert.equal(session.durable, true);
  assert.equal(await (await openStore({ indexedDB })).session(pack).load(), '0\n1\n2\n');
});

test('a log with a gap is cut there', async () => {
  const indexedDB = new IDBFactory();
  const session = (await openStore({ indexedDB })).session(pack);
  await session.append(['0', '1', '2', '3']);
  const database = await new Promise((resolve) => {
    const request = indexedDB.open('potentiel', 2);
    request.onsuccess = () => resolve(request.result);
  });
  await new Promise((resolve) => {
    const transaction = database.transaction('events', 'readwrite');
    transaction.objectStore('events').delete([JSON.stringify([pack, '']), 2]);
    transaction.oncomplete = resolve;
  });
  const damaged = (await openStore({ indexedDB })).session(pack);
  assert.equal(await damaged.load(), '0\n1\n');
  assert.equal(await damaged.append(['2 again']), true);
  assert.equal(await (await openStore({ indexedDB })).session(pack).load(), '0\n1\n2 again\n');
});

test('without a usable database everything works in memory, and says so', async () => {
  const broken = /** @type {IDBFactory[]} */ (
    /** @type {unknown} */ ([
      undefined,
      {
        open: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      },
      {
        open: () => {
          const request = {};
          setTimeout(() => /** @type {any} */ (request).onerror());
          return request;
        },
      },
    ])
  );
  for (const indexedDB of broken) {
    const store = await openStore({ indexedDB });
    assert.equal(store.durable, false);
    const session = store.session(pack);
    assert.equal(await session.load(), '');
    assert.equal(await session.append(['0', '1']), false);
    assert.equal(session.problem, 'unavailable');
    assert.equal(session.text, '0\n1\n');
    await session.erase();
    assert.equal(session.text, '');
    assert.equal(await store.keyPair(crypto), await store.keyPair(crypto));
  }
});

test('the key is made once, stays, and cannot be read out', async () => {
  const indexedDB = new IDBFactory();
  const [one, two] = [await openStore({ indexedDB }), await openStore({ indexedDB })];
  const [first, second] = await Promise.all([one.keyPair(crypto), two.keyPair(crypto)]);
  const third = await (await openStore({ indexedDB })).keyPair(crypto);
  const raw = async (/** @type {CryptoKeyPair} */ keys) =>
    Buffer.from(await crypto.subtle.exportKey('raw', keys.publicKey)).toString('hex');
  assert.equal(await raw(first), await raw(second));
  assert.equal(await raw(first), await raw(third));
  assert.equal(third.privateKey.extractable, false);
  await assert.rejects(crypto.subtle.exportKey('pkcs8', third.privateKey));
  const signature = await crypto.subtle.sign('Ed25519', third.privateKey, new Uint8Array(3));
  assert.ok(await crypto.subtle.verify('Ed25519', first.publicKey, signature, new Uint8Array(3)));
});

test('canSign says why not', async () => {
  assert.deepEqual(await canSign(crypto), { ok: true, reason: '' });
  assert.deepEqual(await canSign(/** @type {any} */ ({ getRandomValues: () => {} })), {
    ok: false,
    reason: 'insecure',
  });
  const old = { subtle: { generateKey: () => Promise.reject(new DOMException('unknown', 'NotSupportedError')) } };
  assert.deepEqual(await canSign(/** @type {any} */ (old)), { ok: false, reason: 'unsupported' });
});
