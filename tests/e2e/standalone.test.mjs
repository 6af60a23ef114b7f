// Checks a test exported as one file and opened from disk: no server or network, every kind, all four engines.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { before } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { temporaryFolder } from '../temporary_folder.mjs';
import { Candidate, words } from './candidate.mjs';
import { firefox, FirefoxReader } from './firefox.mjs';
import { cut, dist, pack, views } from './site.mjs';
import { visitor } from './offline_site.mjs';
import { walkTour } from './walk.mjs';
import { readWords } from '../../web/words/read.mjs';

const potentiel = fileURLToPath(new URL('../../web/cli/potentiel.mjs', import.meta.url));
const folder = temporaryFolder();
const inFolder = (/** @type {string} */ name) => path.join(folder, name);
const tour = inFolder('Tour d’essai.html');
const tourPack = inFolder('tour.json');
const taken = cut((await pack('grand-tour')).content, [
  ...['single_choice-choice', 'hotspot-exit', 'code-double', 'code_tests-delivery'],
  ...['code_program-total', 'code_query-lyon', 'code_page-title'],
]);

/** @param {...string} parameters @returns {Promise<{code: number, output: string}>} */
function run(...parameters) {
  return new Promise((resolve) => {
    execFile(process.execPath, [potentiel, ...parameters], (error, output, errors) =>
      resolve({ code: Number(error?.code ?? 0), output: output + errors }),
    );
  });
}

before(async () => {
  await writeFile(tourPack, JSON.stringify(taken));
  const { code, output } = await run('export', tourPack, '-o', tour);
  assert.equal(code, 0, output);
});

test('without JavaScript, the file says in every language that it is needed', async () => {
  const [, shown] = /<noscript>(.*)<\/noscript>/.exec(await readFile(tour, 'utf8')) ?? [];
  const texts = Object.entries(readWords()).map(
    ([tag, { surfaces }]) => `<p lang="${tag}" dir="ltr">${surfaces.demo_page.script}</p>`,
  );
  assert.equal(shown, texts.join(''));
});

/** @param {Record<string, string>} files by the name of the command's parameter */
async function assertVerifies({ result, transcript }) {
  const { code, output } = await run('verify', result, '--transcript', transcript, '--pack', tourPack, '--nonce', '');
  assert.equal(code, 0, output);
  assert.match(output, /^ok +code/m);
}

for (const view of views) {
  test(`Chromium, ${view} view: from the disk to downloaded files that verify; nothing else is asked for`, async () => {
    const { context, page, reader, completed } = await visitor();
    /** @type {string[]} */
    const asked = [];
    /** @type {string[]} */
    const complaints = [];
    context.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await context.addInitScript((wished) => localStorage.setItem('potentiel.view', wished), view);
    await page.goto(pathToFileURL(tour).href);
    await walkTour(reader, completed, taken);
    /** @param {string} button @param {string} name */
    const download = async (button, name) => {
      const [saved] = await Promise.all([page.waitForEvent('download'), reader.press('button', button)]);
      await saved.saveAs(inFolder(name));
      return inFolder(name);
    };
    await reader.press('button', words.fr.files);
    await assertVerifies({
      result: await download(words.fr.download, `${view}.json`),
      transcript: await download('Télécharger le journal de vos réponses', `${view}.ndjson`),
    });
    assert.deepEqual(
      asked.filter((url) => !url.startsWith('blob:')),
      [pathToFileURL(tour).href],
    );
    assert.deepEqual(
      complaints.filter((text) => !/Blocked script execution/.test(text)),
      [],
    );
    await context.close();
  });
}

test('Chromium: a session goes on after the file was closed', async () => {
  const { content } = await pack('bases-numeriques');
  const file = inFolder('bases.html');
  assert.equal(
    (await run('export', path.join(dist, 'packs/bases-numeriques.json'), '-o', file, '--language', 'en')).code,
    0,
  );
  const { context, page, reader } = await visitor();
  await page.goto(pathToFileURL(file).href);
  const candidate = new Candidate(reader, content, 'en');
  await candidate.begin();
  const [first, second] = candidate.exercises;
  await candidate.meet(first);
  await candidate.answer(first);
  await candidate.proceed(first);
  await candidate.meet(second);
  await page.close();
  const again = await context.newPage();
  await again.goto(pathToFileURL(file).href);
  await again.getByRole('heading', { name: candidate.in(second.title), exact: true }).waitFor();
  await context.close();
});

test('Firefox: from the disk to a result that verifies', async () => {
  const opened = await firefox('fr');
  const page = await opened.newPage();
  await page.evaluateOnNewDocument(() => {
    Object.assign(globalThis, { completed: [] });
    addEventListener('complete', (event) =>
      /** @type {any} */ (globalThis).completed.push(/** @type {any} */ (event).detail),
    );
  });
  await page.goto(pathToFileURL(tour).href);
  const completed = () => page.evaluate(() => /** @type {any} */ (globalThis).completed);
  await walkTour(new FirefoxReader(page), completed, taken);
  const [{ credential, transcript }] = await completed();
  await Promise.all([
    writeFile(inFolder('firefox.json'), JSON.stringify(credential)),
    writeFile(inFolder('firefox.ndjson'), transcript),
  ]);
  await assertVerifies({ result: inFolder('firefox.json'), transcript: inFolder('firefox.ndjson') });
  await opened.close();
});

test('how large it is', async (context) => {
  for (const name of [
    'gallery/single_choice',
    'bases-numeriques',
    'sql-premiers-pas',
    'python-premiers-pas',
    'grand-tour',
  ]) {
    const file = inFolder('size.html');
    assert.equal((await run('export', path.join(dist, `packs/${name}.json`), '-o', file)).code, 0);
    const { size } = await stat(file);
    context.diagnostic(`${name}: ${size} bytes`);
    assert.ok(size < 9_000_000, `${name}: ${size}`);
  }
});

test('what can’t be exported is said', async () => {
  assert.deepEqual(await run('export'), {
    code: 2,
    output: 'potentiel: name one pack\nusage: potentiel export <pack> [-o <file.html>] [--language <tag>]\n',
  });
  const foreign = await run('export', tourPack, '-o', inFolder('none.html'), '--language', 'de');
  assert.deepEqual(
    [foreign.code, foreign.output.split('\n')[0]],
    [2, 'potentiel: the pack is not in "de", but in fr, en'],
  );
  const damaged = inFolder('damaged.json');
  await writeFile(damaged, (await readFile(tourPack, 'utf8')).replace('"sections"', '"section"'));
  assert.equal((await run('export', damaged, '-o', inFolder('none.html'))).code, 1);
  await assert.rejects(stat(inFolder('none.html')), /ENOENT/);
});
