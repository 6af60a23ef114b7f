// Checks the editor around its text field in a real browser, driven by hand-written operations.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { eventually } from '../eventually.mjs';
import { acts, inShadow, page, send } from './mirror_page.mjs';
import { Tape } from './mirror_tape.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const program =
  'def mean(marks):\n    total = 0\n    for mark in marks:\n        total += mark\n    return total / len(marks)\n';

const tape = () =>
  new Tape()
    .add(1, 0, 0, 'section', 'root')
    .text(1, 'name', 'Test')
    .add(2, 1, 0, 'editor', 'code_field')
    .text(2, 'name', 'Your code')
    .text(2, 'value', program)
    .text(2, 'syntax', 'python')
    .text(2, 'description', 'Write the function.');

/** @param {string} script an expression over `shadow` to wait for */
const until = (script) => eventually(() => inShadow(script), script);

/** @param {Tape} [first] */
async function begin(first = tape()) {
  await page.evaluate('window.follows = true');
  await send(first);
  await until("shadow.querySelector('.editor-layer .keyword')");
}

const field = () => page.getByRole('textbox', { name: 'Your code' });
const layer = () => inShadow("shadow.querySelector('.editor-layer').textContent");
/** @param {string} selector */
const texts = (selector) => inShadow(`[...shadow.querySelectorAll('${selector}')].map((one) => one.textContent)`);

test('what failed is marked at its line, told to screen readers, and gone when the line is changed', async () => {
  await begin(tape().text(2, 'marks', '4:TypeError: unsupported operand\n5:ZeroDivisionError: division by zero'));
  assert.equal((await texts('.editor-layer .problem')).join(''), 'total += markreturn total / len(marks)');
  assert.deepEqual(await texts('.editor-problems p'), [
    'Line 4: TypeError: unsupported operand',
    'Line 5: ZeroDivisionError: division by zero',
  ]);
  assert.equal(
    await inShadow("shadow.querySelectorAll('.editor-mark')[1].title"),
    'ZeroDivisionError: division by zero',
  );
  const heard = () =>
    inShadow(
      "shadow.querySelector('textarea').getAttribute('aria-describedby').split(' ').map((id) => shadow.getElementById(id).textContent).join(' ')",
    );
  assert.equal(
    await heard(),
    'Write the function. Line 4: TypeError: unsupported operandLine 5: ZeroDivisionError: division by zero',
  );
  assert.equal(await inShadow("shadow.querySelector('textarea').getAttribute('aria-invalid')"), 'true');

  // Insert a line above: both problems move down with the lines that they mark.
  await field().evaluate((it) => /** @type {HTMLTextAreaElement} */ (it).setSelectionRange(0, 0));
  await field().focus();
  await page.keyboard.press('Enter');
  assert.equal((await texts('.editor-problems p'))[0], 'Line 5: TypeError: unsupported operand');
  const end = `\n${program}`.indexOf(' mark\n') + 5;
  await field().evaluate((it, at) => /** @type {HTMLTextAreaElement} */ (it).setSelectionRange(at, at), end);
  await page.keyboard.type('s');
  assert.deepEqual(await texts('.editor-problems p'), ['Line 6: ZeroDivisionError: division by zero']);
  assert.equal((await texts('.editor-layer .problem')).join(''), 'return total / len(marks)');
  await send(new Tape().text(2, 'marks', ''));
  assert.deepEqual(await texts('.editor-problems p'), []);
  assert.equal(await heard(), 'Write the function.');
  assert.equal(await inShadow("shadow.querySelector('textarea').hasAttribute('aria-invalid')"), false);
});

test('another text, another language of programs, another language of the page: the editor follows', async () => {
  await begin();
  await send(new Tape().text(2, 'value', 'def a():\n    pass\n'));
  assert.equal(await layer(), 'def a():\n    pass\n');
  assert.deepEqual(await texts('.editor-layer .keyword'), ['def', 'pass']);
  await send(new Tape().text(2, 'value', '-- a\nSELECT pass FROM b').text(2, 'syntax', 'sql'));
  await until("shadow.querySelector('.editor-layer .keyword')?.textContent === 'SELECT'");
  assert.deepEqual(
    [await layer(), await texts('.editor-layer .keyword')],
    ['-- a\nSELECT pass FROM b', ['SELECT', 'FROM']],
  );
  await field().focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+/');
  assert.equal(await field().inputValue(), 'a\nSELECT pass FROM b');
  assert.deepEqual(
    (await acts()).at(-1),
    [2, 'input', 'a\nSELECT pass FROM b'],
    'the session is told as if it were typed',
  );
  await inShadow("shadow.querySelector('.widget').lang = 'fr'");
  await send(new Tape().text(2, 'name', 'Votre code'));
  await page.getByRole('button', { name: 'Commenter ou décommenter' }).waitFor();
});

test('a program that is only to be read has its colours, and tools that read', async () => {
  await begin(tape().flags(2, 'read_only'));
  assert.deepEqual(await inShadow("[...shadow.querySelectorAll('.editor button')].map((one) => one.ariaLabel)"), [
    'Find in the code',
    'Smaller text',
    'Larger text',
  ]);
  await field().focus();
  for (const keys of ['Control+/', 'Control+]', 'Backspace', 'Enter']) await page.keyboard.press(keys);
  assert.equal(await field().inputValue(), program);
  assert.deepEqual(await acts(), []);
});

test('a key costs less than the length of a program would have it, and a long one is coloured where it is seen', async (context) => {
  await begin(tape().text(2, 'value', program.repeat(10)));
  await field().focus();
  // Type a function in the middle: the time of all editor scripts in the task of one key.
  const cost = () =>
    page.evaluate(() => {
      const field = /** @type {any} */ (globalThis).shadow.querySelector('textarea');
      const times = [];
      let at = field.value.indexOf('def', field.value.length / 2);
      for (const letter of 'def least(marks, *, strict=False):\n    """The least of them."""\n    return min(mark for mark in marks if mark != "")\n\n') {
        field.setRangeText(letter, at, at, 'end');
        at += 1;
        const before = performance.now();
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        times.push(performance.now() - before);
      }
      return times.sort((one, other) => one - other)[times.length >> 1];
    });
  await cost(); // warm-up: the browser compiles the code
  // Take the minimum, since other load on the machine only adds time.
  const least = async () => {
    const costs = [];
    for (let time = 0; time < 12; time += 1) costs.push(await cost());
    return Math.min(...costs);
  };
  const few = await least();
  await send(new Tape().text(2, 'value', program.repeat(100)));
  const many = await least();
  context.diagnostic(`a key costs ${few.toFixed(2)} ms in 50 lines, ${many.toFixed(2)} ms in 500`);
  assert.ok(many < 3 * few, `${many} ms beside ${few}`);
  await until("shadow.querySelector('.editor-layer').textContent === shadow.querySelector('textarea').value");
  assert.equal(await layer(), await field().inputValue());

  await send(new Tape().text(2, 'value', program.repeat(1000)));
  const coloured = () =>
    inShadow(
      "[...shadow.querySelectorAll('.editor-line')].map((line, index) => line.querySelector('.keyword') ? index : -1).filter((index) => index >= 0)",
    );
  await until("shadow.querySelectorAll('.editor-line').length === 5001");
  await inShadow("shadow.querySelector('.editor-scroll').scrollTo(0, 60000)");
  await until("shadow.querySelectorAll('.editor-line')[2505].querySelector('.keyword')");
  assert.ok((await coloured()).length < 1200);
  assert.equal(await layer(), program.repeat(1000));
});

test('from the right to the left around it, with the reader’s own colours, and on paper', async () => {
  await begin();
  await inShadow("shadow.querySelector('.widget').dir = 'rtl'");
  assert.equal(
    await inShadow(
      "shadow.querySelector('.editor-gutter').getBoundingClientRect().left < shadow.querySelector('.keyword').getBoundingClientRect().left",
    ),
    true,
  );
  assert.equal(await inShadow("getComputedStyle(shadow.querySelector('textarea')).direction"), 'ltr');
  await page.emulateMedia({ forcedColors: 'active' });
  assert.equal(await inShadow("getComputedStyle(shadow.querySelector('.editor-line')).visibility"), 'hidden');
  assert.notEqual(await inShadow("getComputedStyle(shadow.querySelector('textarea')).color"), 'rgba(0, 0, 0, 0)');
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  await send(new Tape().text(2, 'value', program.repeat(20)));
  const { whole, shown, tools } = await inShadow(
    "({ whole: shadow.querySelector('.editor-layer').offsetHeight, shown: shadow.querySelector('.editor-scroll').offsetHeight, tools: shadow.querySelector('.editor-toolbar').offsetHeight })",
  );
  assert.ok(whole > 2000 && shown >= whole, `${shown} of ${whole} px on paper`);
  assert.equal(tools, 0);
});

test('the size of the text is kept for the next visit', async () => {
  await begin();
  const height = () => inShadow("shadow.querySelector('.editor-line').offsetHeight");
  assert.equal(await height(), 24);
  await page.getByRole('button', { name: 'Larger text' }).click();
  assert.equal(await height(), 27);
  assert.equal(await page.evaluate(() => localStorage.getItem('potentiel.code_size')), '18');
  await send(new Tape().remove(2));
  await begin(
    new Tape()
      .add(3, 1, 0, 'editor', 'code_field')
      .text(3, 'name', 'Your code')
      .text(3, 'value', program)
      .text(3, 'syntax', 'python'),
  );
  assert.equal(await height(), 27);
  for (let step = 0; step < 20; step++) await page.getByRole('button', { name: 'Smaller text' }).click();
  assert.equal(await height(), 18);
});

test('what is composed in another script shows as its input method underlines it', async () => {
  await begin();
  await field().focus();
  const devtools = await page.context().newCDPSession(page);
  const transparent = () => inShadow("getComputedStyle(shadow.querySelector('textarea')).color === 'rgba(0, 0, 0, 0)'");
  await devtools.send('Input.imeSetComposition', { text: 'é', selectionStart: 1, selectionEnd: 1 });
  assert.equal(await transparent(), true);
  await devtools.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
  assert.equal(await transparent(), false);
  await devtools.send('Input.insertText', { text: 'に' });
  assert.equal(await transparent(), true);
  assert.equal(await layer(), await field().inputValue());
});

test('axe finds nothing, whatever is open, in any colours and at four times the size', async () => {
  await begin(tape().text(2, 'marks', '2:SyntaxError: invalid syntax'));
  await page.getByRole('button', { name: 'Tab indents' }).click();
  await field().focus();
  await page.keyboard.press('Control+F');
  await page.keyboard.type('total');
  await page.evaluate(axe);
  for (const [theme, width] of /** @type {[string, number][]} */ ([
    ['light', 1280],
    ['dark', 1280],
    ['contrast', 1280],
    ['light', 320],
  ])) {
    await page.setViewportSize({ width, height: 800 });
    await inShadow(`shadow.querySelector('.widget').className = 'widget page ${theme}'`);
    await page.waitForTimeout(200);
    const found = await page.evaluate(async () => {
      const options = {
        rules: {
          region: { enabled: false },
          'landmark-one-main': { enabled: false },
          'page-has-heading-one': { enabled: false },
        },
      };
      const { violations } = await /** @type {any} */ (globalThis).axe.run(document, options);
      return violations.flatMap((/** @type {any} */ { id, nodes }) =>
        nodes.map((/** @type {any} */ node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary}`),
      );
    });
    assert.deepEqual(found, [], `${theme}, ${width} px`);
    assert.ok(
      await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      `${width} px: the page does not scroll sideways`,
    );
  }
});
