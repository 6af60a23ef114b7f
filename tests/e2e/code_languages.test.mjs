// Checks programs, queries, pages and tests in the browser as the candidate sees them.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { eventually, pack, transcript, views, visit } from './site.mjs';

/**
 * @param {string} name of the gallery's pack
 * @param {string} view
 * @param {string[]} [expected] parts of the browser's error messages to ignore
 */
async function open(name, view, expected = []) {
  const { content } = await pack(`gallery/${name}`);
  const seen = await visit({ attributes: { pack: `packs/gallery/${name}.json`, view }, expected });
  const candidate = new Candidate(seen.reader, content);
  await candidate.begin();
  await candidate.meet(candidate.exercises[0]);
  const run = () => seen.reader.press('button', candidate.words.run);
  return { ...seen, candidate, run, exercise: candidate.exercises[0] };
}

for (const view of views) {
  test(`${view} view, Python: a mistake is explained at its line, rules are judged, earlier tries come back`, async () => {
    const { page, reader, candidate, run, exercise, end } = await open('code_program', view);
    const faulty = 'total = 0\nprint("Total :", totl)\n';
    await reader.paste('textbox', candidate.words.code, faulty);
    await run();
    await page.getByText('Python ne connaît pas').first().waitFor({ timeout: 60_000 });
    await reader.read("NameError: name 'totl' is not defined. Did you mean: 'total'?");
    const editor = page.getByRole('textbox', { name: candidate.words.code });
    assert.equal(await editor.getAttribute('aria-invalid'), 'true');

    await reader.paste('textbox', candidate.words.code, 'print("Total : 42")\n');
    await run();
    await reader.read('Utiliser une boucle\u202f: pas encore');
    await reader.read('1\u00a0test passe sur 2.');

    await candidate.answer(exercise);
    await reader.read('Utiliser une boucle\u202f: respectée');
    await reader.press('button', '3\u00a0essais précédents');
    await reader.press('button', 'Essai 1, à 0 min\u202f: 0 sur 2');
    await reader.press('button', 'Reprendre ce code');
    assert.equal(await reader.value('textbox', candidate.words.code), faulty);
    await reader.press('button', 'Revenir au code de départ');
    await reader.press('button', 'Remplacer mon code');
    assert.equal(await reader.value('textbox', candidate.words.code), exercise.spec.files[0].text);
    await eventually(
      async () => (await transcript(page)).split('\n').filter((line) => line.includes('"type":"ran"')).length === 3,
      'three runs are kept',
    );
    await end();
  });

  test(`${view} view, SQL: the tables are shown, and rows that are missing or too many`, async () => {
    const { page, reader, candidate, run, exercise, end } = await open('code_query', view);
    await reader.read('Table clients');
    assert.deepEqual(
      await page
        .getByRole('table')
        .first()
        .getByRole('row')
        .allInnerTexts()
        .then((rows) => rows.length),
      4,
    );
    await reader.paste('textbox', candidate.words.code, "SELECT nom, age FROM clients WHERE ville = 'Lille'");
    await run();
    await page.getByText('− manque').first().waitFor({ timeout: 30_000 });
    assert.equal(await page.getByText('− manque').count(), 2);
    assert.equal(await page.getByText('+ en trop').count(), 1);
    await reader.paste('textbox', candidate.words.code, 'SELECT nom, age FROM client');
    await run();
    await reader.read('Il n’y a pas de table');
    await candidate.answer(exercise);
    await end();
  });

  test(`${view} view, a page: it is previewed without scripts or network, and what is badly written is said`, async () => {
    const { page, reader, candidate, run, exercise, end } = await open('code_page', view, [
      'example.org',
      "Blocked script execution in 'about:srcdoc'",
    ]);
    // The browser reports a request that the policy blocks both as sent and as failed.
    /** @type {Set<import('playwright-core').Request>} */
    const asked = new Set();
    page.on('request', (request) => asked.add(request));
    page.on('requestfailed', (request) => {
      if (request.failure()?.errorText === 'csp') asked.delete(request);
    });
    const preview = page.locator('iframe');
    assert.equal(await preview.getAttribute('sandbox'), 'allow-same-origin', 'and no scripts');
    const shown = page.frameLocator('iframe');
    await shown.getByText('Bienvenue').waitFor();
    await reader.paste(
      'textbox',
      'index.html',
      '<style>h1 { color: rgb(1, 2, 3) }</style><h1>Bonjour</h1><b>gras<img src="https://example.org/x.png"><a href="https://example.org/">lien</a>' +
        '<div data-sheet>une boîte</div><script>const css = "<style></style>"; document.body.textContent = "pris"; parent.postMessage("pris", "*")</script>' +
        '<meta http-equiv="refresh" content="0;url=https://example.org/y"><form action="https://example.org/z"><button>Envoyer</button></form>',
    );
    await shown.getByRole('heading', { name: 'Bonjour' }).waitFor();
    assert.equal(
      await shown.getByRole('heading').evaluate((heading) => getComputedStyle(heading).color),
      'rgb(1, 2, 3)',
    );
    await shown.getByText('une boîte').waitFor();
    assert.equal(await shown.getByText('pris').count(), 0, 'a script ends where it ends, whatever it speaks of');
    await shown.getByText('lien').click();
    await shown.getByRole('button').click();
    await run();
    await reader.read('HTML, ligne 1');
    assert.deepEqual(
      [...asked].map((request) => request.url()).filter((address) => address.includes('example.org')),
      [],
    );
    await shown.getByRole('heading', { name: 'Bonjour' }).waitFor();
    await candidate.answer(exercise);
    await shown.getByRole('heading', { name: 'Bienvenue' }).waitFor();
    // The page is shown anew for each file that is written: the style sheet is the last.
    await eventually(async () => {
      const color = await shown.getByRole('heading').evaluate((heading) => getComputedStyle(heading).color);
      return color === 'rgb(0, 90, 156)';
    }, 'the colour of the style sheet');
    await end();
  });

  test(`${view} view, tests: those that refuse the right program are told so`, async () => {
    const { reader, candidate, run, exercise, end } = await open('code_tests', view);
    await reader.read('fee.js (donné, ne change pas)');
    await reader.paste(
      'textbox',
      candidate.words.code,
      "import { fee } from './fee.js';\ntest('50', () => assertEqual(fee(50), 5));\n",
    );
    await run();
    await reader.read('vos tests le refusent');
    await candidate.answer(exercise);
    await end();
  });
}
