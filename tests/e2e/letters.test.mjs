// Checks that no character shows as a box: if a pack has characters that the first fonts lack, the widget loads the
// second fonts or uses the page view, before the first frame.
import assert from 'node:assert/strict';
import test from 'node:test';
import { eventually, pack, painted, visit } from './site.mjs';

const { content } = await pack('gallery/short_text');
const [exercise] = content.sections[0].exercises;

/** The pack with this text added to its French question. @param {string} text */
const asking = (text) => {
  const stem = { ...exercise.stem, fr: [...exercise.stem.fr, { spans: [{ text }] }] };
  return { ...content, sections: [{ ...content.sections[0], exercises: [{ ...exercise, stem }] }] };
};

/** @param {import('playwright-core').Page} page */
const more = (page) =>
  page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('-more.ttf')).length);
/** @param {import('playwright-core').Page} page */
const view = (page) =>
  page.locator('potentiel-assessment').evaluate((element) => {
    const { classList } = /** @type {Element} */ (
      /** @type {ShadowRoot} */ (element.shadowRoot).querySelector('.widget')
    );
    return ['canvas', 'page'].find((name) => classList.contains(name));
  });

for (const [name, text, shown, files] of /** @type {const} */ ([
  ['French', 'Été, œuvre, 5 €', 'canvas', 0],
  ['what is not seen', 'co\u00adopérer, 1\u2009000, e\u2011mail', 'canvas', 0],
  ['Polish', 'Zażółć gęślą jaźń', 'canvas', 3],
  ['Turkish', 'İstanbul’da ığdır şeker', 'canvas', 3],
  ['signs', '© § ² ³ ½ µ № ª º', 'canvas', 3],
  ['Ukrainian', 'Це Україна', 'page', 0],
  ['an emoji', 'Bravo 🎉', 'page', 0],
])) {
  test(`${name}: shown on the ${shown}`, async () => {
    const seen = await visit({ content: asking(text), attributes: { pack: 'pack.json' } });
    await seen.page.getByRole('button', { name: 'Commencer' }).waitFor();
    assert.equal(await view(seen.page), shown);
    assert.equal(await more(seen.page), files);
    await seen.page.getByRole('button', { name: 'Commencer' }).click();
    await seen.page.getByText(text.slice(0, 4)).first().waitFor();
    if (shown === 'canvas') await painted(seen.page);
    assert.equal(await view(seen.page), shown);
    await seen.end();
  });
}

test('what a candidate typed is echoed without boxes', async () => {
  const number = (await pack('gallery/number')).content;
  const seen = await visit({ content: number, attributes: { pack: 'pack.json' } });
  await seen.page.getByRole('button', { name: 'Commencer' }).click();
  const field = seen.page.getByRole('textbox');
  await field.fill('5 kilometrów');
  assert.equal(await view(seen.page), 'canvas');
  assert.equal(await more(seen.page), 0);
  await field.fill('5 mę');
  await eventually(
    async () => (await more(seen.page)) === 3 && (await view(seen.page)) === 'canvas',
    'the second faces are there',
  );
  await field.fill('5 км');
  await eventually(async () => (await view(seen.page)) === 'page', 'the page view shows what no face has');
  assert.equal(await field.inputValue(), '5 км');
  await seen.end();
});
