// Checks which characters of packs the canvas view's fonts contain, queried in the way of the element.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beyond, first } from '../../web/element/characters.mjs';
import { Letters } from '../../web/element/letters.mjs';
import { fetchFont } from '../../web/element/load.mjs';
import { second } from '../../web/element/more_characters.mjs';
import { loadCore } from '../../web/engine/core_node.mjs';
import { buildWell, packs, source } from './pack_support.mjs';

const core = await loadCore();
const fonts = new URL('../../dist/fonts/', import.meta.url);
/** @param {any} pack @param {string} language */
const serves = (pack, language) => new Letters(pack, core, fonts, { first, beyond, fetchFont }).serve(language);

test('our own packs need no second faces, in any of their languages', () => {
  for (const folder of packs) {
    const { pack } = buildWell(source(folder));
    for (const language of pack.languages) assert.ok(serves(pack, language), `${folder} in ${language}`);
  }
});

test('only the texts of one language are asked for', () => {
  const pack = {
    languages: ['fr', 'uk'],
    title: { fr: 'Bonjour', uk: 'Добрий день' },
    sections: [{ text: { fr: [{ text: 'été' }], uk: [{ text: 'літо' }] } }],
  };
  assert.ok(serves(pack, 'fr'));
  assert.ok(!serves(pack, 'uk'));
  assert.ok(!serves({ ...pack, code: 'print("Київ")' }, 'fr'), 'what stands in no language is in all');
});

test('what is seen as something else, or not at all, is lacking nowhere', () => {
  for (const text of ['a\u00adb', '\u200b', '\ufeff', '\u2009', 'a\u2011b', '\t\r\n', '\u200f'])
    assert.ok(!beyond(first).test(text), JSON.stringify(text));
  for (const text of ['ğ', '©', '½', 'µ', 'ł']) {
    assert.ok(beyond(first).test(text), text);
    assert.ok(!beyond(first + second).test(text), text);
  }
  for (const text of ['ж', '日', '😀', '⁴', '√']) assert.ok(beyond(first + second).test(text), text);
});
