// Tests the badge: the same drawing everywhere, whatever the pack is called.
import assert from 'node:assert/strict';
import test from 'node:test';
import { drawBadge, hues } from '../../web/badge/badge.mjs';
import { factsOf } from '../../web/badge/facts.mjs';
import { marks } from '../../web/badge/marks.mjs';

const facts = {
  id: 'bases-numeriques',
  title: 'Les bases du numérique',
  skills: [1, 0.5, 0],
  level: 'Solide',
  date: 'novembre 2026',
  alternative: 'Badge « Les bases du numérique », niveau Solide, novembre 2026',
  language: 'fr',
  direction: 'ltr',
};
const paths = (/** @type {string} */ svg) => svg.match(/<path /g)?.length ?? 0;

/** Lightness and contrast on the badge's paper, by OKLab and WCAG 2. @param {string} hex */
function measured(hex) {
  const linear = (/** @type {string} */ colour) =>
    [1, 3, 5].map((at) => {
      const value = parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
  const luminance = (/** @type {number[]} */ [red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const [red, green, blue] = linear(hex);
  const lightness =
    0.2104542553 * Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) +
    0.793617785 * Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) -
    0.0040720468 * Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const contrast = (luminance(linear('#f7f5f0')) + 0.05) / (luminance([red, green, blue]) + 0.05);
  return { lightness, contrast };
}

test('six hues of one lightness, legible on paper and in grey', () => {
  assert.equal(new Set(hues).size, 6);
  for (const hue of hues) {
    const { lightness, contrast } = measured(hue);
    assert.ok(Math.abs(lightness - 0.5) < 0.005, `${hue}: ${lightness}`);
    assert.ok(contrast >= 5, `${hue}: ${contrast}`);
  }
});

test('24 drawings, all different, and all are reached', () => {
  assert.equal(new Set(marks).size, 24);
  const seen = Array.from({ length: 2000 }, (_, index) => drawBadge({ ...facts, id: `pack-${index}` }));
  for (const mark of marks)
    assert.ok(
      seen.some((svg) => svg.includes(`d="${mark}"`)),
      mark,
    );
  for (const hue of hues)
    assert.ok(
      seen.some((svg) => svg.includes(`stroke="${hue}"`)),
      hue,
    );
});

test('as many notches as skills, filled by level', () => {
  assert.equal(paths(drawBadge(facts)), 3 + 2 + 1);
  assert.equal(paths(drawBadge({ ...facts, skills: [] })), 1);
  assert.equal(paths(drawBadge({ ...facts, skills: [1] })), 2 + 1);
  assert.ok(!drawBadge({ ...facts, skills: Array(200).fill(0.5) }).includes('NaN'));
});

test('the badge says its words, and no name can break out of the drawing', () => {
  const svg = drawBadge({ ...facts, title: '<script>&"\u0000\ud800', level: '</text>' });
  assert.ok(svg.includes('<title>Badge « Les bases du numérique », niveau Solide, novembre 2026</title>'));
  assert.ok(svg.includes('&#60;script&#62;&#38;&#34;</text>'));
  assert.ok(!/<script|[\0\ud800]/.test(svg));
});

test('a long title is broken, made smaller, and cut in the end', () => {
  const sizes = (/** @type {string} */ title) =>
    [...drawBadge({ ...facts, level: '', title }).matchAll(/font-size="([\d.]+)" font-weight="700"/g)].map(([, size]) =>
      Number(size),
    );
  assert.deepEqual(sizes('Court'), [30]);
  assert.deepEqual(sizes('Les bases du numérique pour tout le monde'), [30, 30]);
  const long = sizes('Les bases du numérique pour tout le monde, au travail comme à la maison, et au-delà '.repeat(3));
  assert.equal(long.length, 3);
  assert.ok(long[0] <= 22);
  assert.ok(sizes('Donaudampfschifffahrtsgesellschaftskapitän'.repeat(2))[0] < 22);
});

test('what it says of a result', async () => {
  const level = (/** @type {string} */ id, /** @type {number} */ from) => ({ id, from, name: { fr: `niveau ${id}` } });
  const pack = {
    id: 'essai',
    title: { fr: 'Essai' },
    languages: ['fr'],
    levels: [level('a', 0), level('b', 500), level('c', 800)],
    skills: [
      { id: 'one' },
      { id: 'two', levels: [level('no', 0), level('yes', 600)] },
      { id: 'own', basis: 'declared' },
      { id: 'open' },
    ],
  };
  const skill = (/** @type {string} */ id, /** @type {number} */ score, /** @type {string} */ confirmed) => ({
    id,
    score,
    level: 'c',
    confirmed,
  });
  const result = {
    score: 810,
    skills: [skill('one', 900, 'b'), skill('two', 700, 'yes'), skill('own', 900, 'c'), skill('open', -1, '')],
  };
  const tongue = { language: 'fr', direction: 'ltr' };
  const said = await factsOf(result, pack, new Date('2026-11-30T12:00:00Z'), tongue);
  assert.deepEqual(said.skills, [0.5, 1], 'of demonstrated skills with a score, what is confirmed');
  assert.equal(said.level, 'niveau c');
  assert.equal(said.alternative.replace(/\s/g, ' '), 'Badge « Essai », niveau niveau c, novembre 2026');
  const first = await factsOf({ ...result, score: 499 }, pack, new Date('2026-11-30T12:00:00Z'), tongue);
  assert.equal(
    first.alternative.replace(/\s/g, ' '),
    'Badge « Essai », novembre 2026',
    'everybody begins at the first level',
  );
  assert.equal((await factsOf({ ...result, score: -1 }, pack, new Date(0), tongue)).level, '', 'not all is judged');
});
