// Checks what the result gives to the person: what they can do, a badge to keep, a sheet to print, and what comes next.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { Candidate, words } from './candidate.mjs';
import { cut, pack, pageWith, views, visit, widget } from './site.mjs';

/** @typedef {import('./site.mjs').View} View */

const { fr } = words;
const content = cut((await pack('bases-numeriques')).content, ['lost_file', 'password', 'trace']);
content.skills.find((/** @type {any} */ { id }) => id === 'safety').next = [
  {
    title: { fr: 'Reconnaître les menaces', en: 'Recognising threats' },
    link: 'https://example.org/menaces',
    cost: { fr: 'gratuit', en: 'free' },
  },
];
const missed = content.sections[1].exercises[0];
const spaceless = (/** @type {string} */ text) => text.replace(/\s+/g, ' ');

/**
 * Answers all but one exercise, and goes to the result.
 *
 * @param {View} view
 * @param {string} [around] HTML around the widget, with {} in its place
 */
async function finished(view, around = '{}') {
  const seen = await visit({
    content,
    body: pageWith(around.replace('{}', widget({ pack: 'pack.json', lang: 'fr', theme: 'light', view }))),
  });
  const { page, reader } = seen;
  await page.evaluate(() => {
    const shared = /** @type {any[]} */ ([]);
    Object.assign(globalThis, { shared, print: () => Object.assign(globalThis, { printed: true }) });
    Object.assign(navigator, {
      canShare: () => true,
      share: async (/** @type {any} */ what) => void shared.push(what),
    });
  });
  const candidate = new Candidate(reader, content);
  await candidate.begin();
  for (const exercise of candidate.exercises) {
    await candidate.meet(exercise);
    if (exercise.id !== missed.id) await candidate.answer(exercise);
    await candidate.proceed(exercise);
  }
  await candidate.finish();
  await reader.meet('button', fr.picture);
  return { ...seen, candidate };
}

for (const view of views) {
  test(`${view}: what one can do, what it rests on, and a badge to keep`, async () => {
    const { page, reader, end } = await finished(view);
    const items = (await reader.names('meter')).map(spaceless);
    assert.deepEqual(items.slice(0, 1), ['Chercher et ranger']);
    await page.getByText('environ 100 sur 100').first().waitFor();

    const title = `${candidateTitle('lost_file')} : juste`;
    assert.equal(await page.getByRole('listitem').filter({ hasText: title }).count(), 1, 'only in the answers');
    await reader.press('button', 'Chercher et ranger');
    await page.getByRole('listitem').filter({ hasText: title }).nth(1).waitFor();

    const badge = page.getByRole('img', { name: /^Badge « Les bases du numérique »/ });
    assert.match(
      spaceless((await badge.getAttribute('alt')) ?? ''),
      /^Badge « Les bases du numérique », niveau .+, \S+ \d{4}$/,
    );
    assert.equal(await badge.evaluate((/** @type {HTMLImageElement} */ image) => image.naturalWidth), 480);

    const [saved] = await Promise.all([page.waitForEvent('download'), reader.press('button', fr.picture)]);
    assert.equal(saved.suggestedFilename(), 'bases-numeriques.png');
    const png = await readFile(await saved.path());
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [960, 960]);

    await reader.press('button', 'Partager');
    await page.waitForFunction(() => /** @type {any} */ (globalThis).shared.length === 1);
    const shared = await page.evaluate(() => {
      const [{ files, text }] = /** @type {any} */ (globalThis).shared;
      return { type: files[0].type, text };
    });
    assert.equal(shared.type, 'image/png');
    assert.match(shared.text, /^Badge/);

    assert.equal(await reader.get('button', fr.download).count(), 0, 'files for specialists are folded');
    await reader.press('button', fr.files);
    await reader.meet('button', fr.download);
    await end();
  });

  test(`${view}: next steps open outside, and practice leaves the result alone`, async () => {
    const { page, reader, completed, candidate, end } = await finished(view);
    const link = page.getByRole('link', { name: 'Reconnaître les menaces · gratuit' });
    assert.deepEqual(
      await link.evaluate((/** @type {HTMLAnchorElement} */ { href, target, rel }) => [href, target, rel]),
      ['https://example.org/menaces', '_blank', 'noopener noreferrer'],
    );
    const element = page.locator('potentiel-assessment');
    const kept = () =>
      element.evaluate((/** @type {any} */ { completion, transcript }) => JSON.stringify([completion, transcript]));
    const before = await kept();

    await reader.press('button', fr.practise);
    await reader.meet('heading', 'Entraînement : Les bases du numérique');
    await candidate.meet(missed);
    await candidate.answer(missed);
    await reader.press('button', fr.review);
    await reader.press('button', fr.finish);
    await reader.meet('heading', fr.practised);
    assert.equal(await reader.get('button', fr.picture).count(), 0, 'practice has no badge');
    await page.getByRole('button', { name: /: juste$/ }).waitFor();
    assert.equal(await kept(), before);

    await reader.press('button', fr.return);
    await reader.meet('button', fr.picture);
    assert.equal(await kept(), before);
    assert.equal((await completed()).length, 1, 'the page hears nothing of practice');
    await end();
  });

  test(`${view}: printed, the result is one A4 page, whatever the page around holds`, async () => {
    const long = '<p>Une page bien longue.</p>'.repeat(200);
    const { page, reader, end } = await finished(view, `${long}<div>{}</div>${long}`);
    await page.evaluate(() => {
      const around = /** @type {HTMLElement} */ (document.querySelector('main > div'));
      around.style.cssText = 'transform: rotate(1deg); columns: 2';
    });
    await reader.press('button', fr.print);
    await page.waitForFunction(() => 'printed' in globalThis);
    const sheet = page.locator('potentiel-sheet');
    const text = spaceless(await sheet.evaluate((/** @type {any} */ { shadowRoot }) => shadowRoot.textContent));
    for (const part of ['Les bases du numérique', 'Vous savez', 'environ 100 sur 100', 'Terminé le', 'Pour vérifier'])
      assert.ok(text.includes(part), `${part}: ${text}`);
    for (const part of ['Recommencer', 'Partager', 'longue']) assert.ok(!text.includes(part), part);
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    assert.equal(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length, 1);
    assert.match(pdf, /\/MediaBox\s*\[0 0 59[45][\d.]* 84[12][\d.]*\]/, 'A4');
    await sheet.waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0, 'the page is as before');
    await end();
  });
}

/** @param {string} id */
function candidateTitle(id) {
  const exercises = content.sections.flatMap((/** @type {any} */ section) => section.exercises);
  return exercises.find((/** @type {any} */ exercise) => exercise.id === id).title.fr;
}
