// The recruiter's page says what was not checked, and whose word a result is, before anything else.
import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import test from 'node:test';
import { issue } from '../../web/credential/index.mjs';
import { sampleCase } from '../node/credential_support.mjs';
import { url, visit } from './site.mjs';

const crypto = /** @type {Crypto} */ (/** @type {unknown} */ (webcrypto));
const keys = /** @type {CryptoKeyPair} */ (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']));
const { result, ...context } = await sampleCase(3);
result.start = { ...result.start, time: Date.now() - 1e7, nonce: 'n-1' };
const options = { crypto, keys, now: Date.now(), ...context };
const self = await issue(result, options);
const posing = await issue(result, { ...options, issuer: { name: 'Ministère du Travail', statement: 'Supervised.' }, subject: 'did:key:z6MkSomebody' });

// The page looks whether this site has published the pack, and the browser says that it has not.
const unpublished = ['packs/sample.json'];

/** @param {string} text @param {(page: import('playwright-core').Page) => Promise<void>} [tell] */
async function checked(text, tell) {
  const { page, end } = await visit({ path: 'verify/', expected: unpublished });
  await tell?.(page);
  await page.locator('#files').setInputFiles([{ name: 'result.json', mimeType: 'application/json', buffer: Buffer.from(text) }]);
  await page.locator('.checks li').first().waitFor();
  await page.locator('#verdict:focus').waitFor();
  const verdict = await page.locator('#verdict').textContent();
  const lines = await page.locator('.checks li').allTextContents();
  return { page, end, verdict, lines };
}

test('a bare result with an invented score: what was not checked is named', async () => {
  for (const text of [JSON.stringify(self.credential), self.jws]) {
    const { page, end, verdict, lines } = await checked(text);
    assert.equal(verdict, 'Tout n’a pas été vérifié');
    assert.match(lines[0], /Émetteur inconnu.*signé par le navigateur de la personne/);
    assert.ok(lines.some((line) => line.includes('Aucun numéro à usage unique n’a été donné ici')));
    assert.ok(lines.some((line) => line.includes('n’a pas été rejouée')));
    assert.equal(await page.locator('.checks .unknown').count(), 3);
    await end();
  }
});

test('a stranger that calls itself a ministry is unknown, until the recruiter knows its key', async () => {
  const text = JSON.stringify(posing.credential);
  const stranger = await checked(text, (page) => page.locator('#nonce').fill('n-1'));
  assert.equal(stranger.verdict, 'Tout n’a pas été vérifié');
  assert.match(stranger.lines[0], /Émetteur inconnu.*n’importe qui peut créer une telle clé/);
  await stranger.page.locator('potentiel-result').getByText('il se nomme').first().waitFor();
  await stranger.end();
  const tell = (/** @type {string} */ key) => async (/** @type {import('playwright-core').Page} */ page) => {
    await page.locator('#nonce').fill('n-1');
    await page.locator('form summary').click();
    await page.getByLabel('Clés des émetteurs que vous connaissez').fill(key);
  };
  const other = await checked(text, tell('did:key:z6MkOther'));
  assert.equal(other.verdict, 'Ce résultat ne tient pas');
  await other.end();
  const known = await checked(text, tell(posing.credential.issuer.id));
  assert.match(known.lines[0], /Il vient d’un émetteur que vous connaissez/);
  assert.equal(known.verdict, 'Tout tient');
  await known.end();
});

test('a file far longer than any result is refused at once', async () => {
  const { end, verdict, lines } = await checked(`${'a'.repeat(40)}.${'QUJD'.repeat(1 << 20)}.${'b'.repeat(86)}`);
  assert.equal(verdict, 'Ce résultat ne tient pas');
  assert.match(lines[0], /longer than \d{6} characters/);
  await end();
});
