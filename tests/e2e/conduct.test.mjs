// Checks time limits, navigation, breaks, feedback and recorded signals as the candidate meets them.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { eventually, pack, transcript, views, visit } from './site.mjs';

const { content } = await pack('bases-numeriques');

/**
 * The first three exercises in two sections, with the rules that a test needs.
 * @param {any} conduct of the pack
 * @param {{section?: any, exercise?: any}} [parts] of the first section and of the first exercise
 */
function short(conduct, { section, exercise } = {}) {
  const [order, together] = content.sections;
  const [choice, several] = order.exercises;
  const sections = [
    { ...order, ...section, exercises: [{ ...choice, ...exercise }, several] },
    { ...together, exercises: [together.exercises[0]] },
  ];
  const ids = sections.flatMap((one) => one.exercises.map((/** @type {any} */ { id }) => id));
  return {
    ...content,
    ...conduct,
    sections,
    keys: content.keys.filter((/** @type {any} */ key) => ids.includes(key.exercise)),
  };
}

/**
 * @param {any} taken @param {import('./site.mjs').View} view @param {Record<string, string>} [attributes]
 */
async function begin(taken, view, attributes = {}) {
  const visited = await visit({
    content: taken,
    attributes: { pack: 'pack.json', view, ...attributes },
    path: 'icon.svg',
  });
  const { page, reader } = visited;
  await page.clock.install();
  await page.goto(new URL('bare.html', page.url()).href);
  const candidate = new Candidate(reader, taken);
  await reader.meet('button', candidate.words.begin);
  return { ...visited, candidate };
}

/** Advances the page's clock. @param {import('playwright-core').Page} page @param {number} seconds */
const pass = (page, seconds) => page.clock.runFor(seconds * 1000);

/** @param {import('playwright-core').Page} page @returns {Promise<string>} the text of the clocks */
async function clock(page) {
  return ((await page.getByRole('timer').textContent()) ?? '').replace(/\s/g, ' ').trim();
}

/** Waits for a heading while the page's clock runs. @param {import('./site.mjs').Visit} visited @param {string} name */
async function met(visited, name) {
  await eventually(async () => {
    await pass(visited.page, 0.1);
    return (await visited.reader.get('heading', name).count()) > 0;
  }, name);
}

for (const view of views) {
  test(`${view} view: an exercise's time is shown, warned of and ends; its answer stands`, async () => {
    const taken = short({}, { exercise: { time: { seconds: 80, warnings: [30] } } });
    const visited = await begin(taken, view);
    const { page, reader, candidate, end } = visited;
    const [first, second] = candidate.exercises;
    await candidate.begin();
    await met(visited, candidate.in(first.title));
    assert.match(await clock(page), /^Exercice : 1 min 20 s$/);
    await candidate.answer(first);
    // The test's own running time counts, too: 38 seconds are left, or a little less on a slow machine.
    await pass(page, 42);
    assert.match(await clock(page), /Exercice : 40 s/);
    await pass(page, 10);
    await reader.read('Temps restant.');
    await pass(page, 29);
    await met(visited, candidate.in(second.title));
    await reader.read('Le temps est écoulé');
    assert.equal(await page.getByRole('timer').count(), 0);
    await reader.press('button', candidate.words.back);
    await met(visited, candidate.in(first.title));
    for (const radio of await page.getByRole('radio').all()) assert.equal(await radio.isDisabled(), true);
    assert.equal(await page.getByRole('radio', { checked: true }).count(), 1);
    await end();
  });

  test(`${view} view: neither sleep nor a changed clock gives time`, async () => {
    const taken = short({ time: { seconds: 600 } });
    const visited = await begin(taken, view);
    const { page, candidate, end } = visited;
    await candidate.begin();
    await met(visited, candidate.in(candidate.exercises[0].title));
    const start = await page.evaluate(() => Date.now());
    const look = () =>
      page.evaluate(() => {
        document.dispatchEvent(new Event('visibilitychange'));
      });
    assert.match(await clock(page), /10 min/);
    await page.clock.setSystemTime(start - 3_600_000); // set back by an hour
    await look();
    await pass(page, 61);
    assert.match(await clock(page), /9 min/);
    const back = start - 3_600_000;
    await page.clock.setSystemTime(back + 300_000); // asleep for minutes: no timer ran
    await look();
    await pass(page, 1);
    assert.match(await clock(page), /5 min/);
    await page.clock.setSystemTime(back + 660_000);
    await look();
    await met(visited, candidate.words.result);
    await end();
  });

  test(`${view} view: the time goes on while the page is closed`, async () => {
    const taken = short({ time: { seconds: 600 } });
    const visited = await begin(taken, view);
    const { page, candidate, end } = visited;
    await candidate.begin();
    await met(visited, candidate.in(candidate.exercises[0].title));
    await candidate.answer(candidate.exercises[0]);
    await eventually(async () => (await transcript(page)).split('\n').length > 2, 'the answer on the disk');
    const start = await page.evaluate(() => Date.now());
    await page.clock.setSystemTime(start + 240_000);
    await page.reload();
    await met(visited, candidate.in(candidate.exercises[0].title));
    assert.match(await clock(page), /6 min/);
    await page.clock.setSystemTime(start + 700_000);
    await page.reload();
    await met(visited, candidate.words.result);
    const [{ result }] = await eventually(
      async () => (await visited.completed()).length > 0 && visited.completed(),
      'complete',
    );
    assert.deepEqual(
      result.exercises.map((/** @type {any} */ { status }) => status),
      ['answered', 'not_reached', 'not_reached'],
    );
    await end();
  });

  test(`${view} view: a break hides the exercises and stops the clock`, async () => {
    const taken = short({ time: { seconds: 600 }, breaks: { count: 1, seconds: 120 } });
    const visited = await begin(taken, view);
    const { page, reader, candidate, end } = visited;
    await candidate.begin();
    await met(visited, candidate.in(candidate.exercises[0].title));
    await pass(page, 61);
    await reader.press('button', 'Faire une pause (encore 1)');
    await met(visited, 'Pause');
    assert.equal(await page.getByRole('radio').count(), 0);
    await pass(page, 100);
    await reader.read('Le temps du test est arrêté.');
    await reader.press('button', 'Reprendre');
    await met(visited, candidate.in(candidate.exercises[0].title));
    assert.match(await clock(page), /9 min/);
    assert.equal(await page.getByRole('button', { name: /pause/ }).count(), 0);
    await end();
  });

  test(`${view} view: more time, chosen without a reason or granted`, async () => {
    const taken = short({ time: { seconds: 600 }, extra_time: [33, 100] });
    const visited = await begin(taken, view);
    await visited.reader.read('Personne ne vous demandera pourquoi.');
    await visited.page.getByRole('radio', { name: '100 % de temps en plus' }).check();
    await visited.candidate.begin();
    await met(visited, visited.candidate.in(visited.candidate.exercises[0].title));
    assert.match(await clock(visited.page), /20 min/);
    await visited.end();

    const granted = await begin(taken, view, { 'extra-time': '50' });
    assert.equal(await granted.page.getByRole('radio').count(), 0);
    await granted.reader.read('Vous avez 50 % de temps en plus.');
    await granted.candidate.begin();
    await met(granted, granted.candidate.in(granted.candidate.exercises[0].title));
    assert.match(await clock(granted.page), /15 min/);
    await granted.end();
  });

  test(`${view} view: forward only, there is no way back`, async () => {
    const taken = short({ navigation: 'forward' });
    const visited = await begin(taken, view);
    const { page, reader, candidate, end } = visited;
    await reader.read('un exercice après l’autre, sans retour en arrière.');
    await candidate.begin();
    for (const exercise of candidate.exercises) {
      await met(visited, candidate.in(exercise.title));
      assert.equal(await reader.get('button', candidate.words.back).count(), 0);
      assert.equal(await reader.get('button', candidate.words.all).count(), 0);
      if (exercise !== candidate.exercises[1]) await candidate.answer(exercise);
      await candidate.proceed(exercise);
    }
    await met(visited, candidate.words.before_finish);
    await reader.read('1 exercice n’a pas de réponse.');
    assert.equal(await page.getByRole('button', { name: candidate.in(candidate.exercises[0].title) }).count(), 0);
    await reader.press('button', candidate.words.finish);
    await met(visited, candidate.words.result);
    await end();
  });

  test(`${view} view: by sections, each is closed for good and shows how it went`, async () => {
    const taken = short({ navigation: 'sections', shows: 'sections' });
    const visited = await begin(taken, view);
    const { page, reader, candidate, end } = visited;
    const [first, second, third] = candidate.exercises;
    await candidate.begin();
    await met(visited, candidate.in(first.title));
    await candidate.answer(first);
    await reader.press('button', candidate.words.proceed);
    await met(visited, candidate.in(second.title));
    await reader.press('button', candidate.words.back);
    await met(visited, candidate.in(first.title));
    await reader.press('button', candidate.words.all);
    await met(visited, 'Avant de fermer cette partie');
    assert.equal(await page.getByRole('button', { name: candidate.in(third.title) }).count(), 0);
    await reader.read('1 exercice n’a pas de réponse.');
    await reader.press('button', 'Fermer cette partie');
    await met(visited, `${taken.sections[0].title.fr}\u202f: terminé`);
    await page.getByRole('button', { name: candidate.in(first.title) }).click();
    await reader.press('button', candidate.words.proceed);
    await met(visited, candidate.in(third.title));
    assert.equal(await reader.get('button', candidate.words.back).count(), 0);
    await candidate.answer(third);
    await reader.press('button', candidate.words.review);
    await candidate.finish();
    await end();
  });

  test(`${view} view: what shows at once can be checked once; what never shows is nowhere`, async () => {
    const once = await begin(short({ shows: 'at_once' }), view);
    const [first] = once.candidate.exercises;
    await once.candidate.begin();
    await met(once, once.candidate.in(first.title));
    await once.candidate.answer(first);
    await once.page.getByRole('button', { name: /^Vérifier/ }).click();
    await eventually(async () => await once.page.getByRole('radio').first().isDisabled(), 'settled');
    await once.end();

    const taken = short({ shows: 'never' });
    const never = await begin(taken, view);
    await never.candidate.begin();
    for (const exercise of never.candidate.exercises) {
      await met(never, never.candidate.in(exercise.title));
      await never.candidate.answer(exercise);
      await never.candidate.proceed(exercise);
    }
    await never.reader.press('button', never.candidate.words.finish);
    await never.reader.read('La plateforme décide quand elle montre le résultat.');
    const [{ result, credential }] = await eventually(
      async () => (await never.completed()).length > 0 && never.completed(),
      'complete',
    );
    assert.equal(result.score, 1000);
    assert.ok(credential);
    assert.equal(await never.page.getByRole('meter').count(), 0);
    assert.equal(await never.reader.get('button', never.candidate.words.picture).count(), 0);
    assert.equal(await never.reader.get('button', never.candidate.words.files).count(), 0);
    await never.end();
  });

  test(`${view} view: what the pack records is told before, shown after, and in the result`, async () => {
    const taken = short({ signals: { away: true, paste: true } }, {});
    taken.sections[1].exercises = [content.sections[0].exercises[2]];
    taken.keys = content.keys.filter((/** @type {any} */ key) =>
      ['lost_file', 'file_names', 'read_table'].includes(key.exercise),
    );
    const visited = await begin(taken, view);
    const { page, reader, candidate, end } = visited;
    await reader.read('quand vous quittez la page');
    await candidate.begin();
    const [first, second, third] = candidate.exercises;
    for (const exercise of [first, second]) {
      await met(visited, candidate.in(exercise.title));
      await reader.press('button', candidate.words.proceed);
    }
    await met(visited, candidate.in(third.title));
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: true });
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await pass(page, 20);
    await page.evaluate(() => {
      Reflect.deleteProperty(document, 'hidden');
      Reflect.deleteProperty(document, 'visibilityState');
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await pass(page, 2);
    await page.getByRole('textbox', { name: candidate.words.answer }).click();
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'vélos 🚲');
      const field = /** @type {any} */ (document.querySelector('potentiel-assessment')).shadowRoot.activeElement;
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true }));
    });
    await reader.press('button', candidate.words.review);
    await candidate.finish();
    await reader.meet('heading', 'Ce qui a été noté');
    const [{ result }] = await eventually(
      async () => (await visited.completed()).length > 0 && visited.completed(),
      'complete',
    );
    assert.equal(result.noted.left, 1);
    assert.ok(Math.abs(result.noted.away - 20_000) < 5000, String(result.noted.away));
    assert.deepEqual([result.noted.pastes, result.noted.pasted, result.noted.devices], [1, 7, 0]);
    await reader.read('Page quittée 1 fois');
    await end();
  });
}
