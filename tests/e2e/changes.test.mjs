// Checks changes during a session: the pack, the clock, the browser, and the signals that the pack asks to record.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { eventually, pack, transcript, url, visit } from './site.mjs';

const { content: text } = await pack('gallery/short_text');
const attributes = { pack: 'pack.json', view: 'page', nonce: 'n' };
const answer = { name: 'Votre réponse' };

/** @param {import('playwright-core').Page} page @returns {Promise<any[]>} the events on disk */
const events = async (page) =>
  (await transcript(page))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** @param {import('playwright-core').Page} page @param {string} type */
const having = async (page, type) =>
  eventually(
    async () => (await events(page)).filter((event) => event.type === type).at(-1),
    `the transcript has ${type}`,
  );

test('a pack that is updated meanwhile: the session goes on and ends with its own', async () => {
  const { page, reader, completed, end } = await visit({ attributes, content: text, expected: ['404'] });
  await reader.press('button', 'Commencer');
  await page.getByRole('textbox', answer).fill('un');
  await eventually(async () => (await transcript(page)).includes('un'), 'on disk');
  const [{ pack: hash }] = await events(page);

  const newer = { ...structuredClone(text), version: '99.0.0', title: { ...text.title, fr: 'Nouvelle version' } };
  newer.sections[0].exercises[0].id = 'something-else';
  newer.keys[0].exercise = 'something-else';
  const serve = (/** @type {any} */ answer) =>
    page.context().route(`${url}pack.json`, (route) => route.fulfill(answer));
  await serve({ json: newer });
  await page.reload();
  await page.getByRole('textbox', answer).waitFor();
  assert.equal(await page.getByRole('textbox', answer).inputValue(), 'un');

  // The server no longer has the pack, or a captive portal answers in its place.
  for (const gone of [{ status: 404 }, { contentType: 'text/html', body: '<!doctype html>' }]) {
    await serve(gone);
    await page.reload();
    await page.getByRole('textbox', answer).waitFor();
  }
  await serve({ json: newer });
  await page.reload();
  await reader.press('button', 'Relire');
  await reader.press('button', 'Terminer');
  const [{ result }] = await eventually(async () => (await completed()).length > 0 && completed(), 'complete');
  assert.equal(result.start.pack, hash);
  // The next session gets the new version, and the old one is deleted.
  await page.reload();
  await reader.meet('heading', 'Nouvelle version');
  const kept = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('potentiel');
        opening.onsuccess = () => {
          const asking = opening.result.transaction('packs').objectStore('packs').getAllKeys();
          asking.onsuccess = () => {
            opening.result.close();
            resolve(asking.result);
          };
        };
      }),
  );
  assert.deepEqual(kept, []);
  await end();
});

test('a clock that is set back while the page is closed gives no time', async () => {
  const timed = { ...structuredClone(text), time: { seconds: 3600 } };
  const { page, reader, end } = await visit({ attributes, content: timed, path: 'about', expected: ['404'] });
  let later = 0;
  await page.context().route(`${url}pack.json`, (route) =>
    route.fulfill({
      headers: { date: new Date(Date.now() + later).toUTCString() },
      ...(route.request().method() === 'GET' && { json: timed }),
    }),
  );
  await page.goto(`${url}bare.html`);
  await reader.press('button', 'Commencer');
  await page.getByRole('textbox', answer).fill('un');
  await eventually(async () => (await transcript(page)).includes('un'), 'on disk');
  const [start] = await events(page);
  await page.waitForTimeout(500); // the element asks for the server's time once
  const ahead = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('potentiel');
        opening.onsuccess = () => {
          const asking = opening.result.transaction('sessions').objectStore('sessions').getAll();
          asking.onsuccess = () => {
            opening.result.close();
            resolve(asking.result[0].ahead);
          };
        };
      }),
  );
  assert.ok(typeof ahead === 'number' && Math.abs(ahead) < 3000, `the server's clock is this one: ${ahead}`);

  // The device's clock goes back by an hour; the server says that two minutes have passed.
  await page.context().addInitScript((hour) => {
    const now = Date.now;
    Date.now = () => now() - hour;
  }, 3_600_000);
  later = 120_000;
  await page.reload();
  const resumed = await having(page, 'resume');
  assert.ok(resumed.at > 115_000 && resumed.at < 130_000, `${resumed.at} ms`);
  assert.ok(resumed.time < start.time, 'and what the device shows is noted as it is');
  await page.getByRole('textbox', answer).fill('deux');
  await eventually(async () => (await transcript(page)).includes('deux'), 'on disk');
  const after = await events(page);
  assert.ok(
    after
      .filter((event) => !Array.isArray(event))
      .every(({ at }, index, all) => index === 0 || at >= all[index - 1].at),
  );
  await end();
});

test('time runs out by itself, also while the page sleeps', async () => {
  const timed = { ...structuredClone(text), time: { seconds: 3600 } };
  const { page, reader, completed, end } = await visit({ attributes, content: timed });
  await reader.press('button', 'Commencer');
  await page.getByRole('textbox', answer).fill('un');
  await eventually(async () => (await transcript(page)).includes('un'), 'on disk');
  await page.evaluate((hour) => {
    const now = Date.now;
    Date.now = () => now() + hour;
    document.dispatchEvent(new Event('visibilitychange'));
  }, 3_600_000);
  await having(page, 'time_up');
  await eventually(async () => (await completed()).length > 0, 'the test is over');
  await end();
});

for (const recorded of [true, false]) {
  test(`leaving the page and pasting are ${recorded ? '' : 'not '}recorded where the pack ${recorded ? 'says so' : 'does not say so'}`, async () => {
    const watched = { ...structuredClone(text), ...(recorded && { signals: { away: true, paste: true } }) };
    const { page, reader, end } = await visit({
      attributes,
      content: watched,
      path: 'about',
      expected: ['404'],
      context: { permissions: ['clipboard-read', 'clipboard-write'] },
    });
    await page.addInitScript(() => {
      Object.assign(globalThis, { focused: true });
      document.hasFocus = () => /** @type {any} */ (globalThis).focused;
    });
    await page.goto(`${url}bare.html`);
    await reader.press('button', 'Commencer');
    const field = page.getByRole('textbox', answer);
    await field.click();
    await page.evaluate(() => navigator.clipboard.writeText('né 🚲'));
    await page.keyboard.press('Control+V');

    // Focus is lost for a moment, as when it moves into another frame: this does not count as leaving.
    const focus = (/** @type {boolean} */ on) =>
      page.evaluate((is) => {
        Object.assign(globalThis, { focused: is });
        dispatchEvent(new Event(is ? 'focus' : 'blur'));
      }, on);
    await focus(false);
    await focus(true);
    await page.waitForTimeout(600);
    const types = async () =>
      (await events(page)).map((event) => event.type).filter((type) => ['away', 'paste'].includes(type));
    const pasted = (await events(page)).find((event) => event.type === 'paste');
    assert.equal(pasted?.length, recorded ? 4 : undefined);
    assert.deepEqual(await types(), recorded ? ['paste'] : []);

    await focus(false);
    await page.waitForTimeout(600);
    await focus(true);
    await page.waitForTimeout(300);
    assert.deepEqual(await types(), recorded ? ['paste', 'away', 'away'] : []);
    await end();
  });
}

test('a session that goes on in another browser, from its file', async () => {
  const watched = { ...structuredClone(text), signals: { device: true } };
  const first = await visit({ attributes, content: watched });
  await first.reader.press('button', 'Commencer');
  await first.page.getByRole('textbox', answer).fill('né 🚲');
  await eventually(async () => (await transcript(first.page)).includes('🚲'), 'on disk');
  const download = first.page.waitForEvent('download');
  await first.reader.press('button', 'Réglages');
  await first.reader.press('button', 'Enregistrer ma session dans un fichier');
  const file = await (await download).path();
  const kept = await transcript(first.page);

  // The platform draws a new nonce for each visit; the session keeps its own.
  const second = await visit({
    attributes: { ...attributes, nonce: 'drawn-anew' },
    content: { ...watched, version: '99.0.0' },
  });
  await second.page.evaluate(() => {
    Object.assign(globalThis, { told: [] });
    addEventListener('resume', (event) => {
      const { detail, target } = /** @type {any} */ (event);
      /** @type {any} */ (globalThis).told.push([detail.nonce, target.sessionNonce]);
    });
  });
  await second.reader.press('button', 'En savoir plus');
  const choose = async (/** @type {string | {name: string, mimeType: string, buffer: Buffer}} */ chosen) => {
    const chooser = second.page.waitForEvent('filechooser');
    await second.reader.press('button', 'Reprendre depuis un fichier');
    await (await chooser).setFiles(chosen);
  };
  const bytes = await readFile(file);
  await choose({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from(bytes.toString().replace('"nonce":"n"', '"nonce":"n","more":""')),
  });
  await second.reader.read('Ce fichier a été modifié ou abîmé depuis son enregistrement.');
  await choose(file);
  await second.page.getByRole('textbox', answer).waitFor();
  assert.equal(await second.page.getByRole('textbox', answer).inputValue(), 'né 🚲');
  await having(second.page, 'device');
  assert.ok((await transcript(second.page)).startsWith(kept));
  assert.deepEqual(await second.page.evaluate(() => /** @type {any} */ (globalThis).told), [['n', 'n']]);
  await second.end();
  await first.end();
});
