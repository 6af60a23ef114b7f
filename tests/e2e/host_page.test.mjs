// Checks the interface that a platform's page relies on.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { dist, eventually, pack, pageWith, url, visit, widget } from './site.mjs';

const single = { pack: 'packs/gallery/single_choice.json', lang: 'fr', view: 'page' };
const { content } = await pack('gallery/single_choice');

test('nonce and audience come back signed', async () => {
  const nonce = 'n-«42»';
  const { reader, completed, end } = await visit({
    attributes: { ...single, nonce, audience: 'https://emploi.example' },
  });
  const candidate = new Candidate(reader, content);
  await reader.read('«\u202femploi.example\u202f»');
  await candidate.walk();
  await candidate.finish();
  const [{ credential, jws, result }] = await eventually(
    async () => (await completed()).length > 0 && completed(),
    'complete',
  );
  assert.equal(result.start.nonce, nonce);
  const claims = JSON.parse(Buffer.from(jws.split('.')[1], 'base64url').toString());
  assert.deepEqual([claims.nonce, claims.aud], [nonce, 'https://emploi.example']);
  const { verify } = await import('../../web/credential/index.mjs');
  const { webcrypto } = await import('node:crypto');
  const crypto = /** @type {Crypto} */ (/** @type {unknown} */ (webcrypto));
  const check = (/** @type {object} */ wanted) => verify(credential, { crypto, now: Date.now(), ...wanted });
  const { state, open } = await check({ nonce, audience: 'https://emploi.example' });
  assert.deepEqual({ state, open }, { state: 'open', open: ['issuer', 'replay'] });
  assert.equal((await check({ nonce: 'n-43', audience: 'https://emploi.example' })).state, 'fails');
  assert.equal((await check({ nonce, audience: 'https://autre.example' })).state, 'fails');
  await end();
});

/**
 * @param {Record<string, string>} attributes
 * @param {string[]} expected
 * @param {(page: import('playwright-core').Page) => Promise<unknown>} [prepare]
 */
async function failure(attributes, expected, prepare) {
  const { page, end } = await visit({ attributes, expected, path: 'about' });
  await prepare?.(page);
  await page.goto(`${url}bare.html`);
  const alert = page.getByRole('alert');
  await alert.waitFor();
  const [detail] = await page.evaluate(() => /** @type {any} */ (globalThis).failed.filter(Boolean));
  assert.ok((await alert.innerText()).includes(detail.message), 'what the event says is what is read');
  await end();
  return String(detail.message);
}

test('a missing pack is named in the words of the candidate, and as an event', async () => {
  assert.match(
    await failure({ ...single, pack: 'packs/absent.json' }, ['404', 'missing']),
    /\/packs\/absent\.json n’a pas pu être chargé/,
  );
});

test('an attribute that is missing is named', async () => {
  assert.match(await failure({ lang: 'en' }, ['unnamed', '404']), /attribute “pack” is missing/);
});

test('without what records the pack’s signals, no session begins', async () => {
  const message = await failure(single, ['missing', '404', 'underway'], async (page) => {
    await page.route('**/single_choice.json', (route) =>
      route.fulfill({ json: { ...content, signals: { away: true } } }),
    );
    await page.route('**/chunks/underway-*.js', (route) => route.fulfill({ status: 404 }));
  });
  assert.match(message, /\/chunks\/underway n’a pas pu être chargé/);
});

test('a broken pack is refused with the place of what is broken', async () => {
  const broken = structuredClone(content);
  broken.sections[0].exercises[0].spec.options = 7;
  const message = await failure(single, ['damaged', '404'], (page) =>
    page.route('**/single_choice.json', (route) => route.fulfill({ json: broken })),
  );
  assert.match(message, /\/sections\/0\/exercises\/0\/spec\/options\u202f: un tableau est attendu/u);
});

test('a pack that is no JSON is refused in words', async () => {
  const message = await failure(single, ['damaged', '404'], (page) =>
    page.route('**/single_choice.json', (route) => route.fulfill({ body: '<!doctype html>' })),
  );
  assert.match(message, /single_choice\.json/);
});

test('a module with one changed byte is not started', async () => {
  const wasm = await readFile(`${dist}potentiel.wasm`);
  wasm[wasm.length - 1] ^= 1;
  const message = await failure(single, ['altered', '404'], (page) =>
    page.route('**/potentiel.wasm', (route) => route.fulfill({ body: wasm, contentType: 'application/wasm' })),
  );
  assert.match(message, /potentiel\.wasm n’est pas celui que cette page attend/);
});

test('a module that does not come is said, and trying again works', async () => {
  const { page, reader, end } = await visit({
    attributes: single,
    expected: ['404', 'missing', 'ERR_FAILED'],
    path: 'about',
  });
  await page.route('**/potentiel.wasm', (route) => route.abort());
  await page.goto(`${url}bare.html`);
  await page.getByRole('alert').waitFor();
  await page.unroute('**/potentiel.wasm');
  await reader.press('button', 'Réessayer');
  await reader.meet('button', 'Commencer');
  await end();
});

test('two widgets on one page keep to themselves', async () => {
  const { page, end } = await visit({
    body: pageWith(
      widget({ ...single, id: 'one' }) +
        widget({
          ...single,
          pack: 'packs/gallery/multiple_choice.json',
          view: 'canvas',
          lang: 'en',
          theme: 'dark',
          id: 'two',
        }),
    ),
  });
  const [one, two] = [page.locator('#one'), page.locator('#two')];
  await one.getByRole('button', { name: 'Commencer' }).click();
  await two.getByRole('button', { name: 'Begin' }).click();
  await one.getByRole('radio').first().click();
  await two.getByRole('checkbox').first().click();
  assert.equal(await one.getByRole('radio', { checked: true }).count(), 1);
  assert.equal(await two.getByRole('checkbox', { checked: true }).count(), 1);
  await page.reload();
  await two.getByRole('checkbox', { checked: true }).waitFor();
  await one.getByRole('radio', { checked: true }).waitFor();
  await end();
});

test('another pack, view or theme can be put on at any time', async () => {
  const { page, reader, end } = await visit({ attributes: { ...single, view: 'page' } });
  await reader.meet('button', 'Commencer');
  const set = (/** @type {string} */ name, /** @type {string} */ value) =>
    page
      .locator('potentiel-assessment')
      .evaluate((element, [attribute, wanted]) => element.setAttribute(attribute, wanted), [name, value]);
  const widgetIs = (/** @type {string} */ name) => page.locator(`potentiel-assessment .widget.${name}`).waitFor();
  await set('view', 'canvas');
  await widgetIs('canvas');
  await set('theme', 'contrast');
  await widgetIs('contrast');
  await set('pack', 'packs/gallery/short_text.json');
  const { content: other } = await pack('gallery/short_text');
  await reader.meet('heading', other.title.fr);
  await end();
});

test('a page that removes the widget and puts it back finds it where it was', async () => {
  const { page, reader, end } = await visit({ attributes: single });
  await reader.press('button', 'Commencer');
  await page.getByRole('radio').first().click();
  await page.evaluate(() => {
    const widget = /** @type {Element} */ (document.querySelector('potentiel-assessment'));
    widget.remove();
    document.querySelector('main')?.append(widget);
  });
  await page.getByRole('radio', { checked: true }).waitFor();
  await end();
});
