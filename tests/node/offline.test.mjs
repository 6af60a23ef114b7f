// Checks the service worker's decisions without a browser: what it stores, what it answers, which release a page gets.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import { Pages } from '../../web/offline/pages.mjs';
import { Releases } from '../../web/offline/release.mjs';
import { lockOf, Serving } from '../../web/offline/serving.mjs';
import { sessionUnderWay } from '../../web/offline/sessions.mjs';
import { neededEngines } from '../../web/runner/host/needed.mjs';
import { openStore } from '../../web/store/store.mjs';
import { fakeCaches, fakeServer, request } from './offline_support.mjs';

const folder = new URL('https://host.example/potentiel/');
/** @param {string} text @returns {import('../../web/offline/release.mjs').Fact} */
const fact = (text) => [text.length, createHash('sha256').update(text).digest('base64')];
/**
 * @param {string} release
 * @param {Record<string, string>} files
 * @returns {import('../../web/offline/release.mjs').Manifest}
 */
const manifest = (release, files) => ({
  release,
  groups: { core: Object.fromEntries(Object.entries(files).map(([name, text]) => [name, fact(text)])) },
});

/** @param {Record<string, string>} files of the server */
function releases(files) {
  const server = fakeServer(Object.fromEntries(Object.entries(files).map(([name, text]) => [folder + name, text])));
  const caches = fakeCaches();
  return { server, caches, releases: new Releases({ folder, caches, fetch: server.fetch }) };
}

/** @param {Response | undefined} response */
const text = (response) => response?.text();

test('a release is kept as it was built, and each has a place of its own', async () => {
  const { server, releases: kept } = releases({ 'a.js': 'one', 'b.wasm': 'same' });
  await kept.keep(manifest('first', { 'a.js': 'one', 'b.wasm': 'same' }), 'core');
  server.put(`${folder}a.js`, 'two');
  await kept.keep(manifest('second', { 'a.js': 'two', 'b.wasm': 'same' }), 'core');
  assert.equal(await text(await kept.match(`${folder}a.js`, 'first')), 'one');
  assert.equal(await text(await kept.match(`${folder}a.js`, 'second')), 'two');
  assert.equal(await kept.match(`${folder}a.js`, 'third'), undefined);
  assert.deepEqual(
    server.asked.filter((url) => url.endsWith('b.wasm')).length,
    1,
    'what is the same is not fetched again',
  );
  await kept.dropAllBut(new Set(['second']));
  assert.equal(await kept.match(`${folder}a.js`, 'first'), undefined);
  assert.equal(await text(await kept.match(`${folder}b.wasm`, 'second')), 'same');
});

test('what is not as it was built is not kept: half an update, an error, another address', async () => {
  const wanted = manifest('first', { 'a.js': 'one' });
  for (const wrong of [
    () => new Response('two'),
    () => new Response('one', { status: 503 }),
    () => Object.defineProperty(new Response('one'), 'redirected', { value: true }),
  ]) {
    const { server, releases: kept } = releases({ 'a.js': 'one' });
    server.answer = wrong;
    await assert.rejects(kept.keep(wanted, 'core'), /not that of this release/);
    assert.equal(await kept.match(`${folder}a.js`, 'first'), undefined);
    assert.deepEqual(server.modes, ['default', 'reload'], 'the second time past the browser’s own cache');
    server.answer = undefined;
    await kept.keep(wanted, 'core');
    assert.equal(await text(await kept.match(`${folder}a.js`, 'first')), 'one');
  }
});

test('another folder of the same site is let alone', async () => {
  const { caches, server, releases: kept } = releases({ 'a.js': 'one' });
  const other = new Releases({ folder: new URL('https://host.example/other/'), caches, fetch: server.fetch });
  await kept.keep(manifest('first', { 'a.js': 'one' }), 'core');
  await other.dropAllBut(new Set());
  assert.equal((await kept.shelves()).length, 1);
  assert.deepEqual(await other.shelves(), []);
});

/** @param {{patience?: number}} [options] */
async function pages({ patience = 20 } = {}) {
  const server = fakeServer({
    'https://host.example/page': 'page',
    'https://host.example/pack.json': 'pack',
    'https://host.example/style.css': 'style',
  });
  const kept = new Pages({ caches: fakeCaches(), fetch: server.fetch, patience });
  await kept.keep(
    ['https://host.example/page', 'https://host.example/pack.json'],
    ['https://host.example/style.css', 'https://host.example/gone.css'],
  );
  /** @type {Promise<unknown>[]} */
  const work = [];
  /** @param {string} name */
  const answer = async (name) =>
    text(
      await kept.answer(request(`https://host.example/${name}`), (promise) => {
        work.push(promise);
      }),
    );
  const settled = async () => {
    for (let done = 0; done < work.length;) {
      done = work.length;
      await Promise.all(work);
    }
  };
  return { server, kept, answer, settled };
}

test('the network goes first, and what it says is kept', async () => {
  const { server, answer, settled } = await pages();
  server.put('https://host.example/page', 'newer');
  assert.equal(await answer('page#part'), 'newer');
  await settled();
  server.answer = () => {
    throw new TypeError('no network');
  };
  assert.equal(await answer('page'), 'newer');
  assert.equal(await answer('style.css'), 'style');
  await assert.rejects(answer('unknown'), /no network/);
});

test('a silent network is not waited for long, nor again at once; what comes late is kept all the same', async () => {
  const { server, answer, settled } = await pages({ patience: 600 });
  /** @type {(() => void)[]} */
  const late = [];
  server.answer = () =>
    new Promise((resolve) => {
      late.push(() => resolve(stamped('late')));
    });
  let started = performance.now();
  assert.equal(await answer('page'), 'page');
  const patience = performance.now() - started;
  assert.ok(patience > 590);
  started = performance.now();
  assert.equal(await answer('pack.json'), 'pack');
  assert.ok(performance.now() - started < patience / 2);
  for (const come of late) come();
  await settled();
  server.answer = () => {
    throw new TypeError('no network');
  };
  assert.equal(await answer('page'), 'late');
});

test('a server in trouble is not believed; what it refuses is passed on, and not kept', async () => {
  const { server, answer, settled } = await pages();
  server.answer = () => stamped('broken', 503);
  assert.equal(await answer('page'), 'page');
  server.answer = () => stamped('not here', 404);
  assert.equal(await answer('page'), 'not here');
  server.answer = () => stamped('part', 206);
  assert.equal(await answer('page'), 'part');
  await settled();
  server.answer = () => {
    throw new TypeError('no network');
  };
  assert.equal(await answer('page'), 'page');
});

test('the page and the pack are needed, the rest is not; what is here is not fetched again', async () => {
  const { server, kept } = await pages();
  await assert.rejects(kept.keep(['https://host.example/gone.json'], []), /gone\.json can't be kept: 404/);
  server.answer = () => {
    throw new TypeError('no network');
  };
  await kept.keep(['https://host.example/page'], []);
  assert.equal(kept.mayHave('https://host.example/page#top'), true);
  assert.equal(kept.mayHave('https://host.example/other'), false);
});

test('only the last pages are kept', async () => {
  const { server, kept } = await pages();
  for (let index = 0; index < 200; index += 1) {
    server.put(`https://host.example/page?${index}`, 'page');
    await kept.keep([`https://host.example/page?${index}`], []);
  }
  assert.equal(kept.mayHave('https://host.example/page'), false);
  assert.equal(kept.mayHave('https://host.example/page?49'), false);
  assert.equal(kept.mayHave('https://host.example/page?50'), true);
});

test('pages get the release that was there until the session has ended; who lives on keeps their own', async () => {
  const { server, caches, releases: kept } = releases({ 'a.js': 'one' });
  let underWay = false;
  /** @type {string[]} */
  const locks = [];
  /** @param {string} own */
  const serving = (own) =>
    new Serving({
      folder: folder.href,
      own,
      caches,
      releases: kept,
      unfinished: async () => underWay,
      locks: { query: async () => ({ held: locks.map((name) => ({ name })) }) },
    });
  const shelf = async () => [...new Set((await kept.shelves()).map(({ release }) => release))];
  const first = serving('first');
  await kept.keep(manifest('first', { 'a.js': 'one' }), 'core');
  await first.begin();
  server.put(`${folder}a.js`, 'two');
  await kept.keep(manifest('second', { 'a.js': 'two' }), 'core');
  const second = serving('second');
  await second.begin();
  assert.equal(await second.of(''), 'first', 'a page that was loaded with it goes on');

  underWay = true;
  await second.choose();
  await second.tidy();
  assert.equal(await second.of('page'), 'first');
  assert.deepEqual(await shelf(), ['first', 'second']);

  underWay = false;
  locks.push(lockOf('first', 'tab'), 'somebody else’s', 'potentiel-other');
  await second.choose();
  await second.tidy();
  assert.equal(await second.of('page'), 'second');
  assert.equal(await second.of('tab'), 'first');
  assert.deepEqual(await shelf(), ['first', 'second']);
  locks.shift();
  await second.tidy();
  assert.deepEqual(await shelf(), ['second']);

  // If the browser has deleted the release in use, there is nothing to wait for.
  underWay = true;
  await kept.dropAllBut(new Set());
  const third = serving('third');
  await third.choose();
  assert.equal(await third.current(), 'third');
});

test('a session is under way from its first answer to its end, or a week; nobody makes a database to see that', async () => {
  const indexedDB = new IDBFactory();
  assert.equal(await sessionUnderWay(indexedDB), false);
  assert.deepEqual(await indexedDB.databases(), []);
  const now = Date.now();
  const session = (await openStore({ indexedDB })).session('sha256-A', 'n');
  await session.load();
  assert.equal(await sessionUnderWay(indexedDB, now), false);
  session.row.seen = now;
  await session.append(['{"sequence":0}']);
  assert.equal(await sessionUnderWay(indexedDB, now), true);
  assert.equal(await sessionUnderWay(indexedDB, now + 8 * 24 * 3600e3), false);
  session.row.finished = /** @type {any} */ (true);
  session.keepRow();
  await new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
  assert.equal(await sessionUnderWay(indexedDB, now), false);
});

test('which engines a pack needs', () => {
  /** @param {object[]} exercises */
  const needed = (...exercises) => neededEngines({ sections: [{ exercises }] });
  assert.deepEqual(needed({ kind: 'single_choice', spec: {} }), []);
  assert.deepEqual(
    needed({ kind: 'code', spec: { language: 'python' } }, { kind: 'code', spec: { language: 'python' } }),
    ['python'],
  );
  assert.deepEqual(needed({ kind: 'code', spec: { language: 'sql', checker: 'function check() {}' } }), [
    'sql',
    'javascript',
  ]);
});

/** A response as the browser gives it for the page's own origin. @param {string} body @param {number} [status] */
const stamped = (body, status = 200) =>
  Object.defineProperty(new Response(body, { status }), 'type', { value: 'basic' });
