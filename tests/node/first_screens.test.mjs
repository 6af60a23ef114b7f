// Checks what is drawn of a pack when it is built, and that the browser deals options as the core does.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import canonicalize from 'canonicalize';
import { loadCore } from '../../web/engine/core_node.mjs';
import { seedFrom, shownOrder } from '../../web/first/deal.mjs';
import { drawFirst } from '../../web/first/draw.mjs';
import { CorePlayer, sri } from './core_player.mjs';

const packs = fileURLToPath(new URL('../../build/packs/', import.meta.url));
const core = await loadCore();
/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(`${packs}${name}.json`, 'utf8'));

/** @param {any} pack @param {string} [language] */
function draw(pack, language = 'fr') {
  const json = String(canonicalize(pack));
  const bytes = new TextEncoder().encode(json);
  return drawFirst({ core, bytes, pack, hash: sri(json), runtime: core.runtime, language });
}

/** How many screens a file has. @param {string | undefined} html */
const screensIn = (html) => [...(html ?? '').matchAll(/role-section/g)].length;

/** A pack of the gallery, changed. @param {string} kind @param {(exercise: any, pack: any) => void} change */
function changed(kind, change) {
  const pack = read(`gallery/${kind}`);
  change(pack.sections[0].exercises[0], pack);
  return pack;
}

/** The words of a node. @param {import('../../web/mirror/model.mjs').Node} node @returns {string} */
const wordsOf = (node) => node.name || node.children.map(wordsOf).join('');

/** The words of an option. @param {any} option */
const written = ({ text }) =>
  JSON.stringify(text.fr)
    .match(/(?<="text":")[^"]*/g)
    ?.join('');

/** The options on the first screen of a session. @param {any} pack @param {{seed?: number, nonce?: string}} how */
async function dealt(pack, how) {
  const player = new CorePlayer(core, new TextEncoder().encode(String(canonicalize(pack))), how);
  await player.open();
  await player.act(/** @type {any} */ (player.find('button', 'Commencer')), 'activate');
  const rows = player.nodes().filter(({ role }) => role === 'radio' || role === 'checkbox');
  return { rows: rows.map(wordsOf), start: JSON.parse(player.lines.split('\n')[0]) };
}

test('options stand in the order in which the core deals them, whatever the seed', async () => {
  for (const kind of ['single_choice', 'multiple_choice']) {
    for (const shuffle of ['yes', 'keep_last']) {
      const pack = changed(kind, ({ spec }) => Object.assign(spec, { shuffle }));
      const { id, spec } = pack.sections[0].exercises[0];
      const seen = new Set();
      for (let turn = 0; turn < 20; turn += 1) {
        const seed = Math.imul(turn, 0x85ebca6b) >>> 0;
        const { rows } = await dealt(pack, { seed });
        const order = shownOrder(id, seed, spec.options.length, shuffle === 'keep_last');
        assert.deepEqual(
          rows,
          order.map((place) => written(spec.options[place])),
          `${kind}, seed ${seed}`,
        );
        seen.add(String(order));
      }
      assert.ok(seen.size > 1);
    }
  }
});

test('the seed of a session with a nonce is the one that the core takes', async () => {
  const pack = read('gallery/single_choice');
  for (const nonce of ['n', 'é 😀', 'x'.repeat(200)]) {
    const { start } = await dealt(pack, { nonce });
    assert.equal(seedFrom(nonce, start.pack), start.seed);
  }
});

test('every pack has its welcome; its first exercise too, where nothing but options is dealt', () => {
  const files = readdirSync(packs, { recursive: true }).map(String);
  for (const name of files.filter((file) => file.endsWith('.json') && file !== 'grand-tour.json')) {
    const pack = JSON.parse(readFileSync(packs + name, 'utf8'));
    const drawn = files.filter((file) => file.startsWith(name.replace('json', '')) && file.endsWith('.html'));
    assert.equal(drawn.length, pack.languages.length, name);
    for (const file of drawn) {
      const html = readFileSync(packs + file, 'utf8');
      assert.match(html, /data-begins/);
      assert.doesNotMatch(html, / style=/);
    }
  }
  for (const kind of ['single_choice', 'multiple_choice', 'number', 'likert_scale', 'statement'])
    assert.equal(screensIn(draw(read(`gallery/${kind}`))), 2, kind);
});

test('an exercise that chance or time changes is not drawn', () => {
  /** @type {[string, (exercise: any, pack: any) => void][]} */
  const cases = [
    [
      'a draw',
      (exercise, pack) => {
        pack.sections[0].exercises.push({ ...exercise, id: 'other' });
        pack.keys.push({ ...pack.keys[0], exercise: 'other' });
        pack.sections[0].draw = 1;
      },
    ],
    [
      'exercises in an order of their own',
      (exercise, pack) => {
        pack.sections[0].exercises.push({ ...exercise, id: 'other', title: { en: 'Other', fr: 'Autre' } });
        pack.keys.push({ ...pack.keys[0], exercise: 'other' });
        pack.sections[0].shuffle = 'yes';
      },
    ],
    ['a time limit', (exercise) => (exercise.time = { seconds: 60 })],
  ];
  for (const [name, change] of cases) assert.equal(screensIn(draw(changed('single_choice', change))), 1, name);
  for (const kind of ['code_tests', 'hotspot', 'matching'])
    assert.equal(screensIn(draw(read(`gallery/${kind}`))), 1, kind);
});

test('texts of a pack become texts, whatever they hold', () => {
  const evil = '<img src=x onerror=alert(1)></p><script>alert(2)</script>"\' &amp; \u202e';
  const html = draw(
    changed('single_choice', (exercise, pack) => {
      exercise.title = pack.title = { fr: evil, en: evil };
    }),
  );
  assert.equal(screensIn(html), 2);
  assert.doesNotMatch(String(html), /<img|<script/);
});
