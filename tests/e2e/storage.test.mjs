// Checks a browser whose storage is full, loses data or is not available: the candidate is told, and saving resumes as
// soon as possible.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { eventually, transcript, url, visit } from './site.mjs';

const attributes = { pack: 'packs/gallery/multiple_choice.json', view: 'page' };
const origin = new URL(url).origin;

/** The saving state. @param {import('playwright-core').Page} page @returns {Promise<string>} */
const told = (page) => page.locator('potentiel-assessment').evaluate((widget) => /** @type {any} */ (widget).saving);

/** @param {import('playwright-core').Page} page @param {string} state */
const saving = (page, state) => eventually(async () => (await told(page)) === state, `saving is ${state}`);

test('saved is only said when it is true, and not while somebody types', async () => {
  const { page, reader, end } = await visit({ attributes: { pack: 'packs/gallery/short_text.json', view: 'page' } });
  await reader.press('button', 'Commencer');
  await saving(page, 'saved');
  const field = page.getByRole('textbox', { name: 'Votre réponse' });
  await field.focus();
  const seen = await page.evaluate(async () => {
    const widget = /** @type {any} */ (document.querySelector('potentiel-assessment'));
    const field = /** @type {HTMLInputElement} */ (widget.shadowRoot.querySelector('input[type=text]'));
    const states = [];
    for (let turn = 0; turn < 10; turn += 1) {
      field.value += 'a';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await new Promise((resolve) => setTimeout(resolve, 60));
      states.push(widget.saving);
    }
    return states;
  });
  assert.deepEqual([...new Set(seen)], ['writing']);
  await saving(page, 'saved');
  assert.ok((await transcript(page)).split('\n').length >= 11);
  await end();
});

test('the browser is asked not to throw answers away once there are some, and not before', async () => {
  const { page, reader, end } = await visit({ attributes, path: 'about', expected: ['404'] });
  await page.context().addInitScript(() => {
    Object.assign(globalThis, { asked: 0 });
    StorageManager.prototype.persist = async () => {
      /** @type {any} */ (globalThis).asked += 1;
      return true;
    };
  });
  await page.goto(`${url}bare.html`);
  await reader.meet('button', 'Commencer');
  const asked = () => page.evaluate(() => /** @type {any} */ (globalThis).asked);
  assert.equal(await asked(), 0);
  await reader.press('button', 'Commencer');
  await eventually(async () => (await asked()) === 1, 'asked');
  await end();
});

test('no room: said, tried again, and everything follows', async () => {
  const { page, reader, end } = await visit({ attributes, expected: ['quota', 'Quota'] });
  const devtools = await page.context().newCDPSession(page);
  const boxes = page.getByRole('checkbox');
  // Set the quota before the first write: the browser does not check it at every transaction.
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await reader.press('button', 'Commencer');
  await boxes.nth(0).click();
  await saving(page, 'full');
  await boxes.nth(1).click();
  assert.equal(await transcript(page), '');
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await saving(page, 'saved'); // without any action
  assert.equal((await transcript(page)).split('\n').length, 4);
  await page.reload();
  await eventually(async () => (await page.getByRole('checkbox', { checked: true }).count()) === 2, 'both are there');
  await end();
});

test('the site’s data are cleared while the session is open: all of it is written again', async () => {
  const { page, reader, end } = await visit({ attributes });
  const devtools = await page.context().newCDPSession(page);
  await reader.press('button', 'Commencer');
  await page.getByRole('checkbox').nth(0).click();
  await saving(page, 'saved');
  const before = await transcript(page);
  await page.evaluate(() => {
    const widget = /** @type {any} */ (document.querySelector('potentiel-assessment'));
    Object.assign(globalThis, { states: [] });
    setInterval(() => {
      if (/** @type {any} */ (globalThis).states.at(-1) !== widget.saving)
        /** @type {any} */ (globalThis).states.push(widget.saving);
    }, 5);
  });
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await eventually(
    () => page.evaluate(() => /** @type {any} */ (globalThis).states.join().endsWith('erased,saved')),
    'erased, then saved',
  );
  assert.equal(await transcript(page), before);
  await page.getByRole('checkbox').nth(1).click();
  await saving(page, 'saved');
  await page.reload();
  await eventually(async () => (await page.getByRole('checkbox', { checked: true }).count()) === 2, 'both are there');
  await end();
});

test('what was thrown away between two visits is missed, and one can begin anew', async () => {
  const { page, reader, end } = await visit({ attributes, path: 'bare.html', expected: ['evicted'] });
  const devtools = await page.context().newCDPSession(page);
  await reader.press('button', 'Commencer');
  await page.getByRole('checkbox').nth(0).click();
  await saving(page, 'saved');
  await page.goto('about:blank');
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await page.goto(`${url}bare.html`);
  const alert = page.getByRole('alert');
  await alert.waitFor();
  assert.match(await alert.innerText(), /Les réponses que vous aviez données ici ont disparu/);
  await reader.press('button', 'Recommencer sans elles');
  await reader.meet('button', 'Commencer');
  await page.reload();
  await reader.meet('button', 'Commencer');
  await end();
});

test('answers that can’t be read any more can be saved, and one can begin without them', async () => {
  const { page, reader, end } = await visit({ attributes, path: 'bare.html', expected: ['unreadable'] });
  await reader.press('button', 'Commencer');
  await page.getByRole('checkbox').nth(0).click();
  await saving(page, 'saved');
  const kept = await transcript(page);
  await page.evaluate(async () => {
    const [{ name = '' }] = await indexedDB.databases();
    await new Promise((resolve) => {
      indexedDB.open(name).onsuccess = ({ target }) => {
        const { result } = /** @type {IDBOpenDBRequest} */ (target);
        const events = result.transaction('events', 'readwrite').objectStore('events');
        events.getAll().onsuccess = (found) => {
          const [, answer] = /** @type {IDBRequest} */ (found.target).result;
          events.put({ ...answer, line: answer.line.replace('"answer"', '"answers"') });
        };
        events.transaction.oncomplete = resolve;
      };
    });
  });
  await page.reload();
  const alert = page.getByRole('alert');
  await alert.waitFor();
  assert.match(await alert.innerText(), /line 2: \/type/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    alert.getByRole('link', { name: 'Les enregistrer dans un fichier' }).click(),
  ]);
  assert.equal(await readFile(await download.path(), 'utf8'), kept.replace('"answer"', '"answers"'));
  await reader.press('button', 'Recommencer sans elles');
  await reader.meet('button', 'Commencer');
  await end();
});

test('a browser that keeps nothing: said, and the session can be taken', async () => {
  const { page, reader, completed, end } = await visit({
    attributes: { ...attributes, pack: 'packs/gallery/single_choice.json' },
    path: 'about',
    expected: ['404'],
  });
  await page.context().addInitScript(() =>
    Object.defineProperty(globalThis, 'indexedDB', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    }),
  );
  await page.goto(`${url}bare.html`);
  await reader.press('button', 'Commencer');
  await page.getByRole('radio').first().click();
  await saving(page, 'unavailable');
  await reader.press('button', 'Relire');
  await reader.press('button', 'Terminer');
  const [{ credential }] = await eventually(async () => (await completed()).length > 0 && completed(), 'complete');
  assert.ok(credential.proof);
  await end();
});
