// Checks the editor in Chromium and Firefox, in both views: the coloured text lies exactly over the field's text,
// every command can be undone, and the keyboard focus is not trapped.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { firefox } from './firefox.mjs';
import { browser, eventually, pack, transcript, url, views, visit } from './site.mjs';
import { foldedTexts } from './walk.mjs';

const { content } = await pack('gallery/code');
const [{ id: exercise, spec }] = content.sections[0].exercises;

/**
 * The methods that both browsers' drivers have.
 *
 * @typedef {Pick<import('playwright-core').Page, 'evaluate' | 'screenshot'> & {keyboard: {down: Function, up: Function,
 *   press: Function, type: Function}}} Page
 */

/** Drives the editor in either browser. */
class Editor {
  /** @param {any} page of playwright or puppeteer */
  constructor(page) {
    this.page = /** @type {Page} */ (page);
  }

  /** Waits for the syntax colours, and focuses the field. */
  async begin() {
    await eventually(
      () =>
        this.page.evaluate(() =>
          Boolean(document.querySelector('potentiel-assessment')?.shadowRoot?.querySelector('.editor-layer .keyword')),
        ),
      'the editor',
    );
    await this.page.evaluate(() =>
      document.querySelector('potentiel-assessment')?.shadowRoot?.querySelector('textarea')?.focus(),
    );
  }

  /** @param {string} keys "Control+/" */
  async press(keys) {
    const all = keys.split(/\+(?=.)/);
    const last = all.pop();
    for (const key of all) await this.page.keyboard.down(key);
    await this.page.keyboard.press(last);
    for (const key of all.reverse()) await this.page.keyboard.up(key);
  }

  /** Replaces the whole text as pasting does, without indentation. @param {string} text */
  async fill(text) {
    await this.press('Control+a');
    await this.page.evaluate((words) => document.execCommand('insertText', false, words), text);
  }

  /** @param {string} text */
  type(text) {
    return this.page.keyboard.type(text);
  }

  /** @param {number} start @param {number} [end] */
  select(start, end = start) {
    return this.page.evaluate(
      ([from, to]) => {
        const field = /** @type {HTMLTextAreaElement} */ (
          document.querySelector('potentiel-assessment')?.shadowRoot?.querySelector('textarea')
        );
        field.focus();
        field.setSelectionRange(from, to);
      },
      [start, end],
    );
  }

  /** @param {string} name */
  tool(name) {
    return this.page.evaluate((label) => {
      const root = /** @type {ShadowRoot} */ (document.querySelector('potentiel-assessment')?.shadowRoot);
      /** @type {HTMLElement} */ (root.querySelector(`.editor [aria-label="${label}"]`)).click();
    }, name);
  }

  /** The state of the field and of the layers under it. */
  async state() {
    const state = await this.page.evaluate(() => {
      const root = /** @type {ShadowRoot} */ (document.querySelector('potentiel-assessment')?.shadowRoot);
      const field = /** @type {HTMLTextAreaElement} */ (root.querySelector('textarea'));
      const texts = (/** @type {string} */ selector) =>
        [...root.querySelectorAll(selector)].map((one) => one.textContent);
      return {
        value: field.value,
        start: field.selectionStart,
        end: field.selectionEnd,
        focused: root.activeElement === field,
        active: root.activeElement?.getAttribute('aria-label') ?? root.activeElement?.textContent,
        layer: root.querySelector('.editor-layer')?.textContent,
        numbers: root.querySelector('.editor-numbers')?.textContent,
        pair: texts('.editor-layer .pair'),
        keywords: texts('.editor-layer .keyword'),
        found: texts('.editor-layer .found'),
        count: root.querySelector('.editor-count')?.textContent,
      };
    });
    assert.equal(state.layer, state.value, 'what is coloured is what is in the field');
    assert.equal(
      state.numbers,
      state.value
        .split('\n')
        .map((_, index) => index + 1)
        .join('\n'),
    );
    return state;
  }

  async value() {
    return (await this.state()).value;
  }
}

/**
 * @typedef {(view: string) => Promise<{page: any, end: () => Promise<void>}>} Open the first exercise
 * @type {Record<string, Open>}
 */
const browsers = {
  async chromium(view) {
    const { page, reader, end } = await visit({ attributes: { pack: 'packs/gallery/code.json', view } });
    const candidate = new Candidate(reader, content);
    await candidate.begin();
    await candidate.meet(candidate.exercises[0]);
    return { page, end };
  },
  async firefox(view) {
    const fox = await firefox('fr');
    const page = await fox.newPage();
    await page.goto(`${url}?view=${view}&pack=packs/gallery/code.json`);
    await (
      await eventually(
        () => page.$('potentiel-assessment >>> ::-p-aria([name="Commencer"][role="button"])'),
        'the welcome',
      )
    ).click();
    return { page, end: () => fox.close() };
  },
};

for (const [name, open] of Object.entries(browsers)) {
  for (const view of views) {
    test(`${name}, ${view} view: typing, indenting, commenting, undoing`, async () => {
      const { page, end } = await open(view);
      const editor = new Editor(page);
      await editor.begin();
      assert.equal(await editor.value(), spec.files[0].text);
      await editor.fill('');
      await editor.type('function f(a) {\nif (a) {\nreturn [');
      await editor.press('Enter');
      await editor.type('1, 2');
      await editor.press('Enter');
      await editor.type('];\n}\n}');
      const program = 'function f(a) {\n  if (a) {\n    return [\n      1, 2\n    ];\n  }\n}';
      const typed = await editor.state();
      assert.equal(typed.value, program);
      assert.deepEqual(typed.keywords, ['function', 'if', 'return']);
      assert.deepEqual(typed.pair, ['{', '}']);

      // Each command is one step of undo and redo.
      await editor.select(program.indexOf('if'), program.indexOf('1, 2'));
      await editor.press('Control+/');
      const commented = program
        .replace('  if', '  // if')
        .replace('    return', '  //   return')
        .replace('      1', '  //     1');
      assert.equal(await editor.value(), commented);
      await editor.press('Control+z');
      assert.equal(await editor.value(), program);
      await editor.press('Control+Shift+z');
      assert.equal(await editor.value(), commented);
      await editor.tool('Annuler');
      assert.equal(await editor.value(), program);
      await editor.tool('Rétablir');
      assert.equal(await editor.value(), commented);
      await editor.select(commented.indexOf('//'), commented.lastIndexOf('//'));
      await editor.tool('Commenter ou décommenter');
      assert.equal(await editor.value(), program);
      await editor.select(0, program.length);
      await editor.press('Control+]');
      assert.equal(await editor.value(), program.replace(/^/gm, '  '));
      await editor.press('Control+[');
      assert.equal(await editor.value(), program);

      if (name === 'chromium') {
        await eventually(
          async () => foldedTexts(await transcript(page), exercise, spec.files[0].text).at(-1) === program,
          'the transcript has all of it',
        );
      }
      await end();
    });

    test(`${name}, ${view} view: Tab leaves; when it is asked to indent, Escape and Tab leave`, async () => {
      const { page, end } = await open(view);
      const editor = new Editor(page);
      await editor.begin();
      const before = await editor.value();
      await editor.press('Tab');
      assert.equal((await editor.state()).active, 'Lancer les tests');
      await editor.press('Shift+Tab');
      await editor.press('Shift+Tab');
      assert.equal((await editor.state()).active, 'Annuler', 'the toolbar is one stop');
      await editor.press('ArrowRight');
      await editor.press('ArrowRight');
      assert.equal((await editor.state()).active, 'Tab indente');
      await editor.press('Enter');
      await editor.press('Tab');
      await editor.select(0);
      await editor.press('Tab');
      const indented = await editor.state();
      assert.deepEqual([indented.value, indented.focused], [`  ${before}`, true]);
      await editor.press('Shift+Tab');
      assert.equal(await editor.value(), before);
      await editor.press('Escape');
      await editor.press('Tab');
      assert.deepEqual([(await editor.state()).active, await editor.value()], ['Lancer les tests', before]);
      await end();
    });

    test(`${name}, ${view} view: searching within the program`, async () => {
      const { page, end } = await open(view);
      const editor = new Editor(page);
      await editor.begin();
      await editor.fill('let note = 1;\n// Note\nnote += note;\n');
      await editor.select(0);
      await editor.press('Control+f');
      await editor.type('note');
      let state = await editor.state();
      assert.deepEqual(
        [state.found, state.count, state.active, state.start],
        [['note', 'Note', 'note', 'note'], '1 sur 4', 'Chercher dans le code', 4],
      );
      await editor.press('Enter');
      state = await editor.state();
      assert.deepEqual([state.count, state.start, state.end], ['2 sur 4', 17, 21]);
      await editor.press('Shift+Enter');
      await editor.press('Shift+Enter');
      state = await editor.state();
      assert.deepEqual([state.count, state.start], ['4 sur 4', 30]);
      await editor.press('Escape');
      state = await editor.state();
      assert.deepEqual([state.found, state.focused, state.start, state.end], [[], true, 30, 34]);
      await end();
    });

    test(`${name}, ${view} view: the caret stays in sight, and lies neither under the line numbers nor under the bar`, async () => {
      const { page, end } = await open(view);
      const editor = new Editor(page);
      await editor.begin();
      const seen = async (/** @type {string} */ when) => {
        // Firefox scrolls smoothly.
        return eventually(
          async () => {
            const { left, right, top, bottom, own, scrolled } = await page.evaluate(caretRoom);
            assert.deepEqual(own, [0, 0], `${when}: what lies under the text has left it`);
            return Math.min(left, right, top, bottom) >= -1 && { scrolled };
          },
          `${when} the caret is in sight`,
          3,
        );
      };
      await editor.fill(`f("${'a long line '.repeat(12)}"`);
      await editor.type(', 1);');
      const { scrolled } = await seen('at the end of a long line');
      assert.ok(scrolled > 300);
      await editor.press('Home');
      await seen('at its beginning');
      await editor.press('End');
      const low = { width: 640, height: 480 };
      await (page.setViewportSize ? page.setViewportSize(low) : page.setViewport(low));
      for (let line = 0; line < 30; line++) await editor.press('Enter');
      await editor.type('}');
      await seen('after many lines');
      await editor.press('Control+Home');
      await seen('at the top');
      for (const find of [false, true]) {
        if (find) await editor.press('Control+f');
        await page.evaluate(hideCaretUnderTools);
        await seen(find ? 'under the tools and the search' : 'under the tools');
      }
      await editor.press('Control+Home');
      await editor.press('ArrowRight');
      await eventually(async () => (await editor.state()).pair.length === 2, 'the brackets at the caret are marked');
      await end();
    });

    test(`${name}, ${view} view: the letters of the layer lie where the field's own would`, async () => {
      const { page, end } = await open(view);
      const editor = new Editor(page);
      await editor.begin();
      await editor.fill(
        `// été « œuf » 😀 👩‍🔧 に fi ffi -> !== ${'long '.repeat(30)}\n\tconst\ta = "العربية" + 'x';\t// b\n  f(${'['.repeat(12)}\n\n` +
          'function f(a) {\n  return `a${b}c` / 1.5e3;\n}\n'.repeat(6),
      );
      // The mark that says so may lie within the pictures.
      const saved = () =>
        page.evaluate(
          () =>
            document.querySelector('potentiel-assessment')?.shadowRoot?.querySelector('.part-saved > .sign')
              ?.textContent,
        );
      await eventually(async () => (await saved()) === '✓', 'saved');
      for (const [size, scrolled] of /** @type {[string | null, number][]} */ ([
        [null, 0],
        ['Texte plus grand', 300],
        ['Texte plus grand', 60],
      ])) {
        if (size) await editor.tool(size);
        const [ours, its] = [await look(page, 'layer', scrolled), await look(page, 'field', scrolled)];
        assert.equal(ours.text, its.text);
        assert.ok(its.ink > 1000, 'there is something to see');
        assert.equal(await differing(ours.png, its.png), '', `${size}, scrolled by ${scrolled}`);
      }
      await end();
    });
  }
}

/** Runs in the page: the distance from the caret to the edges of the visible program, in CSS px. */
function caretRoom() {
  const root = /** @type {ShadowRoot} */ (document.querySelector('potentiel-assessment')?.shadowRoot);
  const field = /** @type {HTMLTextAreaElement} */ (root.querySelector('textarea'));
  const scroll = /** @type {HTMLElement} */ (root.querySelector('.editor-scroll'));
  const box = scroll.getBoundingClientRect();
  const before = field.value.slice(0, field.selectionStart).split('\n');
  const line = root.querySelectorAll('.editor-line')[before.length - 1];
  const letters = document.createRange();
  letters.selectNodeContents(line);
  const length = (line.textContent ?? '').replace(/\n$/, '').length;
  const text = letters.getBoundingClientRect();
  const edge = parseFloat(getComputedStyle(/** @type {Element} */ (root.querySelector('.editor-layer'))).paddingLeft);
  const x =
    length > 0
      ? text.left + (text.width * before[before.length - 1].length) / length
      : box.left + edge - scroll.scrollLeft;
  const { top, bottom } = line.getBoundingClientRect();
  const bar = /** @type {Element} */ (root.querySelector('.part-bar')).getBoundingClientRect();
  const tools = [...root.querySelectorAll('.editor-toolbar, .editor-find')].map(
    (one) => one.getBoundingClientRect().bottom,
  );
  return {
    left: x - /** @type {Element} */ (root.querySelector('.editor-gutter')).getBoundingClientRect().right,
    right: box.left + scroll.clientWidth - x,
    top: top - Math.max(box.top, 0, ...tools),
    bottom: Math.min(box.top + scroll.clientHeight, bar.top) - bottom,
    scrolled: scroll.scrollLeft,
    own: [field.scrollLeft, field.scrollTop],
  };
}

/** Runs in the page: focuses a program that is scrolled so that the caret's line lies under the toolbar. */
async function hideCaretUnderTools() {
  const root = /** @type {ShadowRoot} */ (document.querySelector('potentiel-assessment')?.shadowRoot);
  const field = /** @type {HTMLTextAreaElement} */ (root.querySelector('textarea'));
  field.blur();
  const shown = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
  await shown();
  scrollBy({ top: root.querySelectorAll('.editor-line')[0].getBoundingClientRect().top - 4, behavior: 'instant' });
  await shown();
  field.focus({ preventScroll: true });
}

/**
 * A screenshot of the program in one colour, drawn by the layer or by the field.
 * @param {any} page @param {'layer' | 'field'} drawn @param {number} scrolled
 */
async function look(page, drawn, scrolled) {
  const box = await page.evaluate(
    async (/** @type {[string, number]} */ [by, left]) => {
      const root = /** @type {ShadowRoot} */ (document.querySelector('potentiel-assessment')?.shadowRoot);
      const field = /** @type {HTMLTextAreaElement} */ (root.querySelector('textarea'));
      const layer = /** @type {HTMLElement} */ (root.querySelector('.editor-layer'));
      const scroll = /** @type {HTMLElement} */ (root.querySelector('.editor-scroll'));
      field.blur();
      scroll.scrollTo(left, 0);
      scroll.scrollIntoView({ block: 'start' });
      scrollBy(0, -100); // out from under the sticky toolbar
      const kept = /** @type {any} */ (globalThis);
      const test = (kept.sheet ??= new CSSStyleSheet());
      test.replaceSync(`.widget .editor-layer, .widget .editor-layer * { color: #000 !important; ${by === 'field' ? 'visibility: hidden !important' : ''} }
      .widget .editor-sheet > textarea { color: ${by === 'field' ? '#000' : 'transparent'} !important }`);
      if (!root.adoptedStyleSheets.includes(test)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, test];
      await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown, 100)));
      const { x, y, width, height } = scroll.getBoundingClientRect();
      return {
        x: Math.ceil(x),
        y: Math.ceil(y),
        width: Math.floor(width) - 20,
        height: Math.min(Math.floor(height) - 2, 300),
        text: layer.textContent,
      };
    },
    [drawn, scrolled],
  );
  const { text, ...clip } = box;
  const png = Buffer.from(await page.screenshot({ clip })).toString('base64');
  return { png, text, ink: png.length };
}

/** Cells in which two pictures differ, '' if they are equal. @param {string} one @param {string} other */
async function differing(one, other) {
  if (one === other) return '';
  const desk = await (await (await browser()).newContext()).newPage();
  const places = await desk.evaluate(
    async (pictures) => {
      const [first, second] = await Promise.all(
        pictures.map(async (picture) => {
          const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
          const context = /** @type {OffscreenCanvasRenderingContext2D} */ (
            new OffscreenCanvas(image.width, image.height).getContext('2d')
          );
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (first.width !== second.width || first.height !== second.height) return ['their sizes'];
      // Compare by cells of 8 by 24 px, about one character each. Chromium places glyphs at quarters of a pixel, and
      // may place those of a separate span at the next quarter. That changes the grey of an edge by a quarter at most.
      const cells = new Set();
      first.data.forEach((value, at) => {
        if (Math.abs(value - second.data[at]) > 80)
          cells.add(
            `${Math.floor(((at / 4) % first.width) / 8) * 8},${Math.floor(Math.floor(at / 4 / first.width) / 24) * 24}`,
          );
      });
      return [...cells];
    },
    [one, other],
  );
  await desk.context().close();
  return places.join(' ');
}

for (const view of views) {
  test(`${view} view: on a phone the symbols are typed by touch, and the field keeps the focus`, async () => {
    const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };
    const { page, reader, end } = await visit({
      attributes: { pack: 'packs/gallery/code.json', view },
      context: phone,
    });
    const candidate = new Candidate(reader, content);
    await candidate.begin();
    await candidate.meet(candidate.exercises[0]);
    const editor = new Editor(page);
    await editor.begin();
    await editor.fill('f');
    await page.evaluate(() => {
      /** @type {any} */ (globalThis).blurs = 0;
      document
        .querySelector('potentiel-assessment')
        ?.shadowRoot?.querySelector('textarea')
        ?.addEventListener('blur', () => {
          /** @type {any} */ (globalThis).blurs += 1;
        });
    });
    const bar = page.getByRole('toolbar', { name: 'Symboles' });
    for (const symbol of ['(', ')', 'Curseur à gauche', '[', ']', '_', '{', 'Indenter'])
      await bar.getByRole('button', { name: symbol, exact: true }).tap();
    assert.equal(await editor.value(), 'f([]_{  )');
    assert.equal(await page.evaluate('blurs'), 0);
    assert.equal((await editor.state()).focused, true);
    assert.ok(
      await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      'the page does not scroll sideways',
    );
    await end();
  });
}

test('without the editor a program is written in a plain field', async () => {
  const { page, reader, end } = await visit({
    attributes: { pack: 'packs/gallery/code.json', view: 'page' },
    expected: ['editor-', 'Failed to load'],
  });
  await page.route(/chunks\/editor-/, (route) => route.abort());
  const candidate = new Candidate(reader, content);
  await candidate.begin();
  await candidate.answer(candidate.exercises[0]);
  assert.equal(await page.locator('.editor-layer').count(), 0);
  await end();
});

for (const view of views) {
  test(`${view} view: what is pasted before the editor is there is cleaned when it comes`, async () => {
    const { page, reader, end } = await visit({
      attributes: { pack: 'packs/gallery/code.json', view },
      context: { permissions: ['clipboard-read', 'clipboard-write'] },
    });
    /** @type {() => void} */
    let release = () => {};
    const late = new Promise((resolve) => {
      release = () => resolve(undefined);
    });
    await page.route(/chunks\/editor-/, async (route) => {
      await late;
      await route.continue();
    });
    const candidate = new Candidate(reader, content);
    await candidate.begin();
    const field = page.getByRole('textbox', { name: candidate.words.code });
    await field.focus();
    // Characters from the pack or typed by hand stay unchanged.
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('//\u00a01\n//\u00a02\n');
    await page.keyboard.press('ArrowUp');
    await page.evaluate(() => navigator.clipboard.writeText('let\u00a0a =\u200b “1”;\n'));
    await page.keyboard.press('Control+V');
    await page.keyboard.type('b');
    assert.equal(await field.inputValue(), '//\u00a01\nlet\u00a0a =\u200b “1”;\nb//\u00a02\n');

    release();
    const cleaned = '//\u00a01\nlet a = “1”;\nb//\u00a02\n';
    await eventually(async () => (await field.inputValue()) === cleaned, 'it is clean');
    await reader.read('Caractères invisibles retirés');
    await page.keyboard.type('c');
    assert.equal(await field.inputValue(), cleaned.replace('b', 'bc'), 'the caret is where it was');
    await eventually(
      async () =>
        foldedTexts(await transcript(page), exercise, spec.files[0].text).at(-1) === cleaned.replace('b', 'bc'),
      'on disk',
    );
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+Z');
    assert.match(await field.inputValue(), /let\u00a0a/, 'it can be undone');
    await end();
  });
}
