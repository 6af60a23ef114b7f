// Checks use by keyboard alone: everything can be reached and operated, the focus is always visible and never trapped.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { Reader } from './reader.mjs';
import { everyKind, pageWith, views, visit, widget } from './site.mjs';

const content = await everyKind();
const stopsAtMost = 60;

/** Runs in the page: whether the focus within the widget is visible; null if the focus is elsewhere. */
async function lookAtFocus() {
  // The editor scrolls its caret into view in the next frame.
  await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const inside = element?.getRootNode() instanceof ShadowRoot;
  if (!element || element === document.body || !inside) return null;
  const around = element.closest('label') ?? element;
  const ring = [element, around].some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
  const { left, top, width, height } = element.getBoundingClientRect();
  // For a program, take the caret's line: the whole program may be taller than the window.
  const program = element.matches('textarea') && element.closest('.is-rich');
  const line = program && program.querySelector('.editor-beside')?.getBoundingClientRect();
  const middle = line ? line.top + line.height / 2 : top + Math.min(height / 2, 24);
  const over = /** @type {ShadowRoot} */ (element.getRootNode()).elementFromPoint(left + width / 2, middle);
  const name = `${element.localName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40)}`;
  const place = `${Math.round(top)} to ${Math.round(top + height)} of ${innerHeight} px, at ${Math.round(middle)} under ${over?.localName} ${over?.className}`;
  return { name, ring, place, visible: Boolean(over && (around.contains(over) || over.contains(around))) };
}

/** Does by keyboard what a Reader does with the pointer, and checks every stop of the focus. */
class Typist extends Reader {
  stops = 0;

  /** @param {import('./reader.mjs').Role} role @param {string} name @param {string} [within] */
  async press(role, name, within) {
    const target = this.get(role, name, within);
    await target.waitFor();
    await this.#tabTo(target, role);
    if (role === 'radio') return this.#choose(target);
    await this.page.keyboard.press(role === 'checkbox' || this.stops % 2 ? 'Space' : 'Enter');
  }

  /** @param {import('./reader.mjs').Role} role @param {string} name @param {string} text */
  async type(role, name, text) {
    await this.#tabTo(this.get(role, name), role);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }

  /** @param {import('./reader.mjs').Role} role @param {string} name @param {string} text */
  async paste(role, name, text) {
    await this.#tabTo(this.get(role, name), role);
    await this.page.keyboard.press('Control+A');
    await this.page.evaluate((words) => document.execCommand('insertText', false, words), text);
  }

  /** @param {string} name @param {string} value */
  async select(name, value) {
    const target = this.get('combobox', name);
    await this.#tabTo(target, 'combobox');
    // Start at the first option and move down one at a time.
    await this.page.keyboard.press('Home');
    for (let step = 0; (await target.inputValue()) !== value; step++) {
      assert.ok(step < 20, `${value} can't be chosen with the arrow keys`);
      await this.page.keyboard.press('ArrowDown');
    }
  }

  /** @param {import('playwright-core').Locator} target @param {string} role */
  async #tabTo(target, role) {
    // Found once: to find it by its name at every stop took most of the time of these tests.
    const found = await target.elementHandle();
    const there = () =>
      found.evaluate((element, radio) => {
        const focused = /** @type {ShadowRoot} */ (element.getRootNode()).activeElement;
        // Any radio button of the group will do: the arrow keys go on from there.
        const beside =
          radio &&
          focused instanceof HTMLInputElement &&
          focused.name === /** @type {HTMLInputElement} */ (element).name;
        return focused === element || beside;
      }, role === 'radio');
    for (let stop = 0; !(await there()); stop++) {
      assert.ok(stop < stopsAtMost, `${await target.first().ariaSnapshot()} can't be reached with Tab`);
      await this.page.keyboard.press('Tab');
      await this.#look();
    }
  }

  /** @param {import('playwright-core').Locator} mark */
  async #choose(mark) {
    const found = await mark.elementHandle();
    const focused = () =>
      found.evaluate((element) => /** @type {ShadowRoot} */ (element.getRootNode()).activeElement === element);
    for (let step = 0; !(await focused()); step++) {
      assert.ok(step < 10, `${await mark.ariaSnapshot()} can't be reached with the arrow keys`);
      await this.page.keyboard.press('ArrowDown');
      await this.#look();
    }
    await this.page.keyboard.press('Space');
    assert.equal(await mark.isChecked(), true);
  }

  /**
   * Asserts that the focus is visible: it has a ring, lies in the window and is not covered. Retries, since a slow
   * machine may scroll a little later.
   */
  async #look() {
    this.stops += 1;
    let seen = await this.page.evaluate(lookAtFocus);
    for (const end = Date.now() + 3000; seen && !(seen.ring && seen.visible) && Date.now() < end;) {
      seen = await this.page.evaluate(lookAtFocus);
    }
    if (!seen) return;
    assert.equal(seen.ring, true, `no focus ring around ${seen.name}`);
    assert.equal(seen.visible, true, `${seen.name} has the focus and is hidden: ${seen.place}`);
  }
}

for (const view of views) {
  test(`${view} view: from the welcome to the result`, async () => {
    const { page, completed, end } = await visit({
      // A low window makes the page scroll past the bar, and is quick to paint.
      content,
      context: { viewport: { width: 640, height: 480 } },
      body: pageWith(
        `<a href="#before">Avant</a>${widget({ pack: 'pack.json', lang: 'fr', view, theme: 'light' })}<a href="#after">Après</a>`,
      ),
    });
    const typist = new Typist(page);
    const candidate = new Candidate(typist, content);
    const focusIsOn = (/** @type {string} */ name) =>
      page.evaluate((wanted) => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element?.textContent === wanted;
      }, name);

    await candidate.walk(async (exercise) => {
      assert.equal(await focusIsOn(candidate.in(exercise.title)), true, 'the focus is on what is new');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Shift+Tab');
      assert.equal(await focusIsOn('Avant'), false, 'Shift+Tab goes back by one stop');
    });
    await candidate.finish();
    assert.equal(await focusIsOn(candidate.words.result), true);
    assert.ok(typist.stops > 40);

    for (let stop = 0; !(await focusIsOn('Après')); stop++) {
      assert.ok(stop < stopsAtMost, 'the focus is held in the widget');
      await page.keyboard.press('Tab');
    }
    assert.equal((await completed()).length, 1);
    await end();
  });

  test(`${view} view: Tab leaves the editor and writes nothing into it`, async () => {
    const { page, reader, end } = await visit({ attributes: { pack: 'packs/gallery/code.json', view } });
    await reader.press('button', 'Commencer');
    const editor = page.getByRole('textbox', { name: 'Votre code' });
    await editor.focus();
    const before = await editor.inputValue();
    await page.keyboard.press('Tab');
    assert.equal(
      await page.getByRole('button', { name: 'Lancer les tests' }).evaluate((button) => button.matches(':focus')),
      true,
    );
    assert.equal(await editor.inputValue(), before);
    await page.keyboard.press('Shift+Tab');
    assert.equal(await editor.evaluate((field) => field.matches(':focus')), true);
    await end();
  });
}
