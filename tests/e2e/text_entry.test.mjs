// Checks text from dead keys, input methods, pasting and undo: the transcript folds to the text of the field.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { eventually, pack, transcript, views, visit } from './site.mjs';
import { foldedTexts } from './walk.mjs';

const short = await pack('gallery/short_text');
const code = await pack('gallery/code');

/** @param {import('playwright-core').Page} page */
async function inputMethod(page) {
  const devtools = await page.context().newCDPSession(page);
  return {
    /** Sets the text that is being composed, shown underlined. @param {string} text */
    compose: (text) =>
      devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
    /** @param {string} text */
    commit: (text) => devtools.send('Input.insertText', { text }),
  };
}

for (const view of views) {
  test(`${view} view, short text: composition, dead keys, paste, undo, emoji`, async () => {
    const { page, reader, end } = await visit({
      attributes: { pack: 'packs/gallery/short_text.json', view },
      context: { permissions: ['clipboard-read', 'clipboard-write'] },
    });
    const candidate = new Candidate(reader, short.content);
    const [exercise] = candidate.exercises;
    const field = page.getByRole('textbox', { name: candidate.words.answer });
    const value = () => field.inputValue();
    const { compose, commit } = await inputMethod(page);
    await candidate.begin();
    await candidate.meet(exercise);
    await field.click();

    // A dead key: first the accent alone, then the accented letter.
    await compose('^');
    await compose('ê');
    await commit('ê');
    assert.equal(await value(), 'ê');
    // Correct a word during composition; passes in between must not touch it.
    await compose('ni');
    await page.setViewportSize({ width: 900, height: 700 });
    await page.waitForTimeout(100);
    assert.equal(await value(), 'êni', 'what is being composed stays');
    await compose('に');
    await commit('に');
    assert.equal(await value(), 'êに');
    await page.keyboard.type('🚲é');
    await page.evaluate(() => navigator.clipboard.writeText(' « œuf » 👩‍🔧'));
    await page.keyboard.press('Control+V');
    assert.equal(await value(), 'êに🚲é « œuf » 👩‍🔧');
    await page.keyboard.press('Control+Z');
    assert.equal(await value(), 'êに🚲é');
    await page.keyboard.press('Control+Shift+Z');
    assert.equal(await value(), 'êに🚲é « œuf » 👩‍🔧');
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Delete');
    await page.keyboard.type('E');
    const text = await value();
    assert.equal(text, 'Eに🚲é « œuf » 👩‍🔧');

    await candidate.proceed(exercise);
    await reader.meet('heading', candidate.words.before_finish);
    await reader.press('button', candidate.words.back);
    await candidate.meet(exercise);
    assert.equal(await value(), text);
    assert.equal(foldedTexts(await transcript(page), exercise.id).at(-1), text);
    await end();
  });

  test(`${view} view, editor: typing over several lines, composition, paste, undo, emoji`, async () => {
    const { page, reader, end } = await visit({
      attributes: { pack: 'packs/gallery/code.json', view },
      context: { permissions: ['clipboard-read', 'clipboard-write'] },
    });
    const candidate = new Candidate(reader, code.content);
    const [exercise] = candidate.exercises;
    const editor = page.getByRole('textbox', { name: candidate.words.code });
    const value = () => editor.inputValue();
    const { compose, commit } = await inputMethod(page);
    await candidate.begin();
    await candidate.meet(exercise);
    assert.equal(await value(), exercise.spec.files[0].text);
    await editor.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('// ');
    await compose('´');
    await commit('é');
    await page.keyboard.type('t');
    await compose('e');
    await compose('é');
    await commit('é');
    await page.keyboard.type(' 😀\n  let a = 1;');
    await page.evaluate(() => navigator.clipboard.writeText('\r\n\tb("ç");\n'));
    await page.keyboard.press('Control+V');
    assert.equal(await value(), '// été 😀\n  let a = 1;\n\tb("ç");\n');
    await page.keyboard.press('Control+Z');
    assert.equal(await value(), '// été 😀\n  let a = 1;');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('/* « » */');
    const text = await value();
    assert.equal(text, '/* « » */\n  let a = 1;');

    await candidate.proceed(exercise);
    await reader.meet('heading', candidate.words.before_finish);
    assert.equal(foldedTexts(await transcript(page), exercise.id, exercise.spec.files[0].text).at(-1), text);
    await page.reload();
    await reader.press('button', candidate.words.back);
    assert.equal(await value(), text);
    await end();
  });

  test(`${view} view: what is typed into a long text does not go under the bar`, async () => {
    const { page, reader, end } = await visit({
      attributes: { pack: 'packs/gallery/free_text.json', view },
      context: { viewport: { width: 360, height: 480 } },
    });
    const candidate = new Candidate(reader, (await pack('gallery/free_text')).content);
    await candidate.begin();
    const field = page.getByRole('textbox');
    await field.focus();
    const overBar = () =>
      field.evaluate((it) => {
        const bar = /** @type {Element} */ (
          /** @type {ShadowRoot} */ (it.getRootNode()).querySelector('.part-bar')
        ).getBoundingClientRect();
        const { top, bottom } = it.getBoundingClientRect();
        return top >= 0 && bottom <= bar.top;
      });
    await page.keyboard.type('une ligne\n'.repeat(14));
    assert.equal(await overBar(), true);
    await page.evaluate(() => scrollTo(0, 0));
    assert.equal(await overBar(), false);
    await page.keyboard.type('encore');
    assert.equal(await overBar(), true);
    await end();
  });

  test(`${view} view: what a field says beneath it does not go under the bar`, async () => {
    const { page, reader, end } = await visit({
      attributes: { pack: 'packs/gallery/number.json', view },
      context: { viewport: { width: 360, height: 640 } },
    });
    await new Candidate(reader, (await pack('gallery/number')).content).begin();
    const field = page.getByRole('textbox');
    await field.click();
    /**
     * Pixels between the bar and the field's message; with `above`, first scrolls the field that far above the bar.
     *
     * @param {number} [above]
     */
    const room = (above) =>
      field.evaluate((it, distance) => {
        const root = /** @type {ShadowRoot} */ (it.getRootNode());
        const said = root.getElementById(it.getAttribute('aria-describedby') ?? '');
        const bar = /** @type {Element} */ (root.querySelector('.part-bar')).getBoundingClientRect();
        if (distance !== undefined) scrollBy(0, it.getBoundingClientRect().bottom - bar.top + distance);
        return bar.top - (said ?? it).getBoundingClientRect().bottom;
      }, above);
    const scrolled = () => page.evaluate(() => scrollY);
    await room(10);
    await page.keyboard.type('72 cartons');
    assert.match(await field.evaluate((it) => it.parentElement?.textContent ?? ''), /Lu.*72.*cartons/s);
    assert.ok((await room()) >= 0, `${await room()} pixels over the bar`);

    // Visible content does not move.
    await room(120);
    const before = await scrolled();
    const most = await page.evaluate(
      () => /** @type {Element} */ (document.scrollingElement).scrollHeight - innerHeight,
    );
    assert.ok((await room()) >= 0 && before > 0 && before < most, `${before} of ${most}`);
    await page.keyboard.type(' et demi');
    assert.equal(await scrolled(), before);
    await end();
  });
}

for (const view of views) {
  test(`${view} view: the word being composed is kept: when the page dies, when the element goes, when the time is up`, async () => {
    const timed = structuredClone(short.content);
    const { page, reader, tab, end } = await visit({
      content: timed,
      attributes: { pack: 'pack.json', view },
      expected: ['crash'],
    });
    const candidate = new Candidate(reader, timed);
    const [exercise] = candidate.exercises;
    await candidate.begin();
    await candidate.meet(exercise);
    await reader.get('textbox', candidate.words.answer).click();
    const { compose } = await inputMethod(page);
    for (const text of ['v', 've', 'vel', 'vélo']) await compose(text);
    // "Saved" means on disk, including the word that is still being composed.
    await eventually(
      () => page.evaluate(() => /** @type {any} */ (document.querySelector('potentiel-assessment')).saving === 'saved'),
      'saved',
    );
    assert.equal(foldedTexts(await transcript(page), exercise.id).at(-1), 'vélo');
    await compose('vélos');
    await page.evaluate(() => document.querySelector('potentiel-assessment')?.remove());
    await eventually(
      async () => foldedTexts(await transcript(page), exercise.id).at(-1) === 'vélos',
      'what was there when the element went',
    );

    const second = await tab();
    await second.reader.meet('textbox', candidate.words.answer);
    assert.equal(await second.reader.value('textbox', candidate.words.answer), 'vélos');
    await second.reader.get('textbox', candidate.words.answer).click();
    const again = await inputMethod(second.page);
    await again.compose(' et');
    await eventually(
      () =>
        second.page.evaluate(
          () => /** @type {any} */ (document.querySelector('potentiel-assessment')).saving === 'saved',
        ),
      'saved',
    );
    const crashed = new Promise((resolve) => second.page.on('crash', resolve));
    second.page.goto('chrome://crash').catch(() => {});
    await crashed;
    const third = await tab();
    await third.reader.meet('textbox', candidate.words.answer);
    assert.equal((await third.reader.value('textbox', candidate.words.answer)).replace(/\s/g, ' '), 'vélos et');
    await end();
  });

  test(`${view} view: the time is up in the middle of a word: what was composed by then counts, and nothing after`, async () => {
    const timed = structuredClone(short.content);
    timed.sections[0].exercises[0].time = { seconds: 30 };
    const { page, reader, end } = await visit({
      content: timed,
      attributes: { pack: 'pack.json', view },
      path: 'icon.svg',
    });
    await page.clock.install();
    await page.goto(new URL('bare.html', page.url()).href);
    const candidate = new Candidate(reader, timed);
    const [exercise] = candidate.exercises;
    await candidate.begin();
    await candidate.meet(exercise);
    const field = reader.get('textbox', candidate.words.answer);
    await field.click();
    const { compose, commit } = await inputMethod(page);
    await compose('vél');
    await page.clock.runFor(31_000);
    await reader.read('Le temps est écoulé');
    assert.equal(foldedTexts(await transcript(page), exercise.id).at(-1), 'vél');
    const before = await transcript(page);
    await commit('vélos').catch(() => {});
    await page.clock.runFor(1000);
    assert.equal(await transcript(page), before);
    if ((await field.count()) > 0) assert.equal(await field.inputValue(), 'vél', 'what is shown is what counts');
    await end();
  });

  test(`${view} view: a program is kept in the middle of a word, too, and a button that is pressed then loses none of it`, async () => {
    const { page, reader, end } = await visit({ attributes: { pack: 'packs/gallery/code.json', view } });
    const candidate = new Candidate(reader, code.content);
    const [exercise] = candidate.exercises;
    await candidate.begin();
    await candidate.meet(exercise);
    await reader.get('textbox', candidate.words.code).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('// ');
    const { compose } = await inputMethod(page);
    await compose('に');
    await compose('日本');
    await eventually(
      async () => foldedTexts(await transcript(page), exercise.id, exercise.spec.files[0].text).at(-1) === '// 日本',
      'on disk',
    );
    assert.equal(await reader.value('textbox', candidate.words.code), '// 日本');
    await candidate.proceed(exercise);
    await reader.meet('heading', candidate.words.before_finish);
    assert.equal(foldedTexts(await transcript(page), exercise.id, exercise.spec.files[0].text).at(-1), '// 日本');
    await end();
  });
}

test('no more than the maximum can be typed or pasted', async () => {
  const { page, reader, end } = await visit({ attributes: { pack: 'packs/gallery/short_text.json', view: 'page' } });
  const candidate = new Candidate(reader, short.content);
  const [exercise] = candidate.exercises;
  await candidate.begin();
  await candidate.meet(exercise);
  const maximum = exercise.spec.maximum ?? 0;
  assert.ok(maximum > 0);
  await reader.type('textbox', candidate.words.answer, 'x'.repeat(maximum + 20));
  assert.equal((await reader.value('textbox', candidate.words.answer)).length, maximum);
  assert.equal(await page.getByRole('alert').count(), 0);
  await end();
});
