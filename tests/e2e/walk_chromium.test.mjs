// Walks the whole way of a candidate in Chromium, in both views: the platform's page, then the recruiter's.
import assert from 'node:assert/strict';
import test from 'node:test';
import { views, visit } from './site.mjs';
import { checkCompletion, walkAll } from './walk.mjs';

for (const view of views) {
  test(`${view} view: from the welcome to a result that others can check`, async () => {
    const { page, reader, completed, end } = await visit({ path: `?view=${view}` });
    const completion = await walkAll(reader, completed);

    await reader.meet('heading', 'Passerelle a reçu votre résultat, et sa signature est bonne.');
    const table = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
    const shown = (await table.allInnerTexts()).map((row) => row.replace(/\s+/g, ' '));
    for (const { score, low, high } of completion.result.skills.filter(
      (/** @type {any} */ skill) => skill.id !== 'learning',
    )) {
      const part = `${Math.round(score / 10)} sur 100 de ${Math.round(low / 10)} à ${Math.round(high / 10)}`;
      assert.ok(
        shown.some((row) => row.endsWith(part)),
        `${part} is not in ${shown.join(' | ')}`,
      );
    }
    assert.equal(await page.locator('.checks .fails').count(), 0);

    await page.getByRole('link', { name: 'Vérifier comme un recruteur' }).click();
    await page.waitForURL('**/verify/**');
    await page.locator('.holds > #verdict').waitFor({ timeout: 30_000 });
    await page.getByText('Ce qui a été vérifié').click();
    await page
      .getByText('Les programmes écrits par la personne, lancés de nouveau, donnent les mêmes valeurs.')
      .waitFor();
    assert.equal(await page.locator('.checks .fails').count(), 0);
    await end();

    await checkCompletion(completion);
  });
}
