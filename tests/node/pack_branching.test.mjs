// Checks how conversations are built: from the author's scenes to the graph, its points and its messages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build, buildWell, changed, source } from './pack_support.mjs';

const gallery = source('assessments/gallery/branching');

test('scenes, choices and ways stand in the spec, what they count in the key', () => {
  const { pack, exercises } = buildWell(gallery);
  const { variables, scenes } = exercises[0].spec;
  assert.deepEqual(variables, [{ id: 'trust' }]);
  assert.deepEqual(
    scenes.map((/** @type {any} */ { id }) => id),
    ['call', 'when', 'delivery', 'relieved', 'alone'],
  );
  const [first] = scenes[0].choices;
  assert.deepEqual(
    [first.id, first.add, first.to],
    ['call-a', [{ variable: 'trust', by: 1 }], [{ scene: 'delivery' }]],
  );
  assert.deepEqual(scenes[2].choices[0].to, [
    { scene: 'relieved', when: [{ variable: 'trust', at_least: 1 }] },
    { scene: 'alone' },
  ]);
  assert.deepEqual(scenes[3].ending, { fr: 'L’équipe s’organise avec vous', en: 'The team adapts with you' });
  assert.equal('speaker' in scenes[4], false);
  assert.doesNotMatch(JSON.stringify(pack.sections), /"points"|"feedback"/);
  const { points, options, why } = pack.keys[0].key;
  assert.deepEqual(points, [
    { place: 'call-a', points: 3 },
    { place: 'call-b', points: 1 },
    { place: 'when-a', points: 1 },
    { place: 'delivery-a', points: 2 },
    { place: 'relieved', points: 1 },
  ]);
  assert.equal(options.length, 9, 'seven choices and two endings are explained');
  assert.ok(why.fr.length);
});

test('where one choice names its skills, every count does', () => {
  const { pack } = buildWell(changed('branching', 'points: 3', 'points: 3\n                  skills: [reliability]'));
  assert.deepEqual(
    pack.keys[0].key.points.map((/** @type {any} */ { skills }) => skills),
    Array(5).fill(['reliability']),
  );
});

test('a bound of 0 is kept, and the bounds that say nothing are left out', () => {
  const when = 'when: [{ variable: trust, at_least: 1 }]';
  const conditions = (/** @type {string} */ text) =>
    buildWell(changed('branching', when, text)).exercises[0].spec.scenes[2].choices[0].to[0].when;
  assert.deepEqual(conditions('when: [{ variable: trust, at_most: 0 }]'), [{ variable: 'trust', at_most: 0 }]);
  assert.deepEqual(conditions('when: [{ variable: trust, at_least: 1, at_most: 1000 }]'), [
    { variable: 'trust', at_least: 1 },
  ]);
});

/** @type {[before: string, after: string, ...said: RegExp[]][]} */
const mistakes = [
  [
    'to: alone\n                  feedback',
    'to: nowhere\n                  feedback',
    /^pack.yaml:\d+:23: unknown scene$/,
  ],
  ['scene: relieved', 'scene: relief', /: unknown scene$/],
  ['variable: trust', 'variable: truth', /: unknown variable$/],
  ['variables: { trust: 0 }', 'variables: { trust: 41 }', /: 40 or less expected$/],
  ['- id: when', '- id: call', /: the id "call" is given twice$/, /: unknown scene$/],
  ['points: 3', 'points: 11', /: 10 or less expected$/],
  ['points: 3', 'skills: [courage]', /: "courage" is no skill of this exercise$/],
  [
    '- id: alone',
    '- id: alone\n              choices: [{ text: a, to: relieved }]',
    /: either choices, or the name of an ending expected$/,
  ],
  ['- id: when', '- id: when\n              points: 1', /: this belongs to a choice or to an ending$/],
  [
    '- id: delivery',
    '- id: delivery\n              speakers: a',
    /: there is no "speakers" here: did you mean "speaker"\?$/,
  ],
];

for (const [before, after, ...expected] of mistakes) {
  test(`the mistake is named: ${after}`, () => {
    const text = gallery.replace(before, () => after);
    assert.notEqual(text, gallery);
    const { said } = build(text);
    expected.forEach((one) =>
      assert.ok(
        said.some((line) => one.test(line)),
        `${one} in\n${said.join('\n')}`,
      ),
    );
  });
}

test('a choice that nobody explains is named', () => {
  const feedback = `                  feedback:
                    fr: Sans heure, même à peu près, elle ne peut rien prévoir.
                    en: Without a time, not even a rough one, she can plan nothing.
`;
  const { said } = build(changed('branching', feedback, ''));
  assert.equal(said.length, 1);
  assert.match(said[0], /:73:19: warning: this choice has no feedback: add "feedback"$/);
});

test('what the runtime says of a part is found in pack.yaml', () => {
  const { locate } = build(gallery);
  const line = (/** @type {number} */ number) => gallery.split('\n')[number - 1].trim();
  const at = (/** @type {string} */ pointer) => line(locate(pointer).line);
  assert.equal(at('/sections/0/exercises/0/spec/variables/0'), 'variables: { trust: 0 }');
  assert.equal(at('/sections/0/exercises/0/spec/scenes/0/choices/1/to/0'), 'to: when');
  assert.equal(at('/sections/0/exercises/0/spec/scenes/0/choices/0/add/0'), 'add: { trust: 1 }');
  assert.equal(at('/sections/0/exercises/0/spec/scenes/3'), '- id: relieved');
  assert.equal(at('/keys/0/key/points/0/points'), 'points: 3');
  assert.match(at('/keys/0/key/options/8/text/en'), /^en: Tomorrow/);
});
