// Tests the spaces of French typography.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typeset } from '../../web/pack/typography.mjs';
import { readLine } from '../../web/pack/markdown.mjs';

// ~ stands for U+00A0, _ for U+202F.
const shown = (/** @type {string} */ text) => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '_');
const line = (/** @type {string} */ text) => readLine(text, 'fr', (message) => assert.fail(message));

const cases = {
  'Que faites-vous ?': 'Que faites-vous_?',
  'Que faites-vous?': 'Que faites-vous_?',
  'Bien ! Et vous ; oui : non': 'Bien_! Et vous_; oui_: non',
  'Objet: à 14:30': 'Objet_: à 14:30',
  'Quoi ?!': 'Quoi_?!',
  '«Oui ?», dit-il': '«_Oui_?_», dit-il',
  '« Oui »': '«_Oui_»',
  'voir https://exemple.fr/page?a=1;b': 'voir https://exemple.fr/page?a=1;b',
  'Le tome 3 (lequel ?)': 'Le tome 3 (lequel_?)',
  'à 8 h, 12 €, 50 %, 48 Mo': 'à 8~h, 12~€, 50~%, 48~Mo',
  'il y a 3 hommes': 'il y a 3 hommes',
  '?': '?',
  ': a': ': a',
  'déjà\u00a0?': 'déjà_?',
};

for (const [before, after] of Object.entries(cases)) {
  test(`French: ${before}`, () => {
    const once = typeset(before, 'fr');
    assert.equal(shown(once), after);
    assert.equal(typeset(once, 'fr'), once, 'idempotent');
  });
}

test('only French as written in France and around it is touched', () => {
  assert.equal(typeset('Why ?', 'en'), 'Why ?');
  assert.equal(typeset('Pourquoi?', 'fr-CA'), 'Pourquoi?');
  assert.equal(shown(typeset('Pourquoi?', 'fr-BE')), 'Pourquoi_?');
});

test('code keeps its spaces, and signs after it get theirs', () => {
  assert.deepEqual(line('Voici `a ? b : c`: oui'), [
    { text: 'Voici ' },
    { text: 'a ? b : c', style: 'code' },
    { text: '\u202f: oui' },
  ]);
  assert.deepEqual(line('Est-ce **vrai** ?'), [
    { text: 'Est-ce ' },
    { text: 'vrai', style: 'strong' },
    { text: '\u202f?' },
  ]);
});
