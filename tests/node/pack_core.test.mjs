// Checks the runtime's verdict on built packs. Needs potentiel.wasm.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkByCore } from '../../web/cli/core_check.mjs';
import { loadCore } from '../../web/engine/core_node.mjs';
import { elements } from '../../web/pack/svg_terms.mjs';
import { build, packs, root, source } from './pack_support.mjs';

const core = await loadCore();

for (const folder of packs) {
  test(`the runtime accepts ${folder}`, () => {
    const { json = '', locate } = build(source(folder));
    assert.deepEqual(checkByCore(core, json, locate), []);
  });
}

test('the runtime accepts every element that a picture may have, and no picture in another form', () => {
  const hotspot = source('assessments/gallery/hotspot');
  const svg = (/** @type {string} */ inside) =>
    new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3">${inside}</svg>`);
  const {
    json = '',
    locate,
    said,
  } = build(hotspot, () => svg([...elements].map((name) => `<${name} fill="url( '#a' )" xml:lang="fr"/>`).join(' ')));
  assert.deepEqual(
    said.filter((line) => line.includes('error')),
    [],
  );
  assert.deepEqual(checkByCore(core, json, locate), []);
  const [, data] = /"data":"([^"]+)"/.exec(json) ?? [];
  const other = json.replace(data, Buffer.from(svg('<script>alert(1)</script>')).toString('base64'));
  assert.match(checkByCore(core, other, locate)[0].message, /an SVG picture that potentiel build has written expected/);
});

test('what only the runtime finds is shown in pack.yaml', () => {
  const { json = '', locate } = build(source('assessments/gallery/single_choice'));
  const broken = json.replace('"correct":"b"', '"correct":"z"').replace('"option":"c"', '"option":"z"');
  assert.deepEqual(checkByCore(core, broken, locate), [
    { severity: 'error', line: 27, column: 13, message: '/keys/0/key/correct: there is no such option' },
    { severity: 'error', line: 36, column: 15, message: '/keys/0/key/options/2/option: there is no such option' },
  ]);
});

test('next steps lead to safe addresses, for a level that there is', () => {
  const basics = source('assessments/python-premiers-pas');
  const { json = '', locate } = build(basics);
  const broken = json
    .replace(
      '"level":"discovering","link":"https://www.france-ioi.org/"',
      '"level":"master","link":"https://a.example"',
    )
    .replace('"link":"https://docs.python.org/fr/3/tutorial/"', '"link":"javascript:alert(1)"');
  assert.deepEqual(
    checkByCore(core, broken, locate).map(({ message }) => message),
    [
      '/skills/1/next/0/level: there is no such level',
      '/skills/1/next/1/link: an address such as https://example.org expected, of at most 500 bytes',
    ],
  );
  const { said } = build(basics.replace('link: https://docs', 'link: http://docs'));
  assert.match(said.join(), /pack.yaml:54:15: an address that begins with https:\/\/ expected/);
});

test('the guide shows numbers of one’s own as they can be built', () => {
  const guide = readFileSync(new URL('assessments/README.md', root), 'utf8');
  const [, example] = /\*\*Numbers of one’s own\.\*\*[^]*?```yaml\n([^]*?) *```/.exec(guide) ?? [];
  const [before] = source('assessments/gallery/short_text').split(/^ *kind:/m);
  const head = '        title: { fr: Des lampes, en: Lamps }\n        skills: [tables]\n';
  const { json = '', locate, said } = build(before + head + example.replace(/^ {2}/gm, '        '));
  assert.deepEqual(said, []);
  assert.deepEqual(checkByCore(core, json, locate), []);
});

test('a formula without parameters is no text for candidates', () => {
  const { json = '', locate } = build(
    source('assessments/gallery/single_choice').replace('You have just', 'You have {=size} just'),
  );
  assert.deepEqual(
    checkByCore(core, json, locate).map(({ message }) => message),
    ['/sections/0/exercises/0/parameters: a formula {=…} needs parameters in the exercise'],
  );
});

test('a number of one’s own may be the value of a number, a gap, an entry, and a number that is given', () => {
  const own = (/** @type {string} */ kind, /** @type {string} */ from, /** @type {string} */ to) => {
    const text = source(`assessments/gallery/${kind}`).replace(
      /^( *)kind: .*$/m,
      `$&\n$1parameters: { a: [2, 3.5], b: a * 4 }`,
    );
    assert.ok(text.includes(from), from);
    const { json = '', locate, said } = build(text.replace(from, to));
    return [...said, ...checkByCore(core, json, locate).map(({ message }) => message)];
  };
  assert.deepEqual(own('number', 'value: 4.85', "value: '{=b}'"), []);
  assert.deepEqual(own('number', 'value: 4.85', "value: '{=c}'"), [
    '/keys/0/key: the formula "c" has no value because of "c"',
  ]);
});
