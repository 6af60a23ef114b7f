// Checks that after the first visit a test can be started, taken and finished without a network.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import test from 'node:test';
import { chance } from '../chance.mjs';
import { Candidate } from './candidate.mjs';
import { firefox, FirefoxReader } from './firefox.mjs';
import { Site, visitor } from './offline_site.mjs';
import { eventually, pack, views } from './site.mjs';
import { checkCompletion, walkAll } from './walk.mjs';

/** @typedef {Awaited<ReturnType<typeof visitor>>} Visitor */

/** @param {Visitor} visitor @param {string} wanted @param {number} [seconds] */
async function reach({ state }, wanted, seconds = 30) {
  let last = '';
  await eventually(
    async () => {
      last = await state();
      return last === wanted || last === 'failed';
    },
    `offline: ${wanted}`,
    seconds,
  );
  assert.equal(last, wanted);
}

for (const view of views) {
  test(`${view} view: begun, taken and finished with the server gone; the result comes when it is back`, async () => {
    const site = await new Site().up();
    site.page('test.html', { pack: 'packs/bases-numeriques.json', view });
    const first = await visitor();
    await first.page.goto(`${site.url}test.html`);
    await reach(first, 'ready');
    await first.page.close();

    await site.down();
    await first.context.setOffline(true);
    const again = await first.another();
    await again.page.goto(`${site.url}test.html`);
    await reach(again, 'ready');
    const { content } = await pack('bases-numeriques');
    const candidate = new Candidate(again.reader, content);
    await candidate.walk(async ({ id }) => {
      // checkCompletion() looks for this text in the transcript.
      if (id === 'read_table') await again.reader.type('textbox', candidate.words.answer, 'ç é œ « 3 € » 😀');
    });
    await candidate.finish();
    assert.deepEqual(await again.completed(), [], 'nobody is told before there is a network');
    await site.up();
    await again.context.setOffline(false);
    const [completion] = await eventually(
      async () => (await again.completed()).length > 0 && again.completed(),
      'complete',
    );
    await checkCompletion(completion);
    await again.context.close();
  });

  test(`${view} view: Python is kept once the candidate wants it, who is told how much it is`, async () => {
    const site = await new Site().up();
    site.page('test.html', { pack: 'packs/gallery/code_program.json', view });
    const visit = await visitor();
    // With data saving on, an engine is fetched only when it is needed.
    await visit.context.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } });
    });
    await visit.page.goto(`${site.url}test.html`);
    await reach(visit, 'possible');
    const total = await visit.total();
    assert.ok(total > 3_000_000 && total < 4_000_000, `${total} bytes`);
    await visit.reader.press('button', 'En savoir plus');
    await visit.page.getByRole('button', { name: /^Préparer le test pour répondre sans réseau \(3,\d\sMo\)$/ }).click();
    await reach(visit, 'ready');
    await visit.reader.read('Prêt\u202f: vous pouvez répondre sans réseau.');
    await site.down();
    await visit.context.setOffline(true);
    await visit.page.reload();
    await reach(visit, 'ready');
    const { content } = await pack('gallery/code_program');
    await new Candidate(visit.reader, content).walk();
    await visit.context.close();
  });

  for (const seed of [1, 2, 3]) {
    test(`${view} view: the network is cut at random (${seed}): the same score, and a signature that holds`, async () => {
      const random = chance(seed);
      const site = await new Site().up();
      site.page('test.html', { pack: 'packs/bases-numeriques.json', view });
      const visit = await visitor();
      await visit.page.goto(`${site.url}test.html`);
      await reach(visit, 'ready');
      const { content } = await pack('bases-numeriques');
      const candidate = new Candidate(visit.reader, content);
      let up = true;
      let cuts = 0;
      const toggle = async () => {
        up = !up;
        cuts += Number(!up);
        if (up) await site.up();
        else await site.down();
        await visit.context.setOffline(!up);
      };
      await candidate.walk(async (exercise) => {
        if (random() < 0.4) await toggle();
        if (random() < 0.2) {
          await visit.page.reload();
          await candidate.meet(exercise);
        }
        if (exercise.id === 'read_table')
          await visit.reader.type('textbox', candidate.words.answer, 'ç é œ « 3 € » 😀');
      });
      if (random() < 0.5) await toggle();
      await candidate.finish();
      if (!up) await toggle();
      const [completion] = await eventually(
        async () => (await visit.completed()).length > 0 && visit.completed(),
        'complete',
      );
      assert.ok(cuts > 1, `${cuts} cuts`);
      await checkCompletion(completion);
      await visit.context.close();
    });
  }
}

test('an update in the middle of a session waits for its end', async () => {
  const site = await new Site().up();
  site.page('test.html', { pack: 'packs/gallery/single_choice.json', view: 'page' });
  const visit = await visitor();
  const { page, reader, context } = visit;
  const release = () => page.evaluate(() => /** @type {any} */ (globalThis).release ?? 'first');
  const load = async () => {
    await page.goto(`${site.url}test.html`);
    await reach(visit, 'ready');
  };
  /** @param {number} count */
  const releases = (count) =>
    eventually(
      async () =>
        (await page.evaluate(
          async () =>
            new Set(
              (await caches.keys()).filter((name) => name.startsWith('potentiel / ')).map((name) => name.split(' ')[2]),
            ).size,
        )) === count,
      `${count} releases are kept`,
    );
  await load();
  const candidate = new Candidate(reader, (await pack('gallery/single_choice')).content);
  await candidate.begin();
  await candidate.meet(candidate.exercises[0]);

  site.update('second');
  for (let visits = 0; visits < 3; visits += 1) {
    await load();
    assert.equal(await release(), 'first');
    if (visits > 0) await releases(2);
  }
  // The new worker takes over once this visit is quiet, and serves the old release.
  await eventually(
    () => page.evaluate(async () => !(await navigator.serviceWorker.ready).waiting),
    'the new worker is active',
  );
  await candidate.meet(candidate.exercises[0]);
  await candidate.answer(candidate.exercises[0]);
  await candidate.proceed(candidate.exercises[0]);
  await candidate.finish();
  await eventually(async () => (await visit.completed()).length > 0, 'complete');

  await load();
  assert.equal(await release(), 'second');
  await releases(1);
  await site.down();
  await load();
  assert.equal(await release(), 'second');
  await context.close();
});

test('a server that is half-way through an update is not mixed with what is here', async () => {
  const site = await new Site().up();
  site.page('test.html', { pack: 'packs/gallery/single_choice.json', view: 'page' });
  const visit = await visitor();
  await visit.page.goto(`${site.url}test.html`);
  await reach(visit, 'ready');
  site.update('second');
  site.write('potentiel.wasm', 'this will be the second');
  for (let visits = 0; visits < 2; visits += 1) {
    await visit.page.reload();
    await visit.reader.meet('button', 'Commencer');
    await reach(visit, 'ready');
    assert.equal(await visit.page.evaluate(() => 'release' in globalThis), false);
  }
  await visit.context.close();
});

test('a network that neither answers nor fails is waited for only once, and not for long', async (context) => {
  const site = await new Site().up();
  site.page('test.html', { pack: 'packs/gallery/single_choice.json', view: 'page' });
  const visit = await visitor();
  await visit.page.goto(`${site.url}test.html`);
  await reach(visit, 'ready');
  await site.down();
  const silent = createServer(() => {});
  context.after(() => {
    silent.closeAllConnections();
    silent.close();
  });
  await new Promise((resolve) => {
    silent.listen(Number(new URL(site.url).port), '127.0.0.1', () => resolve(undefined));
  });
  const started = Date.now();
  await visit.page.goto(`${site.url}test.html`, { waitUntil: 'commit' });
  const patience = Date.now() - started;
  await visit.reader.meet('button', 'Commencer');
  const waited = Date.now() - started;
  assert.ok(patience > 2500 && waited < 2 * patience, `${waited} ms, of which ${patience} for the page`);
  await visit.context.close();
});

test('without the attribute nothing is registered, and where a worker could do nothing neither', async () => {
  const site = await new Site().up();
  site.write('plain.html', site.text({ pack: 'packs/gallery/single_choice.json' }).replace(' offline=""', ''));
  site.write(
    'elsewhere/test.html',
    site
      .text({ pack: '../packs/gallery/single_choice.json', offline: '../embed/offline.js' })
      .replaceAll('"potentiel.js"', '"../potentiel.js"')
      .replaceAll('"bare.css"', '"../bare.css"'),
  );
  const visit = await visitor();
  for (const name of ['plain.html', 'elsewhere/test.html']) {
    await visit.page.goto(site.url + name);
    await visit.reader.meet('button', 'Commencer');
    await visit.page.waitForTimeout(500);
    assert.equal(await visit.state(), undefined);
    assert.equal(await visit.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
    assert.deepEqual(await visit.page.evaluate(() => caches.keys()), []);
  }
  await visit.context.close();
});

test('a worker of the page’s own at the root serves pages elsewhere', async () => {
  const site = await new Site().up();
  site.move('potentiel');
  site.write('sw.js', "self.potentiel = { folder: '/potentiel/' };\nimportScripts('/potentiel/offline.js');\n");
  site.write(
    'jobs/test.html',
    site
      .text({ pack: '/potentiel/packs/gallery/single_choice.json', offline: '/sw.js' })
      .replaceAll('"potentiel.js"', '"/potentiel/potentiel.js"')
      .replaceAll('"bare.css"', '"/potentiel/bare.css"'),
  );
  site.write('jobs/news.txt', 'first');
  const visit = await visitor();
  await visit.page.goto(`${site.url}jobs/test.html`);
  await reach(visit, 'ready');
  // The service worker leaves the host's own files alone.
  const seen = await visit.page.evaluate(async () => [
    await (await fetch('news.txt')).text(),
    (await fetch('/potentiel/potentiel.wasm', { method: 'HEAD' })).headers.has('etag'),
    (await fetch('test.html', { method: 'POST' })).status,
  ]);
  assert.deepEqual(seen, ['first', true, 405]);
  await site.down();
  await visit.page.reload();
  await visit.reader.meet('button', 'Commencer');
  assert.equal(
    await visit.page.evaluate(() =>
      fetch('news.txt').then(
        () => 'kept',
        () => 'not kept',
      ),
    ),
    'not kept',
  );
  await visit.context.close();
});

test('no room: it is said, and the test goes on', async () => {
  const site = await new Site().up();
  site.page('test.html', { pack: 'packs/gallery/single_choice.json', view: 'page' });
  const visit = await visitor();
  const devtools = await visit.context.newCDPSession(visit.page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.url).origin, quotaSize: 300_000 });
  await visit.page.goto(`${site.url}test.html`);
  await reach(visit, 'failed').catch(async () => assert.equal(await visit.state(), 'failed'));
  await visit.reader.meet('button', 'Commencer');
  await visit.context.close();
});

test('Firefox: begun, taken and finished with the server gone', async () => {
  const site = await new Site().up();
  site.page('test.html', { pack: 'packs/bases-numeriques.json', view: 'page' });
  const opened = await firefox('fr');
  const page = await opened.newPage();
  await page.evaluateOnNewDocument(() => {
    Object.assign(globalThis, { completed: [] });
    addEventListener('complete', (event) =>
      /** @type {any} */ (globalThis).completed.push(/** @type {any} */ (event).detail),
    );
  });
  await page.goto(`${site.url}test.html`);
  const state = () =>
    page.$eval('potentiel-assessment', async (element) => (await /** @type {any} */ (element).kept)?.state);
  await eventually(async () => (await state()) === 'ready', 'ready', 60);
  await site.down();
  await page.reload();
  const completion = await walkAll(new FirefoxReader(page), () =>
    page.evaluate(() => /** @type {any} */ (globalThis).completed),
  );
  await checkCompletion(completion);
  await opened.close();
});
