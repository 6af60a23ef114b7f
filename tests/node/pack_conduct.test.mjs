// Checks how an author's rules for taking a test are built.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCore } from '../../web/engine/core_node.mjs';
import { build, buildWell, changed } from './pack_support.mjs';

/** @param {string} head lines for the head of the pack @param {string} [exercise] */
const written = (head, exercise = '') => {
  const text = changed('code', 'minutes: 2', `minutes: 2\n${head}`);
  return exercise ? text.replace(/^( +)kind: code$/m, (line, indent) => `${line}\n${indent}${exercise}`) : text;
};

test('limits, breaks, navigation, what shows and what is recorded reach the pack, and the runtime takes them', async () => {
  const { pack, json } = buildWell(
    written(
      `time: { limit: 1 h 30 min, at_end: note, warnings: [1 min, 10 min] }
extra_time: [33, 100]
breaks: { count: 2, length: 5 min }
navigation: sections
shows: sections
signals: [away, device]`,
      'time: 90 s',
    ),
  );
  assert.deepEqual(pack.time, { seconds: 5400, at_end: 'note', warnings: [600, 60] });
  assert.deepEqual(pack.extra_time, [33, 100]);
  assert.deepEqual(pack.breaks, { count: 2, seconds: 300 });
  assert.equal(pack.navigation, 'sections');
  assert.equal(pack.shows, 'sections');
  assert.deepEqual(pack.signals, { away: true, device: true });
  assert.deepEqual(pack.sections[0].exercises[0].time, { seconds: 90, warnings: [10] });
  const core = await loadCore();
  assert.deepEqual(core.check(new TextEncoder().encode(json)).problems, []);
});

test('what is usual is left out', () => {
  const { pack } = buildWell(written('navigation: free\nshows: end'));
  for (const name of ['time', 'navigation', 'shows', 'signals', 'breaks', 'extra_time'])
    assert.ok(!(name in pack), name);
});

test('warnings suit the limit where the author names none', () => {
  const warnings = (/** @type {string} */ limit) => buildWell(written(`time: ${limit}`)).pack.time?.warnings;
  assert.deepEqual(warnings('45 min'), [300, 60]);
  assert.deepEqual(warnings('10 min'), [60]);
  assert.deepEqual(warnings('1 min 30 s'), [10]);
  assert.equal(warnings('20 s'), undefined);
});

/** @type {[head: string, said: string][]} */
const mistakes = [
  ['time: 45', '8:7: a time as in 1 h 30 min, 45 min or 90 s expected'],
  ['time: 45 minutes', '8:7: a time as in 1 h 30 min, 45 min or 90 s expected'],
  ['time: min', '8:7: a time as in 1 h 30 min, 45 min or 90 s expected'],
  ['time: 3 s', '8:7: from 5 s to 24 h expected'],
  ['time: { limit: 25 h }', '8:16: from 5 s to 24 h expected'],
  ['time: { limit: 5 min, at_end: stop }', '8:31: one of submit, lock, note expected'],
  ['time: { limit: 5 min, warnings: [5 min] }', '8:34: less than the time limit expected'],
  ['time: { at_end: lock }', '8:7: "limit" is missing'],
  ['shows: sections', '8:8: scores at the end of a section need navigation: sections, which closes it'],
  ['extra_time: [33]', '8:13: there is no time limit to extend'],
  ['time: 5 min\nextra_time: [500]', '9:14: 400 or less expected'],
  ['breaks: { count: 1, length: 5 min }', '8:9: there is no time limit: candidates can pause whenever they like'],
  ['navigation: backward', '8:13: one of free, sections, forward expected'],
  ['signals: [camera]', '8:11: one of away, paste, device expected'],
];

for (const [head, said] of mistakes) {
  test(`${JSON.stringify(head)}: ${said}`, () => {
    assert.deepEqual(
      build(written(head)).said.filter((line) => !line.includes('warning')),
      [`pack.yaml:${said}`],
    );
  });
}
