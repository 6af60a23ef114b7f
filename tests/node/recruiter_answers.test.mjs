// Checks that the recruiter's sheet has the person's answer in words, for every kind of exercise, and without feedback.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersIn } from '../../web/pages/verify/parts/answers.mjs';
import { chooseExamples } from '../../web/pages/verify/parts/examples.mjs';
import { loadCore } from '../../web/engine/core_node.mjs';
import { pack as published } from '../packs.mjs';
import { chance } from '../chance.mjs';
import { CorePlayer } from './core_player.mjs';
import { doSomething, finish } from './wander.mjs';
import { transcriptOf } from './credential_support.mjs';

const core = await loadCore();

/** The answers of a finished session. @param {Uint8Array} bytes @param {string} transcript */
async function answersOf(bytes, transcript) {
  const { result } = core.replay(bytes, transcript);
  const exercises = result.exercises.map((/** @type {any} */ { id }) => id);
  const session = { pack: bytes, transcript, language: 'fr', exercises };
  return { result, answers: await answersIn(core, session, async () => '', exercises) };
}

/** @param {string} name @param {object[]} events */
async function answered(name, events) {
  const { content } = await published(`gallery/${name}`);
  const { bytes, transcript } = await transcriptOf(content, {}, events);
  const { answers } = await answersOf(bytes, new TextDecoder().decode(transcript));
  return [...answers.values()][0];
}

test('a choice, an order and pairs are told in the words that the person read', async () => {
  const { content } = await published('gallery/single_choice');
  const [{ id: exercise, spec }] = content.sections[0].exercises;
  const [first] = spec.options;
  const choice = await answered('single_choice', [
    { type: 'answer', exercise, kind: 'single_choice', response: { choice: first.id } },
  ]);
  const plain = first.text.fr.map((/** @type {any} */ { text }) => text).join('');
  assert.deepEqual(choice.given, [{ about: '', text: plain, code: false }]);
  assert.match(choice.asked.join(), /\?$/);

  const { content: ordering } = await published('gallery/ordering');
  const [{ key, exercise: ordered }] = ordering.keys;
  const order = [...key.order].reverse();
  const placed = await answered('ordering', [
    { type: 'answer', exercise: ordered, kind: 'ordering', response: { order } },
  ]);
  assert.deepEqual(
    placed.given.map(({ about }) => about),
    order.map((_, index) => `${index + 1}`),
  );
});

test('of every kind that somebody has answered, the sheet has words; none tells what would have been right', async () => {
  const { content, bytes } = await published('grand-tour');
  const roll = chance(13);
  const player = new CorePlayer(core, bytes, { seed: 3 });
  await player.open();
  for (let step = 0; step < 1500 && !player.result; step++)
    await doSomething(player, (bound) => Math.floor(roll() * bound));
  if (!player.result) await finish(player, (bound) => Math.floor(roll() * bound));
  const { result, answers } = await answersOf(bytes, player.lines);
  const kinds = new Map(
    content.sections.flatMap((/** @type {any} */ { exercises }) =>
      exercises.map((/** @type {any} */ { id, kind }) => [id, kind]),
    ),
  );
  const told = new Set();
  for (const { id, status } of result.exercises) {
    if (status !== 'answered') continue;
    told.add(kinds.get(id));
    const said = (answers.get(id)?.given ?? []).map(({ text }) => text).join('\n');
    assert.ok(said, `${id} (${kinds.get(id)})`);
    assert.doesNotMatch(said, /Pas encore|Réponse attendue|Pourquoi ce score|Juste/, `${id} (${kinds.get(id)})`);
  }
  assert.ok(told.size > 15, [...told].join());
});

test('the example of a skill is neither the best nor the worst, but the nearest to its score; none without an answer', () => {
  const exercises = ['low', 'near', 'high', 'left'].map((id) => ({ id, skills: ['one'] }));
  const pack = { sections: [{ exercises: [...exercises, { id: 'both', skills: ['one', 'two'] }] }] };
  /** @param {[string, number, string?][]} scores @param {number} aim */
  const chosen = (scores, aim) =>
    chooseExamples(
      pack,
      /** @type {any} */ ({
        skills: [
          { id: 'one', score: aim },
          { id: 'two', score: 0 },
        ],
        exercises: scores.map(([id, score, status = 'answered']) => ({ id, score, status })),
      }),
    ).get('one');
  assert.equal(chosen([['low', 0], ['near', 600], ['high', 1000]], 650), 'near'); // prettier-ignore
  assert.equal(chosen([['low', 0, 'skipped'], ['high', 1000]], 10), 'high'); // prettier-ignore
  assert.equal(chosen([['left', 0, 'skipped']], 0), undefined);
});
