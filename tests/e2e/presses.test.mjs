// Checks that a press acts only on the screen on which it began: mouse, finger, keyboard; both views, two browsers.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { firefox, FirefoxReader } from './firefox.mjs';
import { pack, url, views, visit } from './site.mjs';

const { content } = await pack('bases-numeriques');
const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, deviceScaleFactor: 1 };

/** A pack of the first section only, with the rules that a test needs. @param {any} [more] */
function short(more = {}) {
  const [{ exercises, ...section }] = content.sections;
  const some = exercises.slice(0, 3);
  return {
    ...content,
    ...more,
    sections: [{ ...section, exercises: some }],
    keys: content.keys.filter((/** @type {any} */ { exercise }) =>
      some.some((/** @type {any} */ { id }) => id === exercise),
    ),
  };
}

/**
 * The places that the session has visited so far.
 *
 * @param {import('playwright-core').Page | import('puppeteer-core').Page} page
 * @returns {Promise<string[]>}
 */
async function ways(page) {
  const transcript = await /** @type {any} */ (page).evaluate(
    () => /** @type {any} */ (document.querySelector('potentiel-assessment')).transcript,
  );
  return transcript
    .split('\n')
    .filter((/** @type {string} */ line) => line.startsWith('{'))
    .map((/** @type {string} */ line) => JSON.parse(line))
    .filter((/** @type {any} */ { type }) => type !== 'start')
    .map((/** @type {any} */ { type, exercise, place }) => (type === 'go' ? exercise || place : type));
}

/** Waits long enough that the next press does not form a double press. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 650));

/**
 * Goes from the welcome to the review by double presses alone. Each must move exactly one screen on.
 * @param {object} parts
 * @param {any} parts.page
 * @param {any} parts.taken the pack
 * @param {Candidate} parts.candidate
 * @param {(name: string) => Promise<unknown>} parts.twice presses a button twice
 */
async function goByDoublePresses({ page, taken, candidate, twice }) {
  const [first, second, third] = taken.sections[0].exercises;
  const steps = [
    ['begin', first],
    ['proceed', second],
    ['proceed', third],
    ['review', null],
  ];
  /** @type {string[]} */
  const gone = [];
  for (const [name, exercise] of steps) {
    await pause();
    await twice(candidate.words[name]);
    if (exercise) await candidate.meet(exercise);
    else await candidate.reader.meet('heading', candidate.words.before_finish);
    if (name !== 'begin') gone.push(exercise?.id ?? 'review');
    await pause();
    assert.deepEqual(await ways(page), gone, `after two presses of ${candidate.words[name]}`);
  }
}

for (const view of views) {
  for (const navigation of ['free', 'forward']) {
    test(`${view} view, ${navigation}: a double click goes one screen on`, async () => {
      const taken = short({ navigation });
      const { page, reader, end } = await visit({ content: taken, attributes: { pack: 'pack.json', view } });
      const candidate = new Candidate(reader, taken);
      await goByDoublePresses({
        page,
        taken,
        candidate,
        twice: (name) => reader.get('button', name).dblclick({ delay: 60 }),
      });
      await end();
    });
  }

  test(`${view} view: two taps go one screen on`, async () => {
    const taken = short();
    const { page, reader, end } = await visit({
      content: taken,
      attributes: { pack: 'pack.json', view },
      context: phone,
    });
    const candidate = new Candidate(reader, taken);
    await goByDoublePresses({
      page,
      taken,
      candidate,
      async twice(name) {
        const button = reader.get('button', name);
        await button.scrollIntoViewIfNeeded();
        const { x, y, width, height } = (await button.boundingBox()) ?? assert.fail(name);
        await page.touchscreen.tap(x + width / 2, y + height / 2);
        await page.waitForTimeout(60);
        await page.touchscreen.tap(x + width / 2 + 5, y + height / 2 - 4);
      },
    });
    await end();
  });

  for (const key of ['Enter', ' ']) {
    for (const held of [false, true]) {
      test(`${view} view: ${key === ' ' ? 'the space bar' : key} ${held ? 'held, then pressed again' : 'pressed twice'}, goes one screen on`, async () => {
        const taken = short();
        const { page, reader, end } = await visit({ content: taken, attributes: { pack: 'pack.json', view } });
        const candidate = new Candidate(reader, taken);
        const devtools = await page.context().newCDPSession(page);
        // Move the focus to the next main button on every click, so that the same key press meets it.
        await page.evaluate(() =>
          document.addEventListener('click', () => {
            const root = /** @type {ShadowRoot} */ (document.querySelector('potentiel-assessment')?.shadowRoot);
            /** @type {HTMLElement | null} */ (root.querySelector('.part-bar .part-primary'))?.focus();
          }),
        );
        const code =
          key === ' '
            ? { key, code: 'Space', text: ' ', windowsVirtualKeyCode: 32 }
            : { key, code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 };
        await goByDoublePresses({
          page,
          taken,
          candidate,
          async twice(name) {
            await reader.get('button', name).focus();
            const begun = Date.now() / 1000;
            const send = (/** @type {'keyDown' | 'keyUp'} */ type, /** @type {number} */ after, autoRepeat = false) =>
              devtools.send('Input.dispatchKeyEvent', { type, ...code, autoRepeat, timestamp: begun + after });
            await send('keyDown', 0);
            if (held) for (let turn = 0; turn < 5; turn += 1) await send('keyDown', 0.01 * turn, true);
            await send('keyUp', 0.05);
            await send('keyDown', 0.15);
            await send('keyUp', 0.2);
          },
        });
        await end();
      });
    }
  }

  test(`${view} view: a press that waits while the page is busy is not meant for what comes up`, async () => {
    const taken = short();
    const { page, reader, end } = await visit({ content: taken, attributes: { pack: 'pack.json', view } });
    const candidate = new Candidate(reader, taken);
    const devtools = await page.context().newCDPSession(page);
    const [first, second] = taken.sections[0].exercises;
    await candidate.begin();
    await candidate.meet(first);
    await pause();
    const { x, y, width, height } =
      (await reader.get('button', candidate.words.proceed).boundingBox()) ?? assert.fail('no button');
    await page.evaluate(() =>
      document.querySelector('potentiel-assessment')?.shadowRoot?.addEventListener(
        'pointerup',
        () => {
          for (const end = performance.now() + 2500; performance.now() < end;);
        },
        { once: true },
      ),
    );
    // Presses far enough apart that the system does not treat two as a double click.
    const impatient = [];
    for (let turn = 0; turn < 3; turn += 1) {
      for (const type of /** @type {const} */ (['mousePressed', 'mouseReleased'])) {
        impatient.push(
          devtools.send('Input.dispatchMouseEvent', {
            type,
            x: x + width / 2,
            y: y + height / 2,
            button: 'left',
            clickCount: 1,
          }),
        );
      }
      await pause();
    }
    await Promise.all(impatient);
    await candidate.meet(second);
    await pause();
    assert.deepEqual(await ways(page), [second.id]);
    await end();
  });

  test(`${view} view: who presses again at an own pace goes on, and a button that stays is pressed as fast as one likes`, async () => {
    const taken = short();
    const { page, reader, end } = await visit({ content: taken, attributes: { pack: 'pack.json', view } });
    const candidate = new Candidate(reader, taken);
    const ids = taken.sections[0].exercises.map((/** @type {any} */ { id }) => id);
    await candidate.begin();
    for (const name of ['proceed', 'proceed']) {
      await pause();
      await reader.press('button', candidate.words[name]);
    }
    assert.deepEqual(await ways(page), ids.slice(1));
    await candidate.meet(taken.sections[0].exercises[2]);
    await pause();
    await reader.get('button', candidate.words.flag).dblclick();
    assert.deepEqual((await ways(page)).slice(-2), ['flag', 'flag']);
    // Assistive technology sends clicks without presses; each counts as one press.
    await reader.get('button', candidate.words.back).dispatchEvent('click');
    await candidate.meet(taken.sections[0].exercises[1]);
    await reader.get('button', candidate.words.back).dispatchEvent('click');
    await candidate.meet(taken.sections[0].exercises[0]);
    await end();
  });
}

test('a double press of Begin answers nothing that lies under it, not by its label and not by its handle', async () => {
  const slider = await pack('gallery/slider');
  for (const taken of [short(), slider.content]) {
    const { page, reader, end } = await visit({ content: taken, attributes: { pack: 'pack.json', view: 'page' } });
    const candidate = new Candidate(reader, taken);
    await reader.meet('button', candidate.words.begin);
    const widget = page.locator('potentiel-assessment');
    // Move the first control of the next screen under the pointer.
    const button = (await reader.get('button', candidate.words.begin).boundingBox()) ?? assert.fail('no button');
    const [x, y] = [button.x + button.width / 2, button.y + button.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.up();
    const control = page.getByRole('radio').or(page.getByRole('slider')).first();
    const { x: left, y: top, width, height } = (await control.boundingBox()) ?? assert.fail('no control');
    await widget.evaluate(
      (element, [right, down]) => {
        /** @type {HTMLElement} */ (element).style.cssText =
          `display: block; position: relative; left: ${right}px; top: ${down}px`;
      },
      [x - (left + width / 2) - (width > 100 ? 150 : 6), y - (top + height / 2)],
    ); // the slider's handle starts elsewhere
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    assert.deepEqual(await ways(page), []);
    await pause();
    await page.mouse.click(x, y);
    assert.deepEqual(await ways(page), ['answer']);
    await end();
  }
});

test('Firefox: a double click and two keys go one screen on', async () => {
  const browser = await firefox('fr-FR');
  const page = await browser.newPage();
  await page.goto(`${url}?view=page`);
  const reader = new FirefoxReader(page);
  const candidate = new Candidate(reader, content);
  await candidate.begin();
  const [first, second, third] = candidate.exercises;
  await candidate.meet(first);
  await pause();
  const place = async (/** @type {string} */ name) =>
    page.evaluate((words) => {
      const root = /** @type {ShadowRoot} */ (document.querySelector('potentiel-assessment')?.shadowRoot);
      const button = [...root.querySelectorAll('button')].find((one) => one.textContent === words) ?? null;
      button?.focus();
      const { left, top, width, height } = /** @type {Element} */ (button).getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    }, name);
  const [x, y] = await place(candidate.words.proceed);
  await page.mouse.click(x, y, { count: 2, delay: 60 });
  await candidate.meet(second);
  await pause();
  assert.deepEqual(await ways(page), [second.id]);
  await place(candidate.words.proceed);
  await page.keyboard.press('Enter');
  await place(candidate.words.proceed);
  await page.keyboard.press('Enter');
  await candidate.meet(third);
  await pause();
  assert.deepEqual(await ways(page), [second.id, third.id]);
  await page.close();
});
