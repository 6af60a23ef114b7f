// Checks that replaying the transcript gives the result that was shown, whatever the candidate did.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pack } from '../packs.mjs';
import { loadCore } from '../../web/engine/core_node.mjs';
import { close } from '../../web/runner/host/node.mjs';
import { dice } from '../chance.mjs';
import { CorePlayer } from './core_player.mjs';
import { doSomething, finish } from './wander.mjs';

const sessions = Number(process.env.REPLAYS ?? 1000);
const live = await loadCore();
const other = await loadCore();
after(close);

/** @param {string} name */
async function read(name) {
  const { bytes, content } = await pack(name);
  const solutions = content.keys
    .filter((/** @type {any} */ key) => key.kind === 'code')
    .flatMap((/** @type {any} */ key) => key.key.solution.map((/** @type {any} */ { text }) => text));
  return { bytes, content, solutions };
}
const basics = await read('bases-numeriques');
const tour = await read('grand-tour');

/**
 * @param {{bytes: Uint8Array, solutions: string[]}} pack
 * @param {{first: number, count: number, most_steps: number}} plan
 */
async function replaySessions({ bytes, solutions }, { first, count, most_steps }) {
  const seen = { statuses: new Set(), kinds: new Set(), events: new Set(), ended_early: 0 };
  for (let seed = first; seed < first + count; seed++) {
    const roll = dice(seed);
    const player = new CorePlayer(live, bytes, { seed, language: seed % 2 ? 'fr' : 'en' });
    await player.open();
    const steps = roll(most_steps);
    for (let step = 0; step < steps; step++) {
      await doSomething(player, roll, solutions);
      if (roll(60) === 0) await player.open(); // a reload
    }
    if (steps < 20) seen.ended_early++;
    await finish(player, roll);
    const replayed = other.replay(bytes, player.lines);
    assert.equal(replayed.finished, true, `seed ${seed}`);
    assert.deepEqual(replayed.result, player.result, `seed ${seed}`);
    for (const one of player.result.exercises) seen.statuses.add(one.status);
    for (const line of player.lines.split('\n').filter(Boolean)) {
      const event = JSON.parse(line);
      seen.events.add(event.type);
      if (event.response) seen.kinds.add(event.kind ?? event.response.kind);
    }
  }
  return seen;
}

test(
  `${sessions} random sessions of the digital basics replay to the result that was shown`,
  { timeout: 600_000 },
  async () => {
    const {
      statuses,
      events,
      ended_early: endedEarly,
    } = await replaySessions(basics, {
      first: 0,
      count: sessions,
      most_steps: 120,
    });
    // The sessions must cover enough.
    assert.deepEqual([...statuses].sort(), ['answered', 'not_reached', 'skipped']);
    for (const type of ['answer', 'edit', 'flag', 'language', 'run', 'ran']) assert.ok(events.has(type), type);
    assert.ok(endedEarly > 0);
  },
);

test(
  `${sessions / 4} random sessions through every kind replay to the result that was shown`,
  { timeout: 600_000 },
  async () => {
    const { kinds } = await replaySessions(tour, { first: 5e5, count: sessions / 4, most_steps: 400 });
    const all = new Set(
      tour.content.sections.flatMap((/** @type {any} */ section) =>
        section.exercises.map((/** @type {any} */ exercise) => exercise.kind),
      ),
    );
    const typed = ['short_text', 'number', 'table_completion', 'predict_output', 'trace', 'code'];
    assert.deepEqual([...kinds].sort(), [...all].filter((kind) => !typed.includes(kind)).sort());
  },
);

/** Adds random rules for taking the test. @param {any} content of a pack @param {(bound: number) => number} roll */
function withConduct(content, roll) {
  const pick = (/** @type {any[]} */ list) => list[roll(list.length)];
  const limit = (/** @type {number} */ least) =>
    roll(2) === 0
      ? {}
      : {
          time: {
            seconds: least + roll(3 * least),
            at_end: pick(['submit', 'lock', 'note']),
            warnings: pick([[], [least - 1], [least - 1, 1]]),
          },
        };
  const navigation = pick(['free', 'sections', 'forward']);
  return {
    ...content,
    ...limit(60),
    extra_time: [33, 100],
    breaks: { count: roll(3), seconds: roll(20) },
    navigation,
    shows: pick(navigation === 'sections' ? ['at_once', 'sections', 'end', 'never'] : ['at_once', 'end', 'never']),
    signals: { away: roll(2) === 0, paste: roll(2) === 0, device: roll(2) === 0 },
    sections: content.sections.map((/** @type {any} */ section) => ({
      ...section,
      ...limit(20),
      exercises: section.exercises.map((/** @type {any} */ exercise) => ({ ...exercise, attempts: 0, ...limit(5) })),
    })),
  };
}

test(
  'however a test is timed, left, interrupted and resumed, its transcript replays to the result that was shown',
  { timeout: 600_000 },
  async () => {
    const events = new Set();
    for (let seed = 3e6; seed < 3e6 + sessions / 4; seed++) {
      const roll = dice(seed);
      const pack = new TextEncoder().encode(JSON.stringify(withConduct(basics.content, roll)));
      const player = new CorePlayer(live, pack, { seed });
      await player.open();
      for (let step = 0; !player.result; step++) {
        assert.ok(step < 3000, `seed ${seed}: no way to the end was found`);
        const end = step > 100 && player.find('button', /^(Terminer|Finish)/);
        if (end) await player.act(end, 'activate');
        else await doSomething(player, roll, basics.solutions);
        if (player.result) break;
        if (roll(4) === 0) await player.pass(roll(15_000));
        if (roll(20) === 0) await player.notice({ type: 'left', away: roll(2) === 0 });
        if (roll(20) === 0) await player.notice({ type: 'pasted', length: roll(200) });
        if (roll(30) === 0) await player.open();
      }
      const replayed = other.replay(pack, player.lines);
      assert.equal(replayed.finished, true, `seed ${seed}`);
      assert.deepEqual(replayed.result, player.result, `seed ${seed}`);
      for (const [, type] of player.lines.matchAll(/"type":"(\w+)"/g)) events.add(type);
    }
    for (const type of ['resume', 'time_up', 'break', 'close', 'away', 'paste']) assert.ok(events.has(type), type);
  },
);

test('a reload at any moment shows the same screen', async () => {
  for (const [pack, first] of /** @type {const} */ ([
    [basics, 1e6],
    [tour, 2e6],
  ])) {
    for (let seed = first; seed < first + 15; seed++) {
      const roll = dice(seed);
      const player = new CorePlayer(live, pack.bytes, { seed });
      await player.open();
      for (let step = 0; step < 60; step++) {
        await doSomething(player, roll, pack.solutions);
        if (player.result) break;
        const again = new CorePlayer(other, pack.bytes, { seed });
        again.lines = player.lines;
        await again.open();
        const answers = (/** @type {CorePlayer} */ one) =>
          one
            .nodes()
            .filter((node) =>
              [
                'radio',
                'checkbox',
                'text_field',
                'text_area',
                'editor',
                'select',
                'slider',
                'list_item',
                'heading',
              ].includes(node.role),
            )
            // What is typed to be tried is no answer: it is kept once it has been tried.
            .filter((node) => !/^(Essayer|Try) /.test(node.name))
            .map((node) => ({ id: node.id, name: node.name, value: node.value, flags: node.flags }));
        // Opened panels are closed again, so nodes may be missing; the others must be equal.
        const before = new Map(answers(player).map((node) => [node.id, node]));
        for (const node of player.lines ? answers(again) : [])
          assert.deepEqual(node, before.get(node.id), `seed ${seed}, step ${step}`);
      }
    }
  }
});
