// Checks the DOM writer in a real browser, driven by hand-written operations. The assertions cover what assistive
// technology and the candidate's input meet, under the Content-Security-Policy that we support.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts, inShadow, page, send } from './mirror_page.mjs';
import { Tape } from './mirror_tape.mjs';

const root = () => new Tape().add(1, 0, 0, 'section', 'root').text(1, 'name', 'Test');

/** A question with two unchosen options. */
const question = () =>
  root()
    .add(2, 1, 0, 'heading', 'title')
    .number(2, 'level', 2)
    .text(2, 'name', 'A question')
    .add(3, 1, 1, 'radio_group', 'options')
    .text(3, 'name', 'Which one?')
    .flags(3, 'required')
    .add(4, 3, 0, 'radio', 'option_row')
    .text(4, 'name', 'First')
    .add(5, 3, 1, 'radio', 'option_row')
    .add(6, 5, 0, 'text')
    .text(6, 'name', 'Sec')
    .add(7, 5, 1, 'text', 'strong')
    .text(7, 'name', 'ond');

test('every role is heard as what it is', async () => {
  await send(
    question()
      .add(10, 1, 2, 'checkbox', 'option_row')
      .text(10, 'name', 'Tick')
      .flags(10, 'checked')
      .add(11, 1, 3, 'text_field', 'field')
      .text(11, 'name', 'Answer')
      .text(11, 'value', 'été')
      .text(11, 'description', 'A word')
      .add(12, 1, 4, 'select')
      .text(12, 'name', 'Language')
      .text(12, 'value', 'en')
      .add(13, 12, 0, 'choice')
      .text(13, 'name', 'Français')
      .text(13, 'value', 'fr')
      .add(14, 12, 1, 'choice')
      .text(14, 'name', 'English')
      .text(14, 'value', 'en')
      .add(15, 1, 5, 'button', 'icon_button')
      .text(15, 'name', 'Move up')
      .text(15, 'sign', '↑')
      .flags(15, 'disabled')
      .add(16, 1, 6, 'progress', 'steps')
      .text(16, 'name', 'Progress')
      .number(16, 'now', 2)
      .number(16, 'maximum', 5)
      .add(17, 1, 7, 'list', 'plain')
      .add(18, 17, 0, 'list_item')
      .text(18, 'name', 'Point')
      .text(18, 'sign', '•')
      .add(19, 1, 8, 'table', 'table')
      .add(20, 19, 0, 'row')
      .add(21, 20, 0, 'header_cell')
      .text(21, 'name', 'Day')
      .add(22, 19, 1, 'row')
      .add(23, 22, 0, 'cell')
      .text(23, 'name', 'Monday')
      .add(24, 1, 9, 'button', 'quiet')
      .text(24, 'name', 'More')
      .flags(24, 'collapsible', 'expanded')
      .add(25, 1, 10, 'figure', 'divider')
      .add(26, 1, 11, 'meter', 'skill_bar')
      .text(26, 'name', 'Skill')
      .number(26, 'now', 700)
      .number(26, 'maximum', 1000),
  );
  const snapshot = await page.locator('#host').ariaSnapshot();
  assert.equal(
    snapshot,
    `
- region "Test":
  - heading "A question" [level=2]
  - radiogroup "Which one?":
    - text: Which one?
    - radio "First"
    - text: First
    - radio "Second"
    - text: Sec
    - strong: ond
  - checkbox "Tick" [checked]
  - text: Tick Answer
  - textbox "Answer": été
  - text: A word Language
  - combobox "Language":
    - option "Français"
    - option "English" [selected]
  - button "Move up" [disabled]
  - progressbar "Progress"
  - list:
    - listitem: Point
  - table:
    - row "Day":
      - columnheader "Day"
    - row "Monday":
      - cell "Monday"
  - button "More" [expanded]
  - meter "Skill"
- status`.trim(),
  );
  assert.equal(
    await inShadow("shadow.querySelector('input[type=text]').getAttribute('aria-describedby')"),
    'description-11',
  );
  assert.equal(await inShadow("shadow.querySelector('[role=radiogroup]').getAttribute('aria-required')"), 'true');
});

test('what is compared is left as it is typed, and code as it is written', async () => {
  await send(
    root()
      .add(2, 1, 0, 'text_field', 'field')
      .text(2, 'name', 'Answer')
      .add(3, 1, 1, 'text_field', 'cell_field')
      .text(3, 'name', 'Cell')
      .add(4, 1, 2, 'text_area', 'field')
      .text(4, 'name', 'Long answer')
      .add(5, 1, 3, 'editor', 'output_field')
      .text(5, 'name', 'Output')
      .add(6, 1, 4, 'text_area', 'long_field')
      .text(6, 'name', 'Prose')
      .add(7, 1, 5, 'code_block', 'output')
      .text(7, 'value', 'print(1)')
      .add(8, 1, 6, 'paragraph', 'body')
      .add(9, 8, 0, 'text')
      .text(9, 'name', 'The file ')
      .add(10, 8, 1, 'text', 'code')
      .text(10, 'name', 'a.txt')
      .add(11, 1, 7, 'group', 'gap_code')
      .add(12, 11, 0, 'text', 'plain')
      .text(12, 'name', 'let a = '),
  );
  for (const name of ['Answer', 'Cell', 'Long answer', 'Output']) {
    const field = page.getByRole('textbox', { name, exact: true });
    for (const [attribute, value] of [
      ['autocapitalize', 'off'],
      ['autocorrect', 'off'],
      ['spellcheck', 'false'],
      ['autocomplete', 'off'],
    ]) {
      assert.equal(await field.getAttribute(attribute), value, `${name}: ${attribute}`);
    }
  }
  assert.equal(await page.getByRole('textbox', { name: 'Prose' }).getAttribute('spellcheck'), null);
  assert.deepEqual(
    await inShadow(
      "[...shadow.querySelectorAll('pre, code, .part-gap_code')].map((one) => one.closest('[translate=no]') !== null)",
    ),
    [true, true, true, true],
  );
  assert.equal(await inShadow("shadow.querySelector('p span').closest('[translate=no]')"), null);
});

test('opening takes neither the focus nor the word, later passes do', async () => {
  await page.focus('#before');
  await send(question().focus(2).say('Welcome'));
  assert.equal(await page.evaluate('document.activeElement.id'), 'before');
  assert.equal(await inShadow("shadow.querySelector('.live').textContent"), '');
  await send(new Tape().focus(2).say('Question two'));
  assert.equal(await inShadow('shadow.activeElement.textContent'), 'A question');
  assert.equal(await inShadow("shadow.querySelector('.live').textContent"), 'Question two');
});

test('a choice is told once, and undone when the session does not follow', async () => {
  await send(question());
  await page.getByRole('radio', { name: 'Second' }).click();
  assert.deepEqual(await acts(), [[5, 'check', '']]);
  assert.equal(await page.getByRole('radio', { name: 'Second' }).isChecked(), false);
  await send(new Tape().flags(5, 'checked'));
  assert.equal(await page.getByRole('radio', { name: 'Second' }).isChecked(), true);
});

test('what is read only keeps the focus and changes nothing', async () => {
  await send(question().flags(4, 'read_only', 'checked').flags(5, 'read_only'));
  await page.getByRole('radio', { name: 'Second' }).click({ force: true });
  await page.getByRole('radio', { name: 'First' }).focus();
  await page.keyboard.press('ArrowDown');
  assert.deepEqual(await acts(), []);
  assert.equal(await page.getByRole('radio', { name: 'First' }).isChecked(), true);
  assert.equal(await page.getByRole('radio', { name: 'Second' }).getAttribute('aria-disabled'), 'true');
});

test('the element with the focus never moves: the others move around it', async () => {
  const tape = root();
  for (const id of [2, 3, 4, 5]) tape.add(id, 1, id - 2, 'button', 'secondary').text(id, 'name', `Button ${id}`);
  await send(tape);
  await page.getByRole('button', { name: 'Button 4' }).focus();
  await inShadow("shadow.activeElement.addEventListener('blur', () => { window.blurred = true; })");
  await send(new Tape().move(4, 1, 0).move(2, 1, 3));
  assert.equal(
    await inShadow("[...shadow.querySelectorAll('button')].map((b) => b.textContent).join()"),
    'Button 4,Button 3,Button 5,Button 2',
  );
  assert.equal(await inShadow('shadow.activeElement.textContent'), 'Button 4');
  assert.equal(await page.evaluate('window.blurred'), undefined);
});

test('when the element with the focus goes, its nearest ancestor takes it', async () => {
  await send(root().add(2, 1, 0, 'group', 'card').add(3, 2, 0, 'button').text(3, 'name', 'Go'));
  await page.getByRole('button', { name: 'Go' }).focus();
  await send(new Tape().remove(3));
  assert.equal(await inShadow("shadow.activeElement.classList.contains('part-card')"), true);
});

test('a field is not rewritten with what it holds, nor while an input method composes', async () => {
  await send(root().add(2, 1, 0, 'text_field', 'field').text(2, 'name', 'Answer'));
  const field = page.getByRole('textbox', { name: 'Answer' });
  await field.pressSequentially('a');
  await send(new Tape().text(2, 'value', 'a'));
  await field.pressSequentially('b');
  assert.deepEqual(await acts(), [
    [2, 'input', 'a'],
    [2, 'input', 'ab'],
  ]);
  await send(new Tape().text(2, 'value', 'ab'));
  await field.pressSequentially('c');
  assert.equal(await field.inputValue(), 'ab', 'the session did not follow');
  assert.deepEqual(await acts(), [[2, 'input', 'abc']]);
  await page.keyboard.press('ArrowLeft');
  await send(new Tape().text(2, 'value', 'ab'));
  assert.equal(await inShadow("shadow.querySelector('input').selectionStart"), 1);

  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
  await send(new Tape().text(2, 'value', 'other'));
  assert.equal(await field.inputValue(), 'aにb');
  assert.deepEqual(await acts(), [[2, 'input', 'aにb']], 'what is being composed is told, lest it be lost');
  await session.send('Input.insertText', { text: '日' });
  assert.deepEqual((await acts()).at(-1), [2, 'input', 'a日b']);
  assert.equal(await field.inputValue(), 'other', 'once that is over the session has the last word');

  // The field becomes read-only during composition: it takes no more input and shows the kept value.
  await session.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
  await acts();
  await send(new Tape().text(2, 'value', 'kept').flags(2, 'read_only'));
  await session.send('Input.insertText', { text: '日' });
  assert.deepEqual(await acts(), []);
  assert.deepEqual(await inShadow("[shadow.querySelector('input').value, shadow.querySelector('input').readOnly]"), [
    'kept',
    true,
  ]);
});

test('a slider moves by keys and by pointer, and goes back where the session does not follow', async () => {
  await send(
    root()
      .add(2, 1, 0, 'slider', 'slider')
      .text(2, 'name', 'Share')
      .text(2, 'value', '40 %')
      .text(2, 'sign', '40 %')
      .number(2, 'low', -20)
      .number(2, 'maximum', 100)
      .number(2, 'step', 5)
      .number(2, 'now', 40)
      .flags(2, 'checked'),
  );
  const slider = page.getByRole('slider', { name: 'Share', exact: true });
  assert.equal(await slider.getAttribute('aria-valuetext'), '40 %');
  await slider.press('ArrowRight');
  assert.deepEqual(await acts(), [[2, 'input', '45']]);
  assert.equal(await slider.inputValue(), '40');
  await slider.press('Home');
  assert.deepEqual(await acts(), [[2, 'input', '-20']]);
  for (const layout of ['page', 'canvas']) {
    await page.evaluate((name) => /** @type {any} */ (globalThis).layout(name), layout);
    await send(new Tape().rect(2, 0, 0, 300, 72));
    const box = await slider.boundingBox();
    assert.ok(box && box.height >= 48, `${layout}: as high as a finger`);
    await page.mouse.click(box.x + box.width - 5, box.y + box.height / 2);
    assert.deepEqual((await acts()).at(-1), [2, 'input', '100']);
  }
  await send(new Tape().flags(2, 'checked', 'read_only'));
  assert.equal(await slider.isDisabled(), true);
});

test('radio names are unique to their groups', async () => {
  await send(
    question()
      .add(8, 1, 2, 'radio_group', 'scale_row')
      .text(8, 'name', 'Other')
      .add(9, 8, 0, 'radio', 'scale_mark')
      .text(9, 'name', 'Mark'),
  );
  const names = await inShadow("[...shadow.querySelectorAll('input')].map((input) => input.name)");
  assert.equal(new Set(/** @type {string[]} */ (names)).size, 2);
});

test('words change even where a translator has wrapped them', async () => {
  await send(root().add(2, 1, 0, 'paragraph', 'body').text(2, 'name', 'Old words'));
  await inShadow("(shadow.querySelector('p.node').innerHTML = '<font><font>Alte Worte</font></font>')");
  await send(new Tape().text(2, 'name', 'New words'));
  assert.equal(await inShadow("shadow.querySelector('p.node').textContent"), 'New words');
  await send(new Tape().text(2, 'name', '').add(3, 2, 0, 'text', 'strong').text(3, 'name', 'Bold'));
  assert.equal(
    await inShadow("shadow.querySelector('p.node').innerHTML"),
    '<strong class="node part-strong role-text">Bold</strong>',
  );
});

test('a row is dragged by its grip, and one drag is one act', async () => {
  const tape = root().add(2, 1, 0, 'list', 'options').flags(2, 'ordered');
  for (const id of [3, 4, 5])
    tape
      .add(id, 2, id - 3, 'list_item', 'order_row')
      .add(id + 10, id, 0, 'paragraph', 'body')
      .text(id + 10, 'name', `Row ${id}`);
  await send(tape);
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/drag-')),
  ); // fetched with the first row
  const [from, to] = await Promise.all(
    [3, 5].map(async (id) =>
      page
        .locator('li', { hasText: `Row ${id}` })
        .locator('.grip')
        .boundingBox(),
    ),
  );
  assert.ok(from && to);
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 5, to.y + to.height, { steps: 5 });
  await page.mouse.up();
  assert.deepEqual(await acts(), [[3, 'drop', '2']]);
});

test("a picture is the pack's own, and what lies on it has its place and its name", async () => {
  await send(
    root()
      .add(2, 1, 0, 'radio_group', 'spots')
      .text(2, 'name', 'Where?')
      .add(3, 2, 0, 'image', 'picture')
      .text(3, 'name', 'A shop')
      .text(3, 'value', 'shop')
      .number(3, 'width', 400)
      .number(3, 'height', 200)
      .add(4, 2, 1, 'radio', 'spot')
      .text(4, 'name', 'The door')
      .number(4, 'left', 250)
      .number(4, 'top', 500)
      .number(4, 'width', 10)
      .number(4, 'height', 500)
      .add(5, 1, 1, 'audio', 'sound')
      .text(5, 'name', 'A call')
      .text(5, 'value', 'call'),
  );
  assert.equal(
    await page.locator('#host').ariaSnapshot(),
    [
      '- region "Test":',
      '  - radiogroup "Where?":',
      '    - text: Where?',
      '    - img "A shop"',
      '    - radio "The door"',
      '    - text: The door',
      '- status',
    ].join('\n'),
  );
  assert.deepEqual(
    await inShadow(
      "[shadow.querySelector('img').getAttribute('src'), shadow.querySelector('audio').getAttribute('src')]",
    ),
    ['#shop', '#call'],
  );
  const box = (/** @type {string} */ selector) =>
    inShadow(
      `(({ x, y, width, height }) => ({ x, y, width, height }))(shadow.querySelector('${selector}').getBoundingClientRect())`,
    );
  const picture = await box('img');
  assert.equal(picture.width / picture.height, 2);
  const spot = await box('.part-spot');
  assert.equal(spot.width, 24, 'not too small for a finger');
  assert.ok(Math.abs(spot.x + 12 - (picture.x + picture.width * 0.255)) < 1);
  assert.ok(Math.abs(spot.y - (picture.y + picture.height / 2)) < 1);
});

test('in the canvas view elements lie at their rectangles, in the page view they do not', async () => {
  await send(
    root()
      .rect(1, 0, 0, 360, 500)
      .add(2, 1, 0, 'group', 'content')
      .rect(2, 12, 20, 300, 200)
      .add(3, 2, 0, 'button', 'primary')
      .text(3, 'name', 'Go')
      .rect(3, 16, 30.5, 120, 48),
  );
  await page.evaluate("layout('canvas')");
  const box = () =>
    inShadow(`(({ x, y, width, height }) => [x, y, width, height])((() => {
    const host = shadow.querySelector('.widget').getBoundingClientRect();
    const own = shadow.querySelector('button').getBoundingClientRect();
    return { x: own.x - host.x, y: own.y - host.y, width: own.width, height: own.height }; })())`);
  assert.deepEqual(await box(), [28, 50.5, 120, 48]);
  await page.evaluate("layout('page')");
  assert.equal(await inShadow("shadow.querySelector('button').style.cssText"), '');
});
