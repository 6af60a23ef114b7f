// Checks the element in an unknown host page: attributes set late, layouts, styles, shortcuts, frameworks, frames.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { eventually, pack, pageWith, url, views, visit, widget } from './site.mjs';

/** @typedef {import('playwright-core').Page} Page */

const path = 'packs/gallery/single_choice.json';
const single = { pack: path, lang: 'fr', view: 'page' };
const { content } = await pack('gallery/single_choice');
const textField = 'packs/gallery/short_text.json';

/** @param {Page} page @returns {Promise<any>} the first event of the session */
const started = (page) =>
  page
    .locator('potentiel-assessment')
    .evaluate((element) => JSON.parse(/** @type {any} */ (element).transcript.split('\n')[0] || 'null'));

/** @param {Page} page @returns {Promise<any[]>} details of the elements' `error` events */
const troubles = (page) => page.evaluate(() => /** @type {any} */ (globalThis).failed.filter(Boolean));

test('attributes take effect together, whichever is set first and however late', async () => {
  for (const order of [
    ['nonce', 'pack', 'lang', 'view', 'audience'],
    ['pack', 'audience', 'view', 'lang', 'nonce'],
  ]) {
    const { page, reader, end } = await visit({ body: pageWith('') });
    await page.evaluate(async ([names, path]) => {
      const values = { nonce: 'late', pack: path, lang: 'en', view: 'page', audience: 'https://emploi.example' };
      await customElements.whenDefined('potentiel-assessment');
      const element = document.createElement('potentiel-assessment');
      document.querySelector('main')?.append(element);
      for (const name of names) {
        element.setAttribute(name, /** @type {any} */ (values)[name]);
        await new Promise((resolve) => {
          setTimeout(resolve, 30);
        });
      }
    }, /** @type {const} */ ([order, path]));
    await reader.press('button', 'Begin');
    await eventually(() => started(page), 'the session has begun');
    const { nonce, audience, language } = await started(page);
    assert.deepEqual(
      { nonce, audience, language },
      { nonce: 'late', audience: 'https://emploi.example', language: 'en' },
    );
    await end();
  }
});

test('another pack, while the first is being fetched, is the one that is shown', async () => {
  const { page, reader, end } = await visit({ path: 'about', expected: ['404', 'unnamed'] });
  await page.route('**/single_choice.json', async (route) => {
    await new Promise((resolve) => {
      setTimeout(resolve, 700);
    });
    await route.continue().catch(() => {});
  });
  await page.goto(`${url}bare.html`);
  await page.locator('potentiel-assessment').evaluate(
    (element, [pack]) => {
      Object.assign(element, { view: 'page', lang: 'fr', pack: 'packs/gallery/single_choice.json' });
      setTimeout(() => Object.assign(element, { pack }), 50);
    },
    [textField],
  );
  const { content: other } = await pack('gallery/short_text');
  await reader.meet('heading', other.title.fr);
  await page.waitForTimeout(1000);
  await reader.meet('heading', other.title.fr);
  await end();
});

test('before the session begins, another nonce is another session; afterwards it is refused, and the page is told', async () => {
  const { page, reader, completed, end } = await visit({
    attributes: { ...single, nonce: 'first' },
    expected: ['nonce'],
  });
  const set = (/** @type {string} */ nonce) =>
    page.locator('potentiel-assessment').evaluate((element, wanted) => element.setAttribute('nonce', wanted), nonce);
  await reader.meet('button', 'Commencer');
  await set('second');
  const candidate = new Candidate(reader, content);
  await candidate.walk();
  assert.equal((await started(page)).nonce, 'second');
  await set('third');
  await eventually(async () => (await troubles(page)).length > 0, 'the page is told');
  const [{ code, message }] = await troubles(page);
  assert.equal(code, 'session_under_way');
  assert.match(message, /nonce/);
  await candidate.finish();
  const [{ result }] = await eventually(async () => (await completed()).length > 0 && completed(), 'complete');
  assert.equal(result.start.nonce, 'second');
  // The refused nonce applies to the next session.
  await set('fourth');
  await reader.meet('button', 'Commencer');
  await end();
});

test('properties mirror attributes, as frameworks set them', async () => {
  const { page, reader, end } = await visit({
    body: pageWith('<potentiel-assessment id="early"></potentiel-assessment>'),
    expected: ['unnamed'],
  });
  const mirrored = await page.evaluate(async () => {
    await customElements.whenDefined('potentiel-assessment');
    const element = /** @type {any} */ (document.createElement('potentiel-assessment'));
    const values = {
      pack: 'a.json',
      view: 'page',
      theme: 'dark',
      audience: 'https://a.example',
      hostName: 'A',
      submit: '/r',
      extraTime: 25,
      offline: true,
    };
    Object.assign(element, values, { nonce: 'n' });
    const attributes = Object.fromEntries(
      [...element.attributes].map((/** @type {Attr} */ { name, value }) => [name, value]),
    );
    const read = Object.fromEntries(Object.keys(values).map((name) => [name, element[name]]));
    Object.assign(element, { pack: null, extraTime: undefined, offline: false });
    return { attributes, read, nonce: element.nonce, left: element.getAttributeNames().sort() };
  });
  assert.deepEqual(mirrored.attributes, {
    pack: 'a.json',
    view: 'page',
    theme: 'dark',
    audience: 'https://a.example',
    'host-name': 'A',
    submit: '/r',
    'extra-time': '25',
    offline: '',
  });
  assert.deepEqual(mirrored.read, {
    pack: 'a.json',
    view: 'page',
    theme: 'dark',
    audience: 'https://a.example',
    hostName: 'A',
    submit: '/r',
    extraTime: 25,
    offline: '',
  });
  assert.equal(mirrored.nonce, 'n');
  assert.deepEqual(mirrored.left, ['audience', 'host-name', 'submit', 'theme', 'view']);
  await page
    .locator('#early')
    .evaluate((element, pack) => Object.assign(element, { pack, lang: 'en', view: 'page' }), path);
  await reader.meet('button', 'Begin');
  await end();
});

test('properties that were set before the element is defined count', async () => {
  const { page, reader, end } = await visit({ path: 'about', expected: ['404'] });
  await page.unroute(`${url}bare.html`);
  await page.route(`${url}bare.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>x</title><potentiel-assessment lang="fr"></potentiel-assessment>
<script>Object.assign(document.querySelector('potentiel-assessment'), { pack: '${path}', view: 'page', nonce: 'early' })</script>
<script type="module" src="potentiel.js"></script>`,
    }),
  );
  await page.goto(`${url}bare.html`);
  await reader.press('button', 'Commencer');
  assert.equal((await eventually(() => started(page), 'begun')).nonce, 'early');
  await end();
});

test('a property that can only be read, set before the element is defined, holds up no other', async () => {
  const { page, reader, end } =
    await hosted(`<!doctype html><title>x</title><potentiel-assessment lang="fr"></potentiel-assessment>
<script>Object.assign(document.querySelector('potentiel-assessment'), { completion: null, kept: 1, pack: '${path}', view: 'page' })</script>
<script type="module" src="potentiel.js"></script>`);
  await reader.meet('button', 'Commencer');
  assert.equal(
    await page.locator('potentiel-assessment').evaluate((element) => /** @type {any} */ (element).completion),
    null,
  );
  await end();
});

test('extra time is read as people write it, and what can’t be read is named', async () => {
  for (const [value, percent, named] of /** @type {[string, number, boolean][]} */ ([
    ['33', 33, false],
    ['33%', 33, false],
    [' 33\u00a0% ', 33, false],
    ['25.5', 26, false],
    ['', 0, false],
    ['1/3', 0, true],
    ['25,5', 0, true],
    ['abc', 0, true],
    ['-10', 0, true],
    ['500', 0, true],
  ])) {
    const { page, reader, end } = await visit({
      attributes: { ...single, 'extra-time': value },
      expected: ['extra-time'],
    });
    await reader.press('button', 'Commencer');
    assert.equal((await eventually(() => started(page), 'begun')).extra_time, percent, value);
    const told = await (named
      ? eventually(async () => (await troubles(page)).length > 0 && troubles(page), `told of ${value}`)
      : troubles(page));
    assert.deepEqual(
      told.map(({ code }) => code),
      named ? ['attribute'] : [],
      value,
    );
    if (named) assert.ok(told[0].message.includes('extra-time') && told[0].message.includes(value));
    await end();
  }
});

test('the platform is named by its name, else by its host; what could pass for something else is left out and named', async () => {
  const audience = 'https://emploi.example';
  for (const [name, shown, named] of /** @type {[string, string, boolean][]} */ ([
    ['Passerelle', 'Passerelle', false],
    ['  Mission locale d’Épinal  ', 'Mission locale d’Épinal', false],
    ['', 'emploi.example', false],
    ['moi\u202eneib', 'emploi.example', true],
    ['a\u200bb', 'emploi.example', true],
    ['vous ». Personne d’autre. «', 'emploi.example', true],
    ['deux\nlignes', 'emploi.example', true],
    ['x'.repeat(61), 'emploi.example', true],
  ])) {
    const { page, reader, end } = await visit({
      body: pageWith(widget({ ...single, lang: 'fr', audience, 'host-name': name })),
      expected: ['host-name'],
    });
    await reader.meet('button', 'Commencer');
    await reader.read(`remis à vous et à «\u202f${shown}\u202f».`);
    const told = await (named
      ? eventually(async () => (await troubles(page)).length > 0 && troubles(page), `told of ${name}`)
      : troubles(page));
    assert.deepEqual(
      told.map(({ code }) => code),
      named ? ['attribute'] : [],
      name,
    );
    await end();
  }
});

test('an address that is none is named; only without a pack is there no test', async () => {
  const { page, reader, completed, end } = await visit({
    attributes: { ...single, submit: 'http://[', offline: 'http://[' },
    expected: ['http://['],
  });
  const candidate = new Candidate(reader, content);
  await candidate.walk();
  await candidate.finish();
  await eventually(async () => (await completed()).length > 0, 'complete');
  const told = await troubles(page);
  assert.deepEqual(told.map(({ code, message }) => [code, /submit|offline/.exec(message)?.[0]]).sort(), [
    ['attribute', 'offline'],
    ['attribute', 'submit'],
  ]);
  await end();

  const without = await visit({ attributes: { ...single, pack: 'http://[', lang: 'en' }, expected: ['unnamed'] });
  await without.reader.read('the attribute “pack” is missing, or is no address');
  assert.deepEqual(
    (await troubles(without.page)).map(({ code }) => code),
    ['unnamed'],
  );
  await without.end();
});

test('without a width there is nothing to paint, and nothing fails', async () => {
  for (const view of views) {
    const { page, reader, end } = await visit({ body: pageWith(`<div id="box">${widget({ ...single, view })}</div>`) });
    await reader.press('button', 'Commencer');
    const wide = (/** @type {boolean} */ is) =>
      page.locator('#box').evaluate(
        (box, style) => {
          box.style.cssText = style;
        },
        is ? '' : 'width: 0; overflow: hidden',
      );
    await page.getByRole('radio').first().waitFor();
    await wide(false);
    await page.evaluate(() => {
      const element = /** @type {Element} */ (document.querySelector('potentiel-assessment'));
      const parent = element.parentNode;
      element.remove();
      parent?.append(element); // opens again, on a screen with a bar
    });
    await page.getByRole('radio').first().waitFor({ state: 'attached' });
    await page.waitForTimeout(500);
    await wide(true);
    await page.getByRole('radio').first().click();
    await page.getByRole('radio', { checked: true }).waitFor();
    await end();
  }
});

/**
 * Visits a page without a content security policy.
 *
 * @param {string} body
 * @param {import('playwright-core').BrowserContextOptions} [context]
 * @param {string[]} [expected]
 */
async function hosted(body, context, expected = []) {
  const seen = await visit({ path: 'about', expected: ['404', ...expected], context });
  await seen.page.unroute(`${url}bare.html`);
  await seen.page.route(`${url}bare.html`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await seen.page.goto(`${url}bare.html`);
  return seen;
}

const layouts = {
  flex: '<div style="display: flex">*</div>',
  'flex beside a sidebar': '<div style="display: flex"><aside style="flex: none; width: 80px">x</aside>*</div>',
  'column of a flex box, centred': '<div style="display: flex; flex-direction: column; align-items: center">*</div>',
  'grid, centred': '<div style="display: grid; justify-items: center">*</div>',
  'grid of automatic columns': '<div style="display: grid; grid-template-columns: auto auto">*<i></i></div>',
  table: '<table style="border-collapse: collapse"><tr><td style="padding: 0">*</td></tr></table>',
  float: '<div style="float: left">*</div>',
  absolute: '<div style="position: absolute; left: 0; top: 0">*</div>',
  'inline block': '<div style="display: inline-block">*</div>',
  dialog: '<dialog open style="padding: 0; border: 0; margin: 0">*</dialog>',
  'fit-content': '<div style="width: fit-content">*</div>',
};
test('the widget has a width in every layout', async () => {
  for (const width of [360, 1024]) {
    // The element's contents do not affect its width, so it needs no pack.
    const { page, end } = await hosted(
      pageWith(
        Object.values(layouts)
          .map((layout) => layout.replace('*', widget({})))
          .join('\n'),
      ),
      { viewport: { width, height: 640 } },
      ['unnamed'],
    );
    await page.locator('potentiel-assessment .widget').last().waitFor();
    const boxes = await page
      .locator('potentiel-assessment')
      .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().toJSON()));
    Object.keys(layouts).forEach((name, index) => {
      const box = boxes[index];
      assert.ok(box.width >= Math.min(width - 100, 600) && box.right <= width + 1, `${name}: ${JSON.stringify(box)}`);
    });
    await end();
  }
});

test('styles of the page do not come in', async () => {
  const sheet = `html, body, potentiel-assessment { text-transform: uppercase; -webkit-text-fill-color: red; white-space: pre;
    text-indent: 40px; text-shadow: 0 0 9px red; user-select: none; -webkit-user-select: none; text-align: right; font-variant: small-caps;
    font-style: italic; line-break: anywhere; word-break: break-all; hyphens: auto; text-decoration-color: red; quotes: none; cursor: none;
    list-style: square; tab-size: 16; writing-mode: horizontal-tb; font-feature-settings: 'smcp'; border-collapse: collapse; caret-color: red; }
    ${['px', 'content-height', 'radius'].map((name) => `@property --${name} { syntax: '<length>'; inherits: false; initial-value: 3px; }`).join('\n')}
    ${['ink', 'bg', 'surface', 'primary', 'line'].map((name) => `@property --${name} { syntax: '<color>'; inherits: false; initial-value: red; }`).join('\n')}`;
  for (const view of views) {
    const plain = await visit({ attributes: { ...single, pack: textField, view } });
    const styled = await visit({ path: 'about', expected: ['404'] });
    await styled.page.unroute(`${url}bare.html`);
    await styled.page.route('**/host.css', (route) => route.fulfill({ contentType: 'text/css', body: sheet }));
    await styled.page.route(`${url}bare.html`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: pageWith(
          `<link rel="stylesheet" href="host.css">${widget({ ...single, theme: 'light', pack: textField, view })}`,
        ),
      }),
    );
    await styled.page.goto(`${url}bare.html`);
    const seen = [];
    for (const { page, reader } of [plain, styled]) {
      await reader.press('button', 'Commencer');
      await reader.meet('textbox', new Candidate(reader, content).words.answer);
      seen.push(
        await page.evaluate(() => {
          const root = /** @type {ShadowRoot} */ (document.querySelector('potentiel-assessment')?.shadowRoot);
          const names = [
            'text-transform',
            '-webkit-text-fill-color',
            'white-space',
            'text-indent',
            'text-shadow',
            'user-select',
            'text-align',
            'font-variant-caps',
            'font-style',
            'line-break',
            'word-break',
            'hyphens',
            'quotes',
            'cursor',
            'list-style-type',
            'tab-size',
            'font-feature-settings',
            'border-collapse',
            'caret-color',
            'color',
            'font-size',
            'line-height',
            'background-color',
            'border-radius',
          ];
          return [...root.querySelectorAll('.widget, .part-card, .part-card *, .part-bar *')].map((element) => {
            const style = getComputedStyle(element);
            return `${element.localName}.${element.className}: ${names.map((name) => `${name} ${style.getPropertyValue(name)}`).join('; ')}`;
          });
        }),
      );
    }
    assert.deepEqual(seen[1], seen[0]);
    await plain.end();
    await styled.end();
  }
});

test('a page that hides the element hides all of it', async () => {
  const { page, reader, end } = await visit({ attributes: single });
  await reader.meet('button', 'Commencer');
  const shown = () => page.getByRole('button', { name: 'Commencer' }).isVisible();
  for (const hide of [{ hidden: true }, { hidden: false }]) {
    await page.locator('potentiel-assessment').evaluate((element, wanted) => Object.assign(element, wanted), hide);
    assert.equal(await shown(), !hide.hidden);
  }
  await page.locator('potentiel-assessment').evaluate((element) => {
    /** @type {HTMLElement} */ (element).style.visibility = 'hidden';
  });
  assert.equal(await shown(), false);
  await end();
});

for (const view of views) {
  test(`${view} view: nothing typed reaches the page's shortcuts, nor is it eaten there`, async () => {
    const { page, reader, end } = await visit({ attributes: { ...single, pack: textField, view } });
    await page.evaluate(() => {
      Object.assign(globalThis, { heard: [] });
      for (const type of [
        'keydown',
        'keypress',
        'keyup',
        'textInput',
        'beforeinput',
        'input',
        'beforepaste',
        'paste',
        'beforecopy',
        'copy',
        'beforecut',
        'cut',
        'compositionstart',
        'compositionupdate',
        'compositionend',
      ]) {
        for (const target of [globalThis, document, document.body]) {
          target.addEventListener(type, (event) => {
            /** @type {any} */ (globalThis).heard.push(`${type} ${/** @type {any} */ (event).key ?? ''}`);
            event.preventDefault();
          });
        }
      }
    });
    await reader.press('button', 'Commencer');
    const { words } = new Candidate(reader, content);
    await reader.type('textbox', words.answer, 'just k / ? 1');
    assert.equal(await reader.value('textbox', words.answer), 'just k / ? 1');
    await page.keyboard.press('Control+KeyC');
    await page.keyboard.press('ArrowLeft');
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).heard), []);
    // The page gets the keys that lead out of the widget: its dialogs close on Escape and trap the focus with Tab.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    const heard = new Set(await page.evaluate(() => /** @type {any} */ (globalThis).heard));
    assert.ok(heard.has('keydown Escape') && heard.has('keydown Tab'), [...heard].join());
    await end();
  });
}

test('in a frame without an origin the test can be taken', async () => {
  const { page, complaints, end } = await hosted(
    '<!doctype html><title>x</title><iframe sandbox="allow-scripts" src="framed.html" width="700" height="600"></iframe>',
    {},
    ['sandbox', 'Sandbox', 'allow-same-origin', 'CORS', 'ERR_FAILED'],
  );
  await page.route('**/framed.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: pageWith(widget({ ...single, offline: '' })) }),
  );
  // The header that a server sends to allow other origins to read its files.
  await page.route(/\.(js|wasm|json|ttf|txt)$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
  });
  await page.reload();
  const frame = page.frameLocator('iframe');
  await frame
    .getByRole('button', { name: 'Commencer' })
    .click()
    .catch((error) => assert.fail(`${error} ${complaints.join('\n')}`));
  await frame.getByRole('radio').first().click();
  await frame.getByRole('radio', { checked: true }).waitFor();
  await page.unrouteAll({ behavior: 'ignoreErrors' }); // background downloads for later exercises
  await end();
});

test('a thousand mounts leave nothing behind', async () => {
  const { page, reader, end } = await visit({ attributes: single });
  await reader.press('button', 'Commencer');
  const devtools = await page.context().newCDPSession(page);
  const listeners = async () => {
    const counts = [];
    for (const expression of ['window', 'document', 'document.fonts', 'screen']) {
      const { result } = await devtools.send('Runtime.evaluate', { expression });
      counts.push(
        (await devtools.send('DOMDebugger.getEventListeners', { objectId: String(result.objectId) })).listeners.length,
      );
    }
    return counts;
  };
  const remount = (/** @type {number} */ times) =>
    page.evaluate(async (count) => {
      const element = /** @type {any} */ (document.querySelector('potentiel-assessment'));
      for (let time = 0; time < count; time += 1) {
        const parent = element.parentNode;
        element.remove();
        parent.append(element);
        while (!element.tree)
          await new Promise((resolve) => {
            setTimeout(resolve, 5);
          });
      }
    }, times);
  await page.evaluate(() => {
    const { open } = IDBFactory.prototype;
    Object.assign(globalThis, { opened: 0 });
    IDBFactory.prototype.open = function counted(...parameters) {
      /** @type {any} */ (globalThis).opened += 1;
      return open.apply(this, parameters);
    };
  });
  await remount(3);
  // Parts of the widget that load later add listeners, too: count when nothing has changed for half a second.
  let before = await listeners();
  for (let calm = 0; calm < 10;) {
    await page.waitForTimeout(50);
    const now = await listeners();
    calm = now[1] > 0 && String(now) === String(before) ? calm + 1 : 0;
    before = now;
  }
  await remount(20);
  await eventually(
    async () => (await listeners()).every((count, index) => count <= before[index]),
    `no more than ${before} listeners`,
  );
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).opened), 0, 'one connection serves all');
  await end();
});

test('defining it twice does no harm', async () => {
  const { page, reader, end } = await visit({ attributes: single });
  await reader.meet('button', 'Commencer');
  for (const script of ['potentiel.js', 'potentiel-result.js']) {
    await page.evaluate((name) => import(`/${name}?again`), script);
    await page.evaluate((name) => import(`/${name}?once-more`), script);
  }
  await end();
});

test('the element can be taken into another document', async () => {
  const { page, end } = await visit({ path: 'about', expected: ['404'] });
  await page.unroute(`${url}bare.html`);
  await page.route(`${url}bare.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: pageWith(widget({ ...single, view: 'page' })),
    }),
  );
  await page.route('**/empty.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title><main></main>' }),
  );
  await page.goto(`${url}bare.html`);
  await page.getByRole('button', { name: 'Commencer' }).waitFor();
  // A frame that opens later than the page: events in it tell times that are seconds behind the page's.
  await page.waitForFunction(() => performance.now() > 5000);
  await page.evaluate(async () => {
    const frame = Object.assign(document.createElement('iframe'), { src: 'empty.html', width: 700, height: 600 });
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    const element = /** @type {Element} */ (document.querySelector('potentiel-assessment'));
    frame.contentDocument?.querySelector('main')?.append(element);
  });
  const button = page.frameLocator('iframe').getByRole('button', { name: 'Commencer' });
  await button.click();
  await page.frameLocator('iframe').getByRole('radio').first().click();
  assert.ok(
    (await page
      .frameLocator('iframe')
      .getByRole('radio')
      .first()
      .evaluate((radio) => getComputedStyle(/** @type {Element} */ (radio.closest('.node'))).borderTopWidth)) !== '0px',
    'with its styles',
  );
  await end();
});

test('a theme that is none is as if it were not there', async () => {
  for (const view of views) {
    const { page, reader, end } = await visit({ attributes: { ...single, view, theme: 'bar' } });
    await reader.meet('button', 'Commencer');
    const classes = await page
      .locator('potentiel-assessment .widget')
      .evaluate((element) => [...element.classList].sort());
    assert.deepEqual(classes, ['light', 'widget', view].sort());
    await end();
  }
});
