// Checks the preview of a candidate's page: it never blocks the widget, and nothing in it leads out of it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { heavy, light, links, others, unsure } from './preview_pages.mjs';
import { eventually, pack, transcript, visit } from './site.mjs';

const { content } = await pack('gallery/code_page');
const expected = ['example.org', "Blocked script execution in 'about:srcdoc'", '@import', 'about:srcdoc', 'data:image'];
const tooHeavy = 'Cette page est trop lourde';

/** @param {import('playwright-core').Page} page @param {import('./reader.mjs').Reader} reader */
async function reach(page, reader) {
  const candidate = new Candidate(reader, content);
  await candidate.begin();
  await candidate.meet(candidate.exercises[0]);
  return { candidate, shown: page.frameLocator('iframe') };
}

/** Milliseconds that the page takes to respond. @param {import('playwright-core').Page} page */
const answers = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => setTimeout(done));
      }),
  );

test('what would hold the browser up is not drawn, and what a beginner writes is', async () => {
  const { page, reader, end } = await visit({
    attributes: { pack: 'packs/gallery/code_page.json', view: 'page' },
    expected,
  });
  const { shown } = await reach(page, reader);
  let place = 0;
  for (const [name, html] of Object.entries(heavy)) {
    await reader.paste('textbox', 'index.html', html);
    await shown
      .getByText(tooHeavy)
      .waitFor({ timeout: 20_000 })
      .catch(() => assert.fail(`drawn: ${name}`));
    await answers(page);
    await reader.paste('textbox', 'index.html', `<p>page ${(place += 1)}</p>`);
    await shown.getByText(`page ${place}`, { exact: true }).waitFor();
  }
  for (const [name, html] of Object.entries(light)) {
    await reader.paste('textbox', 'index.html', `${html}<p>fin ${name}</p>`);
    await shown
      .getByText(`fin ${name}`)
      .waitFor({ timeout: 20_000 })
      .catch(() => assert.fail(`not drawn: ${name}`));
  }
  await end();
});

test('what nobody can weigh is drawn when the candidate asks for it', async () => {
  const { page, reader, end } = await visit({
    attributes: { pack: 'packs/gallery/code_page.json', view: 'page' },
    expected,
  });
  const { shown } = await reach(page, reader);
  let place = 0;
  for (const [name, html] of Object.entries(unsure)) {
    await reader.paste('textbox', 'index.html', `<p>secret</p>${html}`);
    await shown
      .getByText('pourrait occuper')
      .waitFor({ timeout: 20_000 })
      .catch(() => assert.fail(`not unsure: ${name}`));
    assert.equal(await shown.getByText('secret').count(), 0);
    await answers(page);
    await reader.paste('textbox', 'index.html', `<p>page ${(place += 1)}</p>`);
    await shown.getByText(`page ${place}`, { exact: true }).waitFor();
  }
  const harmless = '<svg><rect id="r"><animate attributeName="x" begin="r.click" to="9"/></rect></svg>';
  await reader.paste('textbox', 'index.html', `${harmless}<p>demandé</p>`);
  await shown.getByRole('button', { name: 'Afficher quand même' }).click();
  await shown.getByText('demandé').waitFor();
  await reader.paste('textbox', 'index.html', `${harmless}<p>encore</p>`);
  await shown.getByText('encore').waitFor();
  await end();
});

test('nothing in a preview leads away', async () => {
  const { page, reader, end } = await visit({
    attributes: { pack: 'packs/gallery/code_page.json', view: 'page' },
    expected,
  });
  /** @type {Set<import('playwright-core').Request>} */
  const asked = new Set();
  page.context().on('request', (request) => asked.add(request));
  // The browser reports a request that the policy blocks as sent, too.
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText === 'csp') asked.delete(request);
  });
  const { shown } = await reach(page, reader);
  await reader.paste(
    'textbox',
    'index.html',
    links.map((one, index) => one.replace('#</', `lien ${index}</`)).join('<br>') + others,
  );
  for (const index of links.keys()) {
    await shown.getByText(`lien ${index}`, { exact: true }).click({ timeout: 20_000 });
    await shown.getByText(`lien ${index}`, { exact: true }).click({ button: 'middle' });
  }
  await answers(page);
  await shown.getByText('lien 0', { exact: true }).waitFor();
  assert.equal(await shown.getByText('ombre').count(), 0);
  assert.equal(page.context().pages().length, 1);
  assert.deepEqual(
    [...asked].map((request) => request.url()).filter((address) => /example\.org/.test(address)),
    [],
  );
  await end();
});

test('a page that held the browser up stays closed until it is asked for, and its text is there', async () => {
  const { page, reader, tab, end } = await visit({
    attributes: { pack: 'packs/gallery/code_page.json', view: 'page' },
    expected,
  });
  const { shown } = await reach(page, reader);
  await shown.getByText('Bienvenue').waitFor();
  // Simulate a browser that hangs while it draws this page.
  await page.evaluate(() => {
    const { set } = /** @type {Required<PropertyDescriptor>} */ (
      Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'srcdoc')
    );
    Object.defineProperty(HTMLIFrameElement.prototype, 'srcdoc', {
      set(html) {
        while (String(html).includes('PIÈGE'));
        set.call(this, html);
      },
    });
  });
  await reader.paste('textbox', 'index.html', '<p>PIÈGE</p>');
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const gone = page.close({ runBeforeUnload: false }).catch(() => {});
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 15_000))]);

  const again = await tab();
  const frame = again.page.frameLocator('iframe');
  await frame.getByText('a bloqué le navigateur').waitFor({ timeout: 30_000 });
  assert.equal(await again.reader.value('textbox', 'index.html'), '<p>PIÈGE</p>', 'nothing is lost');
  assert.match(await transcript(again.page), /PIÈGE/);
  await again.reader.paste('textbox', 'index.html', '<p>autre</p>');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  assert.equal(await frame.getByText('autre').count(), 0, 'closed until asked for');
  await frame.getByRole('button', { name: 'Afficher quand même' }).click();
  await frame.getByText('autre').waitFor();
  const free = () =>
    again.page.evaluate(() => Object.keys(localStorage).every((name) => !name.startsWith('potentiel.drawing')));
  await eventually(free, 'the mark is gone once it is drawn');
  await again.page.reload();
  await frame.getByText('autre').waitFor({ timeout: 30_000 });
  await again.page.reload();
  assert.ok(await eventually(free, 'who reloads at once has not been held up'));
  await end();
});
