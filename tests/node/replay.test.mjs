// Whatever a candidate does, replaying the transcript gives the result that was shown.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { loadCore } from '../../web/engine/core_node.mjs';
import { close } from '../../web/runner/node.mjs';
import { Candidate, dice } from './candidate.mjs';

const sessions = Number(process.env.REPLAYS ?? 2000);
const pack = new Uint8Array(await readFile(new URL('../../build/packs/bases-numeriques.json', import.meta.url)));
const content = JSON.parse(new TextDecoder().decode(pack));
const live = await loadCore();
const other = await loadCore();
after(close);

const solutions = content.keys.filter((/** @type {any} */ key) => key.kind === 'code').map((/** @type {any} */ key) => key.key.solution);
const texts = ['', 'été', 'l’œuvre « citée » €', '😀', 'a'.repeat(60), 'mot de passe', '\n', 'ctrl+z'];
const programs = [...solutions, 'while (true);', 'function', 'throw 1', 'const f = (x) => x * 2'];

/**
 * Something that can be done on the screen, by chance. Ending the session and beginning anew are left to the caller.
 * @param {Candidate} candidate
 * @param {(bound: number) => number} roll
 */
async function do_something(candidate, roll) {
  const able = candidate.nodes().filter((node) => !node.is.disabled && !node.is.read_only
    && ['button', 'radio', 'checkbox', 'text_field', 'text_area', 'editor', 'select', 'list_item'].includes(node.role)
    && !/^(Terminer|Finish|Recommencer|Start again)/.test(node.name));
  // Mostly onwards, so that sessions reach every exercise.
  const onwards = able.find((node) => node.role === 'button' && /^(Commencer|Begin|Start|Continuer|Continue)/.test(node.name));
  const node = onwards && roll(3) === 0 ? onwards : able[roll(able.length)];
  const pick = (/** @type {any[]} */ list) => list[roll(list.length)];
  switch (node.role) {
    case 'button': return candidate.act(node, 'activate');
    case 'radio': return candidate.act(node, 'check');
    case 'checkbox': return candidate.act(node, node.is.checked ? 'uncheck' : 'check');
    case 'select': return candidate.act(node, 'input', pick(node.children).value);
    case 'editor': return candidate.act(node, 'input', pick(programs));
    case 'list_item': return candidate.act(node, 'drop', String(roll(6)));
    default: return candidate.act(node, 'input', node.value + pick(texts));
  }
}

/** @param {Candidate} candidate @param {(bound: number) => number} roll */
async function finish(candidate, roll) {
  for (let step = 0; !candidate.result; step++) {
    assert.ok(step < 200, 'no way to the end was found');
    const end = candidate.find('button', /^(Terminer|Finish)/) ?? candidate.find('button', /^(Tous les exercices|All exercises|Relire|Review)/);
    if (end) await candidate.act(end, 'activate');
    else await do_something(candidate, roll);
  }
}

test(`${sessions} random sessions replay to the result that was shown`, { timeout: 600_000 }, async () => {
  const statuses = new Set();
  const kinds = new Set();
  let ended_early = 0;
  for (let seed = 0; seed < sessions; seed++) {
    const roll = dice(seed);
    let candidate = new Candidate(live, pack, { seed, language: seed % 2 ? 'fr' : 'en' });
    await candidate.open();
    const steps = roll(120);
    for (let step = 0; step < steps; step++) {
      await do_something(candidate, roll);
      if (roll(60) === 0) await candidate.open(); // a reload
    }
    if (steps < 20) ended_early++;
    await finish(candidate, roll);
    const replayed = other.replay(pack, candidate.lines);
    assert.equal(replayed.finished, true, `seed ${seed}`);
    assert.deepEqual(replayed.result, candidate.result, `seed ${seed}`);
    for (const one of candidate.result.exercises) statuses.add(one.status);
    for (const line of candidate.lines.split('\n')) if (line.includes('"kind"')) kinds.add(JSON.parse(line).kind);
    for (const line of candidate.lines.split('\n')) if (line.includes('"type":"edit"')) kinds.add('edit');
  }
  // The sessions were worth replaying.
  assert.deepEqual([...statuses].sort(), ['answered', 'not_reached', 'skipped']);
  assert.deepEqual([...kinds].sort(),
    ['edit', 'likert_scale', 'multiple_choice', 'ordering', 'single_choice', 'situational_judgement']);
  assert.ok(ended_early > 0);
});

test('a reload at any moment shows the same screen', async () => {
  for (let seed = 0; seed < 20; seed++) {
    const roll = dice(seed + 1e6);
    const candidate = new Candidate(live, pack, { seed });
    await candidate.open();
    for (let step = 0; step < 60; step++) {
      await do_something(candidate, roll);
      if (candidate.result) break;
      const again = new Candidate(other, pack, { seed });
      again.lines = candidate.lines;
      await again.open();
      const answers = (/** @type {Candidate} */ one) => one.nodes()
        .filter((node) => ['radio', 'checkbox', 'text_field', 'text_area', 'editor', 'list_item', 'heading'].includes(node.role))
        .map((node) => [node.id, node.name, node.value, node.flags]);
      if (candidate.lines) assert.deepEqual(answers(again), answers(candidate), `seed ${seed}, step ${step}`);
    }
  }
});
