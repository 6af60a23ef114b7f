// Checks that a reload at any moment loses nothing.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { eventually, pack, views, visit } from './site.mjs';

const { content } = await pack('bases-numeriques');

for (const view of views) {
  test(`${view} view: answers, place, language, colours and result outlive a reload`, async () => {
    const { page, reader, completed, end } = await visit({ attributes: { pack: 'packs/bases-numeriques.json', view } });
    await reader.press('button', 'Réglages');
    await reader.select('Langue', 'en');
    await reader.select('Colours', 'dark');
    const candidate = new Candidate(reader, content, 'en');
    await candidate.begin();
    const [choice, several, table, formula] = candidate.exercises;
    for (const exercise of [choice, several]) {
      await candidate.meet(exercise);
      await candidate.answer(exercise);
      await reader.press('button', candidate.words.flag);
      await candidate.proceed(exercise);
    }
    await candidate.meet(table);
    await reader.type('textbox', candidate.words.answer, 'neuf vélos 🚲');
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(painted))); // a painted change is saved

    await page.reload();
    await candidate.meet(table);
    assert.equal(await reader.value('textbox', candidate.words.answer), 'neuf vélos 🚲');
    assert.equal(
      await page.locator('potentiel-assessment .widget').evaluate((widget) => widget.classList.contains('dark')),
      true,
    );
    await reader.press('button', candidate.words.back);
    await candidate.meet(several);
    const wanted = candidate.keyOf(several).correct.length;
    assert.equal(await page.getByRole('checkbox', { checked: true }).count(), wanted);
    assert.equal(await page.getByRole('button', { name: candidate.words.flag, pressed: true }).count(), 1);
    await reader.press('button', candidate.words.proceed);
    await candidate.meet(table);
    await candidate.answer(table);
    await reader.press('button', candidate.words.proceed);
    await candidate.meet(formula);

    await reader.press('button', candidate.words.all);
    await candidate.finish();
    const [before] = await eventually(async () => (await completed()).length > 0 && completed(), 'complete');
    const headings = await reader.names('heading');
    await page.reload();
    await reader.meet('heading', candidate.words.result);
    assert.deepEqual(await reader.names('heading'), headings);
    // The signed result shows again without a new signature, and the page gets no second event.
    const after = await eventually(
      () => page.locator('potentiel-assessment').evaluate((widget) => /** @type {any} */ (widget).completion),
      'completion',
    );
    assert.deepEqual(after, before);
    assert.deepEqual(await completed(), []);
    await end();
  });
}

test('starting again erases what was there', async () => {
  const { page, reader, end } = await visit({ attributes: { pack: 'packs/gallery/single_choice.json', view: 'page' } });
  const candidate = new Candidate(reader, (await pack('gallery/single_choice')).content);
  await candidate.walk();
  await candidate.finish();
  await reader.press('button', 'Recommencer');
  await reader.press('button', 'Effacer et recommencer');
  await reader.meet('button', candidate.words.begin);
  await page.reload();
  await candidate.begin();
  await candidate.meet(candidate.exercises[0]);
  assert.equal(await page.getByRole('radio', { checked: true }).count(), 0);
  await end();
});
