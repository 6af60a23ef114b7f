// Checks <potentiel-result> on a page without any other part of the widget.
import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import test from 'node:test';
import { issue } from '../../web/credential/index.mjs';
import { sampleCase } from '../node/credential_support.mjs';
import { url, visit } from './site.mjs';

const crypto = /** @type {Crypto} */ (/** @type {unknown} */ (webcrypto));
const keys = /** @type {CryptoKeyPair} */ (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']));
const { result, ...context } = await sampleCase(3);
result.start = { ...result.start, time: Date.now() - 1e7 };
const { credential } = await issue(result, { crypto, keys, now: Date.now(), ...context });
const changed = structuredClone(credential);
changed.credentialSubject.result[0].value = changed.credentialSubject.result[0].value === '900' ? '901' : '900';

const body = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Résultat</title>
<script type="module" src="potentiel-result.js"></script><main><potentiel-result src="result.json" lang="fr"></potentiel-result></main></html>`;

/** @param {object} shown */
async function visitWith(shown) {
  const seen = await visit({ path: 'about', body, expected: ['404'] });
  await seen.page.route(`${url}result.json`, (route) => route.fulfill({ json: shown }));
  await seen.page.goto(`${url}bare.html`);
  return seen;
}

/** @param {import('playwright-core').Page} page */
const skills = (page) =>
  page.locator('potentiel-result').evaluate((element) => element.shadowRoot?.querySelectorAll('li').length ?? 0);

test('a good result shows its skills', async () => {
  const { page, end } = await visitWith(credential);
  await page.getByRole('heading').first().waitFor();
  assert.ok((await skills(page)) > 0);
  assert.equal(await page.getByText('a été modifié').count(), 0);
  await end();
});

test('one changed digit: it says so, and no skill is in the page at all', async () => {
  const { page, end } = await visitWith(changed);
  await page.getByText('a été modifié').first().waitFor();
  const html = await page.locator('potentiel-result').evaluate((element) => element.shadowRoot?.innerHTML ?? '');
  for (const { name } of changed.credentialSubject.achievement.resultDescription)
    assert.equal(html.includes(name), false, name);
  assert.equal(await skills(page), 0);
  await end();
});
