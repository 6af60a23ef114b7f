// Tests that packs with random careless edits are built or get a message, and never crash the builder.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chance } from '../chance.mjs';
import { build, gallery, source } from './pack_support.mjs';

const scraps = [
  'null',
  '[]',
  '{}',
  "''",
  '42',
  'true',
  '- a',
  '*x',
  '&x y',
  '|',
  '`',
  '**',
  'id: a',
  '"\\uD800"',
  '{ fr: a, en: b }',
  '!!map',
  '#',
  ': ',
];

/**
 * One careless edit: a line deleted, repeated, moved or indented, or a value replaced.
 *
 * @param {string} text
 * @param {() => number} next
 */
function mutate(text, next) {
  const lines = text.split('\n');
  const pick = () => Math.floor(next() * lines.length);
  const at = pick();
  const edits = [
    () => lines.splice(at, 1),
    () => lines.splice(at, 0, lines[at]),
    () => lines.splice(pick(), 0, ...lines.splice(at, 1)),
    () => (lines[at] = `  ${lines[at]}`),
    () => (lines[at] = lines[at].replace(/^ {2}/, '')),
    () =>
      (lines[at] = lines[at].replace(
        /([:-]) .*$/,
        (_, sign) => `${sign} ${scraps[Math.floor(next() * scraps.length)]}`,
      )),
  ];
  edits[Math.floor(next() * edits.length)]();
  return lines.join('\n');
}

test('a careless edit is built or explained, never a crash', { timeout: 60_000 }, () => {
  const next = chance(20261122);
  let refused = 0;
  const rounds = 280;
  for (let round = 0; round < rounds; ++round) {
    const original = source(gallery[round % gallery.length]);
    const text = mutate(original, next);
    const { json, problems } = build(text);
    const errors = problems.filter(({ severity }) => severity === 'error');
    assert.equal(json === undefined, errors.length > 0, text);
    const count = text.split('\n').length;
    for (const { line, column, message } of problems) {
      assert.ok(line >= 1 && line <= count && column >= 1 && message.length > 3, `${line}:${column}: ${message}`);
    }
    if (errors.length) ++refused;
  }
  assert.ok(refused > rounds / 3 && refused < rounds, `${refused} of ${rounds} refused`);
});
